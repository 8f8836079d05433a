import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { commandLogRetention } from '@shouwang/aggregate';
import { createRetention, deleteBatchSql, type Retention, type RetentionRule } from '@shouwang/database';
import { inboxRetention, requestRetention } from '@shouwang/inbox';
import { outboxRetention } from '@shouwang/outbox';
import { createTestDatabase, type TestDatabase } from '@shouwang/test-engines';
import pg from 'pg';
import { operationsTablesSql, serviceTablesSql } from '../index.ts';

jest.setTimeout(60_000);

const rules: RetentionRule[] = [outboxRetention(7), inboxRetention(90), commandLogRetention(30), requestRetention(30)];
const now = new Date('2026-06-01T00:00:00Z');
const lines: object[] = [];

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase({ name: 'retention', migrate });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});
beforeEach(async () => {
  lines.length = 0;
  await client.query(
    'truncate outbox, inbox_event, command_log, inbox_request, retention_mark, parked_key, parked_message',
  );
});

async function migrate(url: string): Promise<void> {
  const migrating = new pg.Client({ connectionString: url });
  await migrating.connect();
  for (const sql of [...serviceTablesSql, ...operationsTablesSql]) await migrating.query(sql);
  await migrating.end();
}

function retention(): Retention {
  const logger = { info: (fields: object) => void lines.push(fields), warn: () => {} };
  return createRetention({ databaseUrl: database.url, name: 'test', rules, now: () => now, logger });
}

/** One row an hour that was sent, back from now; every tenth is not sent at all. */
async function fillOutbox(count: number): Promise<void> {
  await client.query(
    `insert into outbox (event_id, topic, key, type, source, sequence, region_code, correlation_id, occurred_at, data, sent_at)
     select gen_random_uuid(), 't', number::text, 'thing.changed', '/s', 1, '', '', $1, '{}',
       case when number % 10 <> 0 then $1::timestamptz - make_interval(hours => $2 - number) end
     from generate_series(1, $2) as number order by number`,
    [now, count],
  );
}

async function countOf(sql: string): Promise<number> {
  return Number((await client.query<{ count: string }>(`select count(*) ${sql}`)).rows[0]?.count);
}

test('what was sent long ago goes, in batches; what is unsent stays whatever its age', async () => {
  await fillOutbox(5_000);
  const deleted = await retention().run();
  expect(deleted).toEqual({ outbox: 4_348 });
  expect(await countOf('from outbox where sent_at is null')).toBe(500);
  expect(await countOf(`from outbox where sent_at < timestamptz '2026-05-25T00:00:00Z'`)).toBe(0);
  expect(await countOf(`from outbox where sent_at >= timestamptz '2026-05-25T00:00:00Z'`)).toBe(152);
  expect(lines).toEqual([{ retention: 'test', deleted: { outbox: 4_348 } }]);
  expect(await retention().run()).toEqual({});
  expect(lines).toHaveLength(1);
  const { rows } = await client.query('select name, deleted_before from retention_mark');
  expect(rows).toEqual([{ name: 'outbox', deleted_before: new Date('2026-05-25T00:00:00Z') }]);
});

test('two copies at once delete each row once', async () => {
  await fillOutbox(4_000);
  const runs = await Promise.all([retention().run(), retention().run(), retention().run()]);
  await retention().run();
  expect(runs.reduce((sum, deleted) => sum + (deleted['outbox'] ?? 0), 0)).toBeLessThanOrEqual(3_448);
  expect(await countOf(`from outbox where sent_at < timestamptz '2026-05-25T00:00:00Z'`)).toBe(0);
});

test('handled events, commands and finished requests go by age; marks, open requests and parked messages stay', async () => {
  const [old, young] = ['2026-01-01T00:00:00Z', '2026-05-31T00:00:00Z'];
  for (const at of [old, young]) {
    await client.query(`insert into inbox_event values ('c', gen_random_uuid(), $1)`, [at]);
    await client.query(`insert into command_log values ('v', $1::text, 'op', '', 'id', $1::text::timestamptz)`, [at]);
    await client.query(
      `insert into command_log values ('demo', $1::text, 'loadDemo', '', null, $1::text::timestamptz)`,
      [at],
    );
    await client.query(
      `insert into inbox_request (id, action, arguments, requested_by, finished_at, result)
       values (gen_random_uuid(), 'redrive', '{}', 'x', $1, '{}')`,
      [at],
    );
  }
  await client.query(
    `insert into inbox_request (id, action, arguments, requested_by, requested_at)
     values (gen_random_uuid(), 'redrive', '{}', 'x', $1)`,
    [old],
  );
  await client.query(`insert into parked_key values ('c', 't', 'k', $1)`, [old]);
  expect(await retention().run()).toEqual({ inbox_event: 1, command_log: 1, inbox_request: 1 });
  expect(await countOf('from command_log')).toBe(3);
  expect(await countOf('from inbox_request')).toBe(2);
  expect(await countOf('from parked_key')).toBe(1);
});

test('while a replay may be under way the inbox forgets nothing', async () => {
  await client.query(`insert into inbox_event values ('c', gen_random_uuid(), '2026-01-01T00:00:00Z')`);
  await client.query(
    `insert into inbox_request (id, action, arguments, requested_by) values (gen_random_uuid(), 'replay', '{}', 'x')`,
  );
  expect(await retention().run()).toEqual({});
  await client.query(`update inbox_request set finished_at = now() - interval '2 days', result = '{}'`);
  expect(await retention().run()).toEqual({ inbox_event: 1 });
});

test('what is old is found by an index in each table, not by reading all of it', async () => {
  await fillOutbox(60_000);
  const hourly =
    '$1::timestamptz - make_interval(hours => 60000 - number) from generate_series(1, 60000) as number order by number';
  await client.query(`insert into inbox_event select 'c', gen_random_uuid(), ${hourly}`, [now]);
  await client.query(`insert into command_log select 'v', number::text, 'op', '', 'id', ${hourly}`, [now]);
  await client.query(
    `insert into inbox_request (id, action, arguments, requested_by, result, finished_at)
     select gen_random_uuid(), 'redrive', '{}', 'x', '{}', ${hourly}`,
    [now],
  );
  for (const rule of rules) {
    await client.query(`vacuum analyze ${rule.table}`);
    // One hour's worth is old, as at every run but the first.
    const before = new Date(now.getTime() - 59_990 * 60 * 60 * 1_000);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${deleteBatchSql(rule)}`, [before, 1_000]);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(new RegExp(`(Index Scan using|Bitmap Index Scan on) ${rule.table}_\\w+`));
    expect(plan).not.toMatch(new RegExp(`Seq Scan on ${rule.table}`));
  }
});
