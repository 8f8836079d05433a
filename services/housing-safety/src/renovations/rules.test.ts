import { describe, expect, test } from '@jest/globals';
import type { DwellingRow } from '../dwellings/table.ts';
import type { Applicant } from './eligibility-rules.ts';
import {
  accept,
  apply,
  approve,
  build,
  deadlinesAfter,
  isOverdue,
  liveIn,
  pay,
  reject,
  takenFrom,
  type Status,
} from './rules.ts';
import type { RenovationRow } from './table.ts';

const today = '2026-03-02';
const dwelling: DwellingRow = {
  id: 'd1',
  version: 2,
  regionCode: '360704101201',
  householdId: 'h1',
  tenure: 'OWN',
  builtYear: 1980,
  areaSquareMetres: 80,
  residents: 3,
  occupied: true,
  occupancySince: '2024-01-01',
  grade: 'D',
  appraisedOn: '2026-01-10',
  registeredOn: '2024-01-01',
  demolishedOn: null,
};
const applicant: Applicant = {
  household: { status: 'ACTIVE', memberCount: 3, origin: 'LIFTED' },
  dwellings: [dwelling],
  renovations: [],
};
const policies = {
  grant: { id: 'renovation-grant@CN@2021-01-01', value: { C: 1_000_000n, D: 3_000_000n } },
  deadlines: {
    id: 'renovation-deadlines@CN@2021-01-01',
    value: { builtBy: '06-30', acceptedAndPaidBy: '07-31', livedInBy: '08-31' },
  },
};

function accepted<T>(decision: { ok: true; next: T } | { ok: false; refusal: { refusal: string } }): T {
  if (!decision.ok) throw new Error(decision.refusal.refusal);
  return decision.next;
}
const applied = accepted(
  apply({ id: 'r1', applicantGroup: 'RETURN_RISK', appliedOn: '2026-01-15' }, dwelling, applicant, today),
);
const approved = accepted(approve(applied, '2026-02-01', dwelling, applicant, policies, today));

test('an application keeps the grade, and grants nothing yet', () => {
  expect(applied).toMatchObject({ status: 'APPLIED', gradeBefore: 'D', grantFen: 0n, grantPolicy: null, dueOn: null });
});

test.each([
  ['before the appraisal', '2026-01-09', false],
  ['on the day of the appraisal', '2026-01-10', true],
  ['tomorrow', '2026-03-03', false],
])('an application %s', (_, appliedOn, ok) => {
  const decision = apply({ id: 'r1', applicantGroup: 'RETURN_RISK', appliedOn }, dwelling, applicant, today);
  expect(decision).toMatchObject(ok ? { ok } : { refusal: { refusal: 'DateOutOfRange', field: 'input.appliedOn' } });
});

test('one open renovation per dwelling; one that is over stands in nobody’s way', () => {
  const again = (status: Status) =>
    apply(
      { id: 'r2', applicantGroup: 'RETURN_RISK', appliedOn: today },
      dwelling,
      { ...applicant, renovations: [{ id: 'r1', dwellingId: 'd1', status }] },
      today,
    );
  for (const status of ['APPLIED', 'APPROVED', 'BUILT', 'ACCEPTED', 'PAID'] as const) {
    expect(again(status)).toMatchObject({ refusal: { refusal: 'RenovationOpen', renovationId: 'r1' } });
  }
  expect(again('REJECTED').ok).toBe(true);
  expect(again('LIVED_IN').ok).toBe(true);
});

describe('an approval', () => {
  test.each([
    ['C', 1_000_000n],
    ['D', 3_000_000n],
  ] as const)('of a %s grants %s fen and keeps both policy versions', (grade, grantFen) => {
    expect(approve(applied, '2026-02-01', { ...dwelling, grade }, applicant, policies, today)).toMatchObject({
      next: {
        status: 'APPROVED',
        gradeBefore: grade,
        grantFen,
        grantPolicy: policies.grant.id,
        deadlinePolicy: policies.deadlines.id,
        builtDueOn: '2026-06-30',
        paidDueOn: '2026-07-31',
        livedInDueOn: '2026-08-31',
        dueOn: '2026-06-30',
      },
      events: [{ fact: 'approved', details: { on: '2026-02-01', grantFen } }],
    });
  });

  test('is refused when the house has become safe since', () => {
    expect(approve(applied, '2026-02-01', { ...dwelling, grade: 'B' }, applicant, policies, today)).toMatchObject({
      refusal: { refusal: 'DwellingNotDangerous', grade: 'B' },
    });
  });
});

test.each([
  ['2026-06-29', '2026'],
  ['2026-06-30', '2026'],
  ['2026-07-01', '2027'],
])('approved on %s, the deadlines are those of %s', (approvedOn, year) => {
  expect(deadlinesAfter(approvedOn, policies.deadlines.value)).toEqual({
    builtDueOn: `${year}-06-30`,
    paidDueOn: `${year}-07-31`,
    livedInDueOn: `${year}-08-31`,
  });
});

describe('every step from every status', () => {
  const on = '2026-02-20';
  const steps = {
    approve: (row: RenovationRow) => approve(row, on, dwelling, applicant, policies, today),
    reject: (row: RenovationRow) => reject(row, on, 'NOT_OWN_HOUSE', today),
    build: (row: RenovationRow) => build(row, on, today),
    accept: (row: RenovationRow) => accept(row, dwelling, { grade: 'A', acceptedOn: on }, today),
    pay: (row: RenovationRow) => pay(row, { amountFen: row.grantFen, paidOn: on }, today),
    liveIn: (row: RenovationRow) =>
      liveIn(row, { ...dwelling, grade: 'A' }, { residents: null, livedInOn: on }, applicant, today),
  };
  const leadsTo = {
    approve: 'APPROVED',
    reject: 'REJECTED',
    build: 'BUILT',
    accept: 'ACCEPTED',
    pay: 'PAID',
    liveIn: 'LIVED_IN',
  } as const;
  const statuses = ['APPLIED', 'APPROVED', 'BUILT', 'ACCEPTED', 'PAID', 'LIVED_IN', 'REJECTED'] as const;
  const cases = (Object.keys(steps) as (keyof typeof steps)[]).flatMap((name) =>
    statuses.map((status) => [name, takenFrom[name] === status ? 'taken' : 'refused', status] as const),
  );
  test.each(cases)('%s is %s when %s', (name, answer, status) => {
    const row = { ...(status === 'APPLIED' ? applied : approved), status, statusSince: '2026-02-10' };
    expect(steps[name](row)).toMatchObject(
      answer === 'taken'
        ? { ok: true, next: { status: leadsTo[name], statusSince: on } }
        : { ok: false, refusal: { refusal: 'RenovationNotInStatus', status, required: takenFrom[name] } },
    );
  });

  test.each(Object.keys(steps) as (keyof typeof steps)[])('%s is not before the step that it follows', (name) => {
    const row = { ...(name === 'approve' || name === 'reject' ? applied : approved), status: takenFrom[name] };
    const follows = (statusSince: string) => steps[name]({ ...row, statusSince });
    expect(follows(on).ok).toBe(true);
    expect(follows('2026-02-21')).toMatchObject({
      refusal: { refusal: 'DateOutOfRange', earliest: '2026-02-21', latest: today },
    });
  });
});

describe('an acceptance', () => {
  const built = { ...approved, status: 'BUILT' as const, statusSince: '2026-02-10' };

  test.each(['A', 'B'] as const)('with grade %s appraises the dwelling', (grade) => {
    expect(accept(built, dwelling, { grade, acceptedOn: '2026-02-20' }, today)).toMatchObject({
      events: [{ fact: 'accepted', details: { grade } }],
      dwelling: {
        next: { grade, appraisedOn: '2026-02-20' },
        events: [{ fact: 'appraised', details: { grade, previousGrade: 'D', kind: 'RENOVATION_ACCEPTANCE' } }],
      },
    });
  });

  test.each(['C', 'D'] as const)('with grade %s is refused', (grade) => {
    expect(accept(built, dwelling, { grade, acceptedOn: '2026-02-20' }, today)).toEqual({
      ok: false,
      refusal: { refusal: 'SafeGradeRequired', grade },
    });
  });

  test('is not older than the last appraisal of the house', () => {
    const later = { ...dwelling, appraisedOn: '2026-02-21' };
    expect(accept(built, later, { grade: 'A', acceptedOn: '2026-02-20' }, today)).toMatchObject({
      refusal: { field: 'input.acceptedOn', earliest: '2026-02-21' },
    });
  });
});

test.each([
  [2_999_999n, false],
  [3_000_000n, true],
  [3_000_001n, false],
  [0n, false],
])('of a grant of 3,000,000 fen %s are paid: %s', (amountFen, ok) => {
  const row = { ...approved, status: 'ACCEPTED' as const };
  expect(pay(row, { amountFen, paidOn: today }, today)).toMatchObject(
    ok
      ? { next: { status: 'PAID', dueOn: '2026-08-31' }, events: [{ fact: 'paid', details: { amountFen } }] }
      : { refusal: { refusal: 'AmountIsNotTheGrant', field: 'input.amountFen', grantFen: 3_000_000n } },
  );
});

describe('living in it', () => {
  const paid = { ...approved, status: 'PAID' as const, statusSince: '2026-02-10' };
  const safe = { ...dwelling, grade: 'A' as const };
  const empty = { ...safe, occupied: false, residents: 0, occupancySince: '2026-02-05' };
  const decide = (house: DwellingRow, residents: number | null, livedInOn = '2026-02-20') =>
    liveIn(paid, house, { residents, livedInOn }, { ...applicant, dwellings: [house] }, today);

  test('who never left needs no move; who comes back moves in with it', () => {
    expect(decide(safe, null)).toMatchObject({ next: { status: 'LIVED_IN', dueOn: null }, dwelling: null });
    expect(decide(empty, 3)).toMatchObject({
      next: { status: 'LIVED_IN' },
      dwelling: { next: { occupied: true, residents: 3 }, events: [{ fact: 'moved-in' }] },
    });
  });

  test.each([
    ['an empty house without residents', empty, null, 'DwellingNotOccupied'],
    ['residents for a house that is occupied', safe, 2, 'DwellingOccupied'],
    ['more residents than members', empty, 4, 'TooManyResidents'],
    ['a house that has become dangerous again', dwelling, null, 'SafeGradeRequired'],
  ])('%s is refused', (_, house, residents, refusal) => {
    expect(decide(house, residents)).toMatchObject({ ok: false, refusal: { refusal } });
  });

  test('the move is not before the last one out of the house', () => {
    expect(decide({ ...empty, occupancySince: '2026-02-21' }, 3)).toMatchObject({
      refusal: { refusal: 'DateOutOfRange', field: 'input.livedInOn', earliest: '2026-02-21' },
    });
  });
});

test('a renovation is overdue the day after the deadline of the step that is due next', () => {
  const built = accepted(build({ ...approved, statusSince: '2026-02-10' }, '2026-02-20', today));
  const paid = accepted(pay({ ...built, status: 'ACCEPTED' }, { amountFen: 3_000_000n, paidOn: today }, today));
  const lived = accepted(
    liveIn(paid, { ...dwelling, grade: 'A' }, { residents: null, livedInOn: today }, applicant, today),
  );
  expect(isOverdue(applied, '2099-01-01')).toBe(false);
  expect([isOverdue(approved, '2026-06-30'), isOverdue(approved, '2026-07-01')]).toEqual([false, true]);
  expect([isOverdue(built, '2026-07-31'), isOverdue(built, '2026-08-01')]).toEqual([false, true]);
  expect([isOverdue(paid, '2026-08-31'), isOverdue(paid, '2026-09-01')]).toEqual([false, true]);
  expect(isOverdue(lived, '2099-01-01')).toBe(false);
});
