import type { Filter } from '@shouwang/database';
import type { EnrolmentRow } from './table.ts';

/** Enrolments of these statuses and stages; nothing given means all. */
export function byStatusAndStage(
  statuses: readonly EnrolmentRow['status'][] | null | undefined,
  stages: readonly EnrolmentRow['stage'][] | null | undefined,
): { key: string; sql: Filter } {
  return {
    key: JSON.stringify([statuses ?? null, stages ?? null]),
    sql: (param) =>
      [statuses ? `status = any(${param(statuses)})` : 'true', stages ? `stage = any(${param(stages)})` : 'true'].join(
        ' and ',
      ),
  };
}
