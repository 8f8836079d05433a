import { expect, test } from '@jest/globals';
import type { HouseholdRow } from '../households/table.ts';
import { categoryOf, recognise } from './rules.ts';

const line = { id: 'income-line@360703@2024-01-01', value: { perHeadFen: 850_000n } };
const household: HouseholdRow = {
  id: 'h1',
  version: 1,
  regionCode: '360703101201',
  origin: 'LIFTED',
  status: 'ACTIVE',
  memberCount: 3,
  registeredOn: '2024-01-01',
  closedOn: null,
  closeReason: null,
};
const facts = {
  id: 'm1',
  incomePerHeadFen: 849_999n,
  hitByShock: false,
  risks: ['UNSTABLE_JOB' as const],
  clueId: null,
};

test.each([
  ['LIFTED', 849_999n, false, 'UNSTABLE_LIFTED'],
  ['ORDINARY', 849_999n, false, 'MARGINAL'],
  ['ORDINARY', 849_999n, true, 'MARGINAL'],
  ['LIFTED', 850_000n, true, 'SUDDEN_HARDSHIP'],
  ['ORDINARY', 850_000n, true, 'SUDDEN_HARDSHIP'],
  ['LIFTED', 850_000n, false, null],
] as const)('a %s household with %s fen, shock %s, is %s', (origin, incomePerHeadFen, hitByShock, category) => {
  expect(categoryOf({ origin }, { incomePerHeadFen, incomeLineFen: line.value.perHeadFen, hitByShock })).toBe(category);
});

test('the record keeps the line and the policy version that decided', () => {
  expect(recognise(household, facts, line, '2026-03-01')).toMatchObject({
    ok: true,
    next: { category: 'UNSTABLE_LIFTED', incomeLineFen: 850_000n, linePolicy: line.id, recognisedOn: '2026-03-01' },
  });
});

test('income at the line without a shock is refused with the line', () => {
  expect(recognise(household, { ...facts, incomePerHeadFen: 850_000n }, line, '2026-03-01')).toEqual({
    ok: false,
    refusal: { refusal: 'NotEligibleForMonitoring', incomeLineFen: 850_000n, linePolicyId: line.id },
  });
});

test.each([
  [[]],
  [['ILLNESS', 'ILLNESS']],
  [['ILLNESS', 'SCHOOLING', 'DISABILITY', 'ACCIDENT', 'HOUSING', 'WATER']],
] as const)('risks %j are refused', (risks) => {
  expect(recognise(household, { ...facts, risks: [...risks] }, line, '2026-03-01')).toMatchObject({
    refusal: { refusal: 'RisksInvalid', field: 'input.risks' },
  });
});
