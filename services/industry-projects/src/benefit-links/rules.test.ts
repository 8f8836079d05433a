import { describe, expect, test } from '@jest/globals';
import { industry } from '@shouwang/contracts';
import type { ProjectRow } from '../projects/table.ts';
import { end, link, linkableStages, payDividend } from './rules.ts';
import type { BenefitLinkRow } from './table.ts';

const today = '2026-12-31';
const household = { id: 'h1', regionCode: '361104101201', status: 'ACTIVE' };
const project: ProjectRow = {
  id: 'p1',
  version: 6,
  regionCode: '361104101202',
  name: 'invented',
  kind: 'PLANTING',
  financing: 'FUND',
  stage: 'OPERATING',
  planYear: 2026,
  budgetFen: 5_000n,
  allocatedFen: 5_000n,
  paidFen: 5_000n,
  peopleHelped: 3,
  enterpriseId: null,
  proposedOn: '2025-01-01',
  stageSince: '2025-09-01',
  dueOn: null,
  deadlinePolicy: null,
  steps: [
    { kind: 'PROPOSED', on: '2025-01-01' },
    { kind: 'APPROVED', on: '2025-02-01' },
    { kind: 'FUNDED', on: '2025-03-01' },
    { kind: 'OPERATING', on: '2025-09-01' },
  ],
};
const newLink = { id: 'b1', kind: 'SHARE', startedOn: '2025-03-01' } as const;

describe.each(industry.projectFinancings)('a project financed by %s', (financing) => {
  test.each(industry.projectStages)('%s', (stage) => {
    const stages: readonly ProjectRow['stage'][] = linkableStages[financing];
    const decision = link(newLink, household, { ...project, financing, stage }, today);
    if (stages.includes(stage)) expect(decision).toMatchObject({ ok: true, next: { paidFen: 0n } });
    else expect(decision).toMatchObject({ refusal: { refusal: 'ProjectNotInStage', stage, takenFrom: stages } });
  });
});

test.each([
  ['FUND', '2025-02-28', '2025-03-01'],
  ['ENTERPRISE', '2025-01-31', '2025-02-01'],
] as const)('where %s pays, a link does not begin before the money stood', (financing, startedOn, earliest) => {
  expect(link({ ...newLink, startedOn }, household, { ...project, financing }, today)).toMatchObject({
    refusal: { refusal: 'DateOutOfRange', field: 'input.startedOn', earliest, latest: today },
  });
  expect(link({ ...newLink, startedOn: earliest }, household, { ...project, financing }, today).ok).toBe(true);
});

test('a link does not begin in the future, and not with a household that is closed', () => {
  expect(link({ ...newLink, startedOn: '2027-01-01' }, household, project, today)).toMatchObject({
    refusal: { refusal: 'DateOutOfRange' },
  });
  expect(link(newLink, { ...household, status: 'CLOSED' }, project, today)).toMatchObject({
    refusal: { refusal: 'HouseholdNotLinkable' },
  });
});

const started: BenefitLinkRow = {
  ...newLink,
  version: 1,
  regionCode: household.regionCode,
  householdId: 'h1',
  projectId: 'p1',
  endedOn: null,
  paidFen: 0n,
};
const dividend = (period: string) => ({ linkId: 'b1', period, amountFen: 10n, paidOn: '2026-01-05' });

describe('a dividend', () => {
  const payment = { period: '2025', amountFen: 1_000n, on: '2026-01-10' };
  test.each([
    ['for a year', {}, [], null],
    ['for the same year again', {}, ['2025'], { refusal: 'DividendAlreadyPaid', paidPeriod: '2025' }],
    ['for a half of a year that was paid', { period: '2025-H2' }, ['2025'], { refusal: 'DividendAlreadyPaid' }],
    ['for a year of which a half was paid', {}, ['2025-H1'], { refusal: 'DividendAlreadyPaid' }],
    ['for the other half', { period: '2025-H2' }, ['2025-H1'], null],
    ['for the next year', { period: '2026' }, ['2025'], null],
    ['for the year before the link', { period: '2024' }, [], { refusal: 'PeriodOutsideLink' }],
    ['for the half in which it began', { period: '2025-H1' }, [], null],
    ['for a year to come', { period: '2027' }, [], { refusal: 'DateOutOfRange', field: 'input.period' }],
    ['before the link began', { on: '2025-02-28' }, [], { field: 'input.on', earliest: '2025-03-01' }],
    ['before its half-year began', { period: '2025-H2', on: '2025-06-30' }, [], { earliest: '2025-07-01' }],
    ['in the future', { on: '2027-01-01' }, [], { field: 'input.on', latest: today }],
  ])('%s', (_, change, paid, refusal) => {
    const decision = payDividend(started, paid.map(dividend), { ...payment, ...change }, today);
    if (refusal) expect(decision).toMatchObject({ ok: false, refusal });
    else expect(decision).toMatchObject({ ok: true, next: { paidFen: 1_000n }, dividend: { amountFen: 1_000n } });
  });

  test('that is owed for the time before the end is paid after it, a later one is not', () => {
    const ended = { ...started, endedOn: '2026-03-31' };
    expect(payDividend(ended, [], { ...payment, period: '2026-H1', on: '2026-07-10' }, today).ok).toBe(true);
    expect(payDividend(ended, [], { ...payment, period: '2026-H2', on: '2026-07-10' }, today)).toMatchObject({
      refusal: { refusal: 'PeriodOutsideLink', endedOn: '2026-03-31' },
    });
  });
});

describe('the end', () => {
  test('comes once, not before the beginning and not in the future', () => {
    expect(end(started, [], '2025-03-01', today)).toMatchObject({ ok: true, next: { endedOn: '2025-03-01' } });
    expect(end(started, [], '2025-02-28', today)).toMatchObject({ refusal: { earliest: '2025-03-01' } });
    expect(end(started, [], '2027-01-01', today)).toMatchObject({ refusal: { latest: today } });
    expect(end({ ...started, endedOn: '2026-01-01' }, [], today, today)).toMatchObject({
      refusal: { refusal: 'BenefitLinkEnded', endedOn: '2026-01-01' },
    });
  });

  test('does not come before a period that was paid', () => {
    expect(end(started, [dividend('2025'), dividend('2026-H1')], '2025-12-31', today)).toMatchObject({
      refusal: { refusal: 'DateOutOfRange', earliest: '2026-01-01' },
    });
  });
});
