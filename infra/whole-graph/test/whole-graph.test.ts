import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { aggregates } from '@shouwang/contracts';
import { checkCopies } from '../../faults/copies.ts';
import { checkCounters } from '../../faults/recounts.ts';
import { readForeign, reportOn } from '../foreign-reader.ts';
import { killEverything, registerHouseholds } from '../kill-everything.ts';
import { startSystem, type RunningSystem } from '../running-system.ts';
import { describeEventsPage } from './events-page.ts';
import { describeMarkedValues, searchDataDirectory } from './marked-values.ts';
import { describePublishedFigures } from './published-figures.ts';
import { describeReadyQueries } from './ready-queries.ts';
import { describeSubscribers } from './subscribers.ts';

let system: RunningSystem;

beforeAll(async () => {
  system = await startSystem({ demo: true, port: 4710 });
}, 300_000);
afterAll(() => system?.stop(), 30_000);

async function inDatabase<Row extends object>(
  service: keyof RunningSystem['run']['postgres'],
  sql: string,
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: system.run.postgres[service] });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Waits for what Kafka brings; what does not come within a minute does not come. */
async function eventually<T>(check: () => Promise<T>): Promise<T> {
  const until = Date.now() + 60_000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

const serviceNames = (): (keyof RunningSystem['run']['postgres'])[] =>
  Object.keys(system.run.postgres) as (keyof RunningSystem['run']['postgres'])[];

/** Nothing waits in an outbox: whatever was committed is on its topic. */
const settled = (): Promise<void> =>
  eventually(async () => {
    const names = serviceNames();
    const waiting = await Promise.all(
      names.map((name) => inDatabase<{ count: string }>(name, 'select count(*) from outbox where sent_at is null')),
    );
    expect(waiting.flat().map((row) => row.count)).toEqual(names.map(() => '0'));
  });

test('run.json names the gateway, five services, five databases and Kafka', () => {
  const names = ['monitoring', 'employment', 'industry-projects', 'housing-safety', 'education-subsidies'];
  expect(Object.keys(system.run.services).toSorted()).toEqual(names.toSorted());
  expect(Object.keys(system.run.postgres).toSorted()).toEqual(names.toSorted());
  expect(system.run.gateway).toBe('http://127.0.0.1:4710');
  expect(system.run.kafka.brokers).toHaveLength(1);
});

describePublishedFigures(() => system);

test('one household across all five domains', async () => {
  const answer = await system.ask<{ region: { households: { edges: { node: Record<string, unknown[]> }[] } } }>(`{
    region(code: "361104") { households(first: 50) { edges { node {
      id origin memberCount members { id name relation employment { route } education { id } } monitoring { category }
      dwellings { tenure occupied grade } students { id } benefits { kind } employment { route endedOn }
    } } } } }`);
  expect(answer.errors).toBeUndefined();
  const households = answer.data.region.households.edges.map((edge) => edge.node);
  expect(households).toHaveLength(50);
  for (const part of ['members', 'dwellings', 'students', 'benefits', 'employment'] as const) {
    expect(households.some((household) => (household[part] ?? []).length > 0)).toBe(true);
  }
  expect(JSON.stringify(households)).toContain('虚**');
  expect(JSON.stringify(households)).not.toMatch(/虚构|99\d{15}[\dX]/);
});

describeReadyQueries(() => system);

test('a client that is not ours finds every committed change once per key, in order', async () => {
  const services = serviceNames();
  const committed = async (): Promise<Set<string>> => {
    const lists = await Promise.all(
      services.map((service) =>
        inDatabase<{ id: string }>(service, `select event_id as id from outbox where topic like '%.events.v1'`),
      ),
    );
    return new Set(lists.flat().map((row) => row.id));
  };
  await settled();
  const expected = await committed();
  const report = reportOn(await readForeign(system.run.kafka.brokers, String.raw`shouwang\..*\.events\.v1`));
  expect(report.outOfOrder).toEqual([]);
  expect([...expected].filter((id) => !report.ids.has(id))).toEqual([]);
  expect(report.events).toBeGreaterThan(30_000);
}, 180_000);

test('the state topics hold the last state of every aggregate', async () => {
  const messages = await readForeign(
    system.run.kafka.brokers,
    String.raw`shouwang\.monitoring\.(household|person)\.state\.v1`,
  );
  const [register] = await inDatabase<{ records: number }>(
    'monitoring',
    'select ((select count(*) from household) + (select count(*) from person))::int as records',
  );
  expect(new Set(messages.map((message) => `${message.topic} ${message.key}`)).size).toBe(register?.records);
}, 120_000);

test('the other services hold copies equal to the register, field by field', async () => {
  await eventually(async () => {
    expect((await checkCopies(system.run.postgres)).findings).toEqual([]);
  });
});

test('every counter of every village equals a recount of the rows', async () => {
  await eventually(async () => {
    const { findings, compared } = await checkCounters(system.run.postgres);
    expect(findings).toEqual([]);
    expect(compared).toBeGreaterThan(1_000);
  });
});

test('the figures of the province equal a recount of the rows', async () => {
  const { data } = await system.ask<{ region: Record<string, Record<string, number>> }>(`{ region(code: "36") {
    monitoring { households people } employment { publicPostsFilled } housing { dangerousOccupied dwellings }
    education { enrolled subsidyPaidFen } industry { fundAllocatedFen dividendsPaidFen }
  } }`);
  const recounts = await Promise.all([
    inDatabase<object>(
      'monitoring',
      `select count(*)::int as households, sum(member_count)::int as people from household where status = 'ACTIVE'`,
    ),
    inDatabase<object>(
      'employment',
      `select count(*)::int as "publicPostsFilled" from public_post where status = 'FILLED'`,
    ),
    inDatabase<object>(
      'housing-safety',
      `select (count(*) filter (where occupied and grade in ('C', 'D')))::int as "dangerousOccupied", count(*)::int as dwellings
       from dwelling where demolished_on is null`,
    ),
    inDatabase<object>(
      'education-subsidies',
      `select (select count(*) from enrolment where status = 'ENROLLED')::int as enrolled,
              (select sum(amount_fen) from subsidy_payment)::float8 as "subsidyPaidFen"`,
    ),
    inDatabase<object>(
      'industry-projects',
      `select (select sum(amount_fen) from fund_allocation)::float8 as "fundAllocatedFen",
              (select sum(paid_fen) from benefit_link)::float8 as "dividendsPaidFen"`,
    ),
  ]);
  const [monitoring, employment, housing, education, industry] = recounts.map((rows) => rows[0]);
  expect(data.region).toEqual({ monitoring, employment, housing, education, industry });
});

test('each warning event raised exactly one clue', async () => {
  const warnings = await Promise.all([
    inDatabase<{ id: string }>(
      'housing-safety',
      `select event_id as id from outbox where type = 'dwelling.appraised'
       and data->>'grade' in ('C', 'D') and (data->'state'->>'occupied')::boolean`,
    ),
    inDatabase<{ id: string }>(
      'education-subsidies',
      `select event_id as id from outbox where type = 'enrolment.dropped-out'`,
    ),
    inDatabase<{ id: string }>(
      'employment',
      `select event_id as id from outbox where type = 'employment-record.ended' and (data->>'householdJobsLeft')::int = 0`,
    ),
  ]);
  for (const kind of warnings) expect(kind.length).toBeGreaterThan(0);
  const wanted = warnings.flat().map((row) => row.id);
  await eventually(async () => {
    const clues = await inDatabase<{ id: string }>(
      'monitoring',
      'select source_event_id as id from risk_clue where source_event_id is not null',
    );
    expect(clues.map((row) => row.id).toSorted()).toEqual(wanted.toSorted());
  });
});

test('npm run events -- verify finds nothing amiss in the demo, and tail leaves quietly when nobody reads on', async () => {
  const run = promisify(execFile);
  const events = `'${process.execPath}' '${join(import.meta.dirname, '..', '..', 'run.mjs')}' events`;
  const verified = await run('sh', ['-c', `${events} verify --json --data '${system.data}'`]);
  const { services, differences } = JSON.parse(verified.stdout) as { services: unknown[]; differences: unknown[] };
  expect(services).toHaveLength(5);
  expect(differences).toEqual([]);
  const tail = `${events} tail --from beginning --json --region 360704 --data '${system.data}'`;
  const first = await run('sh', ['-c', `{ ${tail}; echo "exit $?" >&2; } | head -n 1`]);
  expect(JSON.parse(first.stdout).regionCode).toMatch(/^360704/);
  expect(first.stderr).toBe('exit 0\n');
}, 120_000);

test('every aggregate of the contract has events in the demo', async () => {
  const topics = new Set<string>();
  for (const service of serviceNames()) {
    for (const { topic } of await inDatabase<{ topic: string }>(service, 'select distinct topic from outbox'))
      topics.add(topic);
  }
  expect(aggregates.map((aggregate) => aggregate.eventsTopic).filter((topic) => !topics.has(topic))).toEqual([]);
});

// Last, because they change what the others look at.
describeSubscribers(() => system, settled);
describeEventsPage(() => system);
describeMarkedValues(() => system, eventually);

test('after kill -9 of everything the next start works without a hand, and nothing that was acknowledged is lost', async () => {
  const acknowledged = await registerHouseholds(system, 20);
  const totals = '{ region(code: "360704") { monitoring { households people } housing { dwellings } } }';
  const before = await system.ask(totals);
  killEverything(system.data);
  system = await startSystem({ demo: true, port: 4710, data: system.data });
  const after = await system.ask(totals);
  expect(after.errors).toBeUndefined();
  expect(after.data).toEqual(before.data);
  await eventually(async () => {
    const topic = String.raw`shouwang\.monitoring\.household\.events\.v1`;
    const published = new Set((await readForeign(system.run.kafka.brokers, topic)).map(({ key }) => key));
    expect(acknowledged.filter((id) => !published.has(id))).toEqual([]);
  });
}, 240_000);

test('when all has ended, no marked value lies in any file of the data directory', async () => {
  await system.end();
  await searchDataDirectory(system.data);
}, 120_000);
