import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { publishRegistry } from '@shouwang/testkit';
import { nextVillage, startHousing, village, type Housing } from './start-housing.ts';

let housing: Housing;
beforeAll(async () => {
  housing = await startHousing();
});
afterAll(() => housing?.stop());

const appraisal = { kind: 'DANGER_APPRAISAL', appraiser: '虚构鉴定所' };
const someId = '0190b6a0-0000-7000-8000-000000000000';

interface Listed {
  edges: { node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function list(field: 'dwellings' | 'renovations', args: string): Promise<Listed> {
  const answer = await housing.ask<{ list: Listed }>(
    `{ list: ${field}(${args}) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.list;
}
const idsOf = (page: Listed): string[] => page.edges.map((edge) => edge.node.id);

describe('dwellings of a region', () => {
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    const make = async (name: string, input: object, grade?: string): Promise<void> => {
      const dwelling = await housing.dwelling({ regionCode: nextVillage, ...input });
      ids[name] = dwelling.id;
      const finding = { dwellingId: dwelling.id, expectedVersion: 1, ...appraisal, grade };
      if (grade) await housing.send('appraiseDwelling', finding);
    };
    await make('safe', {}, 'A');
    await make('danger', {}, 'D');
    await make('left', { residents: 0 }, 'C');
    await make('new', { tenure: 'SETTLEMENT' });
    await make('gone', { residents: 0 });
    await housing.send('demolishDwelling', { dwellingId: ids['gone'], expectedVersion: 1 });
  });

  test.each([
    ['', ['danger', 'gone', 'left', 'new', 'safe']],
    ['grade: [C, D]', ['danger', 'left']],
    ['grade: []', []],
    ['occupied: true', ['danger', 'new', 'safe']],
    ['occupied: false', ['gone', 'left']],
    ['danger: true', ['danger']],
    ['danger: false', ['gone', 'left', 'new', 'safe']],
    ['tenure: [SETTLEMENT]', ['new']],
    ['demolished: true', ['gone']],
    ['demolished: false, occupied: false', ['left']],
    ['grade: null, danger: null', ['danger', 'gone', 'left', 'new', 'safe']],
  ])('that are { %s }', async (filter, names) => {
    const page = await list('dwellings', `regionCode: "${nextVillage}", ${filter}`);
    expect(new Set(idsOf(page))).toEqual(new Set(names.map((name) => ids[name])));
    expect(page.edges).toHaveLength(names.length);
  });

  test('come in pages that hold each of them once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Listed = await list(
        'dwellings',
        `regionCode: "360704", first: 2${after ? `, after: "${after}"` : ''}`,
      );
      seen.push(...idsOf(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(Object.values(ids)));
  });

  test('have figures that roll up', async () => {
    const figures = await housing.figures(nextVillage);
    expect(figures).toMatchObject({
      dwellings: 4,
      notAppraised: 1,
      appraisedA: 1,
      appraisedC: 1,
      appraisedD: 1,
      dangerousOccupied: 1,
      dangerousLeft: 1,
      demolished: 1,
      relocatedHouseholds: 1,
      relocatedPeople: 3,
    });
    expect((await housing.figures('360704000000'))['demolished']).toBe(1);
    expect(await housing.figures('110000000000')).toMatchObject({ dwellings: 0, renovationGrantPaidFen: 0 });
  });

  test('and renovations by status and group', async () => {
    const { id: dwellingId } = await housing.dwelling();
    await housing.send('appraiseDwelling', { dwellingId, expectedVersion: 1, ...appraisal, grade: 'C' });
    const { id } = await housing.send('applyForRenovation', { dwellingId, applicantGroup: 'SUDDEN_HARDSHIP' });
    const region = `regionCode: "${village}"`;
    expect(idsOf(await list('renovations', `${region}, status: [APPLIED, BUILT]`))).toEqual([id]);
    expect(idsOf(await list('renovations', `${region}, applicantGroup: [SUDDEN_HARDSHIP], overdue: false`))).toEqual([
      id,
    ]);
    expect(idsOf(await list('renovations', `${region}, status: [PAID]`))).toEqual([]);
    expect(idsOf(await list('renovations', `${region}, overdue: true`))).toEqual([]);
  });
});

test('what does not exist is null', async () => {
  const answer = await housing.ask(`{ dwelling(id: "${someId}") { id } renovation(id: "${someId}") { id } }`);
  expect(answer).toMatchObject({ status: 200, data: { dwelling: null, renovation: null } });
});

test('statements do not grow with the number of households or regions', async () => {
  const households: string[] = [];
  for (let index = 0; index < 10; index += 1) {
    const householdId = await housing.household();
    const { id: dwellingId } = await housing.dwelling({ householdId });
    await housing.send('appraiseDwelling', { dwellingId, expectedVersion: 1, ...appraisal, grade: 'D' });
    await housing.send('applyForRenovation', { dwellingId, applicantGroup: 'RETURN_RISK' });
    households.push(householdId);
  }
  const ask = (of: object[]): Promise<string[]> =>
    housing.statementsOf(async () => {
      const answer = await housing.ask(
        `query ($of: [_Any!]!) { _entities(representations: $of) {
          ... on Household { dwellings { grade danger region { housing { dwellings } } appraisals { grade renovation { id } } renovations { status dwelling { id } grantPolicy { id } } } }
          ... on Region { housing { dwellings dangerousOccupied } } } }`,
        { variables: { of } },
      );
      expect(answer.errors).toBeUndefined();
    });
  const of = (count: number): object[] => [
    ...Array.from({ length: count }, (_, index) => ({
      __typename: 'Household',
      id: households[index] ?? crypto.randomUUID(),
    })),
    ...Array.from({ length: count }, (_, index) => ({ __typename: 'Region', code: `36070410${1000 + index}` })),
  ];
  await ask(of(1));
  const [one, ten, hundred] = [await ask(of(1)), await ask(of(10)), await ask(of(100))];
  expect(one.length).toBeLessThanOrEqual(6);
  expect([ten.length, hundred.length]).toEqual([one.length, one.length]);
});

test('a dwelling, an appraisal and a renovation are found by reference', async () => {
  const { id: dwellingId } = await housing.dwelling();
  await housing.send('appraiseDwelling', { dwellingId, expectedVersion: 1, ...appraisal, grade: 'C' });
  const { id: renovationId } = await housing.send('applyForRenovation', { dwellingId, applicantGroup: 'RETURN_RISK' });
  const [{ id: appraisalId }] = await housing.database.query('select id from appraisal where dwelling_id = $1', [
    dwellingId,
  ]);
  const of = [
    { __typename: 'Dwelling', id: dwellingId },
    { __typename: 'Appraisal', id: appraisalId },
    { __typename: 'Renovation', id: renovationId },
  ];
  const answer = await housing.ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Dwelling { id grade } ... on Appraisal { id dwelling { id } } ... on Renovation { id household { id } region { code } } } }`,
    { variables: { of } },
  );
  expect(answer.data).toMatchObject({
    _entities: [
      { id: dwellingId, grade: 'C' },
      { id: appraisalId, dwelling: { id: dwellingId } },
      { id: renovationId, region: { code: village } },
    ],
  });
});

test('a household that moves leaves its house and its figures where they stand', async () => {
  const householdId = await housing.household();
  const dwelling = await housing.dwelling({ householdId });
  const before = await housing.figures(village);
  await publishRegistry(housing.kafka, {
    households: [{ id: householdId, regionCode: nextVillage, memberCount: 4, sequence: 2 }],
  });
  await housing.service.drain();
  expect(await housing.figures(village)).toEqual(before);
  expect(await housing.events('dwelling', dwelling.id)).toHaveLength(1);
  // What is known of the household did change: a fourth resident fits now.
  await housing.send('leaveDwelling', { dwellingId: dwelling.id, expectedVersion: 1 });
  expect(
    await housing.send('moveIntoDwelling', { dwellingId: dwelling.id, expectedVersion: 2, residents: 4 }),
  ).toMatchObject({ __typename: 'Dwelling', residents: 4, region: { code: village } });
});
