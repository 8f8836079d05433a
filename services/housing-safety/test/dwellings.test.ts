import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { publishRegistry } from '@shouwang/testkit';
import { abolished, nextVillage, startHousing, today, village, type Housing } from './start-housing.ts';

let housing: Housing;
beforeAll(async () => {
  housing = await startHousing();
});
afterAll(() => housing?.stop());

const registration = { regionCode: village, tenure: 'OWN', areaSquareMetres: 90, residents: 3 };
const appraisal = {
  grade: 'D',
  kind: 'DANGER_APPRAISAL',
  appraiser: '虚构鉴定所',
  report: '虚构县房鉴字〔2026〕第 001 号',
};

async function differenceIn(regionCode: string, work: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await housing.figures(regionCode);
  await work();
  const after = await housing.figures(regionCode);
  const differences = Object.entries(after).map(([name, value]) => [name, value - (before[name] ?? 0)] as const);
  return Object.fromEntries(differences.filter(([, difference]) => difference !== 0));
}

describe('registering a dwelling', () => {
  test('stores it on its plot, counts it there and publishes it', async () => {
    const householdId = await housing.household({ regionCode: nextVillage });
    let id = '';
    const difference = await differenceIn('360704000000', async () => {
      const dwelling = await housing.send('registerDwelling', { ...registration, householdId, builtYear: 1998 });
      id = dwelling.id;
      expect(dwelling).toMatchObject({
        __typename: 'Dwelling',
        version: 1,
        occupied: true,
        danger: false,
        grade: null,
        occupancySince: today,
        region: { code: village },
        household: { id: householdId },
      });
    });
    expect(difference).toEqual({ dwellings: 1, notAppraised: 1 });
    expect(await housing.events('dwelling', id)).toMatchObject([
      {
        type: 'dwelling.registered',
        sequence: '1',
        data: { state: { id, householdId, regionCode: village, builtYear: 1998, danger: false, registeredOn: today } },
      },
    ]);
  });

  test('an occupied flat in a settlement is a relocated household with its people', async () => {
    const householdId = await housing.household({ memberCount: 5 });
    let flat = { id: '', version: 0 };
    expect(
      await differenceIn(village, async () => {
        flat = await housing.send('registerDwelling', {
          ...registration,
          householdId,
          tenure: 'SETTLEMENT',
          residents: 5,
        });
      }),
    ).toEqual({ dwellings: 1, notAppraised: 1, relocatedHouseholds: 1, relocatedPeople: 5 });
    expect(
      await differenceIn(village, () => housing.send('leaveDwelling', { dwellingId: flat.id, expectedVersion: 1 })),
    ).toEqual({ relocatedHouseholds: -1, relocatedPeople: -5 });
  });

  test('repeated with its key answers with the same dwelling and writes nothing', async () => {
    const input = { ...registration, householdId: await housing.household(), idempotencyKey: 'register-once' };
    const first = await housing.send('registerDwelling', input);
    const written = await housing.written();
    expect(await housing.send('registerDwelling', input)).toEqual(first);
    expect(await housing.send('registerDwelling', { ...input, residents: 2 })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
    expect(await housing.written()).toBe(written);
  });

  test('of a household that has not arrived is refused, and its repetition succeeds once it has', async () => {
    const householdId = crypto.randomUUID();
    const input = { ...registration, householdId, idempotencyKey: 'early' };
    const written = await housing.written();
    expect(
      await housing.send('registerDwelling', input, '... on RecordNotYetKnown { recordKind id retryIsSafe }'),
    ).toMatchObject({
      __typename: 'RecordNotYetKnown',
      recordKind: 'household',
      id: householdId,
      retryIsSafe: true,
    });
    expect(await housing.written()).toBe(written);
    await publishRegistry(housing.kafka, { households: [{ id: householdId, regionCode: village, memberCount: 3 }] });
    await housing.service.drain();
    expect(await housing.send('registerDwelling', input)).toMatchObject({ __typename: 'Dwelling', version: 1 });
  });

  test.each([
    ['an unknown village', { regionCode: '360704101203' }, { __typename: 'RecordNotYetKnown', recordKind: 'region' }],
    ['a township', { regionCode: '360704101' }, { __typename: 'PlotNotUsable', reason: 'NOT_A_VILLAGE' }],
    ['an abolished village', { regionCode: abolished }, { __typename: 'PlotNotUsable', reason: 'NOT_VALID' }],
    [
      'a future day',
      { registeredOn: '2026-03-03' },
      { __typename: 'DateOutOfRange', field: 'input.registeredOn', latest: today },
    ],
    [
      'more residents than members',
      { residents: 4 },
      { __typename: 'TooManyResidents', field: 'input.residents', memberCount: 3 },
    ],
  ])('%s is refused and nothing is written', async (_, input, refusal) => {
    const householdId = await housing.household();
    const written = await housing.written();
    const details = `... on RecordNotYetKnown { recordKind } ... on PlotNotUsable { reason } ... on DateOutOfRange { field latest }
      ... on TooManyResidents { field memberCount }`;
    expect(await housing.send('registerDwelling', { ...registration, householdId, ...input }, details)).toMatchObject(
      refusal,
    );
    expect(await housing.written()).toBe(written);
  });

  test('for a closed household is refused', async () => {
    const householdId = await housing.household({ status: 'CLOSED' });
    expect(await housing.send('registerDwelling', { ...registration, householdId })).toMatchObject({
      __typename: 'DwellingHouseholdClosed',
      code: 'DWELLING_HOUSEHOLD_CLOSED',
    });
  });

  test('two at once that would count a member twice: one is refused', async () => {
    const householdId = await housing.household();
    const both = await Promise.all(
      [2, 2].map((residents) => housing.send('registerDwelling', { ...registration, householdId, residents })),
    );
    expect(both.map((one) => one.__typename).toSorted()).toEqual(['Dwelling', 'TooManyResidents']);
  });
});

describe('appraising a dwelling', () => {
  test('an occupied D is a danger; its history is kept, the newest first', async () => {
    const dwelling = await housing.dwelling();
    const guard = { dwellingId: dwelling.id };
    const difference = await differenceIn(village, async () => {
      await housing.send('appraiseDwelling', {
        ...guard,
        ...appraisal,
        grade: 'B',
        expectedVersion: 1,
        appraisedOn: '2025-01-01',
      });
      const appraised = await housing.send('appraiseDwelling', {
        ...guard,
        ...appraisal,
        expectedVersion: 2,
        kind: 'QUALITY_CHECK',
        report: undefined,
      });
      expect(appraised).toMatchObject({
        version: 3,
        grade: 'D',
        appraisedOn: today,
        danger: true,
        appraisals: [
          { grade: 'D', previousGrade: 'B', kind: 'QUALITY_CHECK', appraisedOn: today, report: null, renovation: null },
          {
            grade: 'B',
            previousGrade: null,
            kind: 'DANGER_APPRAISAL',
            appraisedOn: '2025-01-01',
            report: '虚构县房鉴字〔2026〕第 001 号',
          },
        ],
      });
    });
    expect(difference).toEqual({ notAppraised: -1, appraisedD: 1, dangerousOccupied: 1 });
    const events = await housing.events('dwelling', dwelling.id);
    expect(events.slice(1)).toMatchObject([
      { type: 'dwelling.appraised', sequence: '2', data: { grade: 'B', state: { danger: false } } },
      {
        type: 'dwelling.appraised',
        sequence: '3',
        data: { grade: 'D', previousGrade: 'B', on: today, state: { danger: true, occupied: true } },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('虚构');
  });

  test.each([
    [
      'older than the last one',
      { appraisedOn: '2025-12-31' },
      { __typename: 'DateOutOfRange', field: 'input.appraisedOn', earliest: '2026-01-01' },
    ],
    ['of tomorrow', { appraisedOn: '2026-03-03' }, { __typename: 'DateOutOfRange', latest: today }],
    ['of a stale version', { expectedVersion: 1 }, { __typename: 'VersionConflict', currentVersion: 2 }],
    [
      'of an unknown dwelling',
      { dwellingId: '0190b6a0-0000-7000-8000-000000000000' },
      { __typename: 'RecordNotFound', recordKind: 'dwelling' },
    ],
  ])('%s is refused and nothing is written', async (_, input, refusal) => {
    const { id: dwellingId } = await housing.dwelling();
    await housing.send('appraiseDwelling', { dwellingId, ...appraisal, expectedVersion: 1, appraisedOn: '2026-01-01' });
    const written = await housing.written();
    const details = `... on DateOutOfRange { field earliest latest } ... on VersionConflict { currentVersion } ... on RecordNotFound { recordKind }`;
    expect(
      await housing.send('appraiseDwelling', { dwellingId, ...appraisal, expectedVersion: 2, ...input }, details),
    ).toMatchObject(refusal);
    expect(await housing.written()).toBe(written);
  });

  test('the history cannot be rewritten, whoever connects', async () => {
    const dataSource = housing.database;
    await expect(dataSource.query(`update appraisal set grade = 'A'`)).rejects.toThrow(/append-only/);
    await expect(dataSource.query(`delete from appraisal`)).rejects.toThrow(/append-only/);
  });

  test('two at once on the version that both saw: one is refused', async () => {
    const { id: dwellingId } = await housing.dwelling();
    const both = await Promise.all(
      ['C', 'A'].map((grade) =>
        housing.send('appraiseDwelling', { dwellingId, ...appraisal, grade, expectedVersion: 1 }),
      ),
    );
    expect(both.map((one) => one.__typename).toSorted()).toEqual(['Dwelling', 'VersionConflict']);
  });
});

describe('a dangerous house', () => {
  test('is left, pulled down, and stays in the record', async () => {
    const { id: dwellingId } = await housing.dwelling();
    await housing.send('appraiseDwelling', { dwellingId, ...appraisal, expectedVersion: 1, appraisedOn: '2026-01-01' });
    expect(
      await housing.send(
        'demolishDwelling',
        { dwellingId, expectedVersion: 2 },
        '... on DwellingOccupied { residents }',
      ),
    ).toMatchObject({
      __typename: 'DwellingOccupied',
      residents: 3,
    });
    const left = await differenceIn(village, () =>
      housing.send('leaveDwelling', { dwellingId, expectedVersion: 2, leftOn: '2026-02-01' }),
    );
    expect(left).toEqual({ dangerousOccupied: -1, dangerousLeft: 1 });
    const demolished = await differenceIn(village, () =>
      housing.send('demolishDwelling', { dwellingId, expectedVersion: 3, demolishedOn: '2026-02-02' }),
    );
    expect(demolished).toEqual({ dwellings: -1, appraisedD: -1, dangerousLeft: -1, demolished: 1 });
    for (const [mutation, input] of [
      ['appraiseDwelling', { ...appraisal, grade: 'A' }],
      ['moveIntoDwelling', { residents: 1 }],
      ['demolishDwelling', {}],
    ] as const) {
      const again = { dwellingId, expectedVersion: 4, ...input };
      expect(await housing.send(mutation, again, '... on DwellingDemolished { demolishedOn }')).toMatchObject({
        __typename: 'DwellingDemolished',
        demolishedOn: '2026-02-02',
      });
    }
    expect(await housing.events('dwelling', dwellingId)).toMatchObject([
      { type: 'dwelling.registered' },
      { type: 'dwelling.appraised' },
      { type: 'dwelling.left', data: { on: '2026-02-01', state: { occupied: false, residents: 0, danger: false } } },
      { type: 'dwelling.demolished', sequence: '4', data: { on: '2026-02-02', state: { demolishedOn: '2026-02-02' } } },
    ]);
  });

  test('that somebody moves into again is a danger again, not refused', async () => {
    const { id: dwellingId } = await housing.dwelling({ residents: 0 });
    await housing.send('appraiseDwelling', { dwellingId, ...appraisal, grade: 'C', expectedVersion: 1 });
    const move = { dwellingId, expectedVersion: 2, residents: 2, movedInOn: '2026-03-01' };
    expect(await housing.send('moveIntoDwelling', move)).toMatchObject({
      occupied: true,
      residents: 2,
      danger: true,
      occupancySince: '2026-03-01',
    });
    expect(await housing.send('moveIntoDwelling', { ...move, expectedVersion: 3 })).toMatchObject({
      __typename: 'DwellingOccupied',
    });
  });

  test('two moves at once into two houses of one household: nobody lives in both', async () => {
    const householdId = await housing.household();
    const houses = [];
    for (let index = 0; index < 2; index += 1) houses.push(await housing.dwelling({ householdId, residents: 0 }));
    const both = await Promise.all(
      houses.map((house) =>
        housing.send('moveIntoDwelling', { dwellingId: house.id, expectedVersion: 1, residents: 2 }),
      ),
    );
    expect(both.map((one) => one.__typename).toSorted()).toEqual(['Dwelling', 'TooManyResidents']);
  });
});
