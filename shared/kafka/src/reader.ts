import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Consumer as KafkaJsConsumer, EachBatchPayload } from 'kafkajs';
import { incoming } from './batch.ts';
import { createClient, patientRetry, reasonOf, settles, type Client } from './client.ts';
import type { KafkaOptions, ReadOptions } from './port.ts';

const attemptsWithoutProgress = 5;
const leaveMs = 1_500;
/** What lies below the end of a partition comes at once, so such a silence is a fault; someone who follows may wait. */
const silenceMs = 30_000;

type Place = `${string}:${number}`;

/** Where a partition's reading stands. */
interface Position {
  topic: string;
  partition: number;
  next: bigint;
  to: bigint | null;
}

/**
 * Reads ranges of partitions from their first to their last offset. The library can read only as a member of a group, so
 * each reading has a group of its own, commits nothing and deletes the group afterwards. After a crash it goes on from
 * where it was; what was handed on once is not handed on again.
 */
export async function readRanges(options: KafkaOptions, { ranges, onMessages, signal }: ReadOptions): Promise<void> {
  const open = new Map<Place, Position>();
  for (const { topic, partition, from, to } of ranges) {
    if (to === null || from < to) open.set(`${topic}:${partition}`, { topic, partition, next: from, to });
  }
  let failures = 0;
  while (open.size > 0 && !signal?.aborted) {
    const before = progressOf(open);
    try {
      await readOn(options, open, onMessages, signal);
      return;
    } catch (error) {
      if (error instanceof HandlerFailed) throw error.cause;
      failures = progressOf(open) === before ? failures + 1 : 0;
      if (failures >= attemptsWithoutProgress) {
        throw new Error(`Kafka could not be read: ${reasonOf(error)}`, { cause: error });
      }
      options.logger.debug({ reason: reasonOf(error) }, 'reading goes on with a new connection');
      await delay(500, undefined, signal && { signal }).catch(() => {});
    }
  }
}

/** What was read is not to blame and is not read again. */
class HandlerFailed extends Error {}

function progressOf(open: ReadonlyMap<Place, Position>): string {
  return [...open].map(([place, { next }]) => `${place}=${next}`).join(' ');
}

async function readOn(
  options: KafkaOptions,
  open: Map<Place, Position>,
  onMessages: ReadOptions['onMessages'],
  signal: AbortSignal | undefined,
): Promise<void> {
  const prefix = options.topicPrefix ?? '';
  const groupId = `${prefix}shouwang.reader.${randomUUID()}`;
  const client = createClient(options, patientRetry);
  const consumer = client.kafka.consumer({ groupId, allowAutoTopicCreation: false, maxWaitTimeInMs: 100 });
  const end = endOf(consumer, open, signal);
  const onBatch = async ({ batch, isStale, isRunning, pause }: EachBatchPayload): Promise<void> => {
    const topic = batch.topic.slice(prefix.length);
    const position = open.get(`${topic}:${batch.partition}`);
    if (!position) return void pause();
    if (isStale() || !isRunning()) return;
    const { next, to } = position;
    const messages = batch.messages
      .map((message) => incoming(topic, batch.partition, message))
      .filter(({ offset }) => BigInt(offset) >= next && (to === null || BigInt(offset) < to));
    try {
      if (messages.length > 0) await onMessages(messages);
    } catch (cause) {
      // Not thrown on: the library would bring the batch again and again.
      return end.fail(new HandlerFailed('the handler of what was read failed', { cause }));
    }
    end.alive();
    position.next = BigInt(batch.lastOffset()) + 1n > next ? BigInt(batch.lastOffset()) + 1n : next;
    if (to !== null && position.next >= to) {
      open.delete(`${topic}:${batch.partition}`);
      pause();
      if (open.size === 0) end.finish();
    }
  };
  const begin = async (): Promise<void> => {
    await consumer.connect();
    const topics = [...new Set([...open.values()].map((position) => prefix + position.topic))];
    await consumer.subscribe({ topics, fromBeginning: true });
    await consumer.run({ autoCommit: false, partitionsConsumedConcurrently: 1, eachBatch: onBatch });
    for (const { topic, partition, next } of open.values()) {
      consumer.seek({ topic: prefix + topic, partition, offset: String(next) });
    }
  };
  try {
    begin().catch(end.fail);
    await end.reached;
  } finally {
    end.release();
    await settles(consumer.disconnect(), leaveMs);
    await settles(forget(client, groupId), leaveMs);
    client.destroy();
  }
}

async function forget(client: Client, groupId: string): Promise<void> {
  const admin = client.kafka.admin();
  await admin.connect();
  await admin.deleteGroups([groupId]);
  await admin.disconnect();
}

/** Resolves when everything is read or the reader is told to stop; rejects on a crash or a silence. */
function endOf(consumer: KafkaJsConsumer, open: ReadonlyMap<Place, Position>, signal: AbortSignal | undefined) {
  const { promise: reached, resolve: finish, reject: fail } = Promise.withResolvers<void>();
  let lastSign = Date.now();
  const waitsForEver = [...open.values()].every(({ to }) => to === null);
  const watch = setInterval(() => {
    if (!waitsForEver && Date.now() - lastSign > silenceMs) fail(new Error(`no message for ${silenceMs / 1_000} s`));
  }, 1_000);
  watch.unref();
  consumer.on(consumer.events.CRASH, ({ payload }) => fail(payload.error));
  const stop = (): void => finish();
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) finish();
  return {
    reached,
    finish: stop,
    fail,
    alive: (): void => {
      lastSign = Date.now();
    },
    release: (): void => {
      clearInterval(watch);
      signal?.removeEventListener('abort', stop);
    },
  };
}
