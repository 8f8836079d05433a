import { seesSomething, serviceGroup, type Queryable, type StatementPart, type Transaction } from '@shouwang/database';
import type { SuiteName } from './suites.ts';
import type { DataKey, KeyOwner } from './vault.ts';

/**
 * The data keys lie in a schema of their own, beside `public`: a back-up of a service copies `public` only, and a
 * restore replaces it. So a back-up holds sealed values and no key to them, a restore finds the keys that are there, and
 * a key that was destroyed stays destroyed for every back-up there is. The keys are backed up by `npm run keys`.
 */
export interface KeyTable {
  of: KeyOwner;
  /** For migrations; `if not exists`, because a restore runs the migrations of `public` again. */
  tableSql: readonly string[];
  /**
   * For migrations, the second wall: who does not see a record neither reads nor destroys its key. A key comes into being
   * in one statement with its record, which cannot be seen yet. `drop … if exists` for restores, which take the policies'
   * table away.
   */
  wallSql: readonly string[];
  /** `key` of each row of the owner's table: read with the row, a list takes no statement more for them. */
  keyOfRow: string;
  /** `kept`: the keys of new records. */
  keepPart(keys: readonly DataKey[]): StatementPart;
  /** The keys of those who have one: what was erased has none. */
  find(db: Queryable, ids: readonly string[]): Promise<Map<string, DataKey>>;
  /** From now on nothing that was sealed by these keys opens, in no copy. */
  destroy(tx: Transaction, ids: readonly string[]): Promise<void>;
  /** A batch of keys that another than this master key wraps; those that somebody else is wrapping are left out. */
  lockNotUnder(tx: Transaction, masterKeyId: string, limit: number): Promise<DataKey[]>;
  replace(tx: Transaction, keys: readonly DataKey[]): Promise<void>;
  /** How many keys each master key wraps. */
  count(db: Queryable): Promise<KeyCount[]>;
  /** All keys, for a back-up of them. */
  readAll(db: Queryable): Promise<DataKey[]>;
  /** Puts back those that are missing; answers how many. Not of what was erased. */
  putBack(db: Queryable, keys: readonly DataKey[]): Promise<number>;
}

export interface KeyCount {
  masterKeyId: string;
  suite: SuiteName;
  of: KeyOwner;
  keys: number;
}

/** `vault.<of>_key`, with a row for each row of the owner's table in `public`; `whole` is true of those not erased. */
function keyTable(of: KeyOwner, ownerTable: string, whole: string): KeyTable {
  const [name, idColumn] = [`${of}_key`, `${of}_id`];
  const table = `vault.${name}`;
  const columns = `'${of}' as of, ${idColumn} as id, wrapped_key as "wrappedKey", master_key_id as "masterKeyId", suite`;
  return {
    of,
    tableSql: [
      `create schema if not exists vault`,
      `create table if not exists ${table} (
        ${idColumn} uuid constraint ${name}_pkey primary key,
        wrapped_key text not null,
        master_key_id text not null,
        suite text not null
      )`,
      `create index if not exists ${name}_master_key on ${table} (master_key_id, ${idColumn})`,
      `grant usage on schema vault to ${serviceGroup}`,
      `grant select, insert, update, delete on ${table} to ${serviceGroup}`,
    ],
    wallSql: [
      `alter table ${table} enable row level security`,
      ...(['select', 'update', 'delete'] as const).flatMap((command) => [
        `drop policy if exists ${name}_${command} on ${table}`,
        `create policy ${name}_${command} on ${table} for ${command}
          using (exists (select from ${ownerTable} where ${ownerTable}.id = ${name}.${idColumn}))`,
      ]),
      `drop policy if exists ${name}_insert on ${table}`,
      `create policy ${name}_insert on ${table} for insert with check (${seesSomething})`,
    ],
    keyOfRow: `(select json_build_object('of', '${of}', 'id', ${idColumn}, 'wrappedKey', wrapped_key,
      'masterKeyId', master_key_id, 'suite', suite) from ${table} where ${idColumn} = ${ownerTable}.id) as key`,
    keepPart: (keys) => ({
      sql: `kept as (
        insert into ${table} (${idColumn}, wrapped_key, master_key_id, suite)
        select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[])
      )`,
      parameters: [...idsAndWrappings(keys), keys.map(({ suite }) => suite)],
    }),
    async find(db, ids) {
      const keys: DataKey[] = await db.query(`select ${columns} from ${table} where ${idColumn} = any($1::uuid[])`, [
        ids,
      ]);
      return new Map(keys.map((key) => [key.id, key]));
    },
    async destroy(tx, ids) {
      await tx.query(`delete from ${table} where ${idColumn} = any($1::uuid[])`, [ids]);
    },
    lockNotUnder: (tx, masterKeyId, limit) =>
      tx.query(
        `select ${columns} from ${table} where master_key_id <> $1 order by master_key_id, ${idColumn} limit $2
         for update skip locked`,
        [masterKeyId, limit],
      ),
    async replace(tx, keys) {
      await tx.query(
        `update ${table} set wrapped_key = next.wrapped_key, master_key_id = next.master_key_id
         from unnest($1::uuid[], $2::text[], $3::text[]) as next (id, wrapped_key, master_key_id)
         where ${name}.${idColumn} = next.id`,
        idsAndWrappings(keys),
      );
    },
    count: (db) =>
      db.query(
        `select '${of}' as of, master_key_id as "masterKeyId", suite, count(*)::int as keys from ${table}
         group by 2, 3 order by 2, 3`,
      ),
    readAll: (db) => db.query(`select ${columns} from ${table} order by ${idColumn}`),
    async putBack(db, keys) {
      const back: unknown[] = await db.query(
        `insert into ${table} (${idColumn}, wrapped_key, master_key_id, suite)
         select key.* from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as key (id, wrapped_key, master_key_id, suite)
         join ${ownerTable} on ${ownerTable}.id = key.id and ${whole}
         on conflict do nothing returning 1`,
        [...idsAndWrappings(keys), keys.map(({ suite }) => suite)],
      );
      return back.length;
    },
  };
}

const idsAndWrappings = (keys: readonly DataKey[]): string[][] => [
  keys.map(({ id }) => id),
  keys.map(({ wrappedKey }) => wrappedKey),
  keys.map(({ masterKeyId }) => masterKeyId),
];

export const personKeys = keyTable('person', 'person', 'person.erased_on is null');
export const clueKeys = keyTable('clue', 'risk_clue', 'risk_clue.evidence is not null');
export const keyTables: readonly KeyTable[] = [personKeys, clueKeys];
