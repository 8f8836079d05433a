import { afterAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, createTestDatabases, testKafka, type TestDatabase } from '../index.ts';

const made: TestDatabase[] = [];
afterAll(() => Promise.all(made.map((database) => database.drop())));

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('files that ask at the same moment migrate once and get databases that do not see each other', async () => {
  let migrations = 0;
  const migrate = async (url: string): Promise<void> => {
    migrations += 1;
    await query(url, 'create table note (text text)');
  };
  const ask = (): Promise<TestDatabase> => createTestDatabase({ name: 'testkit-clone', migrate });
  const [first, second] = await Promise.all([ask(), ask()]);
  made.push(first, second);
  expect(migrations).toBe(1);
  await query(first.url, `insert into note values ('here')`);
  expect(await query(first.url, 'select text from note')).toEqual([{ text: 'here' }]);
  expect(await query(second.url, 'select text from note')).toEqual([]);
});

test('several are filled together, once, and each copy is of its own part', async () => {
  let fills = 0;
  const ask = () =>
    createTestDatabases({
      name: 'testkit-several',
      of: ['left', 'right-hand'],
      async migrate(urls) {
        fills += 1;
        for (const [part, url] of Object.entries(urls)) await query(url, `create table "${part}" (text text)`);
      },
    });
  const [one, other] = await Promise.all([ask(), ask()]);
  made.push(...Object.values(one), ...Object.values(other));
  expect(fills).toBe(1);
  for (const { left, 'right-hand': right } of [one, other]) {
    expect(await query(left.url, 'table "left"')).toEqual([]);
    expect(await query(right.url, 'table "right-hand"')).toEqual([]);
  }
});

test('a migration that fails leaves no half-made template behind', async () => {
  const name = 'testkit-failing';
  const failing = createTestDatabase({ name, migrate: (url) => query(url, 'create table broken (').then(() => {}) });
  await expect(failing).rejects.toThrow('syntax error');
  const repaired = await createTestDatabase({ name, migrate: (url) => query(url, 'select 1').then(() => {}) });
  made.push(repaired);
  expect(
    await query(repaired.url, 'select count(*)::int as tables from pg_tables where schemaname = $$public$$'),
  ).toEqual([{ tables: 0 }]);
});

test('each test file has topics of its own on the broker of the run', () => {
  expect(testKafka().brokers).not.toEqual([]);
  expect(testKafka().topicPrefix).not.toBe(testKafka().topicPrefix);
});

test('without its engine a test fails and says what to do', async () => {
  const brokers = process.env['TEST_KAFKA_BROKERS'];
  delete process.env['TEST_KAFKA_BROKERS'];
  try {
    expect(() => testKafka()).toThrow(/TEST_KAFKA_BROKERS/);
  } finally {
    if (brokers !== undefined) process.env['TEST_KAFKA_BROKERS'] = brokers;
  }
});
