/**
 * A workshop's life: applied → recognised → withdrawn (domain-sources §2.2). Recognition asks for workers of the target group
 * who have held their jobs for some months: 10 for 3 months in 上犹, 5 in 柳江. The target group is the lifted households
 * and the monitored ones; only the origin of a household is known here, so monitored households that were never lifted
 * don't count yet: a workshop may be refused that deserves recognition, never the other way round.
 */
import type { Decision } from '@shouwang/aggregate';
import type { PolicyVersion } from '@shouwang/policy';
import { monthsBetween, outOfRange, type CalendarDate, type DateOutOfRange } from '@shouwang/values';
import type { WithdrawalReason, WorkshopRow } from './table.ts';

type Status = WorkshopRow['status'];

export type WorkshopRefusal =
  | DateOutOfRange
  | { refusal: 'WorkshopNotInStatus'; workshopStatus: Status; requiredWorkshopStatus: Status }
  | {
      refusal: 'WorkshopNotEligible';
      workersHeld: number;
      workersRequired: number;
      monthsRequired: number;
      policyVersionId: string;
    };

/** Step → the only status it may be taken from. What is not in the table is refused. */
export const takenFrom = { recognise: 'APPLIED', withdraw: 'RECOGNISED' } as const satisfies Record<string, Status>;

export function apply(
  application: Pick<WorkshopRow, 'id' | 'regionCode' | 'kind' | 'name' | 'operator' | 'openedOn'>,
  today: string,
): Decision<WorkshopRow, WorkshopRefusal> {
  const inFuture = outOfRange('input.openedOn', application.openedOn, { earliest: null, latest: today });
  if (inFuture) return { ok: false, refusal: inFuture };
  return {
    ok: true,
    next: {
      ...application,
      version: 0,
      status: 'APPLIED',
      recognisedOn: null,
      recognitionPolicy: null,
      withdrawnOn: null,
      withdrawalReason: null,
    },
    events: [{ fact: 'applied', details: {} }],
  };
}

export function recognise(
  workshop: WorkshopRow,
  /** First days of the jobs that members of lifted households hold in it. */
  targetJobs: readonly CalendarDate[],
  policy: Pick<PolicyVersion<{ workers: number; months: number }>, 'id' | 'value'>,
  today: CalendarDate,
): Decision<WorkshopRow, WorkshopRefusal> {
  if (workshop.status !== takenFrom.recognise) return notIn(workshop, takenFrom.recognise);
  const { workers, months } = policy.value;
  const heldFor = targetJobs.map((startedOn) => monthsBetween(startedOn, today)).filter((held) => held >= months);
  if (heldFor.length < workers) {
    return {
      ok: false,
      refusal: {
        refusal: 'WorkshopNotEligible',
        workersHeld: heldFor.length,
        workersRequired: workers,
        monthsRequired: months,
        policyVersionId: policy.id,
      },
    };
  }
  return {
    ok: true,
    next: { ...workshop, status: 'RECOGNISED', recognisedOn: today, recognitionPolicy: policy.id },
    events: [{ fact: 'recognised', details: { targetWorkers: heldFor.length, monthsHeld: Math.min(...heldFor) } }],
  };
}

export function withdraw(
  workshop: WorkshopRow,
  { reason, on }: { reason: WithdrawalReason; on: CalendarDate },
  today: string,
): Decision<WorkshopRow, WorkshopRefusal> {
  if (workshop.status !== takenFrom.withdraw) return notIn(workshop, takenFrom.withdraw);
  const refusal = outOfRange('input.on', on, { earliest: workshop.recognisedOn, latest: today });
  if (refusal) return { ok: false, refusal };
  return {
    ok: true,
    next: { ...workshop, status: 'WITHDRAWN', withdrawnOn: on, withdrawalReason: reason },
    events: [{ fact: 'withdrawn', details: { on, reason } }],
  };
}

function notIn({ status }: WorkshopRow, required: Status): { ok: false; refusal: WorkshopRefusal } {
  return {
    ok: false,
    refusal: { refusal: 'WorkshopNotInStatus', workshopStatus: status, requiredWorkshopStatus: required },
  };
}
