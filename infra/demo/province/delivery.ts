import { setTimeout as delay } from 'node:timers/promises';
import { topics } from '@shouwang/contracts';
import { createKafka, type Admin } from '@shouwang/kafka';
import { createLogger } from '@shouwang/process';
import pg from 'pg';
import { serviceNames } from '../../start/members.ts';
import type { RunFile } from '../../start/run-file.ts';

/** What of the changes has not arrived yet: events in the outboxes, messages that a service has not handled. */
export interface Undelivered {
  unsent: number;
  unhandled: number;
}

/** Resolves when everything is on its topic and in the services' copies; `onLook` is told what is left every second. */
export async function untilDelivered(
  run: Pick<RunFile, 'postgres' | 'kafka'>,
  signal: AbortSignal,
  onLook: (left: Undelivered) => void,
): Promise<void> {
  const logger = createLogger({ name: 'demo', level: 'silent' });
  const admin = createKafka({ ...run.kafka, clientId: 'shouwang-demo', logger }).admin();
  try {
    for (;;) {
      signal.throwIfAborted();
      const unsent = await countUnsent(run.postgres);
      // Asked only when all is on the topics: before that their ends move.
      const unhandled = unsent === 0 ? await countUnhandled(admin) : 0;
      onLook({ unsent, unhandled });
      if (unsent === 0 && unhandled === 0) return;
      await delay(1_000, undefined, { signal });
    }
  } finally {
    await admin.close();
  }
}

export async function countUnsent(postgres: RunFile['postgres']): Promise<number> {
  const counts = await Promise.all(
    serviceNames.map(async (name) => {
      const client = new pg.Client({ connectionString: postgres[name] });
      await client.connect();
      try {
        const { rows } = await client.query<{ count: number }>(
          'select count(*)::int as count from outbox where sent_at is null',
        );
        return rows[0]?.count ?? 0;
      } finally {
        await client.end();
      }
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** A group has committed something on every topic that it listens to, once that topic holds anything. */
async function countUnhandled(admin: Admin): Promise<number> {
  const names = topics.map(({ name }) => name);
  const ends = await admin.endOffsets(names);
  const lags = await Promise.all(
    serviceNames.map(async (name) => {
      const committed = await admin.committedOffsets(`shouwang.${name}`, names);
      return [...committed].reduce((sum, [place, offset]) => sum + Number((ends.get(place) ?? offset) - offset), 0);
    }),
  );
  return lags.reduce((sum, lag) => sum + lag, 0);
}
