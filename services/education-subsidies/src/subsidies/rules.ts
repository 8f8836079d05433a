/**
 * What a student is due for a term, and how much: never by the caller's word. The state is judged on the first day of the
 * term (D5): who is on leave that day is paused for the term, who has dropped out gets nothing until a later term finds
 * the pupil back. Stage aid (by stage, boarding and level) is set for a year, a term is half of it ~: the sources name
 * yearly amounts, and that the two halves are equal is this project's reading. Rain and Dew (雨露计划) is set for a term,
 * practice terms of vocational school included: such a pupil is enrolled like the others. One payment for each student,
 * scheme and term: no double pay, so a term is never paid to a record whose person had left the register by then either,
 * for the same human being may stand in another household under another number.
 */
import type { Decision } from '@shouwang/aggregate';
import type { CalendarDate } from '@shouwang/values';
import { standingOn } from '../enrolments/rules.ts';
import type { EnrolmentStepRow } from '../enrolments/step-table.ts';
import type { EnrolmentRow } from '../enrolments/table.ts';
import type { AidLevel, SubsidyPaymentRow } from './table.ts';

export interface SubsidyNotDue {
  refusal: 'SubsidyNotDue';
  reason:
    'TERM_NOT_BEGUN' | 'NOT_YET_ENROLLED' | 'SUSPENDED' | 'DROPPED_OUT' | 'GRADUATED' | 'LEFT_REGISTER' | 'NOT_COVERED';
  judgedOn: string;
}

export interface AidLevelNotOffered {
  refusal: 'AidLevelNotOffered';
  levels: readonly AidLevel[];
  policyId: string;
}

export type SubsidyRefusal =
  | SubsidyNotDue
  | AidLevelNotOffered
  | { refusal: 'DateOutOfRange'; field: string; earliest: string | null; latest: string | null };

/** The amount in force on the first day of the term, for the stage or for the scheme. */
export type AmountPolicy =
  | {
      scheme: 'STAGE_AID';
      id: string;
      value: { day: readonly bigint[]; boarder: readonly bigint[]; liftedBoarderExtraFen?: bigint | undefined };
    }
  | {
      scheme: 'RAIN_AND_DEW';
      id: string;
      value: { perTermFen: bigint; stages: readonly SubsidyPaymentRow['stage'][] };
    };

export interface Payment {
  id: string;
  year: number;
  term: SubsidyPaymentRow['term'];
  aidLevel: AidLevel | null;
  paidOn: string;
}

export interface Payee {
  enrolment: Pick<EnrolmentRow, 'id' | 'regionCode' | 'studentId' | 'householdId' | 'stage'>;
  history: readonly Pick<EnrolmentStepRow, 'sequence' | 'takenOn' | 'status' | 'boarder'>[];
  householdOrigin: 'LIFTED' | 'ORDINARY';
  leftRegisterOn: string | null;
}

const aidLevels = ['FIRST', 'SECOND', 'THIRD'] as const satisfies readonly AidLevel[];
const termsOfYear = 2n;

/** Where the half-year of a term begins: the day on which it is looked up when the term's first day is. */
export function halfYearOf(year: number, term: SubsidyPaymentRow['term']): CalendarDate {
  return `${year}-${term === 'SPRING' ? '01' : '07'}-01` as CalendarDate;
}

export function firstDayOf(
  year: number,
  term: SubsidyPaymentRow['term'],
  firstDays: { spring: string; autumn: string },
): CalendarDate {
  return `${year}-${term === 'SPRING' ? firstDays.spring : firstDays.autumn}` as CalendarDate;
}

export function pay(
  payment: Payment,
  { enrolment, history, householdOrigin, leftRegisterOn }: Payee,
  policies: { judgedOn: string; termPolicy: string; amount: AmountPolicy },
  today: string,
): Decision<SubsidyPaymentRow, SubsidyRefusal> {
  const { judgedOn, termPolicy, amount } = policies;
  const notDue = (reason: SubsidyNotDue['reason']): { ok: false; refusal: SubsidyRefusal } => ({
    ok: false,
    refusal: { refusal: 'SubsidyNotDue', reason, judgedOn },
  });
  if (judgedOn > today) return notDue('TERM_NOT_BEGUN');
  const standing = standingOn(history, judgedOn);
  if (standing === null) return notDue('NOT_YET_ENROLLED');
  if (standing.status !== 'ENROLLED') return notDue(standing.status);
  if (leftRegisterOn !== null && leftRegisterOn <= judgedOn) return notDue('LEFT_REGISTER');
  const { boarder } = standing;
  const offers = termAmounts(amount, { stage: enrolment.stage, boarder, householdOrigin });
  if (offers.length === 0) return notDue('NOT_COVERED');
  const level = levelOf(offers, payment.aidLevel);
  const amountFen = level === null ? undefined : offers[aidLevels.indexOf(level)];
  if (level === null || amountFen === undefined || (amount.scheme === 'RAIN_AND_DEW' && payment.aidLevel !== null)) {
    const levels = amount.scheme === 'STAGE_AID' ? aidLevels.slice(0, offers.length) : [];
    return { ok: false, refusal: { refusal: 'AidLevelNotOffered', levels, policyId: amount.id } };
  }
  const { paidOn } = payment;
  if (paidOn < judgedOn || paidOn > today) {
    const field = 'input.paidOn';
    return { ok: false, refusal: { refusal: 'DateOutOfRange', field, earliest: judgedOn, latest: today } };
  }
  const { id: enrolmentId, regionCode, studentId, householdId, stage } = enrolment;
  return {
    ok: true,
    next: {
      ...payment,
      version: 0,
      regionCode,
      studentId,
      enrolmentId,
      householdId,
      scheme: amount.scheme,
      stage,
      boarder,
      aidLevel: amount.scheme === 'STAGE_AID' ? level : null,
      amountFen,
      amountPolicy: amount.id,
      judgedOn,
      termPolicy,
    },
    events: [{ fact: 'paid', details: {} }],
  };
}

/** A term's amount for each level; none where the policy pays nothing to such a pupil. */
function termAmounts(
  policy: AmountPolicy,
  pupil: { stage: SubsidyPaymentRow['stage']; boarder: boolean; householdOrigin: 'LIFTED' | 'ORDINARY' },
): bigint[] {
  switch (policy.scheme) {
    case 'RAIN_AND_DEW':
      return policy.value.stages.includes(pupil.stage) ? [policy.value.perTermFen] : [];
    case 'STAGE_AID': {
      const { day, boarder, liftedBoarderExtraFen = 0n } = policy.value;
      const extra = pupil.boarder && pupil.householdOrigin === 'LIFTED' ? liftedBoarderExtraFen : 0n;
      return (pupil.boarder ? boarder : day).map((yearly) => (yearly + extra) / termsOfYear);
    }
  }
}

/** The level asked for; the only one there is where none is asked for; null where it has to be named. */
function levelOf(offers: readonly bigint[], asked: AidLevel | null): AidLevel | null {
  if (asked !== null) return asked;
  return offers.length === 1 ? 'FIRST' : null;
}
