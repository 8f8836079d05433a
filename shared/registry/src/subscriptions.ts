import { relocate, type Store, type Stored } from '@shouwang/aggregate';
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
      await tx.query('delete from region_copy where code = any($1::text[])', [deletes]);
      await tx.query(
        `insert into region_copy (code, name, level, valid_from, valid_to, sequence)
         select id, name, level, "validFrom", "validTo", sequence
         from ${recordset(`id text, name text, level text, "validFrom" date, "validTo" date`)}
         on conflict (code) do update set name = excluded.name, valid_from = excluded.valid_from,
           valid_to = excluded.valid_to, sequence = excluded.sequence
         where region_copy.sequence < excluded.sequence`,
        [recordsOf(upserts)],
      );
    },
  });
}

function householdCopy(consumer: string, now: () => Date, followers: readonly Follower[]): Subscription {
  return onState({
    consumer: `${consumer}.household-copy`,
    aggregate: monitoring.household,
    handle: async (tx, { upserts, deletes }) => {
      await tx.query('delete from household_copy where id = any($1::uuid[])', [deletes]);
      // Locked before, by a statement of its own: a locking read leaves out the rows that the same statement changes.
      const ids = upserts.map(({ id }) => id);
      await tx.query('select 1 from household_copy where id = any($1::uuid[]) order by id for update', [ids]);
      const moved: HouseholdMove[] = await tx.query(
        `with incoming as (
           select * from ${recordset(`id uuid, "regionCode" text, origin text, status text, "memberCount" int`)}
         ), earlier as (
           select copy.id, copy.region_code from household_copy copy join incoming using (id)
         ), written as (
           insert into household_copy (id, region_code, origin, status, member_count, sequence)
           select id, "regionCode", origin, status, "memberCount", sequence from incoming
           on conflict (id) do update set region_code = excluded.region_code, origin = excluded.origin,
             status = excluded.status, member_count = excluded.member_count, sequence = excluded.sequence
           where household_copy.sequence < excluded.sequence
           returning id, region_code
         )
         select written.id as "householdId", earlier.region_code as "from", written.region_code as "to"
         from written join earlier using (id) where written.region_code <> earlier.region_code`,
        [recordsOf(upserts)],
      );
      for (const move of moved) await follow(tx, now(), followers, move);
    },
  });
}

function personCopy(consumer: string): Subscription {
  return onState({
    consumer: `${consumer}.person-copy`,
    aggregate: monitoring.person,
    handle: async (tx, { upserts, deletes }) => {
      await tx.query('delete from person_copy where id = any($1::uuid[])', [deletes]);
      const columns = `id uuid, "regionCode" text, "householdId" uuid, relation text, sex text, "birthDate" date,
        "labourGrade" text, "leftOn" date`;
      await tx.query(
        `insert into person_copy
           (id, region_code, household_id, relation, sex, birth_date, labour_grade, left_on, sequence)
         select id, "regionCode", "householdId", relation, sex, "birthDate", "labourGrade", "leftOn", sequence
         from ${recordset(columns)}
         on conflict (id) do update set region_code = excluded.region_code, household_id = excluded.household_id,
           relation = excluded.relation, labour_grade = excluded.labour_grade, birth_date = excluded.birth_date,
           sex = excluded.sex, left_on = excluded.left_on, sequence = excluded.sequence
         where person_copy.sequence < excluded.sequence`,
        [recordsOf(upserts)],
      );
    },
  });
}

async function follow(tx: Transaction, now: Date, followers: readonly Follower[], move: HouseholdMove): Promise<void> {
  const cause = { correlationId: move.householdId, causationId: null, now };
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

function recordset(columns: string): string {
  return `jsonb_to_recordset($1::jsonb) as record (${columns}, sequence bigint)`;
}

/** A batch holds each key once, the newest: one statement must not touch a row twice. */
function recordsOf(upserts: readonly { id: string; sequence: number; state: object }[]): string {
  return JSON.stringify(upserts.map(({ id, sequence, state }) => ({ ...state, id, sequence })));
}
