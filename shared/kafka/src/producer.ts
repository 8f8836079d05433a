import kafkajs, { type Message, type Producer as KafkaJsProducer } from 'kafkajs';
import { createClient, defaultRequestTimeoutMs, settles, type Client } from './client.ts';
import type { KafkaOptions, OutgoingMessage, Producer } from './port.ts';

const requestBytes = 900_000;

interface Connection {
  client: Client;
  producer: KafkaJsProducer;
}

/**
 * Delivery is at least once: `acks: -1`, one request in flight, and whoever sends repeats what was not acknowledged.
 * `idempotent: true` must stay off. It is no stronger but weaker in kafkajs: after a lost acknowledgement the next
 * message reuses the sequence number, the broker takes it for a repeat, drops it and acknowledges it.
 * `shared/outbox/test/lost-acknowledgement.test.ts` shows both.
 */
export function createProducer(options: KafkaOptions): Producer {
  const prefix = options.topicPrefix ?? '';
  const requestTimeoutMs = options.requestTimeoutMs ?? defaultRequestTimeoutMs;
  let connection: Connection | null = null;
  let closed = false;
  let lastTurn: Promise<unknown> = Promise.resolve();

  /** One after the other: two sends at once could pass each other when the first has to be repeated. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const turn = lastTurn.then(work);
    lastTurn = turn.catch(() => {});
    return turn;
  }

  async function connected(): Promise<Connection> {
    if (closed) throw new Error('the producer is closed');
    if (connection) return connection;
    const client = createClient(options);
    const producer = client.kafka.producer({
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
      allowAutoTopicCreation: false,
      idempotent: false,
      maxInFlightRequests: 1,
      metadataMaxAge: 60_000,
    });
    const made = { client, producer };
    connection = made;
    try {
      await client.untilDestroyed(producer.connect());
    } catch (error) {
      discard();
      throw error;
    }
    return made;
  }

  function discard(): void {
    if (!connection) return;
    const { client, producer } = connection;
    connection = null;
    client.destroy();
    producer.disconnect().catch(() => {});
  }

  return {
    connect: () =>
      inTurn(async () => {
        await connected();
      }),
    send: (messages) =>
      inTurn(async () => {
        if (messages.length === 0) return;
        const { client, producer } = await connected();
        // The broker gives up before we do, so that its answer says why.
        const timeout = Math.ceil(requestTimeoutMs * 0.8);
        try {
          for (const topicMessages of requests(messages, prefix)) {
            await client.untilDestroyed(producer.sendBatch({ acks: -1, timeout, topicMessages }));
          }
        } catch (error) {
          discard();
          throw error;
        }
      }),
    abort: discard,
    async disconnect() {
      await settles(lastTurn, requestTimeoutMs);
      closed = true;
      if (connection) await settles(connection.producer.disconnect(), 1_000);
      discard();
    },
  };
}

type Request = { topic: string; messages: Message[] }[];

/**
 * The library makes one record batch of all messages for a partition, and a broker refuses a record batch above its
 * `max.message.bytes` (1 MiB unless set). So a request ends where a topic would get more than that.
 */
function* requests(messages: readonly OutgoingMessage[], prefix: string): Generator<Request> {
  let topics = new Map<string, { bytes: number; messages: Message[] }>();
  const request = (): Request => Array.from(topics, ([topic, part]) => ({ topic: prefix + topic, messages: part.messages }));
  for (const { topic, key, value, headers } of messages) {
    const bytes = bytesOf({ topic, key, value, headers });
    if ((topics.get(topic)?.bytes ?? 0) + bytes > requestBytes && topics.has(topic)) {
      yield request();
      topics = new Map();
    }
    const part = topics.get(topic) ?? { bytes: 0, messages: [] };
    part.bytes += bytes;
    part.messages.push({ key, value, headers });
    topics.set(topic, part);
  }
  if (topics.size > 0) yield request();
}

function bytesOf({ key, value, headers }: OutgoingMessage): number {
  let bytes = 64 + Buffer.byteLength(key) + (value === null ? 0 : Buffer.byteLength(value));
  for (const name in headers) bytes += 8 + name.length + Buffer.byteLength(headers[name] ?? '');
  return bytes;
}
