import { columnsHold, prefixesOf, type Narrowing, type Queryable, type ViewerReads } from '@shouwang/database';
import type { CalendarDate } from '@shouwang/values';
import type { WorkshopRow } from './table.ts';

export interface CountedWorkers {
  workshopId: string;
  workers: number;
  liftedWorkers: number;
}

/** Who works now in each of many workshops, as far as the viewer sees; a workshop without workers is left out. */
export function countWorkers(reads: ViewerReads, workshopIds: readonly string[]): Promise<CountedWorkers[]> {
  return reads.query(
    `select workshop_id as "workshopId", count(*)::int as workers,
            (count(*) filter (where lifted))::int as "liftedWorkers"
     from employment_record where workshop_id = any($1::uuid[]) and ended_on is null
       and region_code ^@ any($2::text[]) group by workshop_id`,
    [workshopIds, prefixesOf(reads.sight)],
  );
}

/** First days of the jobs that members of lifted households hold in a workshop now. */
export async function targetJobsOf(db: Queryable, workshopId: string): Promise<CalendarDate[]> {
  const rows: { startedOn: CalendarDate }[] = await db.query(
    `select started_on as "startedOn" from employment_record
     where workshop_id = $1 and ended_on is null and lifted`,
    [workshopId],
  );
  return rows.map((row) => row.startedOn);
}

/** Workshops of these statuses and kinds; nothing given means all. */
export function byStatusAndKind(
  statuses: readonly WorkshopRow['status'][] | null | undefined,
  kinds: readonly WorkshopRow['kind'][] | null | undefined,
): Narrowing {
  return columnsHold({ status: statuses, kind: kinds });
}
