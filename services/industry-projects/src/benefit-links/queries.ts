import type { Filter } from '@shouwang/database';
import type { BenefitLinkRow } from './table.ts';

/** Links with a project and of these kinds; nothing given means all. */
export function matching(
  projectId: string | null,
  kinds: readonly BenefitLinkRow['kind'][] | null | undefined,
): { key: string; sql: Filter } {
  return {
    key: JSON.stringify([projectId, kinds]),
    sql: (param) =>
      [
        projectId === null ? 'true' : `project_id = ${param(projectId)}`,
        kinds ? `kind = any(${param(kinds)})` : 'true',
      ].join(' and '),
  };
}
