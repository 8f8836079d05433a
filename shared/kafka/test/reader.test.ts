import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { testKafka } from '@shouwang/test-engines';
import { createKafka, type Kafka, type KafkaMessage, type Logger, wholeTopics } from '../index.ts';

jest.setTimeout(60_000);

const logger: Logger = { debug() {}, info() {}, warn() {}, error() {} };
const kafka: Kafka = createKafka({ ...testKafka(), clientId: 'test', logger });
const admin = kafka.admin();
const producer = kafka.producer();
const topic = 'read.events.v1';
const partitions = 2;

beforeAll(async () => {
  await admin.ensureTopics([{ name: topic, partitions, config: { 'retention.ms': '-1' } }]);
  await publish('first', 2_000);
});

afterAll(() => Promise.all([admin.close(), producer.disconnect()]));

async function publish(name: string, count: number): Promise<void> {
  await producer.send(
    Array.from({ length: count }, (_, number) => ({
      topic,
      key: randomUUID(),
      value: `${name}-${number}`,
      headers: {},
    })),
  );
}

function ranges(): ReturnType<typeof wholeTopics> {
  return wholeTopics(admin, [topic]);
}

test('a range is read from its first to its last offset, each message once and in order', async () => {
  const wanted = (await ranges()).map((range) => ({ ...range, from: 10n, to: range.to - 5n }));
  const seen = new Map<number, bigint[]>([
    [0, []],
    [1, []],
  ]);
  await kafka.read({
    ranges: wanted,
    onMessages: (messages) => messages.forEach(({ partition, offset }) => seen.get(partition)?.push(BigInt(offset))),
  });
  for (const { partition, from, to } of wanted) {
    expect(seen.get(partition)).toEqual(Array.from({ length: Number(to - from) }, (_, index) => from + BigInt(index)));
  }
});

test('one partition alone can be read, and an empty range is read at once', async () => {
  const [first] = await ranges();
  const seen: KafkaMessage[] = [];
  if (!first) throw new Error('the topic has no partitions');
  await kafka.read({
    ranges: [{ ...first, from: first.to, to: first.to }],
    onMessages: (found) => void seen.push(...found),
  });
  expect(seen).toEqual([]);
  await kafka.read({ ranges: [first], onMessages: (found) => void seen.push(...found) });
  expect(new Set(seen.map(({ partition }) => partition))).toEqual(new Set([first.partition]));
  expect(seen).toHaveLength(Number(first.to));
});

test('what the handler throws ends the reading and is thrown', async () => {
  const reading = kafka.read({
    ranges: await ranges(),
    onMessages: () => {
      throw new Error('enough');
    },
  });
  await expect(reading).rejects.toThrow('enough');
});

test('following hands on what comes later and ends when it is told to', async () => {
  const stopping = new AbortController();
  const seen: string[] = [];
  const from = (await ranges()).map(({ partition, to }) => ({ topic, partition, from: to, to: null }));
  const reading = kafka.read({
    ranges: from,
    signal: stopping.signal,
    onMessages: (messages) => {
      seen.push(...messages.map(({ value }) => String(value)));
      if (seen.length === 3) stopping.abort();
    },
  });
  await publish('later', 3);
  await reading;
  expect(seen.toSorted()).toEqual(['later-0', 'later-1', 'later-2']);
});

test('readers leave no groups behind', async () => {
  expect(await admin.describeGroups('shouwang.reader.')).toEqual([]);
});

test('offsets can be asked by time, and set for a group that has no members', async () => {
  const before = await admin.endOffsets([topic]);
  const time = Date.now() + 1;
  while (Date.now() <= time) await new Promise((resolve) => setImmediate(resolve));
  await publish('timed', 50);
  expect(await admin.offsetsAt([topic], time)).toEqual(before);
  expect(await admin.offsetsAt([topic], Date.now() + 60_000)).toEqual(await admin.endOffsets([topic]));
  expect([...(await admin.beginningOffsets([topic])).values()]).toEqual([0n, 0n]);
  await admin.setOffsets('shouwang.moved', before);
  expect(await admin.committedOffsets('shouwang.moved', [topic])).toEqual(before);
});

test('topics and groups are described without the prefix of the installation', async () => {
  const [described] = await admin.describeTopics('read.');
  expect(described).toEqual({ name: topic, partitions, config: { 'retention.ms': '-1' } });
  const consumer = kafka.consumer('shouwang.described');
  const joined = Promise.withResolvers<void>();
  await consumer.run({
    topics: [topic],
    handleBatch: async ({ messages, done }) => {
      done(messages.at(-1)?.offset ?? '0');
      joined.resolve();
    },
  });
  await joined.promise;
  const [group] = await admin.describeGroups('shouwang.described');
  await consumer.stop();
  expect(group).toMatchObject({
    groupId: 'shouwang.described',
    state: 'Stable',
    members: [{ clientId: 'test', topics: [topic] }],
  });
});
