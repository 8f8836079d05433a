export { createKafka } from './src/kafka.ts';
export { readTopic } from './src/read-topic.ts';
export type {
  Admin,
  Batch,
  Consumer,
  ConsumerState,
  Kafka,
  KafkaMessage,
  KafkaOptions,
  Logger,
  OutgoingMessage,
  PartitionOffsets,
  Producer,
  Tail,
  TailOptions,
  TopicDefinition,
} from './src/port.ts';
