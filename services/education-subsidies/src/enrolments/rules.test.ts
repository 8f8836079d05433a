import { describe, expect, test } from '@jest/globals';
import type { CalendarDate } from '@shouwang/values';
import { enrol, gradesOf, historyOf, standingOn, takeStep, transitions, type Step } from './rules.ts';
import type { EnrolmentRow } from './table.ts';

const day = (text: string): CalendarDate => text as CalendarDate;
const today = day('2026-03-02');
const school = { id: 'school-1', stages: ['PRIMARY' as const, 'JUNIOR' as const] };
const student = {
  id: 'student-1',
  regionCode: '360704101201',
  personId: 'p1',
  householdId: 'h1',
  birthDate: '2012-06-01',
};
const asked = { id: 'e1', stage: 'JUNIOR' as const, grade: 7, boarder: true, startedOn: '2025-09-01' };

const enrolled = (change: Partial<EnrolmentRow> = {}): EnrolmentRow => {
  const decision = enrol(asked, student, school, [], today);
  if (!decision.ok) throw new Error(decision.refusal.refusal);
  return { ...decision.next, version: 1, ...change };
};

describe('enrolling', () => {
  test('a pupil is at school from the first day on, in the village of the household', () => {
    expect(enrol(asked, student, school, [], today)).toMatchObject({
      ok: true,
      next: {
        status: 'ENROLLED',
        regionCode: student.regionCode,
        householdId: 'h1',
        schoolId: 'school-1',
        statusSince: '2025-09-01',
        endedOn: null,
        lastStep: 'ENROL',
        lastStepOn: '2025-09-01',
      },
      events: [{ fact: 'enrolled', details: {} }],
    });
  });

  test('whoever has an open enrolment is not enrolled again', () => {
    const earlier = [
      { id: 'e0', endedOn: '2025-06-30' },
      { id: 'e9', endedOn: null },
    ];
    expect(enrol(asked, student, school, earlier, today)).toEqual({
      ok: false,
      refusal: { refusal: 'AlreadyEnrolled', openEnrolmentId: 'e9' },
    });
  });

  test('a school enrols for the stages it teaches', () => {
    expect(enrol({ ...asked, stage: 'SENIOR', grade: 1 }, student, school, [], today)).toEqual({
      ok: false,
      refusal: { refusal: 'StageNotOffered', schoolId: 'school-1', stage: 'SENIOR', offered: school.stages },
    });
  });

  for (const [name, { from, to }] of Object.entries(gradesOf)) {
    const stage = name as keyof typeof gradesOf;
    test.each([
      [from - 1, false],
      [from, true],
      [to, true],
      [to + 1, false],
    ])(`grade %i of ${stage}: allowed %s`, (grade, allowed) => {
      const decision = enrol({ ...asked, stage, grade }, student, { id: 's', stages: [stage] }, [], today);
      expect(decision).toMatchObject(
        allowed ? { ok: true } : { refusal: { refusal: 'GradeNotOfStage', stage, grade, from, to } },
      );
    });
  }

  test.each([
    ['before the student was born', '2012-05-31', [], '2012-06-01', false],
    ['before the last enrolment ended', '2025-06-29', ['2025-06-30', '2022-06-30'], '2025-06-30', false],
    ['on the day the last enrolment ended', '2025-06-30', ['2025-06-30'], '2025-06-30', true],
    ['today', '2026-03-02', [], '2012-06-01', true],
    ['tomorrow', '2026-03-03', [], '2012-06-01', false],
  ])('a first day %s', (_, startedOn, ended, earliest, allowed) => {
    const earlier = ended.map((endedOn, index) => ({ id: `e-${index}`, endedOn }));
    expect(enrol({ ...asked, startedOn }, student, school, earlier, today)).toMatchObject(
      allowed
        ? { ok: true }
        : { refusal: { refusal: 'DateOutOfRange', field: 'input.startedOn', earliest, latest: '2026-03-02' } },
    );
  });
});

const on = day('2026-01-10');
const compulsoryAge = { id: 'compulsory-school-age@CN@2021-01-01', value: { from: 6, to: 15 } };
const other = { id: 'school-2', stages: ['JUNIOR' as const] };
const steps: Record<Step['step'], Step> = {
  TRANSFER: { step: 'TRANSFER', on, school: other, boarder: false },
  SUSPEND: { step: 'SUSPEND', on, reason: 'ILLNESS' },
  RESUME: { step: 'RESUME', on },
  DROP_OUT: { step: 'DROP_OUT', on, cause: 'TIRED_OF_SCHOOL', birthDate: day('2012-06-01'), compulsoryAge },
  RETURN_TO_SCHOOL: { step: 'RETURN_TO_SCHOOL', on },
  GRADUATE: { step: 'GRADUATE', on },
};
const standing: Record<EnrolmentRow['status'], Partial<EnrolmentRow>> = {
  ENROLLED: { status: 'ENROLLED' },
  SUSPENDED: { status: 'SUSPENDED', suspensionReason: 'FAMILY' },
  DROPPED_OUT: {
    status: 'DROPPED_OUT',
    dropoutCause: 'POVERTY',
    compulsoryAtDropout: true,
    compulsoryAgePolicy: compulsoryAge.id,
  },
  GRADUATED: { status: 'GRADUATED', endedOn: '2025-12-31' },
};

describe('every step from every status', () => {
  for (const status of Object.keys(transitions) as EnrolmentRow['status'][]) {
    for (const step of Object.values(steps)) {
      const to = (transitions[status] as Partial<Record<Step['step'], EnrolmentRow['status']>>)[step.step];
      test(`${step.step} from ${status} ${to ? `leads to ${to}` : 'is refused'}`, () => {
        const decision = takeStep(enrolled(standing[status]), step, today);
        if (to === undefined) {
          expect(decision).toMatchObject({ ok: false, refusal: { refusal: 'EnrolmentNotInStatus', status } });
          return;
        }
        expect(decision).toMatchObject({
          ok: true,
          next: {
            status: to,
            lastStep: step.step,
            lastStepOn: on,
            endedOn: to === 'GRADUATED' ? on : null,
            suspensionReason: to === 'SUSPENDED' ? 'ILLNESS' : null,
            dropoutCause: to === 'DROPPED_OUT' ? 'TIRED_OF_SCHOOL' : null,
            compulsoryAtDropout: to === 'DROPPED_OUT' ? true : null,
            compulsoryAgePolicy: to === 'DROPPED_OUT' ? compulsoryAge.id : null,
          },
          events: [{ details: { on } }],
        });
      });
    }
  }

  test('a refused step names the statuses it may be taken from', () => {
    expect(takeStep(enrolled(standing.GRADUATED), steps.DROP_OUT, today)).toEqual({
      ok: false,
      refusal: { refusal: 'EnrolmentNotInStatus', status: 'GRADUATED', required: ['ENROLLED', 'SUSPENDED'] },
    });
  });
});

test.each([
  ['the day before the last step', '2025-08-31', false],
  ['the day of the last step', '2025-09-01', true],
  ['today', '2026-03-02', true],
  ['tomorrow', '2026-03-03', false],
])('a step dated %s', (_, date, allowed) => {
  expect(takeStep(enrolled(), { ...steps.SUSPEND, on: day(date) }, today)).toMatchObject(
    allowed
      ? { ok: true, next: { statusSince: date } }
      : { refusal: { refusal: 'DateOutOfRange', field: 'input.on', earliest: '2025-09-01', latest: today } },
  );
});

describe('transferring', () => {
  test('changes the school and not the status or how long it has held', () => {
    expect(takeStep(enrolled(), steps.TRANSFER, today)).toMatchObject({
      next: { schoolId: 'school-2', boarder: false, status: 'ENROLLED', statusSince: '2025-09-01', lastStepOn: on },
      events: [{ fact: 'transferred', details: { fromSchoolId: 'school-1', on } }],
    });
  });

  test('keeps a boarder a boarder unless it says otherwise', () => {
    const step: Step = { step: 'TRANSFER', on, school: other, boarder: null };
    expect(takeStep(enrolled(), step, today)).toMatchObject({ next: { boarder: true } });
  });

  test('to the school where the pupil is, or to one without the stage, is refused', () => {
    const to = (target: typeof other | { id: string; stages: ['SENIOR'] }): Step => ({
      step: 'TRANSFER',
      on,
      school: target,
      boarder: null,
    });
    expect(takeStep(enrolled(), to({ ...other, id: 'school-1' }), today)).toMatchObject({
      refusal: { refusal: 'AlreadyAtSchool', schoolId: 'school-1' },
    });
    expect(takeStep(enrolled(), to({ id: 'school-3', stages: ['SENIOR'] }), today)).toMatchObject({
      refusal: { refusal: 'StageNotOffered', stage: 'JUNIOR', offered: ['SENIOR'] },
    });
  });
});

describe('a drop-out', () => {
  const dropOut = (birthDate: string, policy: typeof compulsoryAge | null = compulsoryAge) =>
    takeStep(
      enrolled(),
      { step: 'DROP_OUT', on, cause: 'POVERTY', birthDate: day(birthDate), compulsoryAge: policy },
      today,
    );

  test.each([
    ['the day before the sixth birthday', '2020-01-11', false],
    ['on the sixth birthday', '2020-01-10', true],
    ['the day before the sixteenth birthday', '2010-01-11', true],
    ['on the sixteenth birthday', '2010-01-10', false],
  ])('%s is of compulsory age: %s', (_, birthDate, compulsoryAtDropout) => {
    expect(dropOut(birthDate)).toMatchObject({
      next: { compulsoryAtDropout, compulsoryAgePolicy: compulsoryAge.id },
      events: [{ fact: 'dropped-out', details: { cause: 'POVERTY', on } }],
    });
  });

  test('is judged by the bounds in force, which may be 14', () => {
    const to14 = { id: 'other', value: { from: 6, to: 14 } };
    expect(dropOut('2010-01-11', to14)).toMatchObject({ next: { compulsoryAtDropout: false } });
  });

  test('is refused where no bounds are in force', () => {
    expect(dropOut('2012-01-01', null)).toEqual({
      ok: false,
      refusal: {
        refusal: 'NoPolicyInForce',
        policyCode: 'compulsory-school-age',
        regionCode: student.regionCode,
        on,
      },
    });
  });
});

test('the state on a day is that of the last step dated the day or before, the later of two on one day', () => {
  const recordedAt = new Date('2026-03-02T00:00:00Z');
  const history = [
    historyOf(enrolled(), 1, recordedAt),
    historyOf(enrolled({ ...standing.SUSPENDED, lastStep: 'SUSPEND', lastStepOn: '2025-11-03' }), 2, recordedAt),
    historyOf(enrolled({ lastStep: 'RESUME', lastStepOn: '2026-02-15' }), 4, recordedAt),
    historyOf(enrolled({ ...standing.DROPPED_OUT, lastStep: 'DROP_OUT', lastStepOn: '2026-02-15' }), 5, recordedAt),
  ];
  const statusOn = (date: string) => standingOn(history, date)?.status ?? null;
  expect(statusOn('2025-08-31')).toBeNull();
  expect(statusOn('2025-09-01')).toBe('ENROLLED');
  expect(statusOn('2025-11-02')).toBe('ENROLLED');
  expect(statusOn('2025-11-03')).toBe('SUSPENDED');
  expect(statusOn('2026-02-15')).toBe('DROPPED_OUT');
  expect(history[1]).toEqual({
    enrolmentId: 'e1',
    sequence: 2,
    step: 'SUSPEND',
    takenOn: '2025-11-03',
    status: 'SUSPENDED',
    schoolId: 'school-1',
    boarder: true,
    suspensionReason: 'FAMILY',
    dropoutCause: null,
    recordedAt,
  });
});
