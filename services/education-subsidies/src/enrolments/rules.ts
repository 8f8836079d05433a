/**
 * A student at a school. An enrolment is open from its first day to graduation: a pupil who is on leave or has dropped out
 * still belongs to that school, which is where it returns to (劝返), and a student has one open enrolment at a time.
 * Steps are dated, never before the step they follow and never in the future, so that what the state was on any day can be
 * told from the history. Whether a drop-out is one of compulsory age is decided on the day of dropping out and kept
 * (S3 takes 6–15, a national data rule 6–14: the bounds are a policy).
 */
import type { Decision } from '@shouwang/aggregate';
import { ageOn, type CalendarDate } from '@shouwang/values';
import type { EnrolmentStepRow, StepName } from './step-table.ts';
import type { EnrolmentRow } from './table.ts';

type Status = EnrolmentRow['status'];
type Stage = EnrolmentRow['stage'];
type LaterStep = Exclude<StepName, 'ENROL'>;

/** Status → the steps that may be taken from it, and where each leads. What is not in the table is refused. */
export const transitions = {
  ENROLLED: { TRANSFER: 'ENROLLED', SUSPEND: 'SUSPENDED', DROP_OUT: 'DROPPED_OUT', GRADUATE: 'GRADUATED' },
  SUSPENDED: { RESUME: 'ENROLLED', DROP_OUT: 'DROPPED_OUT' },
  DROPPED_OUT: { RETURN_TO_SCHOOL: 'ENROLLED' },
  GRADUATED: {},
} as const satisfies Record<Status, Partial<Record<LaterStep, Status>>>;

/** Junior secondary counts on from primary school (years 7–9), as the national collection form does; the others from 1. */
export const gradesOf = {
  KINDERGARTEN: { from: 1, to: 3 },
  PRIMARY: { from: 1, to: 6 },
  JUNIOR: { from: 7, to: 9 },
  SENIOR: { from: 1, to: 3 },
  VOCATIONAL: { from: 1, to: 4 },
  UNIVERSITY: { from: 1, to: 5 },
} as const satisfies Record<Stage, { from: number; to: number }>;

export interface StageNotOffered {
  refusal: 'StageNotOffered';
  schoolId: string;
  stage: Stage;
  offered: readonly Stage[];
}

export type EnrolmentRefusal =
  | { refusal: 'AlreadyEnrolled'; openEnrolmentId: string }
  | { refusal: 'EnrolmentNotInStatus'; status: Status; required: readonly Status[] }
  | { refusal: 'AlreadyAtSchool'; schoolId: string }
  | { refusal: 'GradeNotOfStage'; stage: Stage; grade: number; from: number; to: number }
  | { refusal: 'DateOutOfRange'; field: string; earliest: string | null; latest: string | null }
  | { refusal: 'NoPolicyInForce'; policyCode: string; regionCode: string; on: string }
  | StageNotOffered;

type EnrolmentDecision = Decision<EnrolmentRow, EnrolmentRefusal>;

interface School {
  id: string;
  stages: readonly Stage[];
}

export function enrol(
  enrolment: Pick<EnrolmentRow, 'id' | 'stage' | 'grade' | 'boarder' | 'startedOn'>,
  student: { id: string; regionCode: string; personId: string; householdId: string; birthDate: string },
  school: School,
  earlier: readonly Pick<EnrolmentRow, 'id' | 'endedOn'>[],
  today: string,
): EnrolmentDecision {
  const open = earlier.find((one) => one.endedOn === null);
  if (open) return refuse({ refusal: 'AlreadyEnrolled', openEnrolmentId: open.id });
  const { stage, grade, startedOn } = enrolment;
  const earliest = earlier.reduce(
    (day, { endedOn }) => (endedOn !== null && endedOn > day ? endedOn : day),
    student.birthDate,
  );
  const refusal = outside('input.startedOn', startedOn, earliest, today) ?? notOffered(school, stage);
  if (refusal) return refuse(refusal);
  const { from, to } = gradesOf[stage];
  if (grade < from || grade > to) return refuse({ refusal: 'GradeNotOfStage', stage, grade, from, to });
  return {
    ok: true,
    next: {
      ...enrolment,
      version: 0,
      regionCode: student.regionCode,
      studentId: student.id,
      personId: student.personId,
      householdId: student.householdId,
      schoolId: school.id,
      status: 'ENROLLED',
      statusSince: startedOn,
      endedOn: null,
      lastStep: 'ENROL',
      lastStepOn: startedOn,
      ...noReason,
    },
    events: [{ fact: 'enrolled', details: {} }],
  };
}

/** A step of an enrolment's life and what it brings along. */
export type Step = { on: CalendarDate } & (
  | { step: 'TRANSFER'; school: School; boarder: boolean | null }
  | { step: 'SUSPEND'; reason: NonNullable<EnrolmentRow['suspensionReason']> }
  | { step: 'RESUME' }
  | {
      step: 'DROP_OUT';
      cause: NonNullable<EnrolmentRow['dropoutCause']>;
      birthDate: CalendarDate;
      /** In force on the day of dropping out; null where there is none. */
      compulsoryAge: { id: string; value: { from: number; to: number } } | null;
    }
  | { step: 'RETURN_TO_SCHOOL' }
  | { step: 'GRADUATE' }
);

export function takeStep(enrolment: EnrolmentRow, step: Step, today: string): EnrolmentDecision {
  const { on } = step;
  const status = leadsTo(enrolment.status, step.step);
  if (status === null) return refuse(notInStatus(enrolment.status, step.step));
  const late = outside('input.on', on, enrolment.lastStepOn, today);
  if (late) return refuse(late);
  const after = { ...enrolment, ...noReason, status, statusSince: on, lastStep: step.step, lastStepOn: on };
  const happened = (fact: string, details: object, next: Partial<EnrolmentRow> = {}): EnrolmentDecision => ({
    ok: true,
    next: { ...after, ...next },
    events: [{ fact, details: { ...details, on } }],
  });
  switch (step.step) {
    case 'TRANSFER': {
      const { school } = step;
      if (school.id === enrolment.schoolId) return refuse({ refusal: 'AlreadyAtSchool', schoolId: school.id });
      const missing = notOffered(school, enrolment.stage);
      if (missing) return refuse(missing);
      const { schoolId: fromSchoolId, statusSince, boarder } = enrolment;
      return happened(
        'transferred',
        { fromSchoolId },
        { schoolId: school.id, boarder: step.boarder ?? boarder, statusSince },
      );
    }
    case 'SUSPEND':
      return happened('suspended', { reason: step.reason }, { suspensionReason: step.reason });
    case 'RESUME':
      return happened('resumed', {});
    case 'DROP_OUT': {
      const { cause, compulsoryAge, birthDate } = step;
      if (compulsoryAge === null) {
        const { regionCode } = enrolment;
        return refuse({ refusal: 'NoPolicyInForce', policyCode: 'compulsory-school-age', regionCode, on });
      }
      const age = ageOn(birthDate, on);
      const { from, to } = compulsoryAge.value;
      const compulsoryAtDropout = age >= from && age <= to;
      const next = { dropoutCause: cause, compulsoryAtDropout, compulsoryAgePolicy: compulsoryAge.id };
      return happened('dropped-out', { cause }, next);
    }
    case 'RETURN_TO_SCHOOL':
      return happened('returned', {});
    case 'GRADUATE':
      return happened('graduated', {}, { endedOn: on });
  }
}

/** The history's row of the step that led to `enrolment`. */
export function historyOf(enrolment: EnrolmentRow, sequence: number, recordedAt: Date): EnrolmentStepRow {
  const { id, lastStep, lastStepOn, status, schoolId, boarder, suspensionReason, dropoutCause } = enrolment;
  return {
    enrolmentId: id,
    sequence,
    step: lastStep,
    takenOn: lastStepOn,
    status,
    schoolId,
    boarder,
    suspensionReason,
    dropoutCause,
    recordedAt,
  };
}

/** How a pupil stood on a day: after the last step dated that day or before; null before the first. */
export function standingOn<S extends Pick<EnrolmentStepRow, 'sequence' | 'takenOn'>>(
  history: readonly S[],
  day: string,
): S | null {
  return history
    .filter((step) => step.takenOn <= day)
    .reduce<S | null>((last, step) => (last === null || step.sequence > last.sequence ? step : last), null);
}

const noReason = { suspensionReason: null, dropoutCause: null, compulsoryAtDropout: null, compulsoryAgePolicy: null };

function leadsTo(status: Status, step: LaterStep): Status | null {
  const steps: Partial<Record<LaterStep, Status>> = transitions[status];
  return steps[step] ?? null;
}

function notInStatus(status: Status, step: LaterStep): EnrolmentRefusal {
  const required = (Object.keys(transitions) as Status[]).filter((from) => leadsTo(from, step) !== null);
  return { refusal: 'EnrolmentNotInStatus', status, required };
}

function notOffered(school: School, stage: Stage): StageNotOffered | null {
  if (school.stages.includes(stage)) return null;
  return { refusal: 'StageNotOffered', schoolId: school.id, stage, offered: school.stages };
}

function outside(field: string, date: string, earliest: string, latest: string): EnrolmentRefusal | null {
  return date < earliest || date > latest ? { refusal: 'DateOutOfRange', field, earliest, latest } : null;
}

function refuse(refusal: EnrolmentRefusal): { ok: false; refusal: EnrolmentRefusal } {
  return { ok: false, refusal };
}
