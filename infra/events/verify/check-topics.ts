import type pg from 'pg';
import type { ServiceName } from '../../start/members.ts';
import type { Check, Findings } from './findings.ts';
import { outboxIdSql } from './topic-tables.ts';

/** Each event once: where it first came. A repetition is the way of delivery and no difference. */
const firstsSql = `
create temporary table first_event as
select distinct on (topic, event_id) topic, partition, "offset", event_id, key, sequence
from topic_event where event_id is not null and topic like '%.events.v1'
order by topic, event_id, partition, "offset"`;

const orderedSql = `
create temporary table ordered_event as
select topic, partition, "offset", key, sequence, event_id,
  lag(sequence) over (partition by topic, key, partition order by "offset") as before
from first_event`;

const placeSql = `topic || ':' || partition || '@' || "offset" || ' ' || coalesce(key, '–') || ' #' || coalesce(sequence::text, '–')`;

/** `$1`, where it occurs, is when the end of the topics was asked for. Each gives one line of text per difference. */
const queries: readonly [Check, string][] = [
  [
    'not-on-topic',
    `select topic || ' ' || key || ' #' || sequence || ' ' || event_id from outbox
     where sent_at <= $1 and not exists (
       select from topic_event where topic_event.topic = outbox.topic and topic_event.event_id = ${outboxIdSql})`,
  ],
  [
    // What was sent before the outbox was emptied up to a time is history that nothing explains any more.
    'unexplained',
    `select ${placeSql} from topic_event
     where event_id is not null
       and sent_at >= coalesce((select deleted_before from retention_mark where name = 'outbox'), '-infinity')
       and not exists (select from outbox where outbox.topic = topic_event.topic and ${outboxIdSql} = topic_event.event_id)`,
  ],
  ['malformed', `select ${placeSql} from topic_event where event_id is null or key is null or sequence is null`],
  [
    'number-twice',
    `select topic || ' ' || key || ' #' || sequence || ': ' || string_agg(event_id, ', ') from first_event
     group by topic, key, sequence having count(*) > 1`,
  ],
  [
    'gap',
    `select ${placeSql} || ' ← #' || coalesce(before, 0) from ordered_event where sequence > coalesce(before, 0) + 1`,
  ],
  ['order', `select ${placeSql} || ' ← #' || before from ordered_event where sequence < before`],
  [
    'two-partitions',
    `select topic || ' ' || key from first_event group by topic, key having count(distinct partition) > 1`,
  ],
];

export interface TopicCounts {
  outbox: number;
  unsent: number;
  onTopics: number;
  /** Messages that came again. */
  repeated: number;
}

export async function checkTopics(
  database: pg.Client,
  service: ServiceName,
  askedEndsAt: Date,
  findings: Findings,
): Promise<TopicCounts> {
  await database.query('drop table if exists first_event, ordered_event');
  await database.query(firstsSql);
  await database.query(orderedSql);
  for (const [check, sql] of queries) {
    const parameters = sql.includes('$1') ? [askedEndsAt] : [];
    await reportLines(database, service, check, sql, parameters, findings);
  }
  const { rows } = await database.query<TopicCounts>(
    `select (select count(*) from outbox)::int as outbox,
       (select count(*) from outbox where sent_at is null)::int as unsent,
       (select count(*) from topic_event)::int as "onTopics",
       (select count(*) - count(distinct (topic, event_id)) from topic_event where event_id is not null)::int as repeated`,
  );
  const [counts] = rows;
  if (!counts) throw new Error('nothing was counted');
  return counts;
}

/** Counts all that a query finds and names the first of it; the query gives one column of text. */
export async function reportLines(
  database: pg.Client,
  service: ServiceName,
  check: Check,
  sql: string,
  parameters: readonly unknown[],
  findings: Findings,
): Promise<void> {
  const { rows } = await database.query<{ count: number; line: string }>(
    `select (count(*) over ())::int as count, line from (${sql}) as found (line) limit 20`,
    [...parameters],
  );
  const [first] = rows;
  if (!first) return;
  rows.forEach(({ line }, index) =>
    findings.add(service, check, line, index === 0 ? first.count - rows.length + 1 : 1),
  );
}
