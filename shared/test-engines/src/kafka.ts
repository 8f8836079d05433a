import { randomBytes } from 'node:crypto';
import { engineAddress } from './engine-address.ts';

/** The run's broker, and a prefix that keeps the topics and consumer groups of one test file apart from all others. */
export interface TestKafka {
  brokers: string[];
  topicPrefix: string;
}

export function testKafka(): TestKafka {
  const brokers = engineAddress('TEST_KAFKA_BROKERS', 'Kafka').split(',');
  return { brokers, topicPrefix: `test-${randomBytes(5).toString('hex')}.` };
}
