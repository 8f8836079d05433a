import { expect, test } from '@jest/globals';
import { policies } from './policies.ts';

const accepts = (code: keyof typeof policies, value: unknown): boolean => policies[code].safeParse(value).success;

test.each([
  ['02-15', true],
  ['02-28', true],
  ['02-29', false],
  ['04-31', false],
  ['12-31', true],
  ['9-1', false],
  ['13-01', false],
])('a term may begin on %s: %s', (spring, allowed) => {
  expect(accepts('term-first-day', { spring, autumn: '09-01' })).toBe(allowed);
});

test('a year’s amount is whole fen that a term can have half of', () => {
  const yearly = (boarder: unknown[]) => accepts('stage-aid.primary', { day: [], boarder });
  expect(yearly([125_000])).toBe(true);
  expect(yearly([125_001])).toBe(false);
  expect(yearly([1250.5])).toBe(false);
  expect(yearly([0])).toBe(false);
  expect(yearly([180_000, 230_000, 280_000, 330_000])).toBe(false);
});
