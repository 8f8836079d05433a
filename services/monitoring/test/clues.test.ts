import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { education, employment, housing } from '@shouwang/contracts';
import { encodeHeaders, type EventContract } from '@shouwang/events';
import { registerHousehold, startMonitoring, village, type Monitoring, type Registered } from './fixture.ts';

let monitoring: Monitoring;
beforeAll(async () => {
  monitoring = await startMonitoring();
});
afterAll(() => monitoring?.stop());

interface Clue {
  id: string;
  version: number;
  status: string;
  kind: string;
  channel: string;
  sourceEventId: string | null;
  warningPolicy: { id: string; value: string } | null;
}

async function cluesOf(household: Registered): Promise<Clue[]> {
  const answer = await monitoring.ask<{ household: { riskClues: Clue[] } }>(
    `query ($id: ID!) { household(id: $id) { riskClues { id version status kind channel sourceEventId warningPolicy { id value } } } }`,
    { variables: { id: household.id } },
  );
  return answer.data.household.riskClues;
}

const change = async (name: string, input: object): Promise<Record<string, unknown>> => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const answer = await monitoring.ask<{ answer: Record<string, unknown> }>(
    `mutation ($input: ${type}Input!) { answer: ${name}(input: $input) {
      __typename ... on RiskClue { id version status signDueOn handleDueOn overdue limitPolicy { id verified } outcome closedOn }
      ... on UserError { code message } } }`,
    { variables: { input: { idempotencyKey: crypto.randomUUID(), ...input } } },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.answer;
};

test('a clue is raised, signed for, handled and closed; each step is an event, and the figures follow', async () => {
  const household = await registerHousehold(monitoring);
  const raised = await change('raiseRiskClue', {
    householdId: household.id,
    channel: 'VISIT',
    kind: 'INCOME_DROP',
    evidence: '虚构：务工收入中断',
  });
  expect(raised).toMatchObject({
    version: 1,
    status: 'RAISED',
    signDueOn: '2026-03-05',
    overdue: false,
    limitPolicy: { id: 'clue-limits@CN@2021-01-01', verified: false },
  });
  const clueId = raised['id'];
  expect(await change('handleRiskClue', { clueId, expectedVersion: 1, outcome: 'NO_RISK', note: 'x' })).toMatchObject({
    __typename: 'ClueNotInStatus',
  });
  await change('signRiskClue', { clueId, expectedVersion: 1, signedBy: '虚构乡' });
  await change('handleRiskClue', { clueId, expectedVersion: 2, outcome: 'NO_RISK', note: '已复工' });
  const closed = await change('closeRiskClue', { clueId, expectedVersion: 3, note: '回头看正常' });
  expect(closed).toMatchObject({ version: 4, status: 'CLOSED', closedOn: '2026-03-02' });
  const figures = await monitoring.ask(`{ region(code: "${village}") { monitoring { openClues cluesRaised } } }`);
  expect(figures.data).toEqual({ region: { monitoring: { openClues: 0, cluesRaised: 1 } } });
  await monitoring.service.drain();
  const events = (await monitoring.messages('shouwang.monitoring.risk-clue.events.v1')).filter(
    (message) => message.key === clueId,
  );
  expect(events.map(({ headers }) => [headers['ce_type'], headers['ce_sequence']])).toEqual([
    ['risk-clue.raised', '1'],
    ['risk-clue.signed', '2'],
    ['risk-clue.handled', '3'],
    ['risk-clue.closed', '4'],
  ]);
  expect(events.map((event) => event.value?.toString()).join()).not.toContain('务工收入中断');
});

describe('early warnings', () => {
  /** A department's event as its relay sends it. */
  async function deliver(contract: EventContract, data: object, id: string = crypto.randomUUID()): Promise<string> {
    const key = crypto.randomUUID();
    const producer = monitoring.kafka.producer();
    await producer.connect();
    const headers = encodeHeaders({
      id,
      source: `/shouwang/${contract.service}`,
      type: contract.type,
      time: '2026-03-01T08:00:00.000Z',
      subject: key,
      partitionkey: key,
      regioncode: village,
      correlationid: 'department-request',
      causationid: null,
      sequence: 1,
    });
    await producer.send([{ topic: contract.topic, key, value: JSON.stringify(data), headers }]);
    await producer.disconnect();
    return id;
  }

  const place = (household: Registered): object => ({
    id: crypto.randomUUID(),
    regionCode: village,
    householdId: household.id,
  });

  const appraised = (household: Registered, grade: string, occupied: boolean): object => ({
    state: {
      ...place(household),
      tenure: 'OWN',
      builtYear: 1985,
      areaSquareMetres: 90,
      residents: 3,
      occupied,
      grade,
      appraisedOn: '2026-03-01',
      danger: occupied,
      registeredOn: '2025-01-01',
      demolishedOn: null,
    },
    grade,
    previousGrade: null,
    kind: 'DANGER_APPRAISAL',
    on: '2026-03-01',
  });

  const ended = (household: Registered, householdJobsLeft: number): object => ({
    state: {
      ...place(household),
      personId: crypto.randomUUID(),
      route: 'LABOUR_EXPORT',
      workplace: 'PROVINCE',
      monthlyWageFen: 350_000,
      startedOn: '2025-01-01',
      endedOn: '2026-03-01',
      endReason: 'DISMISSED',
      workshopId: null,
      publicPostId: null,
    },
    on: '2026-03-01',
    reason: 'DISMISSED',
    householdJobsLeft,
  });

  const droppedOut = (household: Registered): object => ({
    state: {
      ...place(household),
      studentId: crypto.randomUUID(),
      personId: crypto.randomUUID(),
      schoolId: crypto.randomUUID(),
      stage: 'JUNIOR',
      grade: 2,
      boarder: false,
      status: 'DROPPED_OUT',
      startedOn: '2025-09-01',
      statusSince: '2026-03-01',
      endedOn: null,
    },
    cause: 'TIRED_OF_SCHOOL',
    on: '2026-03-01',
  });

  const { appraised: dwellingAppraised } = housing.dwelling.events;
  const { ended: employmentEnded } = employment.employmentRecord.events;
  const enrolmentDroppedOut = education.enrolment.events['dropped-out'];

  test.each([
    [
      'an occupied dwelling appraised D',
      dwellingAppraised,
      (h: Registered) => appraised(h, 'D', true),
      'NO_SAFE_HOUSING',
    ],
    ['a pupil who drops out', enrolmentDroppedOut, droppedOut, 'OUT_OF_SCHOOL'],
    ['the end of a household’s only job', employmentEnded, (h: Registered) => ended(h, 0), 'INCOME_DROP'],
  ])('%s raises one clue, delivered once or three times', async (_, contract, dataFor, kind) => {
    const household = await registerHousehold(monitoring);
    const data = dataFor(household);
    const id = await deliver(contract, data);
    await deliver(contract, data, id);
    await monitoring.service.drain();
    await deliver(contract, data, id);
    await monitoring.service.drain();
    const clues = await cluesOf(household);
    expect(clues).toMatchObject([{ kind, channel: 'DEPARTMENT', status: 'RAISED', sourceEventId: id }]);
    expect(clues[0]?.warningPolicy?.id).toBe(`warning.${contract.type}@CN@2021-01-01`);
    const messages = await monitoring.messages('shouwang.monitoring.risk-clue.events.v1');
    const raised = messages.filter((message) => message.key === clues[0]?.id);
    expect(raised).toHaveLength(1);
    expect(raised[0]?.headers).toMatchObject({ ce_causationid: id, ce_correlationid: 'department-request' });
  });

  test.each([
    ['a safe dwelling', dwellingAppraised, (h: Registered) => appraised(h, 'B', true)],
    ['a dangerous dwelling that nobody lives in', dwellingAppraised, (h: Registered) => appraised(h, 'D', false)],
    ['the end of a job while another goes on', employmentEnded, (h: Registered) => ended(h, 1)],
  ])('%s raises none', async (_, contract, dataFor) => {
    const household = await registerHousehold(monitoring);
    await deliver(contract, dataFor(household));
    await monitoring.service.drain();
    expect(await cluesOf(household)).toEqual([]);
  });

  test('an event that is not as declared is parked and blocks nothing else', async () => {
    const household = await registerHousehold(monitoring);
    await deliver(dwellingAppraised, { grade: 'E' });
    await deliver(dwellingAppraised, appraised(household, 'C', true));
    await monitoring.service.drain();
    expect(await cluesOf(household)).toHaveLength(1);
    const letters = await monitoring.messages('shouwang.monitoring.dead-letter.v1');
    expect(letters.at(-1)?.headers['dl_reason']).toContain('not as declared');
  });
});

test('a household is recognised by the line in force, once', async () => {
  const household = await registerHousehold(monitoring, { origin: 'ORDINARY' });
  const recognise = async (input: object): Promise<Record<string, unknown>> => {
    const answer = await monitoring.ask<{ recogniseHousehold: Record<string, unknown> }>(
      `mutation ($input: RecogniseHouseholdInput!) { recogniseHousehold(input: $input) {
        __typename ... on MonitoredHousehold { category incomeLineFen linePolicy { id source } } ... on UserError { code message }
        ... on NotEligibleForMonitoring { incomeLineFen linePolicyId } } }`,
      {
        variables: {
          input: {
            idempotencyKey: crypto.randomUUID(),
            householdId: household.id,
            hitByShock: false,
            risks: ['ILLNESS'],
            incomePerHeadFen: 599_999,
            ...input,
          },
        },
      },
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.recogniseHousehold;
  };
  expect(await recognise({ incomePerHeadFen: 600_000 })).toMatchObject({
    __typename: 'NotEligibleForMonitoring',
    incomeLineFen: 600_000,
    linePolicyId: 'income-line@CN@2021-01-01',
  });
  const both = await Promise.all([recognise({}), recognise({})]);
  expect(new Set(both.map((one) => one['__typename']))).toEqual(
    new Set(['MonitoredHousehold', 'HouseholdAlreadyMonitored']),
  );
  expect(both.find((one) => one['category'])).toMatchObject({
    category: 'MARGINAL',
    linePolicy: { source: '中农组发〔2021〕7号' },
  });
});

test.each([1, 10, 100])('a page of %i households with everything costs the same statements', async (first) => {
  const missing = 100 - (await countHouseholds());
  await Promise.all(Array.from({ length: Math.max(0, missing) }, () => registerHousehold(monitoring)));
  const statements = await monitoring.statementsOf(() =>
    monitoring.ask(
      `query ($first: Int!) { region(code: "${village}") { households(first: $first) { edges { node {
        id region { name } members { id } monitoring { category } riskClues { id } } } } } }`,
      { variables: { first } },
    ),
  );
  expect(statements).toHaveLength(5);
});

async function countHouseholds(): Promise<number> {
  const [row] = await monitoring.database.query('select count(*)::int as count from household where region_code = $1', [
    village,
  ]);
  return row.count;
}
