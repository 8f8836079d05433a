/**
 * The renovation of a dangerous house: applied for → approved or rejected; approved → built → accepted → paid → lived in.
 * The steps have one order, none may be left out, and a deadline that has passed does not end a renovation.
 */
import type { Decision } from '@shouwang/aggregate';
import type { DateOutOfRange } from '@shouwang/values';
import { outOfOrder } from '../date-rules.ts';
import { isDangerous, type Grade } from '../dwellings/danger-rules.ts';
import { appraise, moveIn, type DwellingRefusal, type Occupants } from '../dwellings/rules.ts';
import type { DwellingRow } from '../dwellings/table.ts';
import { eligibility, isOpen, type Applicant, type EligibilityRefusal } from './eligibility-rules.ts';
import type { RejectionReason, RenovationRow } from './table.ts';

export type Status = RenovationRow['status'];

export interface RenovationNotInStatus {
  refusal: 'RenovationNotInStatus';
  status: Status;
  required: Status;
}

export type RenovationRefusal =
  | EligibilityRefusal
  | DwellingRefusal
  | DateOutOfRange
  | RenovationNotInStatus
  | { refusal: 'SafeGradeRequired'; grade: Grade | null }
  | { refusal: 'AmountIsNotTheGrant'; field: string; grantFen: bigint };

type RenovationDecision = Decision<RenovationRow, RenovationRefusal>;

/** Step → the only status it may be taken from. What is not in the table is refused. */
export const takenFrom = {
  approve: 'APPLIED',
  reject: 'APPLIED',
  build: 'APPROVED',
  accept: 'BUILT',
  pay: 'ACCEPTED',
  liveIn: 'PAID',
} as const satisfies Record<string, Status>;

export function apply(
  application: Pick<RenovationRow, 'id' | 'applicantGroup' | 'appliedOn'>,
  dwelling: DwellingRow,
  applicant: Applicant,
  today: string,
): RenovationDecision {
  const eligible = eligibility(application, dwelling, applicant);
  if (!eligible.ok) return eligible;
  const open = applicant.renovations.find((one) => one.dwellingId === dwelling.id && isOpen(one.status));
  if (open) return { ok: false, refusal: { refusal: 'RenovationOpen', renovationId: open.id } };
  const { appliedOn } = application;
  const refused = outOfOrder('input.appliedOn', appliedOn, [dwelling.appraisedOn], today);
  if (refused) return refused;
  return {
    ok: true,
    next: {
      ...application,
      version: 0,
      regionCode: dwelling.regionCode,
      dwellingId: dwelling.id,
      householdId: dwelling.householdId,
      status: 'APPLIED',
      statusSince: appliedOn,
      gradeBefore: eligible.grade,
      grantFen: 0n,
      grantPolicy: null,
      deadlinePolicy: null,
      builtDueOn: null,
      paidDueOn: null,
      livedInDueOn: null,
      dueOn: null,
      rejectionReason: null,
    },
    events: [{ fact: 'applied', details: { on: appliedOn } }],
  };
}

/** The two parameters of an approval, as they are in force at the place of the house on the day. */
export interface ApprovalPolicies {
  grant: { id: string; value: Record<'C' | 'D', bigint> };
  deadlines: { id: string; value: DaysOfYear };
}

interface DaysOfYear {
  builtBy: string;
  acceptedAndPaidBy: string;
  livedInBy: string;
}

/** Decided on the house as it is now: since the application it may have been appraised again, or another one bought. */
export function approve(
  renovation: RenovationRow,
  approvedOn: string,
  dwelling: DwellingRow,
  applicant: Applicant,
  { grant, deadlines }: ApprovalPolicies,
  today: string,
): RenovationDecision {
  const refused = step(renovation, 'approve', 'input.approvedOn', approvedOn, [dwelling.appraisedOn], today);
  if (refused) return refused;
  const eligible = eligibility(renovation, dwelling, applicant);
  if (!eligible.ok) return eligible;
  const grantFen = grant.value[eligible.grade];
  const due = deadlinesAfter(approvedOn, deadlines.value);
  return {
    ok: true,
    next: {
      ...renovation,
      ...due,
      status: 'APPROVED',
      statusSince: approvedOn,
      gradeBefore: eligible.grade,
      grantFen,
      grantPolicy: grant.id,
      deadlinePolicy: deadlines.id,
      dueOn: due.builtDueOn,
    },
    events: [{ fact: 'approved', details: { on: approvedOn, grantFen } }],
  };
}

export function reject(
  renovation: RenovationRow,
  rejectedOn: string,
  reason: RejectionReason,
  today: string,
): RenovationDecision {
  const refused = step(renovation, 'reject', 'input.rejectedOn', rejectedOn, [], today);
  if (refused) return refused;
  return {
    ok: true,
    next: { ...renovation, status: 'REJECTED', statusSince: rejectedOn, rejectionReason: reason },
    events: [{ fact: 'rejected', details: { on: rejectedOn, reason } }],
  };
}

export function build(renovation: RenovationRow, builtOn: string, today: string): RenovationDecision {
  const refused = step(renovation, 'build', 'input.builtOn', builtOn, [], today);
  if (refused) return refused;
  return {
    ok: true,
    next: { ...renovation, status: 'BUILT', statusSince: builtOn, dueOn: renovation.paidDueOn },
    events: [{ fact: 'built', details: { on: builtOn } }],
  };
}

/** A decision on the renovation and, in the same transaction, on its dwelling. */
type WithDwelling<Change> =
  (Extract<RenovationDecision, { ok: true }> & { dwelling: Change }) | Extract<RenovationDecision, { ok: false }>;

type DwellingChange = Extract<Decision<DwellingRow>, { ok: true }>;

/** Accepted is only what is safe now: the acceptance is itself an appraisal of the dwelling. */
export function accept(
  renovation: RenovationRow,
  dwelling: DwellingRow,
  { grade, acceptedOn }: { grade: Grade; acceptedOn: string },
  today: string,
): WithDwelling<DwellingChange> {
  const field = 'input.acceptedOn';
  const refused = step(renovation, 'accept', field, acceptedOn, [], today);
  if (refused) return refused;
  if (isDangerous(grade)) return { ok: false, refusal: { refusal: 'SafeGradeRequired', grade } };
  const appraised = appraise(dwelling, { grade, kind: 'RENOVATION_ACCEPTANCE', appraisedOn: acceptedOn }, today, field);
  if (!appraised.ok) return appraised;
  return {
    ok: true,
    next: { ...renovation, status: 'ACCEPTED', statusSince: acceptedOn },
    events: [{ fact: 'accepted', details: { on: acceptedOn, grade } }],
    dwelling: appraised,
  };
}

/** The whole grant at once: the state machine makes it once, and an amount other than the grant is never right. */
export function pay(
  renovation: RenovationRow,
  { amountFen, paidOn }: { amountFen: bigint; paidOn: string },
  today: string,
): RenovationDecision {
  const refused = step(renovation, 'pay', 'input.paidOn', paidOn, [], today);
  if (refused) return refused;
  const { grantFen } = renovation;
  if (amountFen !== grantFen) {
    return { ok: false, refusal: { refusal: 'AmountIsNotTheGrant', field: 'input.amountFen', grantFen } };
  }
  return {
    ok: true,
    next: { ...renovation, status: 'PAID', statusSince: paidOn, dueOn: renovation.livedInDueOn },
    events: [{ fact: 'paid', details: { on: paidOn, amountFen } }],
  };
}

/** Ends the renovation: somebody lives in the safe house. Residents are given exactly when the household moves in now. */
export function liveIn(
  renovation: RenovationRow,
  dwelling: DwellingRow,
  { residents, livedInOn }: { residents: number | null; livedInOn: string },
  occupants: Occupants,
  today: string,
): WithDwelling<DwellingChange | null> {
  const field = 'input.livedInOn';
  const refused = step(renovation, 'liveIn', field, livedInOn, [], today);
  if (refused) return refused;
  const { grade } = dwelling;
  if (isDangerous(grade)) return { ok: false, refusal: { refusal: 'SafeGradeRequired', grade } };
  if (residents === null && !dwelling.occupied) return { ok: false, refusal: { refusal: 'DwellingNotOccupied' } };
  const moved = residents === null ? null : moveIn(dwelling, { residents, on: livedInOn, field }, occupants, today);
  if (moved?.ok === false) return moved;
  return {
    ok: true,
    next: { ...renovation, status: 'LIVED_IN', statusSince: livedInOn, dueOn: null },
    events: [{ fact: 'lived-in', details: { on: livedInOn } }],
    dwelling: moved,
  };
}

/** Whether the step that is due next is late. */
export function isOverdue(renovation: Pick<RenovationRow, 'dueOn'>, on: string): boolean {
  return renovation.dueOn !== null && on > renovation.dueOn;
}

/** Those of the year of approval while its day for building has not passed, else those of the next year. */
export function deadlinesAfter(
  approvedOn: string,
  days: DaysOfYear,
): Record<'builtDueOn' | 'paidDueOn' | 'livedInDueOn', string> {
  const year = Number(approvedOn.slice(0, 4)) + (approvedOn.slice(5) > days.builtBy ? 1 : 0);
  return {
    builtDueOn: `${year}-${days.builtBy}`,
    paidDueOn: `${year}-${days.acceptedAndPaidBy}`,
    livedInDueOn: `${year}-${days.livedInBy}`,
  };
}

function step(
  renovation: RenovationRow,
  name: keyof typeof takenFrom,
  field: string,
  on: string,
  follows: readonly (string | null)[],
  today: string,
): { ok: false; refusal: RenovationNotInStatus | DateOutOfRange } | null {
  const required = takenFrom[name];
  const { status } = renovation;
  if (status !== required) return { ok: false, refusal: { refusal: 'RenovationNotInStatus', status, required } };
  return outOfOrder(field, on, [renovation.statusSince, ...follows], today);
}
