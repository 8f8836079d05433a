import { expect, test } from '@jest/globals';
import type { Policies } from '@shouwang/housing-safety';
import type { PolicyBook } from '@shouwang/policy';
import { housingOf } from './housing-safety.ts';
import { createPlan, districts, year } from './plan.ts';

const values = {
  'renovation-grant': { C: 1_000_000n, D: 3_000_000n },
  'renovation-deadlines': { builtBy: '06-30', acceptedAndPaidBy: '07-31', livedInBy: '08-31' },
};
const policies = {
  resolve: (code: keyof typeof values) => ({ id: `${code}@CN@2021-01-01`, value: values[code] }),
  byId: () => null,
} as unknown as PolicyBook<Policies>;

const plan = createPlan();
const { dwellings, renovations } = housingOf(plan, policies);
const rows = dwellings.map(({ after }) => after);

test('广信区 has exactly the relocated households and people of its report', () => {
  const { code, relocatedHouseholds, relocatedPeople } = districts.guangxin;
  const flats = rows.filter((row) => row.tenure === 'SETTLEMENT' && row.occupied);
  expect(flats.every((flat) => flat.regionCode.startsWith(code))).toBe(true);
  expect(flats).toHaveLength(relocatedHouseholds);
  expect(flats.reduce((sum, flat) => sum + flat.residents, 0)).toBe(relocatedPeople);
});

test('every household has its people in one dwelling at most, and every id stands once', () => {
  const residents = new Map<string, number>();
  for (const row of rows) residents.set(row.householdId, (residents.get(row.householdId) ?? 0) + row.residents);
  for (const household of plan.households) {
    expect(residents.get(household.id)).toBeLessThanOrEqual(household.members.length);
  }
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
});

test('renovations stand in every status, and some are overdue', () => {
  const statuses = new Set(renovations.map(({ after }) => after.status));
  expect([...statuses].toSorted((a, b) => a.localeCompare(b))).toEqual([
    'ACCEPTED',
    'APPLIED',
    'APPROVED',
    'BUILT',
    'LIVED_IN',
    'PAID',
    'REJECTED',
  ]);
  expect(renovations.some(({ after }) => after.dueOn !== null && after.dueOn < year.to)).toBe(true);
  const houses = new Map(rows.map((row) => [row.id, row]));
  for (const { after } of renovations) {
    const house = houses.get(after.dwellingId);
    if (['ACCEPTED', 'PAID', 'LIVED_IN'].includes(after.status)) expect(house?.grade).toBe('A');
    else expect(['C', 'D']).toContain(house?.grade);
    if (after.status === 'LIVED_IN') expect(house?.occupied).toBe(true);
  }
});

test('dangerous houses are still lived in, left and pulled down', () => {
  const dangerous = rows.filter((row) => row.grade === 'C' || row.grade === 'D');
  expect(dangerous.some((row) => row.occupied)).toBe(true);
  expect(dangerous.some((row) => !row.occupied && row.demolishedOn === null)).toBe(true);
  expect(dangerous.some((row) => row.demolishedOn !== null)).toBe(true);
});

test('the plan is the same each time', () => {
  const again = housingOf(createPlan(), policies);
  expect(again.dwellings.map(({ after }) => after)).toEqual(rows);
});
