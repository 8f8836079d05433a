import { describe, expect, test } from '@jest/globals';
import type { ProjectRow } from '../projects/table.ts';
import type { BudgetLineRow } from './budget-line-table.ts';
import { allocate, open, type Allocation } from './rules.ts';

const today = '2026-06-30';
const policies = { share: { id: 'industry-share@CN@2023-01-01', value: { percent: 60 } }, deadlines: null };

const line: BudgetLineRow = {
  id: 'l1',
  version: 1,
  regionCode: '361104000000',
  year: 2026,
  source: 'CENTRAL',
  amountFen: 1_001n,
  allocatedFen: 0n,
  allocatedOutsideIndustryFen: 0n,
  openedOn: '2026-01-10',
};
const project: ProjectRow = {
  id: 'p1',
  version: 4,
  regionCode: '361104101201',
  name: 'invented',
  kind: 'PLANTING',
  financing: 'FUND',
  stage: 'APPROVED',
  planYear: 2026,
  budgetFen: 5_000n,
  allocatedFen: 0n,
  paidFen: 0n,
  peopleHelped: 3,
  enterpriseId: null,
  proposedOn: '2026-01-01',
  stageSince: '2026-01-01',
  dueOn: null,
  deadlinePolicy: null,
  steps: [{ kind: 'PROPOSED', on: '2026-01-01' }],
};
const allocation: Allocation = {
  id: 'a1',
  amountFen: 100n,
  kind: 'DIRECT_SUPPORT',
  forIndustry: true,
  batch: 1,
  allocatedOn: '2026-03-01',
};
const made = (change: Partial<Allocation>, drawn: Partial<BudgetLineRow> = {}, funded: Partial<ProjectRow> = {}) =>
  allocate({ ...line, ...drawn }, { ...project, ...funded }, { ...allocation, ...change }, policies, today);

test('an allocation changes line and project, and keeps the policy version of the share', () => {
  expect(made({})).toMatchObject({
    ok: true,
    line: {
      next: { allocatedFen: 100n, allocatedOutsideIndustryFen: 0n },
      events: [{ fact: 'drawn', details: { allocationId: 'a1', amountFen: 100n } }],
    },
    project: { next: { stage: 'FUNDED', allocatedFen: 100n }, events: [{ fact: 'funded' }] },
    allocation: {
      next: { regionCode: project.regionCode, projectId: 'p1', budgetLineId: 'l1', sharePolicy: policies.share.id },
      events: [{ fact: 'allocated' }],
    },
  });
});

describe('within the line', () => {
  test.each([
    ['all of it', 1_001n, 0n, null],
    ['a fen more', 1_002n, 0n, 1_001n],
    ['the rest', 1n, 1_000n, null],
    ['more than the rest', 2n, 1_000n, 1n],
    ['anything of an empty one', 1n, 1_001n, 0n],
  ])('%s', (_, amountFen, allocatedFen, remainingFen) => {
    const decision = made({ amountFen }, { allocatedFen });
    if (remainingFen === null) expect(decision.ok).toBe(true);
    else expect(decision).toMatchObject({ refusal: { refusal: 'BudgetLineExceeded', remainingFen } });
  });
});

/** 40 % of 1,001 fen is 400.4: the fraction is industry's. */
describe('the industry share', () => {
  test.each([
    ['outside industry, at the limit', false, 400n, 0n, null],
    ['outside industry, a fen over it', false, 401n, 0n, 400n],
    ['outside industry, after others', false, 101n, 300n, 100n],
    ['outside industry, where the share was raised since', false, 1n, 500n, 0n],
    ['for industry, whatever went elsewhere', true, 501n, 500n, null],
  ])('%s', (_, forIndustry, amountFen, outside, remainingFen) => {
    const drawn = { allocatedFen: outside, allocatedOutsideIndustryFen: outside };
    const decision = made({ forIndustry, amountFen }, drawn);
    if (remainingFen === null) {
      expect(decision).toMatchObject({
        line: { next: { allocatedOutsideIndustryFen: outside + (forIndustry ? 0n : amountFen) } },
      });
    } else {
      expect(decision).toMatchObject({
        refusal: { refusal: 'IndustryShareNotKept', remainingFen, sharePercent: 60, sharePolicyId: policies.share.id },
      });
    }
  });
});

test.each([
  ['a line of another county', { regionCode: '360704000000' }, {}, { reason: 'REGION' }],
  ['a line of the city', { regionCode: '361100000000' }, {}, null],
  ['a line of last year', { year: 2025 }, {}, { reason: 'YEAR', lineYear: 2025, planYear: 2026 }],
  ['a project that was rolled over', {}, { planYear: 2027 }, { reason: 'YEAR' }],
])('%s', (_, drawn, funded, refusal) => {
  const decision = made({}, drawn, funded);
  if (refusal === null) expect(decision.ok).toBe(true);
  else expect(decision).toMatchObject({ refusal: { refusal: 'BudgetLineDoesNotCover', ...refusal } });
});

test.each([
  ['2026-01-09', '2026-01-10'],
  ['2026-07-01', '2026-01-01'],
])('on %s there is no allocation', (allocatedOn, earliest) => {
  expect(made({ allocatedOn })).toMatchObject({
    refusal: { refusal: 'DateOutOfRange', field: 'input.allocatedOn', earliest, latest: today },
  });
});

test('a line is not opened in the future', () => {
  expect(open({ ...line, openedOn: '2026-07-01' }, today)).toMatchObject({ refusal: { field: 'input.openedOn' } });
  expect(open({ ...line, openedOn: today }, today)).toMatchObject({ ok: true, next: { allocatedFen: 0n } });
});
