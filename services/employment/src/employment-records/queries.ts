import { selectRows, type Narrowing, type Transaction } from '@shouwang/database';
import { EmploymentRecordSchema, type EmploymentRecordRow } from './table.ts';

/** The person's jobs that have not ended, locked. The caller holds the household. */
export function lockOpenJobs(tx: Transaction, personId: string): Promise<EmploymentRecordRow[]> {
  return selectRows(tx, EmploymentRecordSchema, 'where person_id = $1 and ended_on is null order by id for update', [
    personId,
  ]);
}

/**
 * Open jobs of the household beside one. Those of a person who has left the household (or died) don't feed it any more
 * and are not counted. The caller holds the household, so that of two jobs that end at the same moment the second sees
 * that the first is gone.
 */
export async function countHouseholdJobs(tx: Transaction, householdId: string, besideId: string): Promise<number> {
  const [row]: { jobs: number }[] = await tx.query(
    `select count(*)::int as jobs from employment_record job join person_copy person on person.id = job.person_id
     where job.household_id = $1 and job.ended_on is null and job.id <> $2 and person.left_on is null`,
    [householdId, besideId],
  );
  return row?.jobs ?? 0;
}

/** Jobs by these routes, at these workplaces, held now or not; nothing given means all. */
export function byRouteAndWorkplace(
  routes: readonly EmploymentRecordRow['route'][] | null | undefined,
  workplaces: readonly EmploymentRecordRow['workplace'][] | null | undefined,
  current: boolean | null | undefined,
): Narrowing {
  return {
    key: JSON.stringify([routes, workplaces, current]),
    sql: (param) =>
      [
        routes ? `route = any(${param(routes)})` : 'true',
        workplaces ? `workplace = any(${param(workplaces)})` : 'true',
        typeof current === 'boolean' ? `(ended_on is null) = ${param(current)}::boolean` : 'true',
      ].join(' and '),
  };
}
