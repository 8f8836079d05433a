import { setTimeout as delay } from 'node:timers/promises';
import type { Kafka, Logger, Producer } from '@shouwang/kafka';
import { waitUntilSent } from './drain.ts';
import { messagesOf } from './messages.ts';
import { openSession, type Session } from './session.ts';
import { createWakeUp } from './wake-up.ts';

export interface RelayOptions {
  /** The service; relays of one name in one database elect one leader. */
  name: string;
  databaseUrl: string;
  kafka: Kafka;
  logger: Logger;
  batchSize?: number;
  /** The longest pause between two looks while nobody pokes. */
  pollMs?: number;
}

export interface RelayState {
  leader: boolean;
  /** True while neither the database nor Kafka is in the way. */
  connected: boolean;
  lastError: string | null;
}

export interface Relay {
  /** Returns at once, whether the database and Kafka are there or not. */
  start(): Promise<void>;
  /** There is something to send: call it after a commit, as often as you like. */
  poke(): void;
  /** Resolves when nothing is unsent, whoever sent it; rejects after the time. */
  drain(timeoutMs?: number): Promise<void>;
  /** Lets a send in flight finish, at most 5 s. */
  stop(): Promise<void>;
  state(): RelayState;
}

const shortestPollMs = 5;
const followMs = 1_000;
/** A leader that lost its connection gives up its send within this time; see session.ts. */
const settleMs = 1_000;
const shortestRetryMs = 100;
const longestRetryMs = 2_000;
const stopMs = 5_000;

/**
 * Moves rows from the outbox to Kafka: connecting → following → leading, and back to connecting when the database
 * connection is lost.
 *
 * A leader claims the oldest unsent rows in a transaction, sends them, and marks them after every replica acknowledged;
 * a crash, a lost acknowledgement or a lost commit anywhere in between makes the same rows go out again, in the same
 * order. It selects what is unsent and never "what comes after the last position": a slow transaction that commits late
 * would be lost. Kafka's absence ends the claim, never the leadership: a transaction held open for hours would keep
 * vacuum from cleaning up.
 */
export function createRelay(options: RelayOptions): Relay {
  const { name, databaseUrl, kafka, logger, batchSize = 1_000, pollMs = 1_000 } = options;
  const producer: Producer = kafka.producer();
  const wakeUp = createWakeUp();
  const state: RelayState = { leader: false, connected: false, lastError: null };
  let stopping = false;
  let relaying: Promise<void> | null = null;

  function succeeded(): void {
    if (state.lastError !== null) logger.info({ relay: name }, 'delivering events again');
    state.connected = true;
    state.lastError = null;
  }

  function failed(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    if (state.lastError === null) logger.warn({ relay: name, reason }, 'events wait in the outbox until this works again');
    state.connected = false;
    state.lastError = reason;
  }

  async function relay(): Promise<void> {
    let retryMs = shortestRetryMs;
    while (!stopping) {
      let session: Session | null = null;
      try {
        session = await openSession(databaseUrl, name);
        retryMs = shortestRetryMs;
        await follow(session);
        await lead(session);
      } catch (error) {
        if (!stopping) failed(error);
      } finally {
        state.leader = false;
        await session?.close();
      }
      if (!stopping) await pause(retryMs);
      retryMs = Math.min(retryMs * 2, followMs);
    }
  }

  /** Unlike a sleep it is not ended by pokes, which come thick and fast just when everything is down. */
  async function pause(timeMs: number): Promise<void> {
    const until = Date.now() + timeMs;
    while (!stopping && Date.now() < until) await delay(Math.min(50, until - Date.now()));
  }

  async function follow(session: Session): Promise<void> {
    let waited = false;
    while (!stopping && !(await session.tryToLead())) {
      if (!waited) state.connected = true;
      waited = true;
      await pause(followMs);
    }
    if (stopping) return;
    if (waited) await pause(settleMs);
    state.leader = true;
    logger.info({ relay: name }, 'this relay leads');
  }

  async function lead(session: Session): Promise<void> {
    let idleMs = shortestPollMs;
    let retryMs = shortestRetryMs;
    const abort = (): void => producer.abort();
    session.lost.addEventListener('abort', abort);
    try {
      while (!stopping) {
        session.lost.throwIfAborted();
        const sent = await sendBatch(session);
        if (sent === null) {
          await pause(retryMs);
          retryMs = Math.min(retryMs * 2, longestRetryMs);
          continue;
        }
        retryMs = shortestRetryMs;
        if (sent === batchSize) continue;
        idleMs = sent > 0 ? shortestPollMs : Math.min(idleMs * 2, pollMs);
        await wakeUp.sleep(idleMs);
      }
    } finally {
      session.lost.removeEventListener('abort', abort);
    }
  }

  /** How many rows were sent, or null when Kafka did not take them. Throws when the database is in the way. */
  async function sendBatch(session: Session): Promise<number | null> {
    if (!(await reached(producer.connect()))) return null;
    const rows = await session.claim(batchSize);
    if (rows.length > 0) {
      if (!(await reached(session.watched(producer.send(rows.flatMap(messagesOf)))))) {
        await session.release();
        return null;
      }
      await session.commitSent(rows);
    }
    succeeded();
    return rows.length;
  }

  async function reached(work: Promise<void>): Promise<boolean> {
    try {
      await work;
      return true;
    } catch (error) {
      failed(error);
      return false;
    }
  }

  return {
    start() {
      relaying ??= relay();
      return Promise.resolve();
    },
    poke: () => wakeUp.poke(),
    async drain(timeoutMs = 30_000) {
      wakeUp.poke();
      await waitUntilSent(databaseUrl, name, timeoutMs, () => state.lastError);
    },
    async stop() {
      stopping = true;
      wakeUp.poke();
      const timer = setTimeout(() => producer.abort(), stopMs);
      await relaying;
      clearTimeout(timer);
      await producer.disconnect();
      state.connected = false;
    },
    state: () => ({ ...state }),
  };
}
