import { expect, test } from '@jest/globals';
import { regionFault } from './rules.ts';

const region = (level: string, validity: object = {}) => ({
  code: '361104101201',
  level,
  validFrom: null,
  validTo: null,
  ...validity,
});

test.each([
  ['VILLAGE', 'VILLAGE', {}, null],
  ['VILLAGE', 'TOWNSHIP', {}, 'NOT_A_VILLAGE'],
  ['COUNTY_OR_ABOVE', 'TOWNSHIP', {}, 'BELOW_COUNTY'],
  ['COUNTY_OR_ABOVE', 'COUNTY', {}, null],
  ['COUNTY_OR_ABOVE', 'PROVINCE', {}, null],
  ['ANY_LEVEL', 'TOWNSHIP', {}, null],
  ['VILLAGE', 'VILLAGE', { validFrom: '2026-03-02' }, 'NOT_VALID'],
  ['VILLAGE', 'VILLAGE', { validFrom: '2026-03-01' }, null],
  ['VILLAGE', 'VILLAGE', { validTo: '2026-03-01' }, 'NOT_VALID'],
  ['VILLAGE', 'VILLAGE', { validTo: '2026-03-02' }, null],
] as const)('where %s is asked for, a %s %j answers %s', (required, level, validity, reason) => {
  const fault = regionFault(region(level, validity), 'input.regionCode', required, '2026-03-01');
  expect(fault?.reason ?? null).toBe(reason);
});
