import { columnsHold, type Narrowing } from '@shouwang/database';
import type { ProjectRow } from './table.ts';

export interface ProjectFilter {
  stages?: readonly ProjectRow['stage'][] | null | undefined;
  kinds?: readonly ProjectRow['kind'][] | null | undefined;
  planYear?: number | null | undefined;
  enterpriseId?: string | null | undefined;
}

/** What is not given is not asked for. */
export function matching(filter: ProjectFilter): Narrowing {
  const { stages, kinds, planYear, enterpriseId } = filter;
  return columnsHold({ stage: stages, kind: kinds, plan_year: planYear, enterprise_id: enterpriseId });
}
