export { createKafka } from './src/kafka.ts';
export { readTopic, wholeTopics } from './src/read-topic.ts';
export type {
  Admin,
  Batch,
  Consumer,
  ConsumerState,
  GroupDescription,
  Kafka,
  KafkaMessage,
  KafkaOptions,
  Logger,
  OutgoingMessage,
  PartitionOffsets,
  Producer,
  ReadOptions,
  ReadRange,
  Tail,
  TailOptions,
  TopicDefinition,
  TopicDescription,
} from './src/port.ts';
