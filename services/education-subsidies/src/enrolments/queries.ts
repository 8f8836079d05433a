import { columnsHold, type Narrowing } from '@shouwang/database';
import type { EnrolmentRow } from './table.ts';

/** Enrolments of these statuses and stages; nothing given means all. */
export function byStatusAndStage(
  statuses: readonly EnrolmentRow['status'][] | null | undefined,
  stages: readonly EnrolmentRow['stage'][] | null | undefined,
): Narrowing {
  return columnsHold({ status: statuses, stage: stages });
}
