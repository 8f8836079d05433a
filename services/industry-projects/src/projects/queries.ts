import type { Filter } from '@shouwang/database';
import type { ProjectRow } from './table.ts';

export interface ProjectFilter {
  stages?: readonly ProjectRow['stage'][] | null | undefined;
  kinds?: readonly ProjectRow['kind'][] | null | undefined;
  planYear?: number | null | undefined;
  enterpriseId?: string | null | undefined;
}

/** What is not given is not asked for. */
export function matching(filter: ProjectFilter): { key: string; sql: Filter } {
  const { stages, kinds, planYear, enterpriseId } = filter;
  return {
    key: JSON.stringify([stages, kinds, planYear, enterpriseId]),
    sql: (param) =>
      [
        stages ? `stage = any(${param(stages)})` : 'true',
        kinds ? `kind = any(${param(kinds)})` : 'true',
        typeof planYear === 'number' ? `plan_year = ${param(planYear)}` : 'true',
        enterpriseId ? `enterprise_id = ${param(enterpriseId)}` : 'true',
      ].join(' and '),
  };
}
