import type { Queryable, Transaction } from '@shouwang/database';

/**
 * Roll-ups stay cheap as the data grows: each aggregate says what it contributes to the counters of its village, a save
 * applies the difference in its own transaction, and a region's figure is the sum below its code.
 */
export const villageCounterTableSql = `
  create table village_counter (
    region_code text not null,
    counter text not null,
    amount bigint not null,
    constraint village_counter_pkey primary key (region_code, counter)
  )`;

export type Contribution = Readonly<Record<string, bigint | number | undefined>>;

/** Collects differences over any number of changes; one statement writes them, in key order so that no two deadlock. */
export class CounterDifferences {
  readonly #amounts = new Map<string, bigint>();

  add(regionCode: string, contribution: Contribution, sign: 1n | -1n): void {
    for (const [counter, amount] of Object.entries(contribution)) {
      if (amount === undefined) continue;
      const key = `${regionCode} ${counter}`;
      this.#amounts.set(key, (this.#amounts.get(key) ?? 0n) + sign * BigInt(amount));
    }
  }

  async apply(tx: Transaction): Promise<void> {
    const entries = [...this.#amounts].filter(([, amount]) => amount !== 0n).toSorted(([a], [b]) => (a < b ? -1 : 1));
    if (entries.length === 0) return;
    const keys = entries.map(([key]) => key.split(' '));
    await tx.query(
      `insert into village_counter (region_code, counter, amount)
       select * from unnest($1::text[], $2::text[], $3::bigint[])
       on conflict (region_code, counter) do update set amount = village_counter.amount + excluded.amount`,
      [keys.map(([code]) => code), keys.map(([, counter]) => counter), entries.map(([, amount]) => amount.toString())],
    );
  }
}

/** What the villages below one region add up to. */
export interface RegionTotals {
  /** Sum of a counter; 0 where nothing was counted. */
  total(counter: string): bigint;
  /** Number of villages in which a counter is above zero. */
  villagesWith(counter: string): number;
}

/** Totals of many regions by one statement. A range is `from <= region_code < to`. */
export async function sumCounters(
  db: Queryable,
  ranges: readonly { from: string; to: string }[],
): Promise<RegionTotals[]> {
  const rows: { number: bigint; counter: string; total: string; villages: bigint }[] = await db.query(
    `select range.number, counted.counter, sum(counted.amount)::text as total,
            count(*) filter (where counted.amount > 0) as villages
     from unnest($1::text[], $2::text[]) with ordinality as range (first_code, end_code, number)
     join village_counter counted
       on counted.region_code >= range.first_code and counted.region_code < range.end_code
     group by range.number, counted.counter`,
    [ranges.map((range) => range.from), ranges.map((range) => range.to)],
  );
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
