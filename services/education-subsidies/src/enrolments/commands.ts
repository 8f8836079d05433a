import type { Cause, CommandRequest, Decision, Outcome, Refusal, GuardedRequest } from '@shouwang/aggregate';
import { insertRows, selectRows, type Transaction } from '@shouwang/database';
import { findHousehold, findPerson, notYetKnown } from '@shouwang/registry';
import type { Deps } from '@shouwang/service';
import { newId, today, type CalendarDate } from '@shouwang/values';
import type { Policies } from '../policies.ts';
import { schoolStore } from '../schools/table.ts';
import { notOnRegister } from '../students/rules.ts';
import { studentStore } from '../students/table.ts';
import { enrol, historyOf, takeStep, type Step } from './rules.ts';
import { EnrolmentStepSchema } from './step-table.ts';
import { EnrolmentSchema, enrolmentStore, type EnrolmentRow } from './table.ts';

/** Locks the student, so that two enrolments of one student take turns; enrolments and payments lock in this order too. */
export function enrolStudent(
  { commands }: Deps<Policies>,
  request: CommandRequest,
  input: Pick<EnrolmentRow, 'studentId' | 'schoolId' | 'stage' | 'grade' | 'boarder'> & { startedOn: string | null },
): Promise<Outcome> {
  return commands.run(request, async (tx, cause) => {
    const day = today(cause.now);
    const { studentId, schoolId, stage, grade, boarder } = input;
    const [student] = await studentStore.lock(tx, [studentId]);
    if (!student) return { ok: false, refusal: { refusal: 'RecordNotFound', kind: 'student', id: studentId } };
    const [school] = await schoolStore.find(tx, [schoolId]);
    if (!school) return { ok: false, refusal: { refusal: 'RecordNotFound', kind: 'school', id: schoolId } };
    const person = await findPerson(tx, student.personId);
    if (!person) return notYetKnown('person', student.personId);
    const household = await findHousehold(tx, student.householdId);
    if (!household) return notYetKnown('household', student.householdId);
    const birthDate = person.birthDate as CalendarDate;
    const gone = notOnRegister({ ...person, birthDate, household });
    if (gone) return { ok: false, refusal: gone };
    const earlier = await selectRows(tx, EnrolmentSchema, 'where student_id = $1', [student.id]);
    const enrolment = { id: newId(), stage, grade, boarder, startedOn: input.startedOn ?? day };
    const decision = enrol(enrolment, { ...student, birthDate }, school, earlier, day);
    if (!decision.ok) return decision;
    await enrolmentStore.save(tx, cause, [{ before: null, after: decision.next, events: decision.events }]);
    await remember(tx, cause, decision.next);
    return { ok: true, id: decision.next.id };
  });
}

export function transferStudent(
  deps: Deps<Policies>,
  request: GuardedRequest,
  input: { toSchoolId: string; boarder: boolean | null; on: CalendarDate | null },
): Promise<Outcome> {
  return change(deps, request, async (tx, _, day) => {
    const { toSchoolId, boarder, on } = input;
    const [school] = await schoolStore.find(tx, [toSchoolId]);
    if (!school) return { ok: false, refusal: { refusal: 'RecordNotFound', kind: 'school', id: toSchoolId } };
    return { ok: true, step: { step: 'TRANSFER', on: on ?? day, school, boarder } };
  });
}

export function suspendStudent(
  deps: Deps<Policies>,
  request: GuardedRequest,
  { reason, on }: { reason: NonNullable<EnrolmentRow['suspensionReason']>; on: CalendarDate | null },
): Promise<Outcome> {
  return change(deps, request, (_tx, _enrolment, day) => ({
    ok: true,
    step: { step: 'SUSPEND', reason, on: on ?? day },
  }));
}

/** Resuming after a leave, returning after a drop-out, and graduating say nothing but their day. */
export function takePlainStep(
  deps: Deps<Policies>,
  request: GuardedRequest,
  { step, on }: { step: 'RESUME' | 'RETURN_TO_SCHOOL' | 'GRADUATE'; on: CalendarDate | null },
): Promise<Outcome> {
  return change(deps, request, (_tx, _enrolment, day) => ({ ok: true, step: { step, on: on ?? day } }));
}

export async function recordDropOut(
  deps: Deps<Policies>,
  request: GuardedRequest,
  { cause, on }: { cause: NonNullable<EnrolmentRow['dropoutCause']>; on: CalendarDate | null },
): Promise<Outcome> {
  const book = await deps.policies();
  return change(deps, request, async (tx, { personId, regionCode }, day) => {
    const person = await findPerson(tx, personId);
    if (!person) return notYetKnown('person', personId);
    const birthDate = person.birthDate as CalendarDate;
    const compulsoryAge = book.resolve('compulsory-school-age', { regionCode, on: on ?? day });
    return { ok: true, step: { step: 'DROP_OUT', cause, birthDate, compulsoryAge, on: on ?? day } };
  });
}

type Planned = { ok: true; step: Step } | { ok: false; refusal: Refusal };

/** One step of an enrolment and its row of history. `plan` is given today, the day of a step for which none is named. */
function change(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  plan: (tx: Transaction, enrolment: EnrolmentRow, day: CalendarDate) => Planned | Promise<Planned>,
): Promise<Outcome> {
  return commands.change(enrolmentStore, request, async (enrolment, { tx, cause }): Promise<Decision<EnrolmentRow>> => {
    const day = today(cause.now);
    const planned = await plan(tx, enrolment, day);
    if (!planned.ok) return planned;
    const decision = takeStep(enrolment, planned.step, day);
    if (decision.ok) await remember(tx, cause, decision.next);
    return decision;
  });
}

/** A step is one event, so its sequence is the next one. */
function remember(tx: Transaction, cause: Cause, next: EnrolmentRow): Promise<void> {
  return insertRows(tx, EnrolmentStepSchema, [historyOf(next, next.version + 1, cause.now)]);
}
