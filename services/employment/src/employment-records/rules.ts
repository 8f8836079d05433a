/**
 * A job begins and ends; it is not changed in between. A person may hold several at once, but not two in one workshop, and
 * not under the age of employment (劳动法 art. 15: 16; as policy). Jobs in public posts begin and end with the post.
 *
 * Counting people: villages are summed, so each person must stand in exactly one place. Of the open jobs of a person one
 * carries the person (`countsPerson`): the first to begin; when it ends, the next open one takes over (`heirOf`). That
 * needs no event: it says nothing about the job.
 */
import type { Decision } from '@shouwang/aggregate';
import type { PolicyVersion } from '@shouwang/policy';
import { ageOn, monthsBetween, outOfRange, type CalendarDate, type DateOutOfRange } from '@shouwang/values';
import { offRegister, type Worker, type WorkerNotOnRegister } from '../registry/rules.ts';
import type { EmploymentRecordRow } from './table.ts';

export interface UnderWorkingAge {
  refusal: 'UnderWorkingAge';
  ageYears: number;
  workingAgeYears: number;
  policyVersionId: string;
}

export interface BoundToPublicPost {
  refusal: 'BoundToPublicPost';
  publicPostId: string | null;
}

export type StartRefusal =
  | WorkerNotOnRegister
  | UnderWorkingAge
  | BoundToPublicPost
  | DateOutOfRange
  | { refusal: 'WorkshopRouteMismatch'; field: string }
  | { refusal: 'AlreadyInWorkshop'; employmentRecordId: string | null };

export type EndRefusal =
  BoundToPublicPost | DateOutOfRange | { refusal: 'EmploymentAlreadyEnded'; alreadyEndedOn: string };

export type NewJob = Pick<
  EmploymentRecordRow,
  'id' | 'route' | 'workplace' | 'employer' | 'monthlyWageFen' | 'startedOn' | 'workshopId' | 'publicPostId'
>;

type OpenJob = Pick<EmploymentRecordRow, 'id' | 'workshopId'>;

export function start(
  job: NewJob,
  worker: Worker,
  context: {
    /** The person's other jobs that have not ended. */
    openJobs: readonly OpenJob[];
    /** The workshop that the job names. */
    workshop: { openedOn: string } | null;
    workingAge: Pick<PolicyVersion<{ years: number }>, 'id' | 'value'>;
    today: string;
  },
): Decision<EmploymentRecordRow, StartRefusal> {
  const { openJobs, workshop, today } = context;
  if ((job.route === 'PUBLIC_POST') !== (job.publicPostId !== null)) {
    return refuse({ refusal: 'BoundToPublicPost', publicPostId: job.publicPostId });
  }
  if ((job.route === 'WORKSHOP') !== (job.workshopId !== null)) {
    return refuse({ refusal: 'WorkshopRouteMismatch', field: 'input.workshopId' });
  }
  const refusal =
    offRegister(worker) ??
    outOfRange('input.startedOn', job.startedOn, { earliest: workshop?.openedOn ?? null, latest: today }) ??
    underAge(worker, job.startedOn, context.workingAge);
  if (refusal) return refuse(refusal);
  const sameWorkshop = openJobs.find((open) => open.workshopId !== null && open.workshopId === job.workshopId);
  if (sameWorkshop) return refuse({ refusal: 'AlreadyInWorkshop', employmentRecordId: sameWorkshop.id });
  return {
    ok: true,
    next: {
      ...job,
      version: 0,
      regionCode: worker.regionCode,
      personId: worker.personId,
      householdId: worker.householdId,
      endedOn: null,
      endReason: null,
      lifted: worker.origin === 'LIFTED',
      countsPerson: openJobs.length === 0,
    },
    events: [{ fact: 'started', details: {} }],
  };
}

export function end(
  record: EmploymentRecordRow,
  ending: { endedOn: CalendarDate; reason: NonNullable<EmploymentRecordRow['endReason']> },
  context: {
    /** Who ends it: a job in a public post ends with the post and no other way. */
    by: 'WORKER' | 'POST';
    /** Open jobs of the household's members beside this one. */
    householdJobsLeft: number;
    today: string;
  },
): Decision<EmploymentRecordRow, EndRefusal> {
  const { endedOn, reason } = ending;
  if (record.endedOn !== null) return refuse({ refusal: 'EmploymentAlreadyEnded', alreadyEndedOn: record.endedOn });
  if (context.by === 'WORKER' && (record.publicPostId !== null || reason === 'POST_VACATED')) {
    return refuse({ refusal: 'BoundToPublicPost', publicPostId: record.publicPostId });
  }
  const tooSoonOrLate = outOfRange('input.endedOn', endedOn, { earliest: record.startedOn, latest: context.today });
  if (tooSoonOrLate) return refuse(tooSoonOrLate);
  const { householdJobsLeft } = context;
  return {
    ok: true,
    next: { ...record, endedOn, endReason: reason, countsPerson: false },
    events: [{ fact: 'ended', details: { on: endedOn, reason, householdJobsLeft } }],
  };
}

/** The job that carries the person after `record` has ended; null when none is left or another carries it already. */
export function heirOf<Job extends Pick<EmploymentRecordRow, 'id' | 'startedOn'>>(
  record: Pick<EmploymentRecordRow, 'id' | 'countsPerson'>,
  openJobs: readonly Job[],
): Job | null {
  if (!record.countsPerson) return null;
  const others = openJobs.filter((job) => job.id !== record.id);
  return others.toSorted((a, b) => (a.startedOn + a.id < b.startedOn + b.id ? -1 : 1))[0] ?? null;
}

/** Full months of work, until today where the job has not ended. */
export function monthsWorked(record: Pick<EmploymentRecordRow, 'startedOn' | 'endedOn'>, today: CalendarDate): number {
  return monthsBetween(record.startedOn, record.endedOn ?? today);
}

function underAge(
  worker: Worker,
  on: CalendarDate,
  policy: Pick<PolicyVersion<{ years: number }>, 'id' | 'value'>,
): UnderWorkingAge | null {
  const ageYears = ageOn(worker.birthDate, on);
  if (ageYears >= policy.value.years) return null;
  return { refusal: 'UnderWorkingAge', ageYears, workingAgeYears: policy.value.years, policyVersionId: policy.id };
}

function refuse<R>(refusal: R): { ok: false; refusal: R } {
  return { ok: false, refusal };
}
