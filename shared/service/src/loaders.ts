import DataLoader from 'dataloader';
import type { EntitySchema, ObjectLiteral } from 'typeorm';
import { sumCounters, type RegionTotals } from '@shouwang/aggregate';
import {
  isSeen,
  regionPages,
  selectRows,
  type Narrowing,
  type Page,
  type PageRequest,
  type ViewerReads,
} from '@shouwang/database';
import { subtreeRange, type RegionCode } from '@shouwang/values';
import { refusedTotals, totalsAbove, type PublicStatisticsDeps } from './public-totals.ts';

/**
 * Batch loaders of one request: whatever the length of a list, a service sends one statement for each kind of thing.
 * They are made anew for each request, so nothing that one viewer read is ever another's answer.
 */
export function batchLoader<Row>(
  load: (ids: readonly string[]) => Promise<readonly Row[]>,
  idOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    const rows = new Map((await load(ids)).map((row) => [idOf(row), row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

/** Rows that belong to an owner: the dwellings of a household, the members of a household. */
export function groupLoader<Row extends ObjectLiteral>(
  reads: ViewerReads,
  entity: EntitySchema<Row>,
  owner: keyof Row & string,
  /** `and …` / `order by …` on the table's columns. */
  tail: string,
  /** What comes with each row beside its columns. */
  also?: string,
): DataLoader<string, Row[]> {
  const column = owner.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return new DataLoader(async (ids) => {
    const rows = await selectRows(reads, entity, `where ${column} = any($1::uuid[]) ${tail}`, [ids], also);
    const groups = Map.groupBy(rows, (row) => row[owner] as string);
    return ids.map((id) => groups.get(id) ?? []);
  });
}

/**
 * The totals below each region that is inside the viewer's areas; of the regions above them what is public; of any other
 * every total is refused.
 */
export function rollUpLoader(reads: ViewerReads, deps: PublicStatisticsDeps): DataLoader<string, RegionTotals> {
  const above = totalsAbove(reads, deps);
  return new DataLoader(async (codes) => {
    const seen = codes.filter((code) => isSeen(reads.sight, code));
    const ranges = seen.map((code) => subtreeRange(code as RegionCode));
    const sums = seen.length === 0 ? [] : await sumCounters(reads, ranges);
    const totals = new Map(seen.map((code, index) => [code, sums[index]]));
    const open = codes.some((code) => above.covers(code)) ? await above.load() : null;
    return codes.map((code) => totals.get(code) ?? open?.get(code) ?? refusedTotals(code));
  });
}

/** Pages of a list below each region, all those with one filter by one statement. */
export interface RegionPageLoader<Row> {
  load(request: PageRequest, filter?: Narrowing): Promise<Page<Row>>;
}

export function regionPageLoader<Row extends ObjectLiteral>(
  reads: ViewerReads,
  entity: EntitySchema<Row>,
): RegionPageLoader<Row> {
  const byFilter = new Map<string, DataLoader<PageRequest, Page<Row>, string>>();
  return {
    load(request, filter) {
      const key = filter?.key ?? '';
      let loader = byFilter.get(key);
      if (!loader) {
        loader = new DataLoader((requests) => regionPages(reads, entity, requests, filter?.sql), {
          cacheKeyFn: JSON.stringify,
        });
        byFilter.set(key, loader);
      }
      return loader.load(request);
    },
  };
}
