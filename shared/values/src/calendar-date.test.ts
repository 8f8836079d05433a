import { describe, expect, test } from '@jest/globals';
import {
  addDays,
  addMonths,
  ageOn,
  compareDates,
  monthsBetween,
  parseCalendarDate,
  today,
  type CalendarDate,
} from './calendar-date.ts';

function day(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason.code}`);
  return parsed.value;
}

describe('calendar dates', () => {
  test.each(['2026-02-28', '2024-02-29', '2000-02-29', '1949-10-01', '9999-12-31'])('takes %s', (text) => {
    expect(parseCalendarDate(text)).toEqual({ ok: true, value: text });
  });

  test.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0050-01-01',
  ])('there is no %s', (text) => {
    expect(parseCalendarDate(text)).toMatchObject({ ok: false, reason: { code: 'DATE_DOES_NOT_EXIST' } });
  });

  test.each([
    '',
    '2026-2-3',
    '20260203',
    '2026-02-03T00:00:00Z',
    ' 2026-02-03',
    '２０２６-02-03',
    20260203,
    null,
    new Date(0),
  ])('refuses %p as malformed', (input) => {
    expect(parseCalendarDate(input)).toMatchObject({ ok: false, reason: { code: 'DATE_MALFORMED' } });
  });

  test('the day begins at midnight in Shanghai, not in UTC', () => {
    expect(today(new Date('2026-03-01T15:59:59.999Z'))).toBe('2026-03-01');
    expect(today(new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-02');
    expect(today(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
    expect(() => today(new Date(NaN))).toThrow(RangeError);
  });

  test('sorts', () => {
    expect(['2026-01-02', '2025-12-31', '2026-01-01'].map(day).toSorted(compareDates)).toEqual([
      '2025-12-31',
      '2026-01-01',
      '2026-01-02',
    ]);
    expect(compareDates(day('2026-01-01'), day('2026-01-01'))).toBe(0);
  });

  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-01-01', 0, '2026-01-01'],
  ])('%s plus %i days is %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-12-15', 12, '2027-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  test('counting out of the calendar is a fault, not a strange date', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(day('1800-01-01'), -1)).toThrow(RangeError);
  });

  test.each([
    ['1960-05-20', '2020-05-19', 59],
    ['1960-05-20', '2020-05-20', 60],
    ['2004-02-29', '2020-02-28', 15],
    ['2004-02-29', '2020-02-29', 16],
    ['2004-02-29', '2022-02-28', 17],
    ['2004-02-29', '2022-03-01', 18],
    ['2026-05-20', '2026-05-20', 0],
    ['2026-05-20', '2026-05-19', -1],
  ])('who was born on %s is on %s %i years old', (birthDate, on, age) => {
    expect(ageOn(day(birthDate), day(on))).toBe(age);
  });

  test.each([
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-15', '2026-07-14', 5],
    ['2026-01-15', '2026-07-15', 6],
    ['2025-07-15', '2026-07-15', 12],
    ['2026-07-15', '2026-01-15', -6],
    ['2026-07-15', '2026-07-15', 0],
  ])('from %s to %s are %i full months', (from, to, months) => {
    expect(monthsBetween(day(from), day(to))).toBe(months);
  });
});
