import { describe, expect, test } from '@jest/globals';
import { aggregates } from '@shouwang/contracts';
import { columnClasses, eventClasses } from '@shouwang/personal-data';
import { createTestDatabase } from '@shouwang/test-engines';
import pg from 'pg';
import { migrateKeys } from '../../access/migrate-keys.ts';
import { migrateService } from '../../services/migrate.ts';
import { classificationProblems } from '../classification-problems.ts';

type Owner = keyof typeof columnClasses;

/** The columns of a database as its migrations made it, by table; beside `public`, the schema stands before the name. */
async function columnsOf(owner: Owner): Promise<Map<string, string[]>> {
  const database = await createTestDatabase({
    name: `${owner}-columns`,
    migrate: (url) => (owner === 'gateway' ? migrateKeys(url) : migrateService(owner, url)),
  });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ table: string; columns: string[] }>(
      `select case table_schema when 'public' then table_name else table_schema || '.' || table_name end as table,
         array_agg(column_name::text) as columns
       from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema') group by 1`,
    );
    return new Map(rows.map(({ table, columns }) => [table, columns]));
  } finally {
    await client.end();
    await database.drop();
  }
}

describe('the table of classes', () => {
  test.each(Object.keys(columnClasses) as Owner[])(
    'names every column that the database of %s has, and no other',
    async (owner) => {
      const existing = await columnsOf(owner);
      expect(existing.size).toBeGreaterThan(owner === 'gateway' ? 3 : 12);
      expect(classificationProblems(existing, columnClasses[owner])).toEqual([]);
    },
  );

  test('names every field of every event, and no other; none of them may be sealed', () => {
    const existing = new Map(
      aggregates.map((aggregate) => [
        `${aggregate.service}.${aggregate.name}`,
        [
          ...Object.keys(aggregate.state.shape),
          ...Object.values(aggregate.events).flatMap(({ data }) =>
            Object.keys(data.shape).filter((field) => field !== 'state'),
          ),
        ],
      ]),
    );
    expect(classificationProblems(existing, eventClasses)).toEqual([]);
  });

  test('is found wanting where a column is new, gone, or has two classes', () => {
    const existing = new Map([['person', ['id', 'phone']]]);
    expect(classificationProblems(existing, { person: { ordinary: 'id', personal: 'name' } })).toEqual([
      'person.phone has no class',
      'person.name is classified and does not exist',
    ]);
    expect(classificationProblems(existing, { person: { ordinary: 'id phone', personal: 'phone' }, gone: {} })).toEqual(
      ['person.phone has the classes ordinary and personal', 'gone is classified and does not exist'],
    );
  });
});
