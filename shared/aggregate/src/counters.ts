import { guardedByRegion, serviceGroup, type Queryable, type StatementPart } from '@shouwang/database';

/**
 * Roll-ups stay cheap as the data grows: each aggregate says what it contributes to the counters of its village, a save
 * applies the difference in its own transaction, and a region's figure is the sum below its code.
 *
 * A province has 22,000 villages with a dozen counters each, so the sums of a county are kept as well, by the same
 * statement (decision 0016). Changes in one county would wait for each other there; hence the slots, of which every
 * connection has its own as far as they go. A reader adds them up.
 */
export const villageCounterTableSql = `
  create table village_counter (
    region_code text not null,
    counter text not null,
    amount bigint not null,
    constraint village_counter_pkey primary key (region_code, counter)
  )`;

const slots = 8;

/** For a later migration of each service; fills the table from what was counted before. */
export const countyCounterTableSql: readonly string[] = [
  `create table county_counter (
    county_code text not null,
    slot int not null,
    counter text not null,
    amount bigint not null,
    villages bigint not null,
    constraint county_counter_pkey primary key (county_code, slot, counter)
  ) with (fillfactor = 50)`,
  `insert into county_counter (county_code, slot, counter, amount, villages)
   select left(region_code, 6) || '000000', 0, counter, sum(amount), count(*) filter (where amount > 0)
   from village_counter group by 1, 3`,
];

/**
 * A save in a village adds to the sums of its county, which whoever saves may be too far below to see. So the service
 * writes them through a view that shows nothing and takes additions only.
 */
export const countyAdditionSql = `
  create view county_addition as
    select county_code, slot, counter, amount, villages from county_counter where false;
  create function add_to_county() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into county_counter as kept (county_code, slot, counter, amount, villages)
    values (new.county_code, new.slot, new.counter, new.amount, new.villages)
    on conflict (county_code, slot, counter) do update
      set amount = kept.amount + excluded.amount, villages = kept.villages + excluded.villages;
    return new;
  end $$;
  create trigger county_addition instead of insert on county_addition for each row execute function add_to_county()`;

/** After the grants. */
export const counterWallsSql: readonly string[] = [
  guardedByRegion('village_counter'),
  guardedByRegion('county_counter', 'county_code'),
  `revoke insert, update, delete on county_counter from ${serviceGroup}`,
];

const applySql = `
difference as materialized (
  select * from unnest($1::text[], $2::text[], $3::bigint[]) as one (region_code, counter, amount)
), village as (
  insert into village_counter (region_code, counter, amount)
  select region_code, counter, amount from difference
  on conflict (region_code, counter) do update set amount = village_counter.amount + excluded.amount
  returning region_code, counter, amount
), county as (
  insert into county_addition (county_code, slot, counter, amount, villages)
  select left(region_code, 6) || '000000', pg_backend_pid() % ${slots}, counter, sum(difference.amount),
    sum((village.amount > 0)::int - (village.amount - difference.amount > 0)::int)
  from village join difference using (region_code, counter)
  group by 1, 3 order by 1, 3
)`;

const sumSql = `
with range as (
  select first_code, end_code, number, first_code like '%000000' as of_counties
  from unnest($1::text[], $2::text[]) with ordinality as range (first_code, end_code, number)
), counted as (
  select number, counter, amount, villages
  from range join county_counter on of_counties and county_code >= first_code and county_code < end_code
  union all
  select number, counter, amount, (amount > 0)::int
  from range join village_counter on not of_counties and region_code >= first_code and region_code < end_code
)
select number, counter, sum(amount)::text as total, sum(villages)::text as villages
from counted group by number, counter`;

export type Contribution = Readonly<Record<string, bigint | number | undefined>>;

/** Collects differences over any number of changes; written in key order, so that no two deadlock. */
export class CounterDifferences {
  readonly #amounts = new Map<string, bigint>();

  add(regionCode: string, contribution: Contribution, sign: 1n | -1n): void {
    for (const [counter, amount] of Object.entries(contribution)) {
      if (amount === undefined) continue;
      const key = `${regionCode} ${counter}`;
      this.#amounts.set(key, (this.#amounts.get(key) ?? 0n) + sign * BigInt(amount));
    }
  }

  /** As a part of a statement; null where nothing differs. */
  part(): StatementPart | null {
    const entries = [...this.#amounts].filter(([, amount]) => amount !== 0n).toSorted(([a], [b]) => (a < b ? -1 : 1));
    if (entries.length === 0) return null;
    const keys = entries.map(([key]) => key.split(' '));
    const parameters = [
      keys.map(([code]) => code),
      keys.map(([, counter]) => counter),
      entries.map(([, amount]) => amount.toString()),
    ];
    return { sql: applySql, parameters };
  }
}

/** What the villages below one region add up to. */
export interface RegionTotals {
  /** Sum of a counter; 0 where nothing was counted. */
  total(counter: string): bigint;
  /** Number of villages in which a counter is above zero. */
  villagesWith(counter: string): number;
}

/**
 * Totals of many regions by one statement. A range is `from <= region_code < to` as a region's code makes it; from a county
 * up the sums of counties answer.
 */
export async function sumCounters(
  db: Queryable,
  ranges: readonly { from: string; to: string }[],
): Promise<RegionTotals[]> {
  const rows: { number: bigint; counter: string; total: string; villages: string }[] = await db.query(sumSql, [
    ranges.map((range) => range.from),
    ranges.map((range) => range.to),
  ]);
  const byRange = ranges.map(() => new Map<string, { total: bigint; villages: number }>());
  for (const row of rows) {
    byRange[Number(row.number) - 1]?.set(row.counter, { total: BigInt(row.total), villages: Number(row.villages) });
  }
  return byRange.map((counters) => ({
    total: (counter) => counters.get(counter)?.total ?? 0n,
    villagesWith: (counter) => counters.get(counter)?.villages ?? 0,
  }));
}

/** Resolvers of figures: a counter as a whole number, or as an amount. */
export const countOf =
  (counter: string) =>
  (totals: RegionTotals): number =>
    Number(totals.total(counter));
export const amountOf =
  (counter: string) =>
  (totals: RegionTotals): bigint =>
    totals.total(counter);
