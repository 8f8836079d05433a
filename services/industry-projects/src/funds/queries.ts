import { columnsHold, type Narrowing } from '@shouwang/database';
import type { FundAllocationRow } from './fund-allocation-table.ts';

/** Allocations of these kinds; nothing given means all. */
export function byKind(kinds: readonly FundAllocationRow['kind'][] | null | undefined): Narrowing {
  return columnsHold({ kind: kinds });
}

/** Budget lines of a year; none given means all. */
export function ofYear(year: number | null | undefined): Narrowing {
  return columnsHold({ year });
}
