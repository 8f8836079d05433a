import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { publishRegistry } from '@shouwang/testkit';
import {
  applyIn,
  eventsOf,
  figuresOf,
  guizhouVillage,
  liujiangVillage,
  mutate,
  nextVillage,
  openPostIn,
  registerHouseholds,
  registerPerson,
  startEmploymentService,
  startJob,
  village,
  type Employment,
} from './fixture.ts';

let employment: Employment;
beforeAll(async () => {
  employment = await startEmploymentService();
});
afterAll(() => employment?.stop());

test('figures of a county are those of its villages, by route, by workplace and by person', async () => {
  const [lifted, ordinary, couple] = await registerHouseholds(employment, [
    { origin: 'LIFTED' },
    { origin: 'ORDINARY', regionCode: nextVillage },
    { origin: 'LIFTED', regionCode: nextVillage, members: [{}, {}] },
  ]);
  const workshop = await applyIn(employment);
  const inWorkshop = { route: 'WORKSHOP', workplace: 'TOWNSHIP', workshopId: workshop.id, monthlyWageFen: 200_000 };
  const [first = '', second = '', third = '', fourth = ''] = [lifted, ordinary, couple].flatMap(
    (one) => one?.people ?? [],
  );
  await startJob(employment, first, inWorkshop);
  await startJob(employment, first, { route: 'INDUSTRY', workplace: 'COUNTY', monthlyWageFen: 50_000 });
  await startJob(employment, second, inWorkshop);
  await startJob(employment, third, { workplace: 'PROVINCE' });
  const post = await openPostIn(employment, { regionCode: village });
  await openPostIn(employment, { regionCode: nextVillage });
  await mutate(employment, 'fillPost', {
    publicPostId: post.id,
    expectedVersion: 1,
    personId: fourth,
    agreementFrom: '2026-01-01',
    agreementTo: '2027-12-31',
  });
  const nothing = {
    jobs: 0,
    people: 0,
    labourExport: 0,
    industry: 0,
    publicPost: 0,
    workshop: 0,
    inTownship: 0,
    inCounty: 0,
    inProvince: 0,
    outOfProvince: 0,
    wagesPerMonthFen: 0,
    workshops: 0,
    villagesWithWorkshop: 0,
    workshopLiftedWorkers: 0,
    publicPosts: 0,
    publicPostsFilled: 0,
  };
  const [county, here, next, elsewhere] = await figuresOf(employment, '360704', village, nextVillage, '370000');
  expect(county).toEqual({
    ...nothing,
    jobs: 5,
    people: 4,
    labourExport: 1,
    industry: 1,
    publicPost: 1,
    workshop: 2,
    inTownship: 3,
    inCounty: 1,
    inProvince: 1,
    wagesPerMonthFen: 200_000 * 2 + 50_000 + 300_000 + 30_000,
    workshopLiftedWorkers: 1,
    publicPosts: 2,
    publicPostsFilled: 1,
  });
  // The holder's job is counted where she lives, the post where it is.
  expect(here).toMatchObject({ jobs: 2, people: 1, publicPost: 0, publicPosts: 1, publicPostsFilled: 1 });
  expect(next).toMatchObject({ jobs: 3, people: 3, publicPost: 1, publicPosts: 1, publicPostsFilled: 0 });
  expect(elsewhere).toEqual(nothing);
});

test('a household that moves takes its jobs along, and the figures follow; workshop and post stay', async () => {
  const { personId, householdId } = await registerPerson(employment, { regionCode: liujiangVillage });
  const post = await openPostIn(employment, { regionCode: liujiangVillage });
  await mutate(employment, 'fillPost', {
    publicPostId: post.id,
    expectedVersion: 1,
    personId,
    agreementFrom: '2026-01-01',
    agreementTo: '2026-12-31',
  });
  const job = await startJob(employment, personId);
  const before = await figuresOf(employment, liujiangVillage, guizhouVillage);
  expect(before).toMatchObject([
    { jobs: 2, people: 1, publicPostsFilled: 1 },
    { jobs: 0, people: 0, publicPostsFilled: 0 },
  ]);
  await publishRegistry(employment.kafka, {
    households: [{ id: householdId, regionCode: guizhouVillage, sequence: 2 }],
  });
  const events = await eventsOf(employment, 'employment-record', job.id);
  expect(await figuresOf(employment, liujiangVillage, guizhouVillage)).toMatchObject([
    { jobs: 0, people: 0, wagesPerMonthFen: 0, publicPostsFilled: 1, publicPosts: 1 },
    { jobs: 2, people: 1, wagesPerMonthFen: before[0]?.['wagesPerMonthFen'], publicPostsFilled: 0, publicPosts: 0 },
  ]);
  expect(events[1]).toMatchObject({
    type: 'employment-record.followed-household',
    sequence: '2',
    regionCode: guizhouVillage,
    data: { previousRegionCode: liujiangVillage },
  });
});

interface Listed {
  edges: { node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

test('lists hold every record of a region once, page by page, and obey their filters', async () => {
  const list = async (field: string): Promise<Listed> => {
    const answer = await employment.ask<{ list: Listed }>(
      `{ list: ${field} { edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.list;
  };
  const households = await registerHouseholds(
    employment,
    Array.from({ length: 5 }, () => ({ regionCode: guizhouVillage })),
  );
  const people = households.flatMap((household) => household.people);
  const jobs = await Promise.all(people.map((personId) => startJob(employment, personId, { route: 'INDUSTRY' })));
  const [ended, ...held] = jobs;
  await mutate(employment, 'endEmployment', {
    employmentRecordId: ended?.id,
    expectedVersion: 1,
    reason: 'CONTRACT_ENDED',
  });
  const seen: string[] = [];
  for (let after = '""'; ;) {
    const { edges, pageInfo } = await list(
      `employmentRecords(regionCode: "52", route: [INDUSTRY], current: true, first: 3, after: ${after})`,
    );
    seen.push(...edges.map((edge) => edge.node.id));
    if (!pageInfo.hasNextPage) break;
    after = JSON.stringify(pageInfo.endCursor);
  }
  expect(seen.toSorted()).toEqual(held.map((job) => job.id).toSorted());
  const filtered = await list(`employmentRecords(regionCode: "52", route: [INDUSTRY], current: false)`);
  expect(filtered.edges.map((edge) => edge.node.id)).toEqual([ended?.id]);
  expect((await list(`employmentRecords(regionCode: "52", workplace: [TOWNSHIP], route: [INDUSTRY])`)).edges).toEqual(
    [],
  );
  const workshop = await applyIn(employment, { regionCode: guizhouVillage, kind: 'TOURISM' });
  const post = await openPostIn(employment, { regionCode: guizhouVillage, kind: 'CARE_WORKER' });
  const ids = async (field: string): Promise<string[]> => (await list(field)).edges.map((edge) => edge.node.id);
  expect(await ids(`workshops(regionCode: "52", status: [APPLIED], kind: [TOURISM])`)).toEqual([workshop.id]);
  expect(await ids(`workshops(regionCode: "52", status: [RECOGNISED])`)).toEqual([]);
  expect(await ids(`publicPosts(regionCode: "52", status: [OPEN], kind: [CARE_WORKER])`)).toEqual([post.id]);
  expect(await ids(`publicPosts(regionCode: "52", kind: [RIVER_KEEPER])`)).toEqual([]);
});

test('a record that does not exist is null', async () => {
  const id = '"00000000-0000-7000-8000-000000000000"';
  const answer = await employment.ask(
    `{ employmentRecord(id: ${id}) { id } workshop(id: ${id}) { id } publicPost(id: ${id}) { id } }`,
  );
  expect(answer).toMatchObject({ data: { employmentRecord: null, workshop: null, publicPost: null } });
});

test('the jobs of a household and of a person come with those held now first', async () => {
  const { personId, householdId } = await registerPerson(employment);
  const ended = await startJob(employment, personId, { startedOn: '2025-09-01' });
  await mutate(employment, 'endEmployment', {
    employmentRecordId: ended.id,
    expectedVersion: 1,
    reason: 'RESIGNED',
  });
  const older = await startJob(employment, personId, { startedOn: '2025-01-01' });
  const newer = await startJob(employment, personId, { startedOn: '2025-02-01', route: 'INDUSTRY' });
  const answer = await employment.ask(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Household { employment { id } } ... on Person { employment { id } } } }`,
    {
      variables: {
        representations: [
          { __typename: 'Household', id: householdId },
          { __typename: 'Person', id: personId },
        ],
      },
    },
  );
  const inOrder = { employment: [{ id: newer.id }, { id: older.id }, { id: ended.id }] };
  expect(answer.data).toEqual({ _entities: [inOrder, inOrder] });
});

const listOf = (name: string, fields: string): string =>
  `query ($first: Int!) { ${name}(regionCode: "360704", first: $first) { edges { node { id region { code } ${fields} } } } }`;
const jobFields = 'months person { id } workshop { id workers liftedWorkers } publicPost { id }';

test.each([
  ['households', 3, `... on Household { employment { id ${jobFields} } }`],
  ['persons', 3, `... on Person { employment { id ${jobFields} } }`],
  ['regions', 1, '... on Region { employment { jobs people workshops publicPosts } }'],
  ['jobs', 3, listOf('employmentRecords', jobFields)],
  ['workshops', 2, listOf('workshops', 'workers liftedWorkers recognitionPolicy { id }')],
  ['posts', 1, listOf('publicPosts', 'holder { id } amountPolicy { id }')],
])('%s cost %i SQL statements, whether 1, 10 or 100', async (kind, statements, selection) => {
  const { households, persons, regions } = await hundred();
  const referred = { households, persons, regions }[kind];
  const entities = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;
  const ask = async (count: number): Promise<void> => {
    const variables = { first: count, representations: referred?.slice(0, count) };
    const answer = await employment.ask(referred ? entities : selection, { variables });
    expect(answer.errors).toBeUndefined();
  };
  const counted: number[] = [];
  for (const count of [1, 10, 100]) {
    const sent = await employment.statementsOf(() => ask(count));
    // The policies are read anew every few seconds, whatever is asked.
    counted.push(sent.filter((sql) => !sql.includes('from policy')).length);
  }
  expect(counted).toEqual([statements, statements, statements]);
});

type Hundred = Record<'households' | 'persons' | 'regions', object[]>;
let madeHundred: Promise<Hundred> | null = null;

/** A hundred of everything, made once. */
function hundred(): Promise<Hundred> {
  madeHundred ??= makeHundred();
  return madeHundred;
}

async function makeHundred(): Promise<Hundred> {
  const households = await registerHouseholds(
    employment,
    Array.from({ length: 100 }, () => ({})),
  );
  // One after the other: at once they would only queue for the counters of one village.
  for (const { people } of households) {
    const workshop = await applyIn(employment);
    await openPostIn(employment);
    for (const personId of people) await startJob(employment, personId, { route: 'WORKSHOP', workshopId: workshop.id });
  }
  return {
    households: households.map(({ householdId }) => ({ __typename: 'Household', id: householdId })),
    persons: households.flatMap(({ people }) => people.map((id) => ({ __typename: 'Person', id }))),
    regions: households.map((_, index) => ({
      __typename: 'Region',
      code: `360704${101 + index}000`,
    })),
  };
}
