import { describe, expect, test } from '@jest/globals';
import { aggregates, messageSchemas } from '@shouwang/contracts';
import { columnClasses, eventClasses, everyService } from '@shouwang/personal-data';
import { createTestDatabase } from '@shouwang/test-engines';
import pg from 'pg';
import { migrateKeys } from '../../access/migrate-keys.ts';
import { migrateService } from '../../services/migrate.ts';
import { classificationProblems } from '../classification-problems.ts';
import { openStrings, openTextProblems } from '../open-strings.ts';
import { departments } from '../text-inputs.ts';

type Owner = keyof typeof columnClasses;

interface Table {
  table: string;
  columns: string[];
  texts: string[];
}

/** The tables of a database as its migrations made it; beside `public`, the schema stands before the name. */
async function tablesOf(owner: Owner): Promise<Table[]> {
  const database = await createTestDatabase({
    name: `${owner}-columns`,
    migrate: (url) => (owner === 'gateway' ? migrateKeys(url) : migrateService(owner, url)),
  });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query<Table>(
      `select case table_schema when 'public' then table_name else table_schema || '.' || table_name end as table,
         array_agg(column_name::text) as columns,
         coalesce(array_agg(column_name::text) filter (where data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY')), '{}') as texts
       from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema') group by 1`,
    );
    return rows;
  } finally {
    await client.end();
    await database.drop();
  }
}

describe('the table of classes', () => {
  test.each(Object.keys(columnClasses) as Owner[])(
    'names every column that the database of %s has, and no other',
    async (owner) => {
      const existing = new Map((await tablesOf(owner)).map(({ table, columns }) => [table, columns]));
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

  test.each(departments)('says of every text that %s stores whether it is a name or a code', async (service) => {
    const own = (await tablesOf(service)).filter(({ table }) => !(table in everyService));
    expect(own.length).toBeGreaterThan(5);
    const texts = own.map(({ table, texts: all }): [string, string[]] => [
      table,
      all.filter((column) => column !== 'region_code' && !column.endsWith('_policy')),
    ]);
    expect(openTextProblems(new Map(texts), columnClasses[service])).toEqual([]);
  });

  test('says of every open string of an event whether it is a name or a code', () => {
    const byAggregate = Map.groupBy(messageSchemas(), ({ service, aggregate }) => `${service}.${aggregate}`);
    const open = [...byAggregate].map(([name, messages]): [string, string[]] => [
      name,
      [...new Set(messages.flatMap(({ schema }) => openStrings(schema)))],
    ]);
    expect(openTextProblems(new Map(open), eventClasses)).toEqual([]);
  });

  test('is found wanting where an event gets a field that takes what somebody writes', () => {
    const open = openStrings({
      type: 'object',
      properties: {
        state: { type: 'object', properties: { id: { type: 'string', maxLength: 64 }, note: { type: 'string' } } },
        remarks: { anyOf: [{ type: 'array', items: { type: 'string', maxLength: 500 } }, { type: 'null' }] },
        noteId: { type: 'string', maxLength: 500 },
        anything: {},
        byName: { type: 'object', additionalProperties: { type: 'string' } },
        kind: { type: 'string', enum: ['A'] },
        on: { type: 'string', pattern: '^[0-9]{4}$' },
        grantPolicy: { type: 'string', maxLength: 200 },
        danger: { type: 'boolean' },
      },
    });
    expect(open).toEqual(['note', 'remarks', 'noteId', 'anything', 'byName']);
    expect(openTextProblems(new Map([['a', ['note', 'name']]]), { a: { names: 'name', codes: 'reason' } })).toEqual([
      'a.note may hold what somebody writes about a person: give it a vocabulary or a pattern',
      'a.reason is no open text',
    ]);
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
