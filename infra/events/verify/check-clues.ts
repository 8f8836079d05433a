import { createDataSource } from '@shouwang/database';
import { decodeMessage } from '@shouwang/events';
import type { KafkaMessage } from '@shouwang/kafka';
import { policies, raisesClue, warningOf, warningTypes, type Policies, type Warning } from '@shouwang/monitoring';
import { createPolicyBook, type PolicyBook } from '@shouwang/policy';
import { wholeTopics } from '@shouwang/kafka';
import { today } from '@shouwang/values';
import type pg from 'pg';
import type { EventSystem } from '../system.ts';
import { reportLines } from './check-topics.ts';
import type { Findings } from './findings.ts';

const createSql = `
drop table if exists warning_event;
create temporary table warning_event (event_id text primary key, household_id text, place text)`;

/** Parked and discarded ones are told of elsewhere; a household that was closed since may have been closed then. */
const missingSql = `
select place || ' ' || event_id from warning_event
join household on household.id::text = warning_event.household_id and household.status <> 'CLOSED'
where not exists (select from risk_clue where source_event_id = event_id and risk_clue.household_id = household.id)
  and not exists (select from parked_message where headers->>'ce_id' = event_id)
  and not exists (select from discarded_message where discarded_message.event_id = warning_event.event_id)`;

/** Which of them are on their topics at all is another check's question; here it is whether they are warnings. */
const unfoundedSql = `
select risk_clue.id || ' ' || source_event_type || ' ' || source_event_id from risk_clue
where source_event_id is not null and not exists (select from warning_event where event_id = source_event_id)`;

/** Each event that the policies make a warning raised one clue; that it raised no second is a constraint of the table. */
export async function checkClues(
  system: EventSystem,
  findings: Findings,
  settle: () => Promise<void>,
): Promise<number> {
  const database = await system.database('monitoring');
  const book = await readPolicies(system.databaseUrl('monitoring'));
  const present = new Set((await system.admin.describeTopics('shouwang.')).map(({ name }) => name));
  const topics = [...new Set(warningTypes.map(({ topic }) => topic))].filter((name) => present.has(name));
  await database.query(createSql);
  await system.kafka.read({
    ranges: await wholeTopics(system.admin, topics),
    onMessages: (messages) => record(database, book, messages),
  });
  const { rows } = await database.query<{ count: number }>('select count(*)::int as count from warning_event');
  const { rowCount } = await database.query(`${missingSql} limit 1`);
  if (rowCount !== 0) await settle();
  await reportLines(database, 'monitoring', 'clue-missing', missingSql, [], findings);
  if (topics.length > 0) await reportLines(database, 'monitoring', 'clue-unfounded', unfoundedSql, [], findings);
  return rows[0]?.count ?? 0;
}

async function readPolicies(databaseUrl: string): Promise<PolicyBook<Policies>> {
  const dataSource = createDataSource({ url: databaseUrl, name: 'shouwang verify', entities: [], migrations: [] });
  await dataSource.initialize();
  try {
    return await createPolicyBook(dataSource, policies)();
  } finally {
    await dataSource.destroy();
  }
}

async function record(
  database: pg.Client,
  book: PolicyBook<Policies>,
  messages: readonly KafkaMessage[],
): Promise<void> {
  const found = messages.flatMap((message) => {
    const read = readWarning(message);
    return read ? [read] : [];
  });
  if (found.length === 0) return;
  const regions = await regionsOf(
    database,
    found.map(({ warning }) => warning.householdId),
  );
  const warnings = found.filter(({ warning, on }) => {
    const regionCode = regions.get(warning.householdId);
    return regionCode !== undefined && raisesClue(book, warning, { regionCode, on }) !== null;
  });
  await database.query(
    `insert into warning_event select * from unnest($1::text[], $2::text[], $3::text[]) on conflict do nothing`,
    [
      warnings.map(({ id }) => id),
      warnings.map(({ warning }) => warning.householdId),
      warnings.map(({ place }) => place),
    ],
  );
}

/** What cannot be read as the event that it says it is raised no clue: it is parked. */
function readWarning(message: KafkaMessage): { id: string; on: string; place: string; warning: Warning } | null {
  const { ce_type: type } = message.headers;
  if (!warningTypes.some((known) => known.type === type && known.topic === message.topic)) return null;
  try {
    const decoded = decodeMessage(message);
    if (decoded.kind === 'tombstone') return null;
    const { id, time, data } = decoded.event;
    const warning = warningOf({ type, data } as Parameters<typeof warningOf>[0]);
    const place = `${message.topic}:${message.partition}@${message.offset}`;
    return warning && { id, on: today(new Date(time)), place, warning };
  } catch {
    return null;
  }
}

async function regionsOf(database: pg.Client, households: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await database.query<{ id: string; region_code: string }>(
    'select id::text, region_code from household where id::text = any($1::text[])',
    [[...new Set(households)]],
  );
  return new Map(rows.map((row) => [row.id, row.region_code]));
}
