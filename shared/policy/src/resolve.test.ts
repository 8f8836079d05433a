import { expect, test } from '@jest/globals';
import { resolvePolicy, type PolicyVersion } from './resolve.ts';

const version = (area: string, validFrom: string, value: number, validTo: string | null = null): PolicyVersion => ({
  id: `income-line@${area}@${validFrom}`,
  code: 'income-line',
  area,
  validFrom,
  validTo,
  value,
  source: 'test',
  verified: true,
});
const lines = [
  version('', '2021-01-01', 6000),
  version('360703', '2024-01-01', 8500),
  version('3607', '2023-01-01', 7000),
];
const at = (regionCode: string, on: string) => resolvePolicy(lines, { code: 'income-line', regionCode, on })?.value;

test('the most specific area wins', () => {
  expect(at('360703101001', '2024-06-01')).toBe(8500);
  expect(at('360704101001', '2024-06-01')).toBe(7000);
  expect(at('410000000000', '2024-06-01')).toBe(6000);
});

test('a version holds from its first day on, not a day earlier', () => {
  expect(at('360703101001', '2023-12-31')).toBe(7000);
  expect(at('360703101001', '2024-01-01')).toBe(8500);
});

test('a version without a successor goes on, one with its own end does not', () => {
  expect(at('360703101001', '2039-01-01')).toBe(8500);
  const ended = [...lines, version('360703101', '2025-01-01', 9000, '2026-01-01')];
  const question = { code: 'income-line', regionCode: '360703101001' };
  expect(resolvePolicy(ended, { ...question, on: '2025-12-31' })?.value).toBe(9000);
  expect(resolvePolicy(ended, { ...question, on: '2026-01-01' })?.value).toBe(8500);
});

test('nothing in force is null, never a guess', () => {
  expect(at('360703101001', '2020-12-31')).toBeUndefined();
  expect(resolvePolicy(lines, { code: 'other', regionCode: '360703101001', on: '2025-01-01' })).toBeNull();
});
