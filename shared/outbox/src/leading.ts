import type { Producer } from '@shouwang/kafka';
import type { Health } from './health.ts';
import { messagesOf } from './messages.ts';
import type { RelayObserver } from './observer.ts';
import type { Session } from './session.ts';
import type { WakeUp } from './wake-up.ts';

export interface Leading {
  session: Session;
  producer: Producer;
  wakeUp: WakeUp;
  health: Health;
  batchSize: number;
  pollMs: number;
  isStopping(): boolean;
  /** Unlike a sleep it is not ended by pokes, which come thick and fast just when everything is down. */
  pause(timeMs: number): Promise<void>;
  observer: RelayObserver | undefined;
}

const shortestPollMs = 5;
const shortestRetryMs = 100;
const longestRetryMs = 2_000;

/**
 * Sends what is unsent, oldest first, until it is told to stop; throws when the database is in the way.
 *
 * A batch is claimed in a transaction, sent, and marked after every replica acknowledged. A crash, a lost
 * acknowledgement or a lost commit anywhere in between makes the same rows go out again, in the same order. Kafka's
 * absence ends the claim, never the leadership: a transaction held open for hours would keep vacuum from cleaning up.
 */
export async function lead(leading: Leading): Promise<void> {
  const { session, producer, wakeUp, batchSize, pollMs, isStopping, pause } = leading;
  let idleMs = shortestPollMs;
  let retryMs = shortestRetryMs;
  const abort = (): void => producer.abort();
  session.lost.addEventListener('abort', abort);
  try {
    while (!isStopping()) {
      session.lost.throwIfAborted();
      const sent = await sendBatch(leading);
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

/** How many rows were sent, or null when Kafka did not take them. */
async function sendBatch({ session, producer, health, batchSize, observer }: Leading): Promise<number | null> {
  if (!(await reached(health, producer.connect()))) return null;
  const rows = await session.claim(batchSize);
  if (rows.length > 0) {
    const ended = observer?.sending(rows);
    const taken = await reached(health, session.watched(producer.send(rows.flatMap(messagesOf))));
    ended?.(taken);
    if (!taken) {
      await session.release();
      return null;
    }
    await session.commitSent(rows);
  }
  health.succeeded();
  return rows.length;
}

async function reached(health: Health, work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    health.failed(error);
    return false;
  }
}
