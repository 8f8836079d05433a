/**
 * A public post: opened → filled ⇄ vacated → closed while nobody holds it (domain-sources §2.2, E15). Whoever is hired is at
 * most 60 (65 in Guizhou), nobody of 70 or over holds a post (data rule 5_12_005), so an agreement that runs past the
 * 70th birthday is refused at once; it is for a year at least (进贤), both its days included. Nobody holds two posts.
 * Three posts in one household are a finding for data quality and no refusal.
 */
import type { Decision } from '@shouwang/aggregate';
import type { employment, Infer } from '@shouwang/contracts';
import type { PolicyVersion } from '@shouwang/policy';
import { addDays, addMonths, ageOn, outOfRange, type CalendarDate, type DateOutOfRange } from '@shouwang/values';
import type { PublicPostRow } from './table.ts';

type Status = PublicPostRow['status'];
type VacateReason = Infer<typeof employment.vacateReasons>;

export interface HolderRules {
  hireAgeMax: number;
  ageEnd: number;
  agreementMonthsMin: number;
}

export interface HolderTooOld {
  refusal: 'HolderTooOld';
  /** The day of the age: the first of the agreement for the age at hiring, the last for the age at which posts end. */
  on: string;
  ageYears: number;
  hireAgeMax: number;
  ageEnd: number;
  policyVersionId: string;
}

export type PostRefusal =
  | DateOutOfRange
  | HolderTooOld
  | { refusal: 'PublicPostNotInStatus'; postStatus: Status; requiredPostStatus: Status }
  | { refusal: 'PostAmountTooLow'; minimumFen: bigint; policyVersionId: string }
  | { refusal: 'AgreementTooShort'; monthsRequired: number; earliestEnd: string; policyVersionId: string }
  | { refusal: 'PersonHoldsAnotherPost'; publicPostId: string | null };

/** Step → the only status it may be taken from. What is not in the table is refused. */
export const takenFrom = { fill: 'OPEN', vacate: 'FILLED', close: 'OPEN' } as const satisfies Record<string, Status>;

export function open(
  post: Pick<PublicPostRow, 'id' | 'regionCode' | 'kind' | 'openedOn'> & { monthlyAmountFen: bigint | null },
  policy: Pick<PolicyVersion<{ defaultFen: bigint; minimumFen: bigint }>, 'id' | 'value'>,
  today: string,
): Decision<PublicPostRow, PostRefusal> {
  const inFuture = outOfRange('input.openedOn', post.openedOn, { earliest: null, latest: today });
  if (inFuture) return refuse(inFuture);
  const { defaultFen, minimumFen } = policy.value;
  const monthlyAmountFen = post.monthlyAmountFen ?? defaultFen;
  if (monthlyAmountFen < minimumFen) {
    return refuse({ refusal: 'PostAmountTooLow', minimumFen, policyVersionId: policy.id });
  }
  return {
    ok: true,
    next: {
      ...post,
      version: 0,
      status: 'OPEN',
      monthlyAmountFen,
      amountPolicy: policy.id,
      freeSince: post.openedOn,
      ...nobody,
      closedOn: null,
    },
    events: [{ fact: 'opened', details: {} }],
  };
}

export function fill(
  post: PublicPostRow,
  holder: { personId: string; householdId: string; birthDate: CalendarDate },
  agreement: { from: CalendarDate; to: CalendarDate },
  context: {
    policy: Pick<PolicyVersion<HolderRules>, 'id' | 'value'>;
    /** The post that the person holds already. */
    heldPostId: string | null;
    today: string;
  },
): Decision<PublicPostRow, PostRefusal> {
  if (post.status !== takenFrom.fill) return notIn(post, takenFrom.fill);
  const { policy, heldPostId, today } = context;
  if (heldPostId !== null) return refuse({ refusal: 'PersonHoldsAnotherPost', publicPostId: heldPostId });
  const refusal =
    outOfRange('input.agreementFrom', agreement.from, { earliest: post.freeSince, latest: today }) ??
    tooShort(agreement, policy) ??
    tooOld(holder.birthDate, agreement, policy);
  if (refusal) return refuse(refusal);
  return {
    ok: true,
    next: {
      ...post,
      status: 'FILLED',
      holderPersonId: holder.personId,
      holderHouseholdId: holder.householdId,
      agreementFrom: agreement.from,
      agreementTo: agreement.to,
      holderPolicy: policy.id,
    },
    events: [{ fact: 'filled', details: { personId: holder.personId } }],
  };
}

export function vacate(
  post: PublicPostRow,
  { reason, on }: { reason: VacateReason; on: CalendarDate },
  today: string,
): Decision<PublicPostRow, PostRefusal> {
  if (post.status !== takenFrom.vacate) return notIn(post, takenFrom.vacate);
  const refusal = outOfRange('input.on', on, { earliest: post.agreementFrom, latest: today });
  if (refusal) return refuse(refusal);
  return {
    ok: true,
    next: { ...post, status: 'OPEN', freeSince: on, ...nobody },
    events: [{ fact: 'vacated', details: { personId: post.holderPersonId, on, reason } }],
  };
}

/** What the end of the holder's job is called: by age, or because the post was vacated. */
export function endReasonOf(reason: VacateReason): 'AGE_LIMIT' | 'POST_VACATED' {
  return reason === 'AGE' ? 'AGE_LIMIT' : 'POST_VACATED';
}

export function close(post: PublicPostRow, on: CalendarDate, today: string): Decision<PublicPostRow, PostRefusal> {
  if (post.status !== takenFrom.close) return notIn(post, takenFrom.close);
  const refusal = outOfRange('input.on', on, { earliest: post.freeSince, latest: today });
  if (refusal) return refuse(refusal);
  return {
    ok: true,
    next: { ...post, status: 'CLOSED', closedOn: on },
    events: [{ fact: 'closed', details: { on } }],
  };
}

const nobody = {
  holderPersonId: null,
  holderHouseholdId: null,
  agreementFrom: null,
  agreementTo: null,
  holderPolicy: null,
};

/** A year from 03-01 ends on 02-28: the last day belongs to it. */
function tooShort(
  { from, to }: { from: CalendarDate; to: CalendarDate },
  { id, value }: Pick<PolicyVersion<HolderRules>, 'id' | 'value'>,
): PostRefusal | null {
  const earliestEnd = addDays(addMonths(from, value.agreementMonthsMin), -1);
  if (to >= earliestEnd) return null;
  return { refusal: 'AgreementTooShort', monthsRequired: value.agreementMonthsMin, earliestEnd, policyVersionId: id };
}

function tooOld(
  birthDate: CalendarDate,
  { from, to }: { from: CalendarDate; to: CalendarDate },
  { id, value }: Pick<PolicyVersion<HolderRules>, 'id' | 'value'>,
): HolderTooOld | null {
  const { hireAgeMax, ageEnd } = value;
  const refusal = { refusal: 'HolderTooOld', hireAgeMax, ageEnd, policyVersionId: id } as const;
  const [atHiring, atEnd] = [ageOn(birthDate, from), ageOn(birthDate, to)];
  if (atHiring > hireAgeMax) return { ...refusal, on: from, ageYears: atHiring };
  return atEnd >= ageEnd ? { ...refusal, on: to, ageYears: atEnd } : null;
}

function notIn({ status }: PublicPostRow, required: Status): { ok: false; refusal: PostRefusal } {
  return refuse({ refusal: 'PublicPostNotInStatus', postStatus: status, requiredPostStatus: required });
}

function refuse(refusal: PostRefusal): { ok: false; refusal: PostRefusal } {
  return { ok: false, refusal };
}
