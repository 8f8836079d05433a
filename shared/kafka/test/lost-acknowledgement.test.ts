import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import kafkajs from 'kafkajs';
import { startBrokerProxy, testKafka, type BrokerProxy } from '@shouwang/test-engines';
import { createKafka, readTopic, type Logger } from '../index.ts';

jest.setTimeout(60_000);

const logger: Logger = { debug() {}, info() {}, warn() {}, error() {} };
const { brokers, topicPrefix } = testKafka();
const direct = createKafka({ brokers, clientId: 'test', topicPrefix, logger });
let proxy: BrokerProxy;

beforeAll(async () => {
  proxy = await startBrokerProxy(brokers[0] ?? '');
  const admin = direct.admin();
  await admin.ensureTopics(
    ['loseNextProduceAnswer', 'withholdNextProduceAnswer', 'idempotent'].map((name) => ({
      name,
      partitions: 1,
      config: {},
    })),
  );
  await admin.close();
});
afterAll(() => proxy.close());

async function valuesOn(topic: string): Promise<string[]> {
  return (await readTopic(direct, topic)).map((message) => String(message.value));
}

test.each(['loseNextProduceAnswer', 'withholdNextProduceAnswer'] as const)(
  '%s: our producer delivers again and loses nothing',
  async (fault) => {
    const topic = fault;
    const kafka = createKafka({
      brokers: [proxy.address],
      clientId: 'test',
      topicPrefix,
      logger,
      requestTimeoutMs: 1_000,
    });
    const producer = kafka.producer();
    /** Repeats what was not acknowledged, as the relay does. */
    const send = async (value: string): Promise<void> => {
      await producer.send([{ topic, key: 'k', value, headers: {} }]).catch(() => {
        proxy.restore();
        return send(value);
      });
    };
    await send('m1');
    await send('m2');
    const happened = proxy[fault]();
    await send('m3');
    await happened;
    await send('m4');
    await producer.disconnect();
    const firstOccurrences = [...new Set(await valuesOn(topic))];
    expect(firstOccurrences).toEqual(['m1', 'm2', 'm3', 'm4']);
  },
);

/** Why the option is forbidden, and the proof that the test above is able to fail. */
test("with the library's idempotent option the message after a lost acknowledgement is acknowledged and not there", async () => {
  const retry = { retries: 1, initialRetryTime: 100 };
  const library = new kafkajs.Kafka({ brokers: [proxy.address], retry, logLevel: kafkajs.logLevel.NOTHING });
  const producer = library.producer({
    idempotent: true,
    retry,
    createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  const send = (value: string): Promise<unknown> =>
    producer.send({ topic: `${topicPrefix}idempotent`, acks: -1, messages: [{ key: 'k', value }] });
  await send('m1');
  await send('m2');
  const happened = proxy.loseNextProduceAnswer();
  await expect(send('m3')).rejects.toThrow();
  await happened;
  proxy.restore();
  await send('m4');
  await producer.disconnect();
  expect(await valuesOn('idempotent')).toEqual(['m1', 'm2', 'm3']);
});
