import type { Queryable } from '@shouwang/database';

/** More than this are not counted: the answer has to stay cheap while a backlog is the problem. */
const countedUpTo = 100_000;

const backlogSql = `
select
  (select count(*)::int from (select from outbox where sent_at is null limit ${countedUpTo}) as counted) as length,
  oldest.event_id, extract(epoch from clock_timestamp())::float8 * 1000 as now_ms,
  extract(epoch from oldest.occurred_at)::float8 * 1000 as occurred_ms
from (select) as one
left join lateral (select event_id, occurred_at from outbox where sent_at is null order by position limit 1) as oldest on true`;

/** How many events wait and for how long the oldest one has; served by the partial index. */
export async function outboxBacklog(db: Queryable): Promise<{ length: number; oldestAgeSeconds: number }> {
  const [row]: { length: number; event_id: string | null; now_ms: number; occurred_ms: number }[] =
    await db.query(backlogSql);
  if (!row || row.event_id === null) return { length: 0, oldestAgeSeconds: 0 };
  const since = writtenAt(row.event_id) ?? row.occurred_ms;
  return { length: row.length, oldestAgeSeconds: Math.max(0, (row.now_ms - since) / 1_000) };
}

/** A UUIDv7 says when it was made, which is when the row was written; history that is loaded occurred long before. */
function writtenAt(eventId: string): number | null {
  return eventId[14] === '7' ? Number.parseInt(eventId.replace('-', '').slice(0, 12), 16) : null;
}
