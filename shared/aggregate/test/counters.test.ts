import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDataSource, inTransaction, runTogether, type Transaction } from '@shouwang/database';
import { createTestDatabase, type TestDatabase } from '@shouwang/test-engines';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import {
  CounterDifferences,
  countyAdditionSql,
  countyCounterTableSql,
  sumCounters,
  villageCounterTableSql,
} from '../src/counters.ts';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase({
    name: 'counters',
    async migrate(url) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(villageCounterTableSql);
      // Counted before the sums of counties were kept.
      await client.query(`insert into village_counter values ('360704101201', 'jobs', 4), ('360704101202', 'jobs', 0)`);
      for (const sql of [...countyCounterTableSql, countyAdditionSql]) await client.query(sql);
      await client.end();
    },
  });
  dataSource = createDataSource({ url: database.url, name: 'test', entities: [], migrations: [] });
  await dataSource.initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const everywhere = { areas: ['*'] };
const ranges = {
  province: { from: '360000000000', to: '370000000000' },
  county: { from: '360704000000', to: '360705000000' },
  township: { from: '360704101000', to: '360704102000' },
  village: { from: '360704101202', to: '360704101203' },
};

async function jobs(): Promise<Record<string, [bigint, number]>> {
  const totals = await sumCounters(dataSource, Object.values(ranges));
  return Object.fromEntries(
    Object.keys(ranges).map((name, index) => [
      name,
      [totals[index]?.total('jobs') ?? 0n, totals[index]?.villagesWith('jobs') ?? 0],
    ]),
  );
}

async function write(tx: Transaction, differences: CounterDifferences): Promise<void> {
  const part = differences.part();
  if (part) await runTogether(tx, [part]);
}

async function change(regionCode: string, amount: number): Promise<void> {
  const differences = new CounterDifferences();
  differences.add(regionCode, { jobs: Math.abs(amount), posts: 1 }, amount < 0 ? -1n : 1n);
  await inTransaction(dataSource, everywhere, (tx) => write(tx, differences));
}

test('a region adds up what lies below it, and counts the villages that have any, from the first day on', async () => {
  expect(await jobs()).toEqual({ province: [4n, 1], county: [4n, 1], township: [4n, 1], village: [0n, 0] });
  await change('360704101202', 3);
  await change('360704102201', 2);
  await change('361104101201', 5);
  expect(await jobs()).toEqual({ province: [14n, 4], county: [9n, 3], township: [7n, 2], village: [3n, 1] });
  await change('360704101202', -3);
  expect(await jobs()).toEqual({ province: [11n, 3], county: [6n, 2], township: [4n, 1], village: [0n, 0] });
});

test('the sums of counties agree with their villages after concurrent changes and rollbacks', async () => {
  const villages = ['361104101201', '361104101202', '361104102201', '360704102201', '360704101202'];
  const worker = async (number: number): Promise<void> => {
    for (let round = 0; round < 30; round += 1) {
      const differences = new CounterDifferences();
      for (const village of [villages[(number + round) % 5] ?? '', villages[(number * 3 + round * 2) % 5] ?? '']) {
        differences.add(village, { jobs: 1 + ((number + round) % 4) }, round % 3 === 0 ? -1n : 1n);
      }
      await inTransaction(dataSource, everywhere, async (tx) => {
        await write(tx, differences);
        if (round % 7 === 0) throw new Error('rolled back');
      }).catch((error: Error) => {
        if (error.message !== 'rolled back') throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, number) => worker(number)));
  const different: unknown[] = await dataSource.query(`
    select * from (select left(region_code, 6) || '000000', counter, sum(amount), count(*) filter (where amount > 0)
      from village_counter group by 1, 2) as village (county, counter, amount, villages)
    full join (select county_code, counter, sum(amount), sum(villages) from county_counter group by 1, 2)
      as kept (county, counter, amount, villages) using (county, counter)
    where village.amount is distinct from kept.amount or village.villages is distinct from kept.villages`);
  expect(different).toEqual([]);
});
