import { quietRelays } from '@shouwang/outbox';
import type { ServiceName } from '../start/members.ts';
import type { EventSystem } from './system.ts';

/** Sent rows that the outbox still holds since then; null: all that it holds. */
export async function countSent(system: EventSystem, service: ServiceName, sinceMs: number | null): Promise<number> {
  const database = await system.database(service);
  const { rows } = await database.query<{ count: string }>(
    'select count(*) from outbox where sent_at >= $1::timestamptz',
    [timeOf(sinceMs)],
  );
  return Number(rows[0]?.count ?? 0);
}

/**
 * Marks them unsent; the service's relay then sends them again in their order, with the ids that they had, and every
 * subscriber drops what it knows. All in one statement, and after what was being sent has ended: a relay that went on with newer
 * rows in between would leave an older state as the last on a state topic. Writes of the service wait meanwhile.
 */
export async function republish(system: EventSystem, service: ServiceName, sinceMs: number | null): Promise<number> {
  const database = await system.database(service);
  await database.query('begin');
  try {
    await database.query('lock table outbox in access exclusive mode');
    await quietRelays(database, service);
    const { rowCount } = await database.query('update outbox set sent_at = null where sent_at >= $1::timestamptz', [
      timeOf(sinceMs),
    ]);
    await database.query('commit');
    return rowCount ?? 0;
  } catch (error) {
    await database.query('rollback').catch(() => {});
    throw error;
  }
}

export async function countUnsent(system: EventSystem, service: ServiceName): Promise<number> {
  const database = await system.database(service);
  const { rows } = await database.query<{ count: string }>('select count(*) from outbox where sent_at is null');
  return Number(rows[0]?.count ?? 0);
}

function timeOf(sinceMs: number | null): string {
  return sinceMs === null ? '-infinity' : new Date(sinceMs).toISOString();
}
