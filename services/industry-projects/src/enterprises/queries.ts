import type { Filter } from '@shouwang/database';
import type { EnterpriseRow } from './table.ts';

/** Enterprises of these kinds; nothing given means all. */
export function byKind(kinds: readonly EnterpriseRow['kind'][] | null | undefined): { key: string; sql: Filter } {
  return { key: JSON.stringify(kinds ?? null), sql: (param) => (kinds ? `kind = any(${param(kinds)})` : 'true') };
}
