import { columnsHold, type Narrowing } from '@shouwang/database';
import type { RiskClueRow } from './table.ts';

/** Clues of these statuses and kinds; nothing given means all. */
export function byStatusAndKind(
  statuses: readonly RiskClueRow['status'][] | null | undefined,
  kinds: readonly RiskClueRow['kind'][] | null | undefined,
): Narrowing {
  return columnsHold({ status: statuses, kind: kinds });
}
