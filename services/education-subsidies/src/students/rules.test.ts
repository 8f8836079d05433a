import { expect, test } from '@jest/globals';
import type { CalendarDate } from '@shouwang/values';
import { register, type RegisteredPerson } from './rules.ts';

const today = '2026-03-02' as CalendarDate;
const roster = { id: 'roster-age@CN@2021-01-01', value: { from: 3, to: 23 } };
const household = { id: 'h1', regionCode: '360704101201', status: 'ACTIVE' as const };
const bornOn = (birthDate: string): RegisteredPerson => ({
  id: 'p1',
  birthDate: birthDate as CalendarDate,
  leftOn: null,
  household,
});
const onRoster = (person: RegisteredPerson, registeredOn = today) =>
  register({ id: 's1', registeredOn }, person, roster, today);

test('a student lives where the household lives, and knows the policy version that put it on the roster', () => {
  expect(onRoster(bornOn('2014-05-01'))).toEqual({
    ok: true,
    next: {
      id: 's1',
      version: 0,
      regionCode: household.regionCode,
      personId: 'p1',
      householdId: 'h1',
      registeredOn: today,
      rosterPolicy: roster.id,
    },
    events: [{ fact: 'registered', details: {} }],
  });
});

test.each([
  ['the day before the third birthday', '2023-03-03', 2],
  ['on the third birthday', '2023-03-02', null],
  ['the day before the 24th birthday', '2002-03-03', null],
  ['on the 24th birthday', '2002-03-02', 24],
])('%s', (_, birthDate, refusedAge) => {
  expect(onRoster(bornOn(birthDate))).toMatchObject(
    refusedAge === null
      ? { ok: true }
      : { refusal: { refusal: 'AgeNotOnRoster', age: refusedAge, from: 3, to: 23, policyId: roster.id } },
  );
});

test('a day to come is refused with the latest day allowed', () => {
  expect(onRoster(bornOn('2014-05-01'), '2026-03-03' as CalendarDate)).toEqual({
    ok: false,
    refusal: { refusal: 'DateOutOfRange', field: 'input.registeredOn', earliest: null, latest: today },
  });
});

test.each([
  ['who left the household', { leftOn: '2026-01-01' }, 'LEFT_HOUSEHOLD'],
  ['whose household is closed', { household: { ...household, status: 'CLOSED' as const } }, 'HOUSEHOLD_CLOSED'],
])('a person %s is not put on the roster', (_, change, reason) => {
  expect(onRoster({ ...bornOn('2014-05-01'), ...change })).toEqual({
    ok: false,
    refusal: { refusal: 'StudentNotOnRegister', personId: 'p1', reason },
  });
});
