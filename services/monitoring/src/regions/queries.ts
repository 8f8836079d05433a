import DataLoader from 'dataloader';
import { selectOpenRows, type Queryable } from '@shouwang/database';
import { RegionSchema, type RegionRow } from './table.ts';

/** The regions directly below each of many. */
export function childLoader(db: Queryable): DataLoader<string, RegionRow[]> {
  return new DataLoader(async (codes) => {
    const rows = await selectOpenRows(db, RegionSchema, 'where parent_code = any($1) order by id', [codes]);
    const groups = Map.groupBy(rows, (row) => row.parentCode);
    return codes.map((code) => groups.get(code) ?? []);
  });
}
