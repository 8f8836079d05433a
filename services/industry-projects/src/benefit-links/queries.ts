import { columnsHold, type Narrowing } from '@shouwang/database';
import type { BenefitLinkRow } from './table.ts';

/** Links with a project and of these kinds; nothing given means all. */
export function matching(
  projectId: string | null,
  kinds: readonly BenefitLinkRow['kind'][] | null | undefined,
): Narrowing {
  return columnsHold({ project_id: projectId, kind: kinds });
}
