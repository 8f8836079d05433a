import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { renovationsOf } from './renovating.ts';
import { startHousing, type Housing } from './start-housing.ts';

let housing: Housing;
beforeAll(async () => {
  housing = await startHousing();
});
afterAll(() => housing?.stop());

const { applyFor, dangerous, renovating } = renovationsOf(() => housing);

describe('who may apply', () => {
  test.each([
    ['a safe house', async () => housing.dwelling(), 'DwellingNotDangerous'],
    ['a rented house', async () => dangerous({ tenure: 'RENTED' }), 'DwellingNotOwn'],
    [
      'a household with another house',
      async () => {
        const householdId = await housing.household();
        await housing.dwelling({ householdId, residents: 0 });
        return dangerous({ householdId });
      },
      'NotTheOnlyHouse',
    ],
    ['a house with an open renovation', async () => (await renovating(0)).dwelling, 'RenovationOpen'],
  ])('not %s, and nothing is written', async (_, given, refusal) => {
    const dwelling = await given();
    const written = await housing.written();
    expect(await applyFor(dwelling)).toMatchObject({ __typename: refusal });
    expect(await housing.written()).toBe(written);
  });

  test('not an ordinary household as a lifted one', async () => {
    const dwelling = await dangerous({ householdId: await housing.household({ origin: 'ORDINARY' }) });
    const details = '... on ApplicantGroupDoesNotFit { condition }';
    expect(await applyFor(dwelling, { applicantGroup: 'LIFTED_NEVER_HELPED' }, details)).toMatchObject({
      condition: 'LIFTED',
    });
  });

  test('two applications at once for one house: one is refused', async () => {
    const dwelling = await dangerous();
    const both = await Promise.all([applyFor(dwelling), applyFor(dwelling)]);
    expect(both.map((one) => one.__typename).toSorted()).toEqual(['Renovation', 'RenovationOpen']);
  });

  test('two applications at once for two houses of one household: one is refused', async () => {
    const householdId = await housing.household();
    const houses = [await dangerous({ householdId, residents: 0 }), await dangerous({ householdId, residents: 0 })];
    const both = await Promise.all(houses.map((house) => applyFor(house)));
    expect(both.map((one) => one.__typename).toSorted()).toEqual(['NotTheOnlyHouse', 'Renovation']);
  });

  test('a house that is being renovated is not pulled down', async () => {
    const { dwelling, renovation } = await renovating(0);
    const guard = { dwellingId: dwelling.id };
    await housing.send('leaveDwelling', { ...guard, expectedVersion: 2 });
    expect(
      await housing.send(
        'demolishDwelling',
        { ...guard, expectedVersion: 3 },
        '... on RenovationOpen { renovationId }',
      ),
    ).toMatchObject({
      __typename: 'RenovationOpen',
      renovationId: renovation.id,
    });
  });

  test('the database has the last word on one open renovation per house', async () => {
    const { renovation } = await renovating(0);
    const copy = housing.database.query(
      `insert into renovation select (jsonb_populate_record(renovation, jsonb_build_object('id', gen_random_uuid()))).* from renovation where id = $1`,
      [renovation.id],
    );
    await expect(copy).rejects.toThrow(/renovation_one_open_per_dwelling/);
  });
});
