import { setTimeout as delay } from 'node:timers/promises';
import type { Kafka, Logger } from '@shouwang/kafka';
import { waitUntilSent } from './drain.ts';
import type { RelayObserver } from './observer.ts';
import { createHealth, type Health, type RelayState } from './health.ts';
import { lead } from './leading.ts';
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
  observer?: RelayObserver;
  /** How long a stop lets a send in flight go on; what is cut off goes out again later. */
  stopMs?: number;
}

export interface Relay {
  /** Returns at once, whether the database and Kafka are there or not. */
  start(): Promise<void>;
  /** There is something to send: call it after a commit, as often as you like. */
  poke(): void;
  /** Resolves when nothing is unsent, whoever sent it; rejects after the time. */
  drain(timeoutMs?: number): Promise<void>;
  /** Lets a send in flight finish, at most `stopMs`, 5 s by default. */
  stop(): Promise<void>;
  state(): RelayState;
}

const followMs = 1_000;
/** A leader that lost its connection gives up its send within this time; see session.ts. */
export const settleMs = 1_000;
const shortestRetryMs = 100;

/**
 * Moves rows from the outbox to Kafka: connecting → following → leading, and back to connecting when the database
 * connection is lost.
 *
 * It selects what is unsent and never "what comes after the last position": a slow transaction that commits late would
 * be lost. One relay leads, because two that skip each other's locked rows send an aggregate's events in the wrong order.
 */
export function createRelay(options: RelayOptions): Relay {
  const { name, databaseUrl, kafka, logger, batchSize = 1_000, pollMs = 1_000, observer, stopMs = 5_000 } = options;
  const producer = kafka.producer();
  const wakeUp = createWakeUp();
  const health = createHealth(name, logger);
  const { state } = health;
  let stopping = false;
  let relaying: Promise<void> | null = null;
  const isStopping = (): boolean => stopping;

  async function pause(timeMs: number): Promise<void> {
    const until = Date.now() + timeMs;
    while (!stopping && Date.now() < until) await delay(Math.max(1, Math.min(50, until - Date.now())));
  }

  async function relay(): Promise<void> {
    for (let retryMs = shortestRetryMs; !stopping; retryMs = Math.min(retryMs * 2, followMs)) {
      let session: Session | null = null;
      try {
        session = await openSession(databaseUrl, name);
        retryMs = shortestRetryMs;
        if (!(await follow(session, health, isStopping, pause))) return;
        state.leader = true;
        logger.info({ relay: name }, 'this relay leads');
        await lead({ session, producer, wakeUp, health, batchSize, pollMs, isStopping, pause, observer });
      } catch (error) {
        if (!stopping) health.failed(error);
      } finally {
        state.leader = false;
        await session?.close();
      }
      await pause(retryMs);
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

/** Resolves with true when this relay is to lead, with false when it is to stop. */
async function follow(
  session: Session,
  health: Health,
  isStopping: () => boolean,
  pause: (timeMs: number) => Promise<void>,
): Promise<boolean> {
  let waited = false;
  while (!isStopping() && !(await session.tryToLead())) {
    if (!waited) health.succeeded();
    waited = true;
    await pause(followMs);
  }
  if (waited) await pause(settleMs);
  return !isStopping();
}
