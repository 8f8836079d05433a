import type { Producer } from '@shouwang/kafka';
import type { Health } from './health.ts';
import { messagesOf, type ClaimedRow } from './messages.ts';
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
 * A batch is sent, and marked after every replica acknowledged. A crash, a lost acknowledgement or a lost mark anywhere
 * in between makes the same rows go out again, in the same order. Kafka's absence ends the claim, never the leadership.
 *
 * In a backlog the next batch is looked up while one is under way. Order per key holds: what is visible of a key at one
 * moment has its earlier events visible too, and a batch that was looked up is sent before anything is looked up later.
 */
export async function lead(leading: Leading): Promise<void> {
  const { session, producer, wakeUp, batchSize, pollMs, isStopping, pause } = leading;
  let idleMs = shortestPollMs;
  let retryMs = shortestRetryMs;
  let ahead: ClaimedRow[] | null = null;
  const abort = (): void => producer.abort();
  session.lost.addEventListener('abort', abort);
  try {
    while (!isStopping()) {
      session.lost.throwIfAborted();
      const sent = await sendBatch(leading, ahead);
      ahead = sent?.ahead ?? null;
      if (sent === null) {
        await pause(retryMs);
        retryMs = Math.min(retryMs * 2, longestRetryMs);
        continue;
      }
      retryMs = shortestRetryMs;
      if (sent.rows === batchSize) continue;
      idleMs = sent.rows > 0 ? shortestPollMs : Math.min(idleMs * 2, pollMs);
      await wakeUp.sleep(idleMs);
    }
  } finally {
    session.lost.removeEventListener('abort', abort);
  }
}

/** How many rows were sent and what was looked up meanwhile, or null when Kafka did not take them. */
async function sendBatch(
  { session, producer, health, batchSize, observer }: Leading,
  ahead: ClaimedRow[] | null,
): Promise<{ rows: number; ahead: ClaimedRow[] | null } | null> {
  if (!(await reached(health, producer.connect()))) return null;
  const rows = ahead ?? (await session.claim(batchSize, []));
  let next: ClaimedRow[] | null = null;
  if (rows.length > 0) {
    const ended = observer?.sending(rows);
    const sending = reached(health, session.watched(producer.send(rows.flatMap(messagesOf))));
    const looking = rows.length === batchSize ? session.claim(batchSize, rows) : null;
    // Its failure is told when the send has ended: nothing may be under way when the leadership is given up.
    looking?.catch(() => {});
    const taken = await sending;
    ended?.(taken);
    if (!taken) return null;
    await session.mark(rows);
    next = await looking;
  }
  health.succeeded();
  return { rows: rows.length, ahead: next };
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
