import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  abolished,
  county,
  now,
  startIndustry,
  townships,
  villages,
  type Answered,
  type Industry,
} from './industry.ts';
import { approved, funded, on, proposed } from './steps.ts';

let industry: Industry;
beforeAll(async () => {
  industry = await startIndustry();
});
afterAll(() => industry?.stop());

const projectOf = async (id: string, fields: string): Promise<Record<string, unknown>> =>
  (await industry.ask<{ project: Record<string, unknown> }>(`{ project(id: "${id}") { ${fields} } }`)).data.project;

const registered = (name: string): Promise<Answered> =>
  industry.act('registerEnterprise', {
    regionCode: '361104',
    name,
    kind: 'PRIVATE_FIRM',
    registeredOn: '2020-01-01',
  });

describe('a project of the fund', () => {
  test('goes from the proposal to operation, and tells every step', async () => {
    const before = await industry.figures(county);
    let project = await funded(industry);
    project = await industry.act('tenderProject', { ...on(project), on: '2026-03-01' });
    project = await industry.act('completeProject', { ...on(project), on: '2026-05-01' });
    project = await industry.act('acceptProject', { ...on(project), on: '2026-05-20' });
    project = await industry.act('payProject', { ...on(project), amountFen: 60_000, on: '2026-06-01' });
    expect(project).toMatchObject({ stage: 'ACCEPTED', paidFen: 60_000 });
    const tooMuch = await industry.act('payProject', { ...on(project), amountFen: 40_001, on: '2026-06-02' });
    expect(tooMuch).toMatchObject({ __typename: 'PaymentOverAllocation', remainingFen: 40_000 });
    project = await industry.act('payProject', { ...on(project), amountFen: '40000', on: '2026-06-02' });
    expect(project).toMatchObject({ stage: 'PAID', paidFen: 100_000 });
    project = await industry.act('startOperation', { ...on(project) });
    expect(project).toMatchObject({ stage: 'OPERATING', stageSince: '2026-06-30', version: 11, dueOn: '2026-10-31' });

    expect(await projectOf(project.id, 'steps { kind on noticeFrom noticePolicy { id verified } amountFen }')).toEqual({
      steps: [
        ['PROPOSED', '2026-01-05'],
        ['REVIEWED', '2026-01-15', '2026-01-10'],
        ['APPRAISED', '2026-01-21', '2026-01-16'],
        ['APPROVED', '2026-02-01', '2026-01-22'],
        ['FUNDED', '2026-02-10', null, 100_000],
        ['TENDERED', '2026-03-01'],
        ['BUILT', '2026-05-01'],
        ['ACCEPTED', '2026-05-20'],
        ['PAID', '2026-06-01', null, 60_000],
        ['PAID', '2026-06-02', null, 40_000],
        ['OPERATING', '2026-06-30'],
      ].map(([kind, day, noticeFrom = null, amountFen = null]) => ({
        kind,
        on: day,
        noticeFrom,
        amountFen,
        noticePolicy: noticeFrom && { id: 'project-notice@CN@2014-01-01', verified: false },
      })),
    });
    const events = await industry.events('project', project.id);
    expect(events.map(({ type, sequence }) => `${sequence} ${type}`)).toEqual([
      '1 project.proposed',
      '2 project.reviewed',
      '3 project.appraised',
      '4 project.approved',
      '5 project.funded',
      '6 project.tendered',
      '7 project.built',
      '8 project.accepted',
      '9 project.paid',
      '10 project.paid',
      '11 project.operating',
    ]);
    expect(events[8]?.data).toMatchObject({ amountFen: 60_000, state: { stage: 'ACCEPTED', paidFen: 60_000 } });
    expect(events[10]?.data.state).toMatchObject({
      stage: 'OPERATING',
      financing: 'FUND',
      dueOn: '2026-10-31',
      deadlinePolicy: 'project-deadlines@CN@2014-01-01',
    });
    expect(events[10]?.data.state).not.toHaveProperty('steps');

    const after = await industry.figures(county);
    const rise = Object.entries(after).map(([name, value]) => [name, Number(value) - Number(before[name])]);
    expect(Object.fromEntries(rise.filter(([, by]) => by !== 0))).toEqual({
      projects: 1,
      projectsOperating: 1,
      budgetFen: 100_000,
      fundAllocatedFen: 100_000,
      fundForIndustryFen: 100_000,
      directSupportFen: 100_000,
      fundVillages: 1,
      fundPaidFen: 100_000,
    });
  });

  test('is late once its day has passed and it is not built', async () => {
    const project = await funded(industry);
    expect(await projectOf(project.id, 'overdue dueOn')).toEqual({ overdue: false, dueOn: '2026-10-31' });
    industry.setNow(new Date('2026-11-01T02:00:00Z'));
    expect(await projectOf(project.id, 'overdue deadlinePolicy { verified }')).toEqual({
      overdue: true,
      deadlinePolicy: { verified: false },
    });
    industry.setNow(now);
  });

  test('that is unfunded rolls over when its year ends, unless the next plan has one of its name', async () => {
    const [project, other] = [await approved(industry), await approved(industry, { name: 'the same name' })];
    await proposed(industry, { name: 'the same name', planYear: 2027 });
    expect(await industry.act('rollOverProject', on(project))).toMatchObject({
      __typename: 'PlanYearNotOver',
      rollOverFrom: '2026-12-31',
    });
    industry.setNow(new Date('2026-12-30T16:00:00Z'));
    expect(await industry.act('rollOverProject', on(project))).toMatchObject({ planYear: 2027, stage: 'APPROVED' });
    expect(await industry.act('rollOverProject', on(other))).toMatchObject({ __typename: 'ProjectAlreadyInPlan' });
    industry.setNow(now);
    expect((await industry.events('project', project.id)).at(-1)).toMatchObject({
      type: 'project.rolled-over',
      data: { fromYear: 2026, toYear: 2027, on: '2026-12-31' },
    });
  });
});

describe('a project that an enterprise pays for', () => {
  test('is built without the fund, and its budget is the enterprise’s investment', async () => {
    const before = await industry.figures(county);
    const firm = await registered('invented firm A');
    let project = await approved(industry, {
      financing: 'ENTERPRISE',
      enterpriseId: firm.id,
      regionCode: villages[1],
      budgetFen: 7_500,
      peopleHelped: 45,
    });
    const pay = await industry.act('payProject', { ...on(project), amountFen: 1 });
    expect(pay).toMatchObject({ __typename: 'ProjectNotInStage', financing: 'ENTERPRISE', takenFrom: [] });
    project = await industry.act('completeProject', { ...on(project), on: '2026-04-01' });
    project = await industry.act('acceptProject', { ...on(project), on: '2026-04-02' });
    project = await industry.act('startOperation', { ...on(project), on: '2026-04-03' });
    expect(project).toMatchObject({ stage: 'OPERATING', allocatedFen: 0, dueOn: null });
    const after = await industry.figures(county);
    const rise = Object.entries(after).map(([name, value]) => [name, Number(value) - Number(before[name])]);
    expect(Object.fromEntries(rise.filter(([, by]) => by !== 0))).toEqual({
      projects: 1,
      projectsOperating: 1,
      budgetFen: 7_500,
      helpingEnterprises: 1,
      enterpriseProjects: 1,
      enterpriseInvestmentFen: 7_500,
      enterprisePeopleHelped: 45,
      enterpriseVillages: 1,
    });
    expect(await projectOf(project.id, 'enterprise { id projectCount }')).toEqual({
      enterprise: { id: firm.id, projectCount: 1 },
    });
  });

  test('leaves the enterprise when it is rejected, and then counts nowhere', async () => {
    const before = await industry.figures(county);
    const firm = await registered('invented firm B');
    const project = await proposed(industry, { financing: 'ENTERPRISE', enterpriseId: firm.id });
    const rejected = await industry.act('rejectProject', { ...on(project), reason: 'NO_LAND', on: '2026-02-01' });
    expect(rejected).toMatchObject({ stage: 'REJECTED' });
    expect(await industry.figures(county)).toEqual(before);
    expect((await industry.events('enterprise', firm.id)).map((event) => event.type)).toEqual([
      'enterprise.registered',
      'enterprise.project-joined',
      'enterprise.project-left',
    ]);
    expect((await industry.events('project', project.id)).at(-1)).toMatchObject({
      type: 'project.rejected',
      data: { reason: 'NO_LAND', on: '2026-02-01' },
    });
  });

  test('proposed twice at once counts twice with its enterprise', async () => {
    const firm = await registered('invented firm C');
    await Promise.all([1, 2].map(() => proposed(industry, { enterpriseId: firm.id })));
    const { data } = await industry.ask(`{ enterprise(id: "${firm.id}") { version projectCount } }`);
    expect(data).toEqual({ enterprise: { version: 3, projectCount: 2 } });
  });
});

test('a project that failed is stopped with its reason and still counted', async () => {
  const project = await funded(industry);
  const { projectsStopped } = await industry.figures(villages[0]);
  const stopped = await industry.act('stopProject', {
    ...on(project),
    reason: 'ENTERPRISE_WITHDREW',
    on: '2026-06-01',
  });
  expect(stopped).toMatchObject({ stage: 'STOPPED' });
  expect(await industry.figures(villages[0])).toMatchObject({ projectsStopped: Number(projectsStopped) + 1 });
  expect(await projectOf(project.id, 'steps { reason }')).toMatchObject({
    steps: expect.arrayContaining([{ reason: 'ENTERPRISE_WITHDREW' }]),
  });
});

describe('repetition and races', () => {
  test('a repeated command answers with the same project and changes nothing', async () => {
    const input = { idempotencyKey: 'proposed-once', name: 'once' };
    const first = await proposed(industry, input);
    const before = await industry.countEverything();
    expect(await proposed(industry, input)).toMatchObject({ id: first.id });
    expect(await industry.countEverything()).toBe(before);
    const other = { ...input, regionCode: villages[0], kind: 'SOLAR', planYear: 2026, budgetFen: 1, peopleHelped: 0 };
    expect(await industry.act('proposeProject', other)).toMatchObject({ __typename: 'IdempotencyKeyReused' });
  });

  test('two payments at once: one is made, the other sees that the project has changed', async () => {
    let project = await funded(industry);
    for (const step of ['tenderProject', 'completeProject', 'acceptProject']) {
      project = await industry.act(step, { ...on(project), on: '2026-05-01' });
    }
    const pay = { ...on(project), amountFen: 60_000, on: '2026-06-01' };
    const both = await Promise.all([industry.act('payProject', pay), industry.act('payProject', pay)]);
    expect(new Set(both.map((one) => one.__typename))).toEqual(new Set(['Project', 'VersionConflict']));
    expect(await projectOf(project.id, 'paidFen stage')).toEqual({ paidFen: 60_000, stage: 'ACCEPTED' });
  });

  test('a stale version is refused with the current one', async () => {
    const project = await proposed(industry);
    const stale = await industry.act('stopProject', { ...on(project), expectedVersion: 7, reason: 'OTHER' });
    expect(stale).toMatchObject({ __typename: 'VersionConflict', currentVersion: 1, id: project.id });
  });
});

const newProject = {
  regionCode: villages[0],
  name: 'refused',
  kind: 'PLANTING',
  planYear: 2026,
  budgetFen: 1,
  peopleHelped: 0,
};

test.each([
  ['an unknown village', { regionCode: '361104101298' }, { __typename: 'RecordNotYetKnown', recordKind: 'region' }],
  ['a township', { regionCode: townships }, { __typename: 'IndustryRegionUnsuitable', reason: 'NOT_A_VILLAGE' }],
  ['an abolished village', { regionCode: abolished }, { field: 'input.regionCode', reason: 'NOT_VALID' }],
  ['a future date', { proposedOn: '2026-07-01' }, { __typename: 'DateOutOfRange', field: 'input.proposedOn' }],
  ['a plan of last year', { planYear: 2025 }, { __typename: 'PlanYearOutOfRange', field: 'input.planYear' }],
  ['no enterprise that pays', { financing: 'ENTERPRISE' }, { field: 'input.enterpriseId' }],
  [
    'an unknown enterprise',
    { enterpriseId: crypto.randomUUID() },
    { __typename: 'RecordNotFound', recordKind: 'enterprise' },
  ],
  ['a name it has that year', { name: 'taken' }, { __typename: 'ProjectAlreadyInPlan', field: 'input.name' }],
])('%s is refused, and nothing is written', async (_, input, refusal) => {
  if ('name' in input) await industry.act('proposeProject', { ...newProject, ...input });
  const before = await industry.countEverything();
  expect(await industry.act('proposeProject', { ...newProject, ...input })).toMatchObject(refusal);
  expect(await industry.countEverything()).toBe(before);
});

test.each([
  ['half a fen', 'proposeProject', { budgetFen: 0.5 }, 'input.budgetFen'],
  ['nothing to spend', 'proposeProject', { budgetFen: 0 }, 'input.budgetFen'],
  ['less than nothing', 'proposeProject', { budgetFen: -1 }, 'input.budgetFen'],
  ['more money than there is', 'proposeProject', { budgetFen: '9007199254740991' }, 'input.budgetFen'],
  ['fewer people than none', 'proposeProject', { peopleHelped: -1 }, 'input.peopleHelped'],
  ['a name with a zero byte', 'proposeProject', { name: 'a\u0000b' }, 'input.name'],
  ['a name with a phone', 'proposeProject', { name: '虚构 138 1234 5678' }, 'input.name'],
  ['a name of a million characters', 'proposeProject', { name: 'x'.repeat(900_000) }, 'input.name'],
  ['no name', 'proposeProject', { name: ' ' }, 'input.name'],
  ['a kind that is none', 'proposeProject', { kind: 'CASINO' }, 'input.kind'],
  ['a malformed region code', 'proposeProject', { regionCode: '36110' }, 'input.regionCode'],
  ['an id that is none', 'proposeProject', { enterpriseId: 'x' }, 'input.enterpriseId'],
  ['a year in words', 'proposeProject', { planYear: 'next' }, 'input.planYear'],
  ['a day that does not exist', 'proposeProject', { proposedOn: '2026-02-30' }, 'input.proposedOn'],
  ['a reason that is empty', 'stopProject', { reason: '' }, 'input.reason'],
  ['a reason in words', 'stopProject', { reason: '虚构张三退出' }, 'input.reason'],
  ['a reason to stop', 'rejectProject', { reason: 'LOSSES' }, 'input.reason'],
  ['a project id that is none', 'stopProject', { reason: 'OTHER', projectId: '17' }, 'input.projectId'],
])('%s is an error that names the field, in both languages', async (_, mutation, input, field) => {
  const before = await industry.countEverything();
  const complete = mutation === 'proposeProject' ? newProject : { projectId: crypto.randomUUID(), expectedVersion: 1 };
  for (const language of ['en', 'zh'] as const) {
    const { errors } = await industry.attempt(mutation, { ...complete, ...input }, language);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  }
  expect(await industry.countEverything()).toBe(before);
});
