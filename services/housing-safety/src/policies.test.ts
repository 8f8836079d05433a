import { expect, test } from '@jest/globals';
import { policies } from './policies.ts';

const deadlines = (builtBy: string, acceptedAndPaidBy = '07-31', livedInBy = '08-31'): boolean =>
  policies['renovation-deadlines'].safeParse({ builtBy, acceptedAndPaidBy, livedInBy }).success;

test('deadlines are days that every year has, in the order of the steps', () => {
  expect(deadlines('06-30')).toBe(true);
  expect(deadlines('07-31')).toBe(true);
  expect(deadlines('06-31')).toBe(false);
  expect(deadlines('02-29', '07-31')).toBe(false);
  expect(deadlines('08-01')).toBe(false);
  expect(deadlines('06-30', '07-31', '07-30')).toBe(false);
});

test('a grant is a whole number of fen above zero for each dangerous grade', () => {
  const grant = (value: object): boolean => policies['renovation-grant'].safeParse(value).success;
  expect(grant({ C: 1, D: 2 })).toBe(true);
  expect(grant({ C: 1 })).toBe(false);
  expect(grant({ C: 0, D: 2 })).toBe(false);
  expect(grant({ C: 1.5, D: 2 })).toBe(false);
});
