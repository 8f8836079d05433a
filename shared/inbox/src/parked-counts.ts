import type { Queryable } from '@shouwang/database';

/** More than this are not counted: the answer has to stay cheap while parked messages are the problem. */
const countedUpTo = 100_000;

const countsSql = `
select consumer, count(distinct (topic, key))::int as keys, count(*)::int as messages
from (select consumer, topic, key from parked_message limit ${countedUpTo}) as counted
group by consumer`;

/** Parked keys and messages by consumer; absent where there are none. */
export async function parkedCounts(db: Queryable): Promise<Map<string, { keys: number; messages: number }>> {
  const rows: { consumer: string; keys: number; messages: number }[] = await db.query(countsSql);
  return new Map(rows.map(({ consumer, ...counts }) => [consumer, counts]));
}
