import { describe, expect, test } from '@jest/globals';
import { industry } from '@shouwang/contracts';
import type { CalendarDate } from '@shouwang/values';
import {
  end,
  fund,
  isOverdue,
  pay,
  propose,
  rollOver,
  takeNoticedStep,
  takeStep,
  transitions,
  type Step,
} from './rules.ts';
import type { ProjectRow } from './table.ts';

const today = '2026-12-31';
const day = (text: string): CalendarDate => text as CalendarDate;
const noticePolicy = { id: 'project-notice@CN@2014-01-01', value: { days: 5 } };
const deadlines = { id: 'deadlines', value: { firstBatch: '10-31', otherBatches: '11-30' } };
const notice = { noticeFrom: day('2026-03-02'), noticeTo: day('2026-03-06'), on: day('2026-03-09') };

const proposal = {
  id: 'p1',
  regionCode: '361104101201',
  name: 'invented',
  kind: 'PLANTING',
  financing: 'FUND',
  planYear: 2026,
  budgetFen: 1_000n,
  peopleHelped: 12,
  enterpriseId: null,
  proposedOn: '2026-03-01',
} as const;
const firm = { registeredOn: '2020-01-01' };

function proposed(change: Partial<ProjectRow> = {}): ProjectRow {
  const decision = propose(proposal, null, today);
  if (!decision.ok) throw new Error(decision.refusal.refusal);
  return { ...decision.next, ...change };
}

/** Every step on the same terms, with money left to allocate and to pay. */
const take: Record<Step, (project: ProjectRow) => ReturnType<typeof takeStep>> = {
  review: (project) => takeNoticedStep(project, 'review', notice, noticePolicy, today),
  appraise: (project) => takeNoticedStep(project, 'appraise', notice, noticePolicy, today),
  approve: (project) => takeNoticedStep(project, 'approve', notice, noticePolicy, today),
  rollOver: (project) => rollOver(project, today),
  fund: (project) =>
    fund(project, { allocationId: 'a1', amountFen: 100n, on: '2026-04-01', batch: 1, deadlines }, today),
  tender: (project) => takeStep(project, 'tender', '2026-05-01', today),
  complete: (project) => takeStep(project, 'complete', '2026-05-01', today),
  accept: (project) => takeStep(project, 'accept', '2026-05-01', today),
  pay: (project) => pay(project, 500n, '2026-05-01', today),
  operate: (project) => takeStep(project, 'operate', '2026-05-01', today),
  reject: (project) => end(project, { step: 'reject', reason: 'NO_LAND' }, '2026-05-01', today),
  stop: (project) => end(project, { step: 'stop', reason: 'LOSSES' }, '2026-05-01', today),
};

/** Written down apart from the table that it checks: stage → the steps that may be taken from it. */
const allowed: Record<ProjectRow['financing'], Record<ProjectRow['stage'], Step[]>> = {
  FUND: {
    PROPOSED: ['review', 'reject', 'stop'],
    REVIEWED: ['appraise', 'reject', 'stop'],
    APPRAISED: ['approve', 'reject', 'stop'],
    APPROVED: ['rollOver', 'fund', 'stop'],
    FUNDED: ['fund', 'tender', 'stop'],
    TENDERED: ['complete', 'stop'],
    BUILT: ['accept', 'stop'],
    ACCEPTED: ['pay', 'stop'],
    PAID: ['operate', 'stop'],
    OPERATING: ['stop'],
    REJECTED: [],
    STOPPED: [],
  },
  ENTERPRISE: {
    PROPOSED: ['review', 'reject', 'stop'],
    REVIEWED: ['appraise', 'reject', 'stop'],
    APPRAISED: ['approve', 'reject', 'stop'],
    APPROVED: ['rollOver', 'tender', 'complete', 'stop'],
    FUNDED: [],
    TENDERED: ['complete', 'stop'],
    BUILT: ['accept', 'stop'],
    ACCEPTED: ['operate', 'stop'],
    PAID: [],
    OPERATING: ['stop'],
    REJECTED: [],
    STOPPED: [],
  },
};

describe.each(industry.projectFinancings)('a project financed by %s', (financing) => {
  for (const stage of industry.projectStages) {
    for (const step of Object.keys(transitions) as Step[]) {
      const isAllowed = allowed[financing][stage].includes(step);
      test(`${stage}: ${step} is ${isAllowed ? 'taken' : 'refused'}`, () => {
        const project = proposed({ financing, stage, allocatedFen: 500n });
        const decision = take[step](project);
        if (isAllowed) {
          expect(decision).toMatchObject({ ok: true, next: { stage: transitions[step].to } });
          if (!decision.ok) return;
          expect(decision.next.steps).toHaveLength(project.steps.length + 1);
          expect(decision.events).toMatchObject([{ fact: transitions[step].fact }]);
        } else {
          const takenFrom = industry.projectStages.filter((from) => allowed[financing][from].includes(step));
          expect(decision).toMatchObject({ ok: false, refusal: { refusal: 'ProjectNotInStage', stage, financing } });
          if (decision.ok || decision.refusal.refusal !== 'ProjectNotInStage') return;
          expect(new Set(decision.refusal.takenFrom)).toEqual(new Set(takenFrom));
        }
      });
    }
  }
});

test('every step is an event of the contract', () => {
  for (const { fact } of Object.values(transitions)) expect(Object.keys(industry.project.events)).toContain(fact);
});

describe('a proposal', () => {
  test.each([
    ['today', { proposedOn: today }, firm, null],
    ['tomorrow', { proposedOn: '2027-01-01' }, null, { refusal: 'DateOutOfRange', field: 'input.proposedOn' }],
    ['on the day its enterprise was registered', { proposedOn: firm.registeredOn, planYear: 2020 }, firm, null],
    ['before its enterprise was registered', { proposedOn: '2019-12-31' }, firm, { earliest: firm.registeredOn }],
    ['for the year before', { planYear: 2025 }, null, { refusal: 'PlanYearOutOfRange', earliestYear: 2026 }],
    ['for the year after', { planYear: 2027 }, null, null],
    ['for a year that no event can name', { planYear: 2101 }, null, { refusal: 'PlanYearOutOfRange' }],
    ['paid by an enterprise', { financing: 'ENTERPRISE' as const }, firm, null],
    ['paid by nobody', { financing: 'ENTERPRISE' as const }, null, { refusal: 'EnterpriseRequired' }],
  ])('%s', (_, change, enterprise, refusal) => {
    const decision = propose({ ...proposal, ...change }, enterprise, today);
    expect(decision).toMatchObject(refusal ? { ok: false, refusal } : { ok: true });
  });
});

describe('a public notice', () => {
  test.each([
    ['of four days', { noticeTo: '2026-03-05' }, { refusal: 'NoticeTooShort', earliestEnd: '2026-03-06' }],
    ['of five days', { noticeTo: '2026-03-06' }, null],
    ['that ends on the day of the step', { noticeTo: '2026-03-09' }, null],
    ['that ends after the step', { noticeTo: '2026-03-10' }, { field: 'input.on', earliest: '2026-03-10' }],
    ['that begins with the last step', { noticeFrom: '2026-03-01' }, null],
    ['that begins before the last step', { noticeFrom: '2026-02-28' }, { field: 'input.noticeFrom' }],
    ['with a step in the future', { on: '2027-01-01' }, { field: 'input.on', latest: today }],
    ['that begins in the future', { noticeFrom: '2027-01-01' }, { field: 'input.noticeFrom', latest: today }],
  ])('%s', (_, change, refusal) => {
    const shown = { ...notice, ...change } as typeof notice;
    const decision = takeNoticedStep(proposed(), 'review', shown, noticePolicy, today);
    expect(decision).toMatchObject(refusal ? { ok: false, refusal } : { ok: true });
  });

  test('is kept with the policy version that decided, and told', () => {
    const decision = take.review(proposed());
    const told = { noticeFrom: '2026-03-02', noticeTo: '2026-03-06', noticePolicy: noticePolicy.id };
    expect(decision).toMatchObject({
      next: {
        stageSince: '2026-03-09',
        steps: [{ kind: 'PROPOSED' }, { kind: 'REVIEWED', on: '2026-03-09', ...told }],
      },
      events: [{ fact: 'reviewed', details: { on: '2026-03-09', ...told } }],
    });
  });
});

describe('rolling over', () => {
  const approved = proposed({ stage: 'APPROVED', stageSince: '2026-03-09' });
  test('waits for the end of the plan year', () => {
    expect(rollOver(approved, '2026-12-30')).toMatchObject({
      refusal: { refusal: 'PlanYearNotOver', rollOverFrom: '2026-12-31' },
    });
  });
  test('moves the plan by one year and leaves the stage as it was', () => {
    expect(rollOver(approved, '2026-12-31')).toMatchObject({
      next: { planYear: 2027, stage: 'APPROVED', stageSince: '2026-03-09' },
      events: [{ fact: 'rolled-over', details: { fromYear: 2026, toYear: 2027 } }],
    });
  });
});

describe('funding', () => {
  const approved = proposed({ stage: 'APPROVED' });
  const funding = { allocationId: 'a1', amountFen: 600n, on: '2026-04-01', batch: 1, deadlines };
  test.each([
    [1, '2026-10-31'],
    [2, '2026-11-30'],
  ])('in batch %i sets the day by which it is to be built to %s', (batch, dueOn) => {
    expect(fund(approved, { ...funding, batch }, today)).toMatchObject({
      next: { stage: 'FUNDED', dueOn, deadlinePolicy: 'deadlines', allocatedFen: 600n, stageSince: '2026-04-01' },
    });
  });
  test('where no deadline is published sets none', () => {
    expect(fund(approved, { ...funding, deadlines: null }, today)).toMatchObject({
      next: { dueOn: null, deadlinePolicy: null },
    });
  });
  test('may be added up to the budget, and does not move the deadline', () => {
    const first = fund(approved, funding, today);
    if (!first.ok) throw new Error('refused');
    const more = { ...funding, batch: 2, on: '2026-06-01' };
    expect(fund(first.next, { ...more, amountFen: 401n }, today)).toMatchObject({
      refusal: { refusal: 'ProjectBudgetExceeded', remainingFen: 400n },
    });
    expect(fund(first.next, { ...more, amountFen: 400n }, today)).toMatchObject({
      next: { allocatedFen: 1_000n, dueOn: '2026-10-31', stageSince: '2026-04-01' },
    });
    expect(fund(first.next, { ...more, on: '2026-03-31' }, today)).toMatchObject({
      refusal: { field: 'input.allocatedOn', earliest: '2026-04-01' },
    });
  });
  test('is late from the day after its deadline until it is built', () => {
    const late = { dueOn: '2026-10-31' };
    expect(isOverdue({ ...late, stage: 'TENDERED' }, '2026-10-31')).toBe(false);
    expect(isOverdue({ ...late, stage: 'TENDERED' }, '2026-11-01')).toBe(true);
    expect(isOverdue({ ...late, stage: 'BUILT' }, '2026-11-01')).toBe(false);
    expect(isOverdue({ stage: 'FUNDED', dueOn: null }, '2026-11-01')).toBe(false);
  });
});

describe('paying', () => {
  const accepted = proposed({ stage: 'ACCEPTED', allocatedFen: 600n, stageSince: '2026-04-01' });
  test('a part leaves it accepted, the rest makes it paid', () => {
    const part = pay(accepted, 599n, '2026-05-01', today);
    expect(part).toMatchObject({ next: { stage: 'ACCEPTED', paidFen: 599n, stageSince: '2026-04-01' } });
    if (!part.ok) return;
    expect(pay(part.next, 1n, '2026-05-02', today)).toMatchObject({
      next: { stage: 'PAID', paidFen: 600n, stageSince: '2026-05-02' },
      events: [{ fact: 'paid', details: { amountFen: 1n, on: '2026-05-02' } }],
    });
    expect(pay(part.next, 2n, '2026-05-02', today)).toMatchObject({
      refusal: { refusal: 'PaymentOverAllocation', remainingFen: 1n },
    });
    expect(pay(part.next, 1n, '2026-04-30', today)).toMatchObject({ refusal: { field: 'input.on' } });
  });
});

test.each(['2026-02-28', '2027-01-01'])('a step on %s lies before the last one, or in the future', (on) => {
  const refusal = { refusal: 'DateOutOfRange', field: 'input.on', earliest: '2026-03-01', latest: today };
  expect(takeStep(proposed({ stage: 'FUNDED' }), 'tender', on, today)).toEqual({ ok: false, refusal });
  expect(end(proposed(), { step: 'stop', reason: 'LOSSES' }, on, today)).toEqual({ ok: false, refusal });
});
