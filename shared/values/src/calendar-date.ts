import { accepted, refused, type Parsed } from './parsed.ts';

declare const calendarDateBrand: unique symbol;

/** A day on the calendar, 'YYYY-MM-DD', with no time and no zone. Sorts and compares as text. */
export type CalendarDate = string & { readonly [calendarDateBrand]: true };

export type CalendarDateFault = 'DATE_MALFORMED' | 'DATE_DOES_NOT_EXIST';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** China has had one zone without summer time since 1992, so a fixed offset is exact and needs no zone data. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Years before 1800 are refused: nobody registered was born then, and Date.UTC reads the years 0–99 as 1900–1999. */
const EARLIEST_YEAR = 1800;

export function parseCalendarDate(input: unknown): Parsed<CalendarDate, CalendarDateFault> {
  const match = typeof input === 'string' ? SHAPE.exec(input) : null;
  if (!match) return refused('DATE_MALFORMED', '日期须写作 YYYY-MM-DD', 'a date is written YYYY-MM-DD');
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < EARLIEST_YEAR || month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) {
    return refused('DATE_DOES_NOT_EXIST', '没有这一天', 'there is no such day');
  }
  return accepted(match[0] as CalendarDate);
}

/** The day it is in China at the instant `now`. */
export function today(now: Date): CalendarDate {
  return fromUtc(now.getTime() + SHANGHAI_OFFSET_MS);
}

/** Below zero when `a` is earlier, zero on the same day, above zero when it is later: fit for `sort`. */
export function compareDates(a: CalendarDate, b: CalendarDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromUtc(toUtc(date) + days * DAY_MS);
}

/** Where the target month is too short, its last day: one month after 01-31 is 02-28 or 02-29. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const counted = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(counted / 12), (((counted % 12) + 12) % 12) + 1];
  return fromUtc(Date.UTC(toYear, toMonth - 1, Math.min(day, lastDayOf(toYear, toMonth))));
}

/** Full years (周岁) on the day `on`; below zero before the birth. Who was born on 02-29 turns a year older on 03-01. */
export function ageOn(birthDate: CalendarDate, on: CalendarDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Full months from `from` to `to`: the largest n with addMonths(from, n) ≤ to; minus that when `to` is earlier. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  if (to < from) return -monthsBetween(to, from);
  const [start, end] = [partsOf(from), partsOf(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return addMonths(from, months) > to ? months - 1 : months;
}

function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function toUtc(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day);
}

/** @throws RangeError outside the years 1800–9999: no rule counts that far, so the caller has a fault. */
function fromUtc(ms: number): CalendarDate {
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  if (!(year >= EARLIEST_YEAR && year <= 9999)) throw new RangeError('date outside the calendar of 1800 to 9999');
  return date.toISOString().slice(0, 10) as CalendarDate;
}
