import type { Filter } from '@shouwang/database';
import type { RiskClueRow } from './table.ts';

/** Clues of these statuses and kinds; nothing given means all. */
export function byStatusAndKind(
  statuses: readonly RiskClueRow['status'][] | null | undefined,
  kinds: readonly RiskClueRow['kind'][] | null | undefined,
): { key: string; sql: Filter } {
  return {
    key: JSON.stringify([statuses, kinds]),
    sql: (param) =>
      [statuses ? `status = any(${param(statuses)})` : 'true', kinds ? `kind = any(${param(kinds)})` : 'true'].join(
        ' and ',
      ),
  };
}
