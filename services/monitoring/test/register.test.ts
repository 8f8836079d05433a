import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Area, Viewer } from '@shouwang/viewer';
import { member, nextVillage, startMonitoring, village, type Monitoring } from './fixture.ts';

let monitoring: Monitoring;
beforeAll(async () => {
  monitoring = await startMonitoring();
});
afterAll(() => monitoring?.stop());

const man = member('HEAD');

interface Household {
  id: string;
  version: number;
}

const registerDocument = `mutation ($input: RegisterHouseholdInput!) {
  registerHousehold(input: $input) {
    __typename
    ... on Household { id version memberCount origin members { id relation sex ageGroup } region { code } }
    ... on UserError { code message }
    ... on RegionNotUsable { reason }
    ... on HouseholdCompositionInvalid { rule }
    ... on IdNumberAlreadyRegistered { field }
    ... on DateOutOfRange { field latest }
  }
}`;

async function register(input: object): Promise<Household & Record<string, unknown>> {
  const answer = await monitoring.ask<{ registerHousehold: Household & Record<string, unknown> }>(registerDocument, {
    variables: { input: { idempotencyKey: crypto.randomUUID(), regionCode: village, origin: 'LIFTED', ...input } },
  });
  expect(answer.errors).toBeUndefined();
  return answer.data.registerHousehold;
}

async function countEverything(): Promise<string> {
  const [row] = await monitoring.database.query(
    `select (select count(*) from household) || ' ' || (select count(*) from person) || ' ' || (select count(*) from outbox) ||
      ' ' || (select count(*) from command_log) as counted`,
  );
  return row.counted;
}

describe('registering a household', () => {
  test('stores the household and its members, counts them and publishes one event each', async () => {
    const household = await register({
      members: [man, member('SPOUSE', 'FEMALE'), member('CHILD', 'MALE', '2015-01-01')],
    });
    expect(household).toMatchObject({ __typename: 'Household', version: 1, memberCount: 3, region: { code: village } });
    expect(household['members']).toMatchObject([
      { relation: 'HEAD', sex: 'MALE', ageGroup: 'WORKING_AGE' },
      { relation: 'SPOUSE', sex: 'FEMALE' },
      { relation: 'CHILD' },
    ]);
    const figures = await monitoring.ask(
      `{ region(code: "360704") { monitoring { households people liftedHouseholds villages } } }`,
    );
    expect(figures.data).toEqual({
      region: { monitoring: { households: 1, people: 3, liftedHouseholds: 1, villages: 1 } },
    });

    await monitoring.service.drain();
    const [event] = (await monitoring.messages('shouwang.monitoring.household.events.v1')).filter(
      (m) => m.key === household.id,
    );
    expect(event?.headers).toMatchObject({
      ce_type: 'household.registered',
      ce_sequence: '1',
      ce_regioncode: village,
      ce_correlationid: 'test-request',
    });
    const people = await monitoring.messages('shouwang.monitoring.person.state.v1');
    expect(people).toHaveLength(3);
    const wire = people.map((message) => message.value?.toString()).join() + JSON.stringify(event);
    for (const secret of [String(man['idNumber']), '虚构甲']) expect(wire).not.toContain(secret);
  });

  test('a repeated command answers with the same household and changes nothing', async () => {
    const input = { idempotencyKey: 'same', members: [member('HEAD')] };
    const first = await register(input);
    const before = await countEverything();
    expect(await register(input)).toMatchObject({ __typename: 'Household', id: first.id });
    expect(await countEverything()).toBe(before);
    expect(await register({ ...input, origin: 'ORDINARY' })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  test('leaves no hash behind by which its numbers could be found out by trying', async () => {
    const input = { idempotencyKey: 'hashed', regionCode: village, origin: 'LIFTED', members: [member('HEAD')] };
    await register(input);
    const [row] = await monitoring.database.query(
      `select input_hash from command_log where idempotency_key = 'hashed'`,
    );
    // What is hashed: JSON with sorted keys. Were the guess not right, the key of the vault would not give the same.
    const sorted = (value: object): object =>
      Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const guess = JSON.stringify(sorted({ ...input, members: input.members.map(sorted) }));
    expect(await monitoring.service.deps.vault.hashInput(guess)).toEqual(row.input_hash);
    expect(createHash('sha256').update(guess).digest()).not.toEqual(row.input_hash);
  });

  test.each([
    ['an unknown region', { regionCode: '360704101203' }, { __typename: 'RegionNotUsable', reason: 'UNKNOWN' }],
    ['a township', { regionCode: '360704101' }, { __typename: 'RegionNotUsable', reason: 'NOT_A_VILLAGE' }],
    ['an abolished village', { regionCode: '360704101299' }, { __typename: 'RegionNotUsable', reason: 'NOT_VALID' }],
    [
      'a date in the future',
      { registeredOn: '2026-03-03' },
      { __typename: 'DateOutOfRange', field: 'input.registeredOn', latest: '2026-03-02' },
    ],
    ['no head', { members: [member('CHILD')] }, { rule: 'NO_HEAD' }],
    ['two heads', { members: [member('HEAD'), member('HEAD')] }, { rule: 'SEVERAL_HEADS' }],
    [
      'a living registration elsewhere',
      { members: [man] },
      { __typename: 'IdNumberAlreadyRegistered', field: 'input.members[0].idNumber' },
    ],
  ])('%s is refused with the way out, and nothing is written', async (_, input, refusal) => {
    const before = await countEverything();
    expect(await register({ members: [member('HEAD')], ...input })).toMatchObject(refusal);
    expect(await countEverything()).toBe(before);
  });

  test.each([
    [
      'a wrong check digit',
      { members: [{ ...member('HEAD'), idNumber: '110105194912310021' }] },
      'input.members[0].idNumber',
      /check digit/,
    ],
    [
      'a name with a zero byte',
      { members: [{ ...member('HEAD'), name: 'a\u0000b' }] },
      'input.members[0].name',
      /control character/,
    ],
    ['a malformed region code', { regionCode: '36070' }, 'input.regionCode', /12 digits/],
    ['a date that does not exist', { registeredOn: '2026-02-30' }, 'input.registeredOn', /no such day/],
  ])('%s is an error that names the field, in the language asked for', async (_, input, field, message) => {
    const variables = {
      input: { idempotencyKey: crypto.randomUUID(), regionCode: village, origin: 'LIFTED', members: [], ...input },
    };
    const english = await monitoring.ask(registerDocument, { variables });
    expect(english.errors?.[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', field },
      message: expect.stringMatching(message),
    });
    const chinese = await monitoring.ask(registerDocument, { variables, language: 'zh' });
    expect(chinese.errors?.[0]?.message).toMatch(/[一-龥]/);
  });

  test('two villages that register the same person at once: one of them is refused', async () => {
    const members = [member('HEAD')];
    const both = await Promise.all([register({ members }), register({ members, regionCode: nextVillage })]);
    expect(new Set(both.map((one) => one['__typename']))).toEqual(new Set(['Household', 'IdNumberAlreadyRegistered']));
  });
});

describe('a household that lives on', () => {
  const change = (name: string, input: object, viewer: Partial<Viewer> = {}) =>
    monitoring.ask<Record<string, Household & { __typename: string }>>(
      `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { answer: ${name}(input: $input) {
        __typename ... on Household { id version memberCount status region { code } members { id relation } }
        ... on VersionConflict { currentVersion } ... on UserError { code message } ${name === 'recordMemberLeft' ? '... on HouseholdCompositionInvalid { rule }' : ''} } }`,
      { variables: { input: { idempotencyKey: crypto.randomUUID(), ...input } }, viewer },
    );

  test('is not there for who repeats a command after the area was lost', async () => {
    const household = await register({ members: [member('HEAD'), member('SPOUSE', 'FEMALE')] });
    const [, spouse] = household['members'] as { id: string }[];
    const left = {
      idempotencyKey: 'left',
      householdId: household.id,
      expectedVersion: 1,
      personId: spouse?.id,
      reason: 'MARRIAGE',
    };
    const clue = {
      idempotencyKey: 'clue',
      householdId: household.id,
      channel: 'VISIT',
      kind: 'INCOME_DROP',
      evidence: '虚构',
    };
    const [here, elsewhere] = [village as Area, nextVillage as Area];
    const repeat = async (areas: Area[]) => {
      const viewer = { id: 'clerk', areas };
      const raised = await monitoring.ask<{ answer: { __typename: string } }>(
        `mutation ($input: RaiseRiskClueInput!) { answer: raiseRiskClue(input: $input) { __typename } }`,
        { variables: { input: clue }, viewer },
      );
      const answers = [await change('recordMemberLeft', left, viewer), raised];
      expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
      return answers.map(({ data }) => data['answer']?.__typename);
    };
    expect(await repeat([here])).toEqual(['Household', 'RiskClue']);
    const before = await countEverything();
    expect(await repeat([elsewhere])).toEqual(['RecordNotFound', 'RecordNotFound']);
    expect(await repeat([])).toEqual(['RecordNotFound', 'RecordNotFound']);
    expect(await repeat([here])).toEqual(['Household', 'RiskClue']);
    expect(await countEverything()).toBe(before);
  });

  test('moves with its members, and its figures follow it', async () => {
    const household = await register({
      members: [member('HEAD'), member('SPOUSE', 'FEMALE')],
    });
    const stale = await change('moveHousehold', {
      householdId: household.id,
      expectedVersion: 7,
      regionCode: nextVillage,
    });
    expect(stale.data['answer']).toMatchObject({ __typename: 'VersionConflict', currentVersion: 1 });
    const figures = async () =>
      (
        await monitoring.ask<{ region: { monitoring: { people: number } } }>(
          `{ region(code: "${nextVillage}") { monitoring { people } } }`,
        )
      ).data.region.monitoring.people;
    const before = await figures();
    const moved = await change('moveHousehold', {
      householdId: household.id,
      expectedVersion: 1,
      regionCode: nextVillage,
    });
    expect(moved.data['answer']).toMatchObject({ version: 2, region: { code: nextVillage } });
    expect(await figures()).toBe(before + 2);
  });

  test('needs a new head when its head leaves', async () => {
    const household = await register({
      members: [member('HEAD'), member('SPOUSE', 'FEMALE')],
    });
    const [head, spouse] = household['members'] as { id: string }[];
    const leave = { householdId: household.id, expectedVersion: 1, personId: head?.id, reason: 'DEATH' };
    expect((await change('recordMemberLeft', leave)).data['answer']).toMatchObject({ rule: 'NO_HEAD' });
    expect((await change('recordMemberLeft', { ...leave, newHeadId: spouse?.id })).data['answer']).toMatchObject({
      memberCount: 1,
      members: [{ id: spouse?.id, relation: 'HEAD' }],
    });
  });

  test('once closed, is not changed any more', async () => {
    const household = await register({ members: [member('HEAD')] });
    const closed = await change('closeHousehold', {
      householdId: household.id,
      expectedVersion: 1,
      reason: 'MOVED_AWAY',
    });
    expect(closed.data['answer']).toMatchObject({ status: 'CLOSED' });
    const again = await change('closeHousehold', {
      householdId: household.id,
      expectedVersion: 2,
      reason: 'MOVED_AWAY',
    });
    expect(again.data['answer']).toMatchObject({ __typename: 'HouseholdClosed', code: 'HOUSEHOLD_CLOSED' });
  });
});

test('a call without the gateway’s token is refused', async () => {
  const response = await fetch(`${monitoring.service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ region(code: "36") { name } }' }),
  });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test.each([0, 10_000])('first of %i is refused with the limit', async (first) => {
  const answer = await monitoring.ask(
    `{ region(code: "360704") { households(first: ${first}) { edges { cursor } } } }`,
  );
  expect(answer.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'first' } });
});

test('pages hold every household once, and a malformed cursor is refused', async () => {
  interface Page {
    region: {
      households: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
  }
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const answer: { data: Page } = await monitoring.ask<Page>(
      `query ($after: String) { region(code: "360704") { households(first: 2, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } } }`,
      { variables: { after } },
    );
    seen.push(...answer.data.region.households.edges.map((edge) => edge.node.id));
    after = answer.data.region.households.pageInfo.hasNextPage
      ? answer.data.region.households.pageInfo.endCursor
      : null;
  } while (after);
  const bad = await monitoring.ask(
    `{ region(code: "360704") { households(first: 2, after: "nonsense") { edges { cursor } } } }`,
  );
  expect(bad.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'after' } });
  const [{ households }] = await monitoring.database.query('select count(*)::int as households from household');
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(households);
});

test('a village is established, renamed and abolished; what is not valid takes no household', async () => {
  const change = async (name: string, input: object): Promise<Record<string, unknown>> => {
    const answer = await monitoring.ask<{ answer: Record<string, unknown> }>(
      `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { answer: ${name}(input: $input) {
        __typename ... on Region { code version name level validTo parent { code } } ... on UserError { message } } }`,
      { variables: { input: { idempotencyKey: crypto.randomUUID(), ...input } } },
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.answer;
  };
  const code = '360704101205';
  const fresh = { code, name: '虚构新村', validFrom: '2026-01-01' };
  expect(await change('establishRegion', fresh)).toMatchObject({ level: 'VILLAGE', parent: { code: '360704101000' } });
  expect(await change('establishRegion', fresh)).toMatchObject({ __typename: 'RegionAlreadyExists' });
  expect(await change('renameRegion', { code, expectedVersion: 1, name: '虚构旧村' })).toMatchObject({ version: 2 });
  const abolished = await change('abolishRegion', { code, expectedVersion: 2, abolishedOn: '2026-02-01' });
  expect(abolished).toMatchObject({ version: 3, validTo: '2026-02-01' });
  expect(await register({ regionCode: code, members: [member('HEAD')] })).toMatchObject({ reason: 'NOT_VALID' });
});
