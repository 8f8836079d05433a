import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startBrokerProxy, testKafka, type BrokerProxy } from '@shouwang/test-engines';
import {
  createKafka,
  readTopic,
  type Batch,
  type Consumer,
  type Kafka,
  type Logger,
  type OutgoingMessage,
} from '../index.ts';

jest.setTimeout(60_000);

const warnings: string[] = [];
const note = (_fields: object, message: string): void => void warnings.push(message);
const logger: Logger = { debug() {}, info() {}, warn: note, error: note };
const { brokers, topicPrefix } = testKafka();
const kafka: Kafka = createKafka({ brokers, clientId: 'test', topicPrefix, logger });
const running: Consumer[] = [];
let proxy: BrokerProxy;

beforeAll(async () => {
  proxy = await startBrokerProxy(brokers[0] ?? '');
  const names = ['round-trip', 'large', 'throwing', 'slow-stop', 'cut', 'partial'];
  const admin = kafka.admin();
  await admin.ensureTopics(names.map((name) => ({ name, partitions: 2, config: {} })));
  await admin.close();
});
afterAll(async () => {
  await Promise.all(running.map((consumer) => consumer.stop()));
  await proxy.close();
});

async function send(messages: Partial<OutgoingMessage>[], on: Kafka = kafka): Promise<void> {
  const producer = on.producer();
  await producer.send(messages.map((message) => ({ topic: 'none', key: 'k', value: 'v', headers: {}, ...message })));
  await producer.disconnect();
}

function numbered(topic: string, count: number): Partial<OutgoingMessage>[] {
  return Array.from({ length: count }, (_, index) => ({ topic, value: String(index) }));
}

/** Consumes until `count` values were seen; `handle` may throw. */
async function consume(
  topic: string,
  count: number,
  handle: (batch: Batch) => Promise<void> = async () => {},
  on: Kafka = kafka,
): Promise<string[]> {
  const consumer = on.consumer(`test-${topic}`);
  running.push(consumer);
  const seen: string[] = [];
  await new Promise<void>((resolve) => {
    void consumer.run({
      topics: [topic],
      handleBatch: async (batch) => {
        await handle(batch);
        seen.push(...batch.messages.map((message) => String(message.value)));
        const last = batch.messages.at(-1);
        if (last) batch.done(last.offset);
        if (new Set(seen).size >= count) resolve();
      },
    });
  });
  return seen;
}

test('what is sent arrives with key, headers, order and tombstone, and nobody sees the prefix', async () => {
  await send([
    { topic: 'round-trip', key: '户', value: '{"a":1}', headers: { ce_id: '1', 姓: '名' } },
    { topic: 'round-trip', key: '户', value: null },
  ]);
  const [first, second] = await readTopic(kafka, 'round-trip');
  expect(first).toMatchObject({ topic: 'round-trip', key: '户', headers: { ce_id: '1', 姓: '名' } });
  expect(String(first?.value)).toBe('{"a":1}');
  expect(second).toMatchObject({ key: '户', value: null, headers: {} });
});

test('a send of many megabytes is divided into what a broker takes, in order', async () => {
  const filler = 'x'.repeat(10_000);
  await send(Array.from({ length: 400 }, (_, index) => ({ topic: 'large', value: `${index} ${filler}` })));
  const numbers = (await readTopic(kafka, 'large')).map((message) => Number(String(message.value).split(' ')[0]));
  expect(numbers).toEqual(Array.from({ length: 400 }, (_, index) => index));
});

test('a batch whose handler throws comes again, however often', async () => {
  await send(numbered('throwing', 10));
  let failures = 0;
  const seen = await consume('throwing', 10, async () => {
    failures += 1;
    // The library takes this for final, and its consumer ends.
    if (failures <= 3) throw new TypeError('broken');
  });
  expect(seen).toEqual(Array.from({ length: 10 }, (_, index) => String(index)));
});

test('what is not done comes again, what is done does not', async () => {
  await send(numbered('partial', 10));
  const once = kafka.consumer('test-partial');
  await new Promise<void>((resolve) => {
    void once.run({
      topics: ['partial'],
      handleBatch: async (batch) => {
        const fourth = batch.messages[3];
        if (fourth) batch.done(fourth.offset);
        resolve();
      },
    });
  });
  await once.stop();
  expect(await consume('partial', 6)).toEqual(['4', '5', '6', '7', '8', '9']);
});

test('a consumer stops within two seconds, idle or in the middle of a batch that looks whether it is current', async () => {
  await send(numbered('slow-stop', 1));
  const consumer = kafka.consumer('test-slow-stop');
  await new Promise<void>((resolve) => {
    void consumer.run({
      topics: ['slow-stop'],
      handleBatch: async (batch) => {
        resolve();
        while (batch.isCurrent()) await new Promise((go) => setImmediate(go));
      },
    });
  });
  let began = Date.now();
  await consumer.stop();
  expect(Date.now() - began).toBeLessThan(2_000);

  const idle = kafka.consumer('test-idle');
  await idle.run({ topics: ['slow-stop'], handleBatch: async () => {} });
  began = Date.now();
  await idle.stop();
  expect(Date.now() - began).toBeLessThan(2_000);
});

test('connections that are cut again and again lose nothing, on either side', async () => {
  const shaky = createKafka({
    brokers: [proxy.address],
    clientId: 'test',
    topicPrefix,
    logger,
    requestTimeoutMs: 2_000,
  });
  const producer = shaky.producer();
  const all = consume('cut', 60, async () => {}, shaky);
  for (let index = 0; index < 60; index += 1) {
    if (index % 10 === 5) proxy.cut();
    const message = { topic: 'cut', key: 'k', value: String(index), headers: {} };
    for (;;) {
      try {
        await producer.send([message]);
        break;
      } catch {
        // Sent again, as the relay does.
      }
    }
  }
  await producer.disconnect();
  expect([...new Set(await all)]).toEqual(Array.from({ length: 60 }, (_, index) => String(index)));
});

test('a consumer whose topic does not exist yet waits for it, and says so once', async () => {
  warnings.length = 0;
  const early = consume('late', 1);
  const consumer = running.at(-1);
  while (consumer?.state().lastError === null) await new Promise((go) => setImmediate(go));
  const admin = kafka.admin();
  await admin.ensureTopics([{ name: 'late', partitions: 1, config: {} }]);
  await admin.close();
  await send(numbered('late', 1));
  expect(await early).toEqual(['0']);
  while (consumer?.state().lastError !== null) await new Promise((go) => setImmediate(go));
  expect(warnings).toEqual(['not consuming; trying again until it works']);
});
