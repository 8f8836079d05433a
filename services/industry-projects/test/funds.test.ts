import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { county, otherCounty, startIndustry, townships, villages, type Industry } from './industry.ts';
import { allocation, approved, on, opened, proposed } from './steps.ts';

let industry: Industry;
beforeAll(async () => {
  industry = await startIndustry();
});
afterAll(() => industry?.stop());

const lineOf = async (id: string): Promise<Record<string, unknown>> => {
  const fields = 'version amountFen allocatedFen allocatedOutsideIndustryFen remainingFen region { code }';
  return (await industry.ask<{ budgetLine: Record<string, unknown> }>(`{ budgetLine(id: "${id}") { ${fields} } }`)).data
    .budgetLine;
};

describe('allocating the fund', () => {
  test('changes line, project and allocation together, and tells all three', async () => {
    const [line, project] = [await opened(industry), await approved(industry, { regionCode: villages[2] })];
    const made = await industry.act('allocateFund', allocation(line, project, { amountFen: 70_000 }));
    expect(made).toMatchObject({ __typename: 'FundAllocation', amountFen: 70_000, batch: 1, version: 1 });
    const { data } = await industry.ask(`{ fundAllocation(id: "${made.id}") {
      sharePolicy { id value } project { id stage allocatedFen } budgetLine { id } region { code } } }`);
    expect(data).toEqual({
      fundAllocation: {
        sharePolicy: { id: 'industry-share@CN@2026-01-01', value: '{"percent":60}' },
        project: { id: project.id, stage: 'FUNDED', allocatedFen: 70_000 },
        budgetLine: { id: line.id },
        region: { code: villages[2] },
      },
    });
    expect(await lineOf(line.id)).toMatchObject({ version: 2, allocatedFen: 70_000, remainingFen: 930_000 });
    expect(await industry.events('budget-line', line.id)).toMatchObject([
      { type: 'budget-line.opened', sequence: 1 },
      {
        type: 'budget-line.drawn',
        data: { allocationId: made.id, amountFen: 70_000, state: { allocatedFen: 70_000 } },
      },
    ]);
    expect(await industry.events('fund-allocation', made.id)).toMatchObject([
      { type: 'fund-allocation.allocated', data: { state: { projectId: project.id, forIndustry: true } } },
    ]);
    expect((await industry.events('project', project.id)).at(-1)).toMatchObject({
      type: 'project.funded',
      data: { allocationId: made.id, amountFen: 70_000, on: '2026-02-10' },
    });
    expect(await industry.figures(villages[2])).toMatchObject({ fundAllocatedFen: 70_000, fundVillages: 1 });

    const more = allocation(line, { ...project, version: 5 }, { amountFen: 30_000, kind: 'ASSET_INCOME' });
    expect(await industry.act('allocateFund', more)).toMatchObject({ __typename: 'FundAllocation' });
    expect(await industry.figures(villages[2])).toMatchObject({
      fundAllocatedFen: 100_000,
      directSupportFen: 70_000,
      assetIncomeFen: 30_000,
    });
    const tooMuch = allocation(line, { ...project, version: 6 }, { amountFen: 1 });
    expect(await industry.act('allocateFund', tooMuch)).toMatchObject({
      __typename: 'ProjectBudgetExceeded',
      remainingFen: 0,
    });
  });

  test('repeated with its key allocates once', async () => {
    const [line, project] = [await opened(industry), await approved(industry)];
    const input = allocation(line, project, { idempotencyKey: 'allocated-once' });
    const first = await industry.act('allocateFund', input);
    const before = await industry.countEverything();
    expect(await industry.act('allocateFund', input)).toEqual(first);
    expect(await industry.countEverything()).toBe(before);
  });

  test('from one line to ten projects at once never exceeds it', async () => {
    const line = await opened(industry, { amountFen: 350_000 });
    const projects = await Promise.all(Array.from({ length: 10 }, () => approved(industry)));
    const answers = await Promise.all(
      projects.map((project) => industry.act('allocateFund', allocation(line, project))),
    );
    const refused = answers.filter((answer) => answer.__typename === 'BudgetLineExceeded');
    expect(answers.filter((answer) => answer.__typename === 'FundAllocation')).toHaveLength(3);
    expect(refused).toHaveLength(7);
    for (const answer of refused) expect(answer).toMatchObject({ field: 'input.amountFen', remainingFen: 50_000 });
    expect(await lineOf(line.id)).toMatchObject({ version: 4, allocatedFen: 300_000 });
    const [sum] = await industry.database.query(
      'select sum(amount_fen)::int as total from fund_allocation where budget_line_id = $1',
      [line.id],
    );
    expect(sum.total).toBe(300_000);
  });

  test('twice at once to one project: the second sees that it has changed', async () => {
    const [line, project] = [await opened(industry), await approved(industry)];
    const input = allocation(line, project, { amountFen: 60_000 });
    const both = await Promise.all([industry.act('allocateFund', input), industry.act('allocateFund', input)]);
    expect(new Set(both.map((one) => one.__typename))).toEqual(new Set(['FundAllocation', 'VersionConflict']));
    expect(await lineOf(line.id)).toMatchObject({ allocatedFen: 60_000 });
  });

  test('outside industry keeps the share of the line for industry, also when two come at once', async () => {
    const line = await opened(industry, { amountFen: 100_000 });
    const projects = await Promise.all([approved(industry), approved(industry)]);
    const answers = await Promise.all(
      projects.map((project) =>
        industry.act('allocateFund', allocation(line, project, { amountFen: 30_000, forIndustry: false })),
      ),
    );
    expect(answers.map((answer) => answer.__typename).toSorted()).toEqual(['FundAllocation', 'IndustryShareNotKept']);
    expect(answers.find((answer) => answer.__typename === 'IndustryShareNotKept')).toMatchObject({
      remainingFen: 10_000,
      sharePercent: 60,
      sharePolicyId: 'industry-share@CN@2026-01-01',
    });
    expect(await lineOf(line.id)).toMatchObject({ allocatedFen: 30_000, allocatedOutsideIndustryFen: 30_000 });
  });
});

test.each([
  ['of another county', { regionCode: otherCounty }, {}, { __typename: 'BudgetLineDoesNotCover', reason: 'REGION' }],
  ['of another year', { year: 2025 }, {}, { __typename: 'BudgetLineDoesNotCover', reason: 'YEAR', lineYear: 2025 }],
  ['opened later', { openedOn: '2026-03-01' }, {}, { __typename: 'DateOutOfRange', earliest: '2026-03-01' }],
  ['with a future date', {}, { allocatedOn: '2026-07-01' }, { field: 'input.allocatedOn', latest: '2026-06-30' }],
  ['before the approval', {}, { allocatedOn: '2026-01-31' }, { field: 'input.allocatedOn', earliest: '2026-02-01' }],
  ['that does not exist', {}, { budgetLineId: crypto.randomUUID() }, { recordKind: 'budget-line' }],
  ['to no project', {}, { projectId: crypto.randomUUID() }, { __typename: 'RecordNotFound', recordKind: 'project' }],
  ['to a project seen earlier', {}, { expectedVersion: 3 }, { __typename: 'VersionConflict', currentVersion: 4 }],
])('an allocation from a line %s is refused, and nothing is written', async (_, newLine, input, refusal) => {
  const [line, project] = [await opened(industry, newLine), await approved(industry)];
  const before = await industry.countEverything();
  expect(await industry.act('allocateFund', allocation(line, project, input))).toMatchObject(refusal);
  expect(await industry.countEverything()).toBe(before);
});

test('a project that is not in the library, or that an enterprise pays for, gets no funds', async () => {
  const [line, project] = [await opened(industry), await proposed(industry)];
  expect(await industry.act('allocateFund', allocation(line, project))).toMatchObject({
    __typename: 'ProjectNotInStage',
    stage: 'PROPOSED',
    takenFrom: ['APPROVED', 'FUNDED'],
  });
  const firm = await industry.act('registerEnterprise', {
    regionCode: county,
    name: 'invented payer',
    kind: 'LEADING',
    registeredOn: '2020-01-01',
  });
  const own = await approved(industry, { financing: 'ENTERPRISE', enterpriseId: firm.id });
  expect(await industry.act('allocateFund', allocation(line, own))).toMatchObject({ takenFrom: [] });
});

test.each([
  ['a township', { regionCode: townships }, { __typename: 'IndustryRegionUnsuitable', reason: 'BELOW_COUNTY' }],
  ['a county not known here', { regionCode: '361102' }, { __typename: 'RecordNotYetKnown', retryIsSafe: true }],
  ['a future day', { openedOn: '2026-07-01' }, { __typename: 'DateOutOfRange', field: 'input.openedOn' }],
])('a budget line for %s is refused', async (_, input, refusal) => {
  const line = { regionCode: county, year: 2026, source: 'CENTRAL', amountFen: 1, ...input };
  const before = await industry.countEverything();
  expect(await industry.act('openBudgetLine', line)).toMatchObject(refusal);
  expect(await industry.countEverything()).toBe(before);
});

test.each([
  ['openBudgetLine', { year: 1999 }, 'input.year'],
  ['openBudgetLine', { amountFen: 0 }, 'input.amountFen'],
  ['openBudgetLine', { amountFen: 1.5 }, 'input.amountFen'],
  ['openBudgetLine', { source: 'LOTTERY' }, 'input.source'],
  ['allocateFund', { amountFen: -1 }, 'input.amountFen'],
  ['allocateFund', { batch: 0 }, 'input.batch'],
  ['allocateFund', { budgetLineId: 'x' }, 'input.budgetLineId'],
  ['allocateFund', { forIndustry: 'yes' }, 'input.forIndustry'],
])('%s with %j is an error that names the field', async (mutation, input, field) => {
  const complete =
    mutation === 'openBudgetLine'
      ? { regionCode: county, year: 2026, source: 'CENTRAL', amountFen: 1 }
      : allocation(
          { __typename: '', id: crypto.randomUUID(), version: 1 },
          { __typename: '', id: crypto.randomUUID(), version: 1 },
        );
  const { errors } = await industry.attempt(mutation, { ...complete, ...input });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
});

test('a step that no policy value decides is refused, not guessed', async () => {
  const project = await proposed(industry, { proposedOn: '2013-05-01', planYear: 2013 });
  const notice = { noticeFrom: '2013-12-31', noticeTo: '2014-02-01', on: '2014-02-01' };
  expect(await industry.act('reviewProject', { ...on(project), ...notice })).toMatchObject({
    __typename: 'NoPolicyInForce',
    policyCode: 'project-notice',
    on: '2013-12-31',
  });
  const short = { noticeFrom: '2014-01-02', noticeTo: '2014-01-05', on: '2014-01-05' };
  expect(await industry.act('reviewProject', { ...on(project), ...short })).toMatchObject({
    __typename: 'NoticeTooShort',
    field: 'input.noticeTo',
    requiredDays: 5,
    earliestEnd: '2014-01-06',
    noticePolicyId: 'project-notice@CN@2014-01-01',
  });
});

describe('an enterprise', () => {
  const firm = { regionCode: county, name: 'invented firm', kind: 'PRIVATE_FIRM', registeredOn: '2026-01-01' };

  test('signs with villages, files its plan in time, and is registered once', async () => {
    const enterprise = await industry.act('registerEnterprise', firm);
    expect(await industry.act('registerEnterprise', firm)).toMatchObject({
      __typename: 'EnterpriseAlreadyRegistered',
      field: 'input.name',
    });
    const target = { enterpriseId: enterprise.id, expectedVersion: 1 };
    const paired = await industry.act('pairEnterprise', {
      ...target,
      villages: [villages[1], villages[0]],
      on: '2026-05-10',
    });
    expect(paired).toMatchObject({ version: 2, planDueOn: '2026-06-10', planOverdue: true, planFiledOn: null });
    const { data } = await industry.ask(
      `{ enterprise(id: "${enterprise.id}") { region { code } pairedVillages { code } planPolicy { id source } } }`,
    );
    expect(data).toMatchObject({
      enterprise: {
        region: { code: county },
        pairedVillages: [{ code: villages[0] }, { code: villages[1] }],
        planPolicy: { id: 'pairing-plan@CN@2014-01-01' },
      },
    });
    const filed = await industry.act('filePlan', { ...target, expectedVersion: 2, on: '2026-06-29' });
    expect(filed).toMatchObject({ planFiledOn: '2026-06-29', planOverdue: false });
    expect(await industry.act('filePlan', { ...target, expectedVersion: 3 })).toMatchObject({
      __typename: 'NoPlanOutstanding',
    });
    expect((await industry.events('enterprise', enterprise.id)).map((event) => event.type)).toEqual([
      'enterprise.registered',
      'enterprise.paired',
      'enterprise.plan-filed',
    ]);
  });

  test.each([
    ['a township', [townships], { __typename: 'IndustryRegionUnsuitable', field: 'input.villages[0]' }],
    ['an unknown village', [villages[0], '361104101298'], { __typename: 'RecordNotYetKnown', recordKind: 'region' }],
    ['a village twice', [villages[0], villages[0]], { __typename: 'VillageAlreadyPaired', field: 'input.villages[1]' }],
  ])('does not sign with %s', async (name, with_, refusal) => {
    const enterprise = await industry.act('registerEnterprise', { ...firm, name });
    const before = await industry.countEverything();
    const pairing = { enterpriseId: enterprise.id, expectedVersion: 1, villages: with_ };
    expect(await industry.act('pairEnterprise', pairing)).toMatchObject(refusal);
    const { errors } = await industry.attempt('pairEnterprise', { ...pairing, villages: [] });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.villages' });
    expect(await industry.countEverything()).toBe(before);
  });

  test('registered twice at once is registered once', async () => {
    const input = { ...firm, name: 'at once' };
    const both = await Promise.all([1, 2].map(() => industry.act('registerEnterprise', input)));
    expect(new Set(both.map((one) => one.__typename))).toEqual(new Set(['Enterprise', 'EnterpriseAlreadyRegistered']));
  });

  test('is not changed by who saw an older version', async () => {
    const enterprise = await industry.act('registerEnterprise', { ...firm, name: 'stale' });
    const pairing = { enterpriseId: enterprise.id, expectedVersion: 0, villages: [villages[0]] };
    expect(await industry.act('pairEnterprise', pairing)).toMatchObject({ __typename: 'VersionConflict' });
  });
});
