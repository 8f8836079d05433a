import { seesSomething, serviceGroup, type Queryable, type StatementPart, type Transaction } from '@shouwang/database';
import type { SuiteName } from './suites.ts';
import type { PersonKey } from './vault.ts';

/**
 * The persons' keys lie in a schema of their own, beside `public`: a back-up of a service copies `public` only, and a
 * restore replaces it. So a back-up holds sealed values and no key to them, a restore finds the keys that are there, and
 * a key that was destroyed stays destroyed for every back-up there is. The keys are backed up by `npm run keys`.
 *
 * `if not exists`, because a restore runs the migrations of `public` again.
 */
export const personKeyTableSql: readonly string[] = [
  `create schema if not exists vault`,
  `create table if not exists vault.person_key (
    person_id uuid constraint person_key_pkey primary key,
    wrapped_key text not null,
    master_key_id text not null,
    suite text not null
  )`,
  `create index if not exists person_key_master_key on vault.person_key (master_key_id, person_id)`,
  `grant usage on schema vault to ${serviceGroup}`,
  `grant select, insert, update, delete on vault.person_key to ${serviceGroup}`,
];

/**
 * The second wall: who does not see a person neither reads nor destroys the person's key. A key comes into being in one
 * statement with its person, who cannot be seen yet. `drop … if exists` for restores, which take the policies' table away.
 */
export const personKeyWallSql: readonly string[] = [
  `alter table vault.person_key enable row level security`,
  ...(['select', 'update', 'delete'] as const).flatMap((command) => [
    `drop policy if exists person_key_${command} on vault.person_key`,
    `create policy person_key_${command} on vault.person_key for ${command}
      using (exists (select from person where person.id = person_key.person_id))`,
  ]),
  `drop policy if exists person_key_insert on vault.person_key`,
  `create policy person_key_insert on vault.person_key for insert with check (${seesSomething})`,
];

const columns = `person_id as "personId", wrapped_key as "wrappedKey", master_key_id as "masterKeyId", suite`;

/** `key` of each row of `person`: read with the row, a list of people takes no statement more for them. */
export const personKeyOfRow = `(select json_build_object('personId', person_id, 'wrappedKey', wrapped_key,
  'masterKeyId', master_key_id, 'suite', suite) from vault.person_key where person_id = person.id) as key`;

/** `kept`: the keys of new persons. */
export function keepKeysPart(keys: readonly PersonKey[]): StatementPart {
  return {
    sql: `kept as (
      insert into vault.person_key (person_id, wrapped_key, master_key_id, suite)
      select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[])
    )`,
    parameters: [
      keys.map(({ personId }) => personId),
      keys.map(({ wrappedKey }) => wrappedKey),
      keys.map(({ masterKeyId }) => masterKeyId),
      keys.map(({ suite }) => suite),
    ],
  };
}

/** The keys of those persons who have one: whose data was erased has none. */
export async function findKeys(db: Queryable, personIds: readonly string[]): Promise<Map<string, PersonKey>> {
  const keys: PersonKey[] = await db.query(
    `select ${columns} from vault.person_key where person_id = any($1::uuid[])`,
    [personIds],
  );
  return new Map(keys.map((key) => [key.personId, key]));
}

/** From now on nothing that was sealed for this person opens, in no copy. */
export async function destroyKey(tx: Transaction, personId: string): Promise<void> {
  await tx.query(`delete from vault.person_key where person_id = $1`, [personId]);
}

/** A batch of keys that another than this master key wraps; those that somebody else is wrapping are left out. */
export function lockKeysNotUnder(tx: Transaction, masterKeyId: string, limit: number): Promise<PersonKey[]> {
  return tx.query(
    `select ${columns} from vault.person_key where master_key_id <> $1 order by master_key_id, person_id limit $2
     for update skip locked`,
    [masterKeyId, limit],
  );
}

export async function replaceKeys(tx: Transaction, keys: readonly PersonKey[]): Promise<void> {
  await tx.query(
    `update vault.person_key set wrapped_key = next.wrapped_key, master_key_id = next.master_key_id
     from unnest($1::uuid[], $2::text[], $3::text[]) as next (person_id, wrapped_key, master_key_id)
     where person_key.person_id = next.person_id`,
    [
      keys.map(({ personId }) => personId),
      keys.map(({ wrappedKey }) => wrappedKey),
      keys.map(({ masterKeyId }) => masterKeyId),
    ],
  );
}

/** How many keys each master key wraps. */
export function countKeys(db: Queryable): Promise<{ masterKeyId: string; suite: SuiteName; persons: number }[]> {
  return db.query(
    `select master_key_id as "masterKeyId", suite, count(*)::int as persons from vault.person_key
     group by 1, 2 order by 1, 2`,
  );
}
