import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { serviceNames } from '../../start/members.ts';
import { openTables, readGuardedTables, type GuardedTable } from '../guarded-tables.ts';
import { createDemoDatabases, type DemoDatabases } from './demo-databases.ts';

/**
 * The second wall alone, table by table: what a county's transaction sees and changes with SQL of any kind, as the role
 * that the service logs in with and without a line of its code.
 */
const inside = '360704';
const outside = '361104';

let databases: DemoDatabases;
beforeAll(async () => {
  databases = await createDemoDatabases();
}, 300_000);
afterAll(() => Promise.all(Object.values(databases ?? {}).map((database) => database.drop())));

describe.each(serviceNames)('%s', (name) => {
  let owner: pg.Client;
  let service: pg.Client;
  let tables: GuardedTable[];
  beforeAll(async () => {
    owner = new pg.Client({ connectionString: databases[name].url });
    service = new pg.Client({ connectionString: databases[name].serviceUrl });
    await Promise.all([owner.connect(), service.connect()]);
    tables = (await readGuardedTables(owner)).filter((table) => !Object.hasOwn(openTables, table.name));
  });
  afterAll(() => Promise.all([owner?.end(), service?.end()]));

  /** One transaction of the service's role that is rolled back. */
  async function sees<T extends object>(areas: string | null, sql: string, parameters: unknown[] = []): Promise<T[]> {
    await service.query('begin');
    try {
      if (areas !== null) await service.query(`set local shouwang.areas = '${areas}'`);
      const result = await service.query<T>(sql, parameters);
      return result.command === 'SELECT' ? result.rows : ([{ changed: result.rowCount }] as unknown as T[]);
    } finally {
      await service.query('rollback');
    }
  }
  const changed = async (sql: string, parameters: unknown[] = []): Promise<number> =>
    (await sees<{ changed: number }>(inside, sql, parameters))[0]?.changed ?? 0;
  const countIn = async (table: GuardedTable, prefix: string): Promise<number> =>
    Number(
      (await owner.query(`select count(*) from ${table.name} where ${table.region} like '${prefix}%'`)).rows[0].count,
    );

  test('every table has a policy, but for those that are open for a reason', () => {
    expect(tables.filter((table) => !table.isGuarded || table.policies === 0).map((table) => table.name)).toEqual([]);
    expect(tables.length).toBeGreaterThan(10);
  });

  test('a transaction that says nothing, or no area, sees nothing', async () => {
    for (const table of tables) {
      expect([table.name, await sees(null, `select 1 from ${table.name} limit 1`)]).toEqual([table.name, []]);
      expect([table.name, await sees('', `select 1 from ${table.name} limit 1`)]).toEqual([table.name, []]);
    }
  });

  test('a county sees its rows and none of another', async () => {
    let withOthers = 0;
    for (const table of tables) {
      const [seen] = await sees<{ count: string }>(inside, `select count(*) from ${table.name}`);
      if (table.region === null) {
        expect([table.name, Number(seen?.count)]).toEqual([table.name, 0]);
      } else if (table.isReadOpenly) {
        const all = await owner.query(`select count(*) from ${table.name}`);
        expect([table.name, seen?.count]).toEqual([table.name, all.rows[0].count]);
      } else {
        expect([table.name, Number(seen?.count)]).toEqual([table.name, await countIn(table, inside)]);
        if ((await countIn(table, outside)) > 0) withOthers += 1;
      }
    }
    // The demo has rows of the other county in most tables, or this would prove nothing.
    expect(withOthers).toBeGreaterThan(5);
  });

  test('a county changes no row of another, takes none over, gives none away and makes none there', async () => {
    let tried = 0;
    for (const { name: table, region, regionColumn } of tables) {
      if (region === null || table === 'county_counter') continue;
      const { rows } = await owner.query<{ row: string }>(
        `select to_jsonb(${table})::text as row from ${table} where ${region} like '${outside}%' limit 1`,
      );
      const [stranger] = rows;
      if (!stranger) continue;
      tried += 1;
      const columns = Object.keys(JSON.parse(stranger.row) as object);
      const touched = regionColumn ?? columns[0];
      if (table === 'audit_entry') {
        // Entries are added, and at no chosen place; whatever else is nobody's right, wherever they stand.
        for (const change of [`update ${table} set roles = roles`, `delete from ${table}`, `truncate ${table}`])
          await expect(changed(change)).rejects.toThrow('permission denied');
        const given = columns.filter((column) => column !== 'position').join(', ');
        const from = `jsonb_populate_record(null::${table}, $1::jsonb)`;
        const choose = `insert into ${table} overriding system value select * from ${from}`;
        await expect(changed(choose, [stranger.row])).rejects.toThrow('permission denied');
        const add = `insert into ${table} (${given}) select ${given} from ${from}`;
        await expect(changed(add, [stranger.row])).rejects.toThrow(/row-level security/);
        continue;
      }
      const isAppendOnly = table === 'appraisal';
      if (!isAppendOnly) {
        const update = `update ${table} set ${touched} = ${touched} where ${region} like '${outside}%'`;
        const [result] = await Promise.allSettled([changed(update)]);
        expect([table, result]).toEqual([table, { status: 'fulfilled', value: 0 }]);
        const [gone] = await Promise.allSettled([changed(`delete from ${table} where ${region} like '${outside}%'`)]);
        expect([table, gone]).toEqual([table, { status: 'fulfilled', value: 0 }]);
      }
      const insert = `insert into ${table} overriding system value select * from jsonb_populate_record(null::${table}, $1::jsonb)`;
      await expect(changed(insert, [stranger.row])).rejects.toThrow(/row-level security/);
      if (regionColumn && !table.startsWith('region')) {
        const give = `update ${table} set ${regionColumn} = '${outside}100001' where ${regionColumn} like '${inside}%'`;
        if ((await sees(inside, `select 1 from ${table} limit 1`)).length > 0) {
          await expect(changed(give)).rejects.toThrow(/row-level security/);
        }
      }
    }
    expect(tried).toBeGreaterThan(4);
  });

  test('sums of counties are added to by saves below them, and neither read nor written any other way', async () => {
    const [counter] = (
      await owner.query<{ code: string; counter: string }>(
        `select county_code as code, counter from county_counter where county_code like '${inside}%' limit 1`,
      )
    ).rows;
    const township = '360704100';
    expect(await sees(township, 'select * from county_counter')).toEqual([]);
    expect(await sees(township, 'select * from county_addition')).toEqual([]);
    const add = 'insert into county_addition (county_code, slot, counter, amount, villages) values ($1, 0, $2, 1, 0)';
    await expect(sees(township, add, [counter?.code, counter?.counter])).resolves.toBeDefined();
    await expect(changed('update county_counter set amount = 0')).rejects.toThrow('permission denied');
    await expect(changed('delete from county_counter')).rejects.toThrow('permission denied');
  });

  test('the role of the service can neither take the wall down nor step over it', async () => {
    const table = tables.find(({ regionColumn }) => regionColumn === 'region_code')?.name ?? '';
    for (const attempt of [
      `alter table ${table} disable row level security`,
      `drop policy ${table}_areas on ${table}`,
      'set role postgres',
      'set role shouwang_service',
      'set session authorization postgres',
      `create policy all_of_it on ${table} using (true)`,
      `create function peek() returns int language sql security definer as 'select 1'`,
      'create table copy_of_it (n int)',
      `truncate ${table}`,
      `insert into migrations (timestamp, name) values (1, 'mine')`,
    ]) {
      expect([attempt, await sees(inside, attempt).catch((error: Error) => error.message)]).toEqual([
        attempt,
        expect.stringMatching(/must be owner|permission denied|cannot set/),
      ]);
    }
    // It may ask not to be held; then it is told that it is.
    await service.query('set row_security = off');
    await expect(service.query(`select * from ${table}`)).rejects.toThrow(/row-level security/);
    await service.query('reset row_security');
  });
});
