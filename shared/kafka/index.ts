export { createKafka } from './src/kafka.ts';
export { kafkaSecurityFrom, kafkaSecurityVariables } from './src/security.ts';
export { readTopic, wholeTopics } from './src/read-topic.ts';
export type {
  Access,
  Admin,
  Batch,
  Consumer,
  ConsumerState,
  GroupDescription,
  Kafka,
  KafkaMessage,
  KafkaOptions,
  KafkaSasl,
  KafkaSecurity,
  Logger,
  OutgoingMessage,
  PartitionOffsets,
  Producer,
  ReadOptions,
  ReadRange,
  Right,
  Tail,
  TailOptions,
  TopicDefinition,
  TopicDescription,
} from './src/port.ts';
