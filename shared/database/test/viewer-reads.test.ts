import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@shouwang/test-engines';
import { EntitySchema, type DataSource } from 'typeorm';
import pg from 'pg';
import { createDataSource, isFrame, poolUse, regionPages, selectRows, ViewerReads, type Page } from '../index.ts';

interface Note {
  id: string;
  regionCode: string;
}

const NoteSchema = new EntitySchema<Note>({
  name: 'note',
  columns: { id: { type: 'uuid', primary: true }, regionCode: { type: 'text' } },
});
const poolSize = 5;

let database: TestDatabase;
let dataSource: DataSource;
const statements: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase({
    name: 'viewer-reads',
    async migrate(url) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(`create table note (id uuid primary key, region_code text not null);
        insert into note select gen_random_uuid(), county || '101' || lpad(number::text, 3, '0')
        from unnest(array['360704', '360705', '361104']) as county, generate_series(1, 3) as number`);
      await client.end();
    },
  });
  dataSource = createDataSource({
    url: database.url,
    name: 'test',
    entities: [NoteSchema],
    migrations: [],
    poolSize,
    onStatement: (sql) => statements.push(sql),
  });
  await dataSource.initialize();
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

const twoCounties = { areas: ['361104000000', '360704000000'] };
const province = { from: '360000000000', to: '370000000000' };

async function idle(): Promise<void> {
  const until = Date.now() + 10_000;
  while (poolUse(dataSource)?.idle !== poolUse(dataSource)?.total) {
    if (Date.now() > until) throw new Error('a connection was not given back');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test('a page over two areas has its size, its order and its end, and nothing from between them', async () => {
  const reads = new ViewerReads(dataSource, twoCounties);
  const seen: string[] = [];
  let after: { regionCode: string; id: string } | null = null;
  const sizes: number[] = [];
  for (let more = true; more;) {
    const [page]: Page<Note>[] = await regionPages(reads, NoteSchema, [{ ...province, first: 4, after }]);
    sizes.push(page?.rows.length ?? 0);
    seen.push(...(page?.rows ?? []).map(({ regionCode }) => regionCode));
    after = page?.rows.at(-1) ?? null;
    more = page?.hasNextPage ?? false;
  }
  reads.close();
  expect(sizes).toEqual([4, 2]);
  expect(seen).toEqual([
    '360704101001',
    '360704101002',
    '360704101003',
    '361104101001',
    '361104101002',
    '361104101003',
  ]);
});

test('a request reads by one connection and one setting, and gives it back', async () => {
  statements.length = 0;
  const reads = new ViewerReads(dataSource, twoCounties);
  const rows = await Promise.all([1, 2, 3].map(() => selectRows(reads, NoteSchema, '', [])));
  expect(rows.map(({ length }) => length)).toEqual([6, 6, 6]);
  expect(statements.filter(isFrame)).toEqual(["begin read only; set local shouwang.areas = '360704,361104'"]);
  reads.close();
  await idle();
  expect(statements.at(-1)).toBe('commit');
  await expect(reads.query('select 1')).rejects.toThrow('answered');
});

test('a statement that fails costs no other its answer', async () => {
  const reads = new ViewerReads(dataSource, twoCounties);
  await expect(reads.query('select nonsense')).rejects.toThrow('nonsense');
  expect(await selectRows(reads, NoteSchema, '', [])).toHaveLength(6);
  await expect(reads.query('delete from note')).rejects.toThrow('read-only');
  reads.close();
  await idle();
});

test('any number of requests leave connections to those who write', async () => {
  const readers = Array.from({ length: 20 }, () => new ViewerReads(dataSource, twoCounties));
  const reading = readers.map(async (reads) => {
    const rows = await selectRows(reads, NoteSchema, '', []);
    // Held while something else is waited for, as a command or the policies are.
    await dataSource.query('select pg_sleep(0.01)');
    reads.close();
    return rows.length;
  });
  expect(await Promise.all(reading)).toEqual(Array.from({ length: 20 }, () => 6));
  await idle();
});
