import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import kafkajs, { type Admin as KafkaJsAdmin } from 'kafkajs';
import { testKafka } from '@shouwang/test-engines';
import { createKafka, type Logger, type TopicDefinition } from '../index.ts';

jest.setTimeout(60_000);

const logger: Logger = { debug() {}, info() {}, warn() {}, error() {} };
const { brokers, topicPrefix } = testKafka();
const library: KafkaJsAdmin = new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING }).admin();

beforeAll(() => library.connect());
afterAll(() => library.disconnect());

async function ensure(topics: TopicDefinition[]): Promise<void> {
  const admin = createKafka({ brokers, clientId: 'test', topicPrefix, logger }).admin();
  await admin.ensureTopics(topics);
  await admin.close();
}

async function partitionsOf(topic: string): Promise<number | undefined> {
  const { topics } = await library.fetchTopicMetadata({ topics: [topicPrefix + topic] });
  return topics[0]?.partitions.length;
}

async function configOf(topic: string, name: string): Promise<string | undefined> {
  const { resources } = await library.describeConfigs({
    includeSynonyms: false,
    resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: topicPrefix + topic, configNames: [name] }],
  });
  return resources[0]?.configEntries[0]?.configValue;
}

test('several processes that ensure the same topics at once all succeed', async () => {
  const topics = ['a', 'b', 'c'].map((name) => ({ name, partitions: 3, config: { 'cleanup.policy': 'compact' } }));
  await Promise.all([ensure(topics), ensure(topics), ensure(topics.toReversed()), ensure(topics.slice(1))]);
  expect(await Promise.all(['a', 'b', 'c'].map(partitionsOf))).toEqual([3, 3, 3]);
  expect(await configOf('b', 'cleanup.policy')).toBe('compact');
});

test('partitions grow to the definition, also when two processes do it at once, and never shrink', async () => {
  await ensure([{ name: 'growing', partitions: 2, config: {} }]);
  const more = [{ name: 'growing', partitions: 5, config: {} }];
  await Promise.all([ensure(more), ensure(more)]);
  expect(await partitionsOf('growing')).toBe(5);
  await ensure([{ name: 'growing', partitions: 2, config: {} }]);
  expect(await partitionsOf('growing')).toBe(5);
});

test('a changed entry of the configuration is set, and what an operator set beside it stays', async () => {
  await ensure([{ name: 'settings', partitions: 1, config: { 'retention.ms': '1000000' } }]);
  await library.alterConfigs({
    validateOnly: false,
    resources: [
      {
        type: kafkajs.ConfigResourceTypes.TOPIC,
        name: `${topicPrefix}settings`,
        configEntries: [
          { name: 'retention.ms', value: '1000000' },
          { name: 'segment.ms', value: '123456789' },
        ],
      },
    ],
  });
  await ensure([{ name: 'settings', partitions: 1, config: { 'retention.ms': '-1' } }]);
  expect(await configOf('settings', 'retention.ms')).toBe('-1');
  expect(await configOf('settings', 'segment.ms')).toBe('123456789');
});
