import { setTimeout as delay } from 'node:timers/promises';
import type { Admin, Batch, Kafka, KafkaMessage, Logger, PartitionOffsets } from '@shouwang/kafka';
import type { DataSource } from 'typeorm';
import { deliver, NoLongerOurs, type Delivery } from './deliver.ts';
import { lagOf } from './lag.ts';
import type { InboxObserver } from './observer.ts';
import { redrive } from './redrive.ts';
import type { Subscription } from './subscription.ts';

export interface InboxOptions {
  service: string;
  kafka: Kafka;
  dataSource: DataSource;
  logger: Logger;
  subscriptions: readonly Subscription[];
  /** How often a failing message is tried before its key is parked. */
  attempts?: number;
  /** Messages per transaction; without it each subscription has its own number. */
  batchSize?: number;
  /** Pokes the relay: handlers append events, and parking appends dead letters. */
  afterCommit?: () => void;
  observer?: InboxObserver;
}

export interface InboxState {
  /** True while this process is a member of its group. */
  joined: boolean;
  lastError: string | null;
}

export interface InboxConsumer {
  /** Returns at once; consuming begins when Kafka and the topics are there. */
  start(): Promise<void>;
  /** Resolves when everything that is on the topics now is handled or parked, by whichever process. */
  drain(timeoutMs?: number): Promise<void>;
  stop(): Promise<void>;
  /** Tries what is parked again, in order: one key, or all. */
  redrive(key?: string): Promise<{ handled: number; stillParked: number }>;
  /** Leaves the group until `resume`, so that its place can be moved. */
  stepAside(): Promise<void>;
  resume(): Promise<void>;
  /** The names of its subscriptions. */
  readonly names: readonly string[];
  readonly groupId: string;
  /** How many messages of each topic the group has not dealt with; asks Kafka. */
  lag(): Promise<Map<string, number>>;
  state(): InboxState;
}

const defaultAttempts = 3;

/**
 * The consumers of a service: one group, every subscription fed from its topic. An offset is committed when each
 * subscription of the topic has handled or parked everything up to it; what comes twice has its effect once.
 */
export function createConsumer(options: InboxOptions): InboxConsumer {
  const { service, kafka, dataSource, logger, subscriptions } = options;
  const groupId = groupOf(service);
  const topics = [...new Set(subscriptions.map((subscription) => subscription.topic))];
  const names = new Set(subscriptions.map(({ consumer, topic }) => `${consumer} ${topic}`));
  if (names.size < subscriptions.length) throw new Error(`${service}: two subscriptions of one name on one topic`);
  let consumer = kafka.consumer(groupId);
  let isAside = false;
  const admin = kafka.admin();
  let trouble: string | null = null;

  function onDatabase(problem: string | null): void {
    if (problem !== null && trouble === null) {
      logger.warn({ groupId, reason: problem }, 'the database is in the way; events wait on their topics');
    }
    if (problem === null && trouble !== null) logger.info({ groupId }, 'events are handled again');
    trouble = problem;
  }

  function run(): Promise<void> {
    return consumer.run({ topics, handleBatch: (batch) => handleBatch(options, onDatabase, batch) });
  }

  return {
    start: run,
    names: [...new Set(subscriptions.map((subscription) => subscription.consumer))],
    groupId,
    lag: () => lagOf(admin, groupId, topics),
    drain: (timeoutMs = 30_000) =>
      catchUp(admin, groupId, topics, timeoutMs, () => trouble ?? consumer.state().lastError ?? 'no error'),
    async stop() {
      await Promise.all([consumer.stop(), admin.close()]);
    },
    redrive: async (key) => {
      const filter = { consumer: null, topic: null, key: key ?? null };
      const { handled, stillParked } = await redrive(dataSource, subscriptions, filter);
      if (handled > 0) options.afterCommit?.();
      return { handled, stillParked };
    },
    async stepAside() {
      if (isAside) return;
      isAside = true;
      logger.info({ groupId }, 'stepping aside: the place of the group is being moved');
      await consumer.stop();
    },
    async resume() {
      if (!isAside) return;
      isAside = false;
      consumer = kafka.consumer(groupId);
      await run();
    },
    state() {
      const { joined, lastError } = consumer.state();
      return { joined, lastError: trouble ?? lastError };
    },
  };
}

/** The consumer group of a service. */
export function groupOf(service: string): string {
  return `shouwang.${service}`;
}

async function handleBatch(
  options: InboxOptions,
  onDatabase: (problem: string | null) => void,
  batch: Batch,
): Promise<void> {
  const { subscriptions, attempts = defaultAttempts, afterCommit = () => {} } = options;
  const pause = (timeMs: number): Promise<void> => pauseWhileOurs(batch, timeMs);
  const delivery: Delivery = { ...options, attempts, afterCommit, pause, onDatabase };
  const listening = subscriptions.filter((subscription) => subscription.topic === batch.topic);
  const batchSize = options.batchSize ?? Math.min(...listening.map((subscription) => subscription.batchSize));
  try {
    for (let start = 0; start < batch.messages.length; start += batchSize) {
      if (!batch.isCurrent()) return;
      const messages = batch.messages.slice(start, start + batchSize);
      for (const subscription of listening) await deliver(delivery, subscription, messages);
      batch.done(lastOffset(messages));
      await batch.heartbeat();
    }
  } catch (error) {
    if (!(error instanceof NoLongerOurs)) throw error;
  }
}

/** Resolves when the group has committed everything that is on the topics now; a broker that is away is waited for. */
async function catchUp(
  admin: Admin,
  groupId: string,
  topics: string[],
  timeoutMs: number,
  lastError: () => string,
): Promise<void> {
  if (topics.length === 0) return;
  const until = Date.now() + timeoutMs;
  let ends: PartitionOffsets | null = null;
  let behind: string[] = topics;
  let problem: unknown = null;
  for (let pauseMs = 10; Date.now() < until; pauseMs = Math.min(pauseMs * 2, 100)) {
    try {
      ends ??= await admin.endOffsets(topics);
      const committed = await admin.committedOffsets(groupId, topics);
      behind = [...ends].filter(([partition, end]) => (committed.get(partition) ?? 0n) < end).map(([name]) => name);
      if (behind.length === 0) return;
      problem = null;
    } catch (error) {
      problem = error;
    }
    await delay(pauseMs);
  }
  const reason = problem instanceof Error ? problem.message : lastError();
  throw new Error(`${groupId} is still behind after ${timeoutMs} ms on ${behind.join(', ')}: ${reason}`);
}

async function pauseWhileOurs(batch: Batch, timeMs: number): Promise<void> {
  const until = Date.now() + timeMs;
  do {
    if (!batch.isCurrent()) throw new NoLongerOurs();
    await delay(Math.max(0, Math.min(100, until - Date.now())));
  } while (Date.now() < until);
  if (!batch.isCurrent()) throw new NoLongerOurs();
}

function lastOffset(messages: readonly KafkaMessage[]): string {
  const last = messages.at(-1);
  if (!last) throw new Error('an empty batch has no last offset');
  return last.offset;
}
