import type { Filter } from '@shouwang/database';
import type { FundAllocationRow } from './fund-allocation-table.ts';

/** Allocations of these kinds; nothing given means all. */
export function byKind(kinds: readonly FundAllocationRow['kind'][] | null | undefined): { key: string; sql: Filter } {
  return { key: JSON.stringify(kinds ?? null), sql: (param) => (kinds ? `kind = any(${param(kinds)})` : 'true') };
}

/** Budget lines of a year; none given means all. */
export function ofYear(year: number | null | undefined): { key: string; sql: Filter } {
  return {
    key: JSON.stringify(year ?? null),
    sql: (param) => (typeof year === 'number' ? `year = ${param(year)}` : 'true'),
  };
}
