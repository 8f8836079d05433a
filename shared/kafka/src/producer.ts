import type { Producer as KafkaJsProducer } from 'kafkajs';
import { createClient, defaultRequestTimeoutMs, settles, type Client } from './client.ts';
import { partitionByKey } from './key-partitioner.ts';
import type { KafkaOptions, Producer } from './port.ts';
import { requests } from './requests.ts';

interface Connection {
  client: Client;
  producer: KafkaJsProducer;
}

/**
 * Delivery is at least once: `acks: -1`, one request in flight, and whoever sends repeats what was not acknowledged.
 * `idempotent: true` must stay off. It is no stronger but weaker in kafkajs: after a lost acknowledgement the next
 * message reuses the sequence number, the broker takes it for a repeat, drops it and acknowledges it.
 * `test/lost-acknowledgement.test.ts` shows both.
 */
export function createProducer(options: KafkaOptions): Producer {
  const prefix = options.topicPrefix ?? '';
  const requestTimeoutMs = options.requestTimeoutMs ?? defaultRequestTimeoutMs;
  // The broker gives up before we do, so that its answer says why.
  const timeout = Math.ceil(requestTimeoutMs * 0.8);
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
    const made = createConnection(options);
    connection = made;
    try {
      await made.client.untilDestroyed(made.producer.connect());
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

function createConnection(options: KafkaOptions): Connection {
  const client = createClient(options);
  const producer = client.kafka.producer({
    createPartitioner: partitionByKey,
    allowAutoTopicCreation: false,
    idempotent: false,
    maxInFlightRequests: 1,
    metadataMaxAge: 60_000,
  });
  return { client, producer };
}
