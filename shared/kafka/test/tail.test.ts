import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startBrokerProxy, testKafka, type BrokerProxy } from '@shouwang/test-engines';
import { createKafka, type KafkaMessage, type Logger, type Tail } from '../index.ts';

jest.setTimeout(60_000);

const logger: Logger = { debug() {}, info() {}, warn() {}, error() {} };
const { brokers, topicPrefix } = testKafka();
const kafka = createKafka({ brokers, clientId: 'test', topicPrefix, logger });
const admin = kafka.admin();
let proxy: BrokerProxy;

beforeAll(async () => {
  proxy = await startBrokerProxy(brokers[0] ?? '');
  await admin.ensureTopics(['from-place', 'away'].map((name) => ({ name, partitions: 2, config: {} })));
});
afterAll(async () => {
  await admin.close();
  await proxy.close();
});

async function send(topic: string, ...values: string[]): Promise<void> {
  const producer = kafka.producer();
  await producer.send(values.map((value) => ({ topic, key: 'k', value, headers: {} })));
  await producer.disconnect();
}

interface Seen {
  tail: Tail;
  values: string[];
  connections: boolean[];
  until(condition: () => boolean): Promise<void>;
}

function startTail(topic: string, on = kafka, from = 0): Seen {
  const values: string[] = [];
  const connections: boolean[] = [];
  let look = (): void => {};
  const tail = on.tail({
    topics: [topic],
    async from(reader) {
      const ends = await reader.endOffsets([topic]);
      return new Map([...ends].map(([place, end]) => [place, end - BigInt(from) > 0n ? end - BigInt(from) : 0n]));
    },
    onMessages(messages: readonly KafkaMessage[]) {
      values.push(...messages.map(({ value }) => String(value)));
      look();
    },
    onConnection(isThere) {
      connections.push(isThere);
      look();
    },
  });
  return {
    tail,
    values,
    connections,
    until: (condition) =>
      new Promise((resolve) => {
        look = () => {
          if (condition()) resolve();
        };
        look();
      }),
  };
}

test('it reads from where it is told to, then what comes', async () => {
  await send('from-place', '1', '2', '3');
  const seen = startTail('from-place', kafka, 2);
  await seen.until(() => seen.values.length === 2);
  await send('from-place', '4');
  await seen.until(() => seen.values.length === 3);
  expect(seen.values).toEqual(['2', '3', '4']);
  await seen.tail.stop();
});

test('while Kafka is away it says so once, and then goes on where it was', async () => {
  const shaky = createKafka({ brokers: [proxy.address], clientId: `t-${randomUUID()}`, topicPrefix, logger });
  const seen = startTail('away', shaky);
  await seen.until(() => seen.connections.at(-1) === true);
  await send('away', '1');
  await seen.until(() => seen.values.length === 1);
  proxy.sever();
  await seen.until(() => seen.connections.at(-1) === false);
  await send('away', '2', '3');
  proxy.restore();
  await seen.until(() => seen.connections.at(-1) === true && seen.values.length === 3);
  expect(seen.values).toEqual(['1', '2', '3']);
  expect(seen.connections).toEqual([true, false, true]);
  await seen.tail.stop();
});
