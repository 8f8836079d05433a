import { relocate, systemAuthor, type Author, type Store, type Stored } from '@shouwang/aggregate';
import { monitoring } from '@shouwang/contracts';
import { selectRows, type Transaction } from '@shouwang/database';
import { onState, type Subscription } from '@shouwang/inbox';

interface HouseholdMove {
  householdId: string;
  from: string;
  to: string;
}

/** A store of records that belong to a household and follow it to another village. */
export type Follower = Store<Stored & { householdId: string }>;

/**
 * Feeds the copies from monitoring's state topics, a batch by one statement. The records of `followers` move with their
 * household in the same transaction, and with them what a service counts by village.
 */
export function registrySubscriptions(
  consumer: string,
  now: () => Date,
  followers: readonly Follower[] = [],
): Subscription[] {
  return [regionCopy(consumer), householdCopy(consumer, now, followers), personCopy(consumer)];
}

function regionCopy(consumer: string): Subscription {
  return onState({
    consumer: `${consumer}.region-copy`,
    aggregate: monitoring.region,
    handle: async (tx, { upserts, deletes }) => {
      if (deletes.length > 0) await tx.query('delete from region_copy where code = any($1::text[])', [deletes]);
      if (upserts.length === 0) return;
      await tx.query(
        `insert into region_copy (code, sequence, name, level, valid_from, valid_to)
         select * from unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::date[], $6::date[])
         on conflict (code) do update set name = excluded.name, valid_from = excluded.valid_from,
           valid_to = excluded.valid_to, sequence = excluded.sequence
         where region_copy.sequence < excluded.sequence`,
        columnsOf(upserts, ['name', 'level', 'validFrom', 'validTo']),
      );
    },
  });
}

function householdCopy(consumer: string, now: () => Date, followers: readonly Follower[]): Subscription {
  return onState({
    consumer: `${consumer}.household-copy`,
    aggregate: monitoring.household,
    handle: async (tx, { upserts, deletes }) => {
      if (deletes.length > 0) await tx.query('delete from household_copy where id = any($1::uuid[])', [deletes]);
      if (upserts.length === 0) return;
      // Locked before, by a statement of its own: a locking read leaves out the rows that the same statement changes.
      const ids = upserts.map(({ id }) => id);
      await tx.query('select 1 from household_copy where id = any($1::uuid[]) order by id for update', [ids]);
      const moved: HouseholdMove[] = await tx.query(
        `with incoming (id, sequence, region_code, origin, status, member_count) as (
           select * from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::int[])
         ), earlier as (
           select copy.id, copy.region_code from household_copy copy join incoming using (id)
         ), written as (
           insert into household_copy (id, sequence, region_code, origin, status, member_count)
           select * from incoming
           on conflict (id) do update set region_code = excluded.region_code, origin = excluded.origin,
             status = excluded.status, member_count = excluded.member_count, sequence = excluded.sequence
           where household_copy.sequence < excluded.sequence
           returning id, region_code
         )
         select written.id as "householdId", earlier.region_code as "from", written.region_code as "to"
         from written join earlier using (id) where written.region_code <> earlier.region_code`,
        columnsOf(upserts, ['regionCode', 'origin', 'status', 'memberCount']),
      );
      for (const move of moved) await follow(tx, now(), systemAuthor(`${consumer}.household-copy`), followers, move);
    },
  });
}

function personCopy(consumer: string): Subscription {
  return onState({
    consumer: `${consumer}.person-copy`,
    aggregate: monitoring.person,
    handle: async (tx, { upserts, deletes }) => {
      if (deletes.length > 0) await tx.query('delete from person_copy where id = any($1::uuid[])', [deletes]);
      if (upserts.length === 0) return;
      await tx.query(
        `insert into person_copy
           (id, sequence, region_code, household_id, relation, sex, birth_date, labour_grade, left_on)
         select * from unnest($1::uuid[], $2::bigint[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::date[],
           $8::text[], $9::date[])
         on conflict (id) do update set region_code = excluded.region_code, household_id = excluded.household_id,
           relation = excluded.relation, labour_grade = excluded.labour_grade, birth_date = excluded.birth_date,
           sex = excluded.sex, left_on = excluded.left_on, sequence = excluded.sequence
         where person_copy.sequence < excluded.sequence`,
        columnsOf(upserts, ['regionCode', 'householdId', 'relation', 'sex', 'birthDate', 'labourGrade', 'leftOn']),
      );
    },
  });
}

async function follow(
  tx: Transaction,
  now: Date,
  by: Author,
  followers: readonly Follower[],
  move: HouseholdMove,
): Promise<void> {
  const cause = { correlationId: move.householdId, causationId: null, now, by };
  for (const store of followers) {
    const rows = await selectRows(
      tx,
      store.entity,
      'where household_id = $1 and region_code = $2 order by id for update',
      [move.householdId, move.from],
    );
    await relocate(tx, cause, store, rows, move.to);
  }
}

/**
 * Ids, sequences and these fields, an array each: PostgreSQL reads arrays in half the time that it needs for the same rows
 * as JSON. A batch holds each key once, the newest: one statement must not touch a row twice.
 */
function columnsOf<State extends object>(
  upserts: readonly { id: string; sequence: number; state: State }[],
  fields: readonly (keyof State)[],
): unknown[][] {
  return [
    upserts.map(({ id }) => id),
    upserts.map(({ sequence }) => sequence),
    ...fields.map((field) => upserts.map(({ state }) => state[field])),
  ];
}
