import { columnsHold, type Narrowing } from '@shouwang/database';
import type { EnterpriseRow } from './table.ts';

/** Enterprises of these kinds; nothing given means all. */
export function byKind(kinds: readonly EnterpriseRow['kind'][] | null | undefined): Narrowing {
  return columnsHold({ kind: kinds });
}
