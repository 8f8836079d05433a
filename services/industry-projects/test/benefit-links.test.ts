import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { publishRegistry } from '@shouwang/testkit';
import { now, startIndustry, villages, type Answered, type Industry } from './industry.ts';
import { approved, funded } from './steps.ts';

let industry: Industry;
let project: Answered;
beforeAll(async () => {
  industry = await startIndustry();
  project = await funded(industry, { regionCode: villages[2] });
});
afterAll(() => industry?.stop());

async function arrived(household: object = {}): Promise<string> {
  const id = crypto.randomUUID();
  await publishRegistry(industry.kafka, { households: [{ id, regionCode: villages[0], ...household }] });
  await industry.service.drain();
  return id;
}

const newLink = (householdId: string, input: object = {}): object => ({
  householdId,
  projectId: project.id,
  kind: 'SHARE',
  startedOn: '2026-02-10',
  ...input,
});

async function linked(input: object = {}): Promise<Answered> {
  const made = await industry.act('linkHousehold', newLink(await arrived(), input));
  expect(made).toMatchObject({ __typename: 'BenefitLink' });
  return made;
}

const on = (link: Answered): { benefitLinkId: string; expectedVersion: number } => ({
  benefitLinkId: link.id,
  expectedVersion: link.version,
});

describe('linking a household', () => {
  test('is counted in its village and told', async () => {
    const before = await industry.figures(villages[0]);
    const link = await linked({ kind: 'LEASE' });
    expect(link).toMatchObject({ kind: 'LEASE', startedOn: '2026-02-10', endedOn: null, paidFen: 0, version: 1 });
    expect(await industry.figures(villages[0])).toMatchObject({ benefitLinks: Number(before['benefitLinks']) + 1 });
    expect(await industry.events('benefit-link', link.id)).toMatchObject([
      { type: 'benefit-link.linked', data: { state: { projectId: project.id, regionCode: villages[0] } } },
    ]);
  });

  test('that has not arrived yet is refused, and the same command succeeds once it has', async () => {
    const id = crypto.randomUUID();
    const input = newLink(id, { idempotencyKey: 'too early' });
    const before = await industry.countEverything();
    expect(await industry.act('linkHousehold', input)).toMatchObject({
      __typename: 'RecordNotYetKnown',
      recordKind: 'household',
      id,
      retryIsSafe: true,
    });
    expect(await industry.countEverything()).toBe(before);
    await publishRegistry(industry.kafka, { households: [{ id, regionCode: villages[1] }] });
    await industry.service.drain();
    const link = await industry.act('linkHousehold', input);
    expect(link).toMatchObject({ __typename: 'BenefitLink' });
    const after = await industry.countEverything();
    expect(await industry.act('linkHousehold', input)).toMatchObject({ id: link.id });
    expect(await industry.countEverything()).toBe(after);
  });

  test('twice in the same way is refused, also at once; in another way it is not', async () => {
    const household = await arrived();
    const both = await Promise.all([1, 2].map(() => industry.act('linkHousehold', newLink(household))));
    expect(new Set(both.map((one) => one.__typename))).toEqual(new Set(['BenefitLink', 'BenefitLinkExists']));
    expect(await industry.act('linkHousehold', newLink(household, { kind: 'WAGE' }))).toMatchObject({ kind: 'WAGE' });
    const made = both.find((one) => one.__typename === 'BenefitLink');
    await industry.act('endLink', { ...on(made as Answered), on: '2026-03-01' });
    expect(await industry.act('linkHousehold', newLink(household, { startedOn: '2026-03-02' }))).toMatchObject({
      __typename: 'BenefitLink',
    });
  });

  test.each([
    [
      'a closed household',
      { status: 'CLOSED', closedOn: '2026-01-01', closeReason: 'ALL_LEFT' },
      {},
      'HouseholdNotLinkable',
    ],
    ['a day before the money stood', {}, { startedOn: '2026-02-09' }, 'DateOutOfRange'],
    ['a day in the future', {}, { startedOn: '2026-07-01' }, 'DateOutOfRange'],
    ['a project that is none', {}, { projectId: crypto.randomUUID() }, 'RecordNotFound'],
  ])('%s is refused', async (_, household, input, refusal) => {
    const id = await arrived(household);
    const before = await industry.countEverything();
    expect(await industry.act('linkHousehold', newLink(id, input))).toMatchObject({ __typename: refusal });
    expect(await industry.countEverything()).toBe(before);
  });

  test('to a project without money is refused with the stages that have it', async () => {
    const unfunded = await approved(industry);
    expect(await industry.act('linkHousehold', newLink(await arrived(), { projectId: unfunded.id }))).toMatchObject({
      __typename: 'ProjectNotInStage',
      stage: 'APPROVED',
      takenFrom: expect.arrayContaining(['FUNDED', 'OPERATING']),
    });
  });
});

describe('a dividend', () => {
  test('is paid once for a time, and counted in the household’s village', async () => {
    let link = await linked();
    const before = await industry.figures(villages[0]);
    link = await industry.act('payDividend', { ...on(link), period: '2026-H1', amountFen: 36_500, on: '2026-06-20' });
    expect(link).toMatchObject({ version: 2, paidFen: 36_500 });
    for (const period of ['2026-H1', '2026']) {
      const again = await industry.act('payDividend', { ...on(link), period, amountFen: 1 });
      expect(again).toMatchObject({
        __typename: 'DividendAlreadyPaid',
        field: 'input.period',
        paidPeriod: '2026-H1',
        paidOn: '2026-06-20',
      });
    }
    expect(await industry.figures(villages[0])).toMatchObject({
      dividendsPaidFen: Number(before['dividendsPaidFen']) + 36_500,
    });
    const { data } = await industry.ask(
      `{ benefitLink(id: "${link.id}") { household { id } project { id } dividends { period amountFen paidOn } } }`,
    );
    expect(data).toMatchObject({
      benefitLink: {
        project: { id: project.id },
        dividends: [{ period: '2026-H1', amountFen: 36_500, paidOn: '2026-06-20' }],
      },
    });
    expect((await industry.events('benefit-link', link.id)).at(-1)).toMatchObject({
      type: 'benefit-link.dividend-paid',
      sequence: 2,
      data: { period: '2026-H1', amountFen: 36_500, on: '2026-06-20', state: { paidFen: 36_500 } },
    });
  });

  test('paid twice at once is paid once', async () => {
    const link = await linked();
    const payment = { ...on(link), period: '2026', amountFen: 5_000 };
    const both = await Promise.all([industry.act('payDividend', payment), industry.act('payDividend', payment)]);
    expect(new Set(both.map((one) => one.__typename))).toEqual(new Set(['BenefitLink', 'VersionConflict']));
    const [row] = await industry.database.query(
      'select count(*)::int as rows, sum(amount_fen)::int as total from dividend where link_id = $1',
      [link.id],
    );
    expect(row).toEqual({ rows: 1, total: 5_000 });
  });

  test('the database has the last word: a period has one row', async () => {
    const link = await linked();
    const insert = `insert into dividend (link_id, period, amount_fen, paid_on) values ('${link.id}', '2026', 1, '2026-06-01')`;
    await industry.database.query(insert);
    await expect(industry.database.query(insert)).rejects.toThrow('dividend_once_per_period');
  });

  test.each([
    ['outside the link’s time', { period: '2025' }, { __typename: 'PeriodOutsideLink', startedOn: '2026-02-10' }],
    ['for a time to come', { period: '2026-H2' }, { __typename: 'DateOutOfRange', field: 'input.period' }],
    ['in the future', { on: '2026-07-01' }, { __typename: 'DateOutOfRange', field: 'input.on' }],
    ['on a stale version', { expectedVersion: 9 }, { __typename: 'VersionConflict', currentVersion: 1 }],
  ])('%s is refused, and nothing is written', async (_, input, refusal) => {
    const link = await linked();
    const before = await industry.countEverything();
    const payment = { ...on(link), period: '2026-H1', amountFen: 1, ...input };
    expect(await industry.act('payDividend', payment)).toMatchObject(refusal);
    expect(await industry.countEverything()).toBe(before);
  });

  test.each([
    [{ amountFen: 0.01 }, 'input.amountFen'],
    [{ amountFen: 0 }, 'input.amountFen'],
    [{ period: 'spring' }, 'input.period'],
    [{ period: '2026-H3' }, 'input.period'],
    [{ benefitLinkId: '1' }, 'input.benefitLinkId'],
  ])('%j is an error that names the field', async (input, field) => {
    const payment = { benefitLinkId: crypto.randomUUID(), expectedVersion: 1, period: '2026', amountFen: 1, ...input };
    for (const language of ['en', 'zh'] as const) {
      const { errors } = await industry.attempt('payDividend', payment, language);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    }
  });
});

test('a link ends once and is not counted any more', async () => {
  const link = await linked();
  const before = await industry.figures(villages[0]);
  expect(await industry.act('endLink', { ...on(link), on: '2026-02-09' })).toMatchObject({
    __typename: 'DateOutOfRange',
    earliest: '2026-02-10',
  });
  const ended = await industry.act('endLink', { ...on(link), on: '2026-06-01' });
  expect(ended).toMatchObject({ endedOn: '2026-06-01', version: 2 });
  expect(await industry.act('endLink', on(ended))).toMatchObject({
    __typename: 'BenefitLinkEnded',
    endedOn: '2026-06-01',
  });
  expect(await industry.figures(villages[0])).toMatchObject({ benefitLinks: Number(before['benefitLinks']) - 1 });
  industry.setNow(new Date('2026-07-15T02:00:00Z'));
  const late = await industry.act('payDividend', { ...on(ended), period: '2026-H1', amountFen: 100 });
  expect(late).toMatchObject({ __typename: 'BenefitLink', paidFen: 100 });
  industry.setNow(now);
});

test('a household that moves takes its links and what they paid along', async () => {
  const household = await arrived();
  let link = await industry.act('linkHousehold', newLink(household));
  link = await industry.act('payDividend', { ...on(link), period: '2026-H1', amountFen: 700 });
  const [left, entered] = [await industry.figures(villages[0]), await industry.figures(villages[2])];
  await publishRegistry(industry.kafka, { households: [{ id: household, regionCode: villages[2], sequence: 2 }] });
  await industry.service.drain();
  expect(await industry.figures(villages[0])).toMatchObject({
    benefitLinks: Number(left['benefitLinks']) - 1,
    dividendsPaidFen: Number(left['dividendsPaidFen']) - 700,
  });
  expect(await industry.figures(villages[2])).toMatchObject({
    benefitLinks: Number(entered['benefitLinks']) + 1,
    dividendsPaidFen: Number(entered['dividendsPaidFen']) + 700,
  });
  expect((await industry.events('benefit-link', link.id)).at(-1)).toMatchObject({
    type: 'benefit-link.followed-household',
    data: { previousRegionCode: villages[0], state: { regionCode: villages[2] } },
  });
});
