import { describe, expect, test } from '@jest/globals';
import { isDanger, isDangerous } from './danger-rules.ts';
import { appraise, demolish, leave, moveIn, register, type Occupants } from './rules.ts';
import type { DwellingRow } from './table.ts';

const today = '2026-03-02';
const village = { level: 'VILLAGE', validFrom: null, validTo: null };
const family = (memberCount: number, ...elsewhere: number[]): Occupants => ({
  household: { status: 'ACTIVE', memberCount },
  dwellings: elsewhere.map((residents, index) => ({ id: `other-${index}`, residents })),
});
const registration = {
  id: 'd1',
  regionCode: '360704101201',
  householdId: 'h1',
  tenure: 'OWN' as const,
  builtYear: 1998,
  areaSquareMetres: 90,
  residents: 3,
  registeredOn: '2024-05-01',
};

function given(change: Partial<DwellingRow> = {}): DwellingRow {
  const decision = register(registration, village, family(3), today);
  if (!decision.ok) throw new Error(decision.refusal.refusal);
  return { ...decision.next, ...change };
}
const empty = { occupied: false, residents: 0 };
const gone = { ...empty, demolishedOn: '2025-01-01' };

describe('danger', () => {
  test.each([
    ['A', true, false],
    ['B', true, false],
    ['C', true, true],
    ['D', true, true],
    [null, true, false],
    ['C', false, false],
    ['D', false, false],
  ] as const)('grade %s, occupied %s: %s', (grade, occupied, danger) => {
    expect(isDanger({ grade, occupied })).toBe(danger);
  });

  test('C and D are dangerous, A, B and what nobody has looked at are not known to be', () => {
    expect((['A', 'B', 'C', 'D', null] as const).map(isDangerous)).toEqual([false, false, true, true, false]);
  });
});

describe('registering', () => {
  test('a dwelling with residents is occupied, one without is not', () => {
    expect(given()).toMatchObject({
      version: 0,
      occupied: true,
      residents: 3,
      occupancySince: '2024-05-01',
      grade: null,
    });
    const decision = register({ ...registration, residents: 0 }, village, family(3), today);
    expect(decision).toMatchObject({ ok: true, next: { occupied: false }, events: [{ fact: 'registered' }] });
  });

  test.each([
    ['as many residents as members', 3, family(3), null],
    ['one more than members', 4, family(3), { refusal: 'TooManyResidents', memberCount: 3, livingElsewhere: 0 }],
    ['the rest of the family', 1, family(3, 2), null],
    ['somebody counted twice', 2, family(3, 1, 1), { refusal: 'TooManyResidents', livingElsewhere: 2 }],
    ['nobody, whoever lives elsewhere', 0, family(3, 4), null],
    [
      'a closed household',
      0,
      { ...family(3), household: { status: 'CLOSED' as const, memberCount: 0 } },
      { refusal: 'DwellingHouseholdClosed', householdId: 'h1' },
    ],
  ])('%s', (_, residents, occupants, refusal) => {
    const decision = register({ ...registration, residents }, village, occupants, today);
    expect(decision).toMatchObject(refusal ? { ok: false, refusal } : { ok: true });
  });

  test.each([
    ['a township', { ...village, level: 'TOWNSHIP' }, 'NOT_A_VILLAGE'],
    ['a village of tomorrow', { ...village, validFrom: '2024-05-02' }, 'NOT_VALID'],
    ['a village on its first day', { ...village, validFrom: '2024-05-01' }, null],
    ['a village on its last day', { ...village, validTo: '2024-05-02' }, null],
    ['a village on the day it ended', { ...village, validTo: '2024-05-01' }, 'NOT_VALID'],
  ])('in %s', (_, plot, reason) => {
    const decision = register(registration, plot, family(3), today);
    expect(decision).toMatchObject(reason ? { refusal: { refusal: 'PlotNotUsable', reason } } : { ok: true });
  });

  test.each([
    ['tomorrow', '2026-03-03', 1998, false],
    ['today', '2026-03-02', 1998, true],
    ['on the first day of its year of building', '1998-01-01', 1998, true],
    ['before it was built', '1997-12-31', 1998, false],
    ['long ago when nobody knows its age', '1950-01-01', null, true],
  ])('%s', (_, registeredOn, builtYear, ok) => {
    const decision = register({ ...registration, registeredOn, builtYear }, village, family(3), today);
    expect(decision).toMatchObject(
      ok ? { ok } : { refusal: { refusal: 'DateOutOfRange', field: 'input.registeredOn' } },
    );
  });
});

describe('appraising', () => {
  const finding = { grade: 'D' as const, kind: 'DANGER_APPRAISAL' as const, appraisedOn: '2026-02-01' };

  test('tells the grade before', () => {
    const dwelling = given({ grade: 'B', appraisedOn: '2025-02-01' });
    expect(appraise(dwelling, finding, today)).toMatchObject({
      next: { grade: 'D', appraisedOn: '2026-02-01' },
      events: [{ fact: 'appraised', details: { grade: 'D', previousGrade: 'B', on: '2026-02-01' } }],
    });
  });

  test.each([
    ['older than the last one', { appraisedOn: '2026-02-02', grade: 'A' as const }, '2026-02-02'],
    ['older than the house', { builtYear: 2027 }, '2027-01-01'],
  ])('%s is refused with the earliest day', (_, change, earliest) => {
    expect(appraise(given(change), finding, today)).toEqual({
      ok: false,
      refusal: { refusal: 'DateOutOfRange', field: 'input.appraisedOn', earliest, latest: today },
    });
  });

  test('on the day of the last one, today, and before the registration is taken; tomorrow is refused', () => {
    const onDay = (appraisedOn: string, change?: Partial<DwellingRow>) =>
      appraise(given(change), { ...finding, appraisedOn }, today).ok;
    expect(onDay('2026-02-01', { appraisedOn: '2026-02-01', grade: 'C' })).toBe(true);
    expect(onDay(today)).toBe(true);
    expect(onDay('2021-01-01')).toBe(true);
    expect(onDay('2026-03-03')).toBe(false);
  });
});

test('moving in needs somebody to move, and a day not before the last move', () => {
  const move = { residents: 2, on: '2024-05-01', field: 'input.movedInOn' };
  expect(moveIn(given(empty), move, family(2), today)).toMatchObject({
    next: { occupied: true, residents: 2, occupancySince: '2024-05-01' },
    events: [{ fact: 'moved-in', details: { on: '2024-05-01', residents: 2 } }],
  });
  expect(moveIn(given(empty), move, family(1), today)).toMatchObject({ refusal: { refusal: 'TooManyResidents' } });
  for (const on of ['2024-04-30', '2026-03-03']) {
    expect(moveIn(given(empty), { ...move, on }, family(2), today)).toMatchObject({
      refusal: { refusal: 'DateOutOfRange', field: 'input.movedInOn', earliest: '2024-05-01', latest: today },
    });
  }
});

test('moving into a dangerous house is recorded, and is a danger', () => {
  const decision = moveIn(
    given({ ...empty, grade: 'D', appraisedOn: '2024-05-01' }),
    { residents: 1, on: today, field: 'input.movedInOn' },
    family(1),
    today,
  );
  expect(decision.ok && isDanger(decision.next)).toBe(true);
});

test('leaving ends the danger and empties the house', () => {
  const dangerous = given({ grade: 'D', appraisedOn: '2024-05-01' });
  const decision = leave(dangerous, '2026-01-01', today);
  expect(decision).toMatchObject({ next: { ...empty, occupancySince: '2026-01-01' }, events: [{ fact: 'left' }] });
  expect(decision.ok && isDanger(decision.next)).toBe(false);
  expect(leave(dangerous, '2024-04-30', today)).toMatchObject({ refusal: { field: 'input.leftOn' } });
});

test('a house is pulled down when it is empty and not being renovated', () => {
  expect(demolish(given(empty), '2026-01-01', null, today)).toMatchObject({
    next: { demolishedOn: '2026-01-01' },
    events: [{ fact: 'demolished', details: { on: '2026-01-01' } }],
  });
  expect(demolish(given(empty), '2026-01-01', 'r1', today)).toEqual({
    ok: false,
    refusal: { refusal: 'RenovationOpen', renovationId: 'r1' },
  });
  const appraised = given({ ...empty, grade: 'D', appraisedOn: '2026-02-01' });
  expect(demolish(appraised, '2026-01-31', null, today)).toMatchObject({ refusal: { earliest: '2026-02-01' } });
});

describe('every command in every state', () => {
  const states = { occupied: given(), empty: given(empty), demolished: given(gone) };
  const commands = {
    appraise: (row: DwellingRow) =>
      appraise(row, { grade: 'A', kind: 'QUALITY_CHECK', appraisedOn: '2026-02-01' }, today),
    moveIn: (row: DwellingRow) => moveIn(row, { residents: 1, on: today, field: 'input.movedInOn' }, family(3), today),
    leave: (row: DwellingRow) => leave(row, today, today),
    demolish: (row: DwellingRow) => demolish(row, today, null, today),
  };
  const answers = {
    appraise: { occupied: null, empty: null, demolished: 'DwellingDemolished' },
    moveIn: { occupied: 'DwellingOccupied', empty: null, demolished: 'DwellingDemolished' },
    leave: { occupied: null, empty: 'DwellingNotOccupied', demolished: 'DwellingNotOccupied' },
    demolish: { occupied: 'DwellingOccupied', empty: null, demolished: 'DwellingDemolished' },
  } as const;
  const cases = (Object.keys(commands) as (keyof typeof commands)[]).flatMap((command) =>
    (Object.keys(states) as (keyof typeof states)[]).map((state) => [command, state, answers[command][state]] as const),
  );
  test.each(cases)('%s when %s: %s', (command, state, refusal) => {
    expect(commands[command](states[state])).toMatchObject(
      refusal ? { ok: false, refusal: { refusal } } : { ok: true },
    );
  });
});
