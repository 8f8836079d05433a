import { describe, expect, test } from '@jest/globals';
import type { Policies } from '@shouwang/education-subsidies';
import type { PolicyBook } from '@shouwang/policy';
import { ageOn } from '@shouwang/values';
import { educationOf } from './education-subsidies.ts';
import { createPlan, year } from './plan.ts';

const yearly = (boarder: bigint, day = boarder) => ({ boarder: [boarder], day: [day] });
const values: Record<string, unknown> = {
  'roster-age': { from: 3, to: 23 },
  'compulsory-school-age': { from: 6, to: 15 },
  'term-first-day': { spring: '02-15', autumn: '09-01' },
  'stage-aid.primary': yearly(100_000n, 50_000n),
  'stage-aid.junior': yearly(125_000n, 62_500n),
  'stage-aid.senior': yearly(230_000n),
  'stage-aid.vocational': yearly(230_000n),
  'stage-aid.university': yearly(370_000n),
  'rain-and-dew': { perTermFen: 150_000n, stages: ['VOCATIONAL'] },
};
const policies = {
  resolve: (code: string) => (values[code] ? { id: `${code}@CN@2021-01-01`, value: values[code] } : null),
  byId: () => null,
} as unknown as PolicyBook<Policies>;

const plan = createPlan();
const { schools, students, enrolments, payments } = educationOf(plan, policies);
const rows = enrolments.map(({ after }) => after);
const people = new Map(plan.households.flatMap(({ members }) => members.map((person) => [person.id, person])));

test('everybody aged 3 to 23 is on the roster, once, and nobody else is', () => {
  const expected = [...people.values()].filter(({ birthDate }) => {
    const age = ageOn(birthDate, year.from);
    return age >= 3 && age <= 23;
  });
  expect(new Set(students.map(({ after }) => after.personId))).toEqual(new Set(expected.map(({ id }) => id)));
  expect(students).toHaveLength(expected.length);
});

test('everybody of compulsory age is at school at the end of the year, but for those who dropped out or are on leave', () => {
  const open = new Set(rows.filter(({ endedOn }) => endedOn === null).map(({ personId }) => personId));
  for (const { after } of students) {
    const birthDate = people.get(after.personId)?.birthDate ?? year.from;
    const age = ageOn(birthDate, '2025-09-01' as typeof birthDate);
    if (age >= 6 && age <= 14) expect(open).toContain(after.personId);
  }
});

describe('enrolments', () => {
  test('stand in every status, and a student has one open at most', () => {
    expect(new Set(rows.map(({ status }) => status))).toEqual(
      new Set(['ENROLLED', 'SUSPENDED', 'DROPPED_OUT', 'GRADUATED']),
    );
    const open = rows.filter(({ endedOn }) => endedOn === null).map(({ studentId }) => studentId);
    expect(new Set(open).size).toBe(open.length);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  test('tell every kind of step, drop-outs of compulsory age among them', () => {
    const facts = new Set(enrolments.flatMap(({ events }) => events.map(({ fact }) => fact)));
    expect(facts).toEqual(
      new Set(['enrolled', 'transferred', 'suspended', 'resumed', 'dropped-out', 'returned', 'graduated']),
    );
    expect(rows.some(({ compulsoryAtDropout }) => compulsoryAtDropout)).toBe(true);
  });

  test('in 广信区 nobody is out of school for poverty, as its report says', () => {
    const causes = enrolments
      .filter(({ after }) => after.regionCode.startsWith('361104'))
      .flatMap(({ events }) => events.map(({ details }) => (details as { cause?: string }).cause));
    expect(causes).not.toContain('POVERTY');
  });
});

test('nothing is paid twice, and both schemes and terms are paid', () => {
  const keys = payments.map(({ after: { studentId, scheme, term } }) => `${studentId} ${scheme} ${term}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(payments.map(({ after: { scheme, term } }) => `${scheme} ${term}`)).size).toBe(4);
});

test('it is small enough to be loaded in seconds, and the same each time', () => {
  expect(schools.length + students.length + enrolments.length + payments.length).toBeLessThan(20_000);
  const again = educationOf(createPlan(), policies);
  expect(again.payments.map(({ after }) => after)).toEqual(payments.map(({ after }) => after));
  expect(again.enrolments.map(({ after }) => after)).toEqual(rows);
});
