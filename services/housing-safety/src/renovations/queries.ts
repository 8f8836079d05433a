import { selectRows, type Narrowing, type Queryable } from '@shouwang/database';
import { finalStatuses } from './eligibility-rules.ts';
import { RenovationSchema, type RenovationRow } from './table.ts';

export function renovationsOf(db: Queryable, householdId: string): Promise<RenovationRow[]> {
  return selectRows(db, RenovationSchema, 'where household_id = $1 order by id', [householdId]);
}

export async function findOpenRenovation(db: Queryable, dwellingId: string): Promise<RenovationRow | null> {
  const [open] = await selectRows(db, RenovationSchema, 'where dwelling_id = $1 and status <> all($2)', [
    dwellingId,
    finalStatuses,
  ]);
  return open ?? null;
}

/** What a list may be narrowed to; nothing given means all. */
export function renovationsThat(
  wanted: {
    status?: readonly RenovationRow['status'][] | null | undefined;
    applicantGroup?: readonly RenovationRow['applicantGroup'][] | null | undefined;
    overdue?: boolean | null | undefined;
  },
  today: string,
): Narrowing {
  const { status, applicantGroup, overdue } = wanted;
  return {
    key: JSON.stringify(wanted),
    sql: (param) =>
      [
        status && `status = any(${param(status)})`,
        applicantGroup && `applicant_group = any(${param(applicantGroup)})`,
        typeof overdue === 'boolean' &&
          (overdue ? `due_on < ${param(today)}` : `(due_on < ${param(today)}) is not true`),
      ]
        .filter(Boolean)
        .join(' and ') || 'true',
  };
}
