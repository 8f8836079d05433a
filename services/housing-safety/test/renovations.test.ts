import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { renovationsOf } from './renovating.ts';
import { startHousing, today, village, zhashui, type Fields, type Housing } from './start-housing.ts';

let housing: Housing;
beforeAll(async () => {
  housing = await startHousing();
});
afterAll(() => housing?.stop());

const { acceptance, advance, applyFor, dangerous, renovating } = renovationsOf(() => housing);

describe('a renovation', () => {
  test('goes its way from the application to living in it', async () => {
    const before = await housing.figures(village);
    const dwelling = await dangerous();
    const applied = await applyFor(dwelling);
    expect(applied).toMatchObject({ version: 1, status: 'APPLIED', grantFen: 0, dueOn: null, overdue: false });
    const approved = await advance(applied, 1);
    expect(approved).toMatchObject({
      status: 'APPROVED',
      gradeBefore: 'D',
      grantFen: 3_000_000,
      grantPolicy: { id: 'renovation-grant@CN@2021-01-01', verified: false },
      deadlinePolicy: { id: 'renovation-deadlines@CN@2021-01-01', verified: false },
      builtDueOn: '2026-06-30',
      paidDueOn: '2026-07-31',
      livedInDueOn: '2026-08-31',
      dueOn: '2026-06-30',
    });
    const lived = await advance(approved, 5, 1);
    expect(lived).toMatchObject({ version: 6, status: 'LIVED_IN', statusSince: '2026-03-01', dueOn: null });

    const after = await housing.figures(village);
    const grown = (name: string): number => (after[name] ?? 0) - (before[name] ?? 0);
    expect([grown('appraisedA'), grown('appraisedD'), grown('dangerousOccupied')]).toEqual([1, 0, 0]);
    expect([grown('renovationsApplied'), grown('renovationsCompleted')]).toEqual([0, 1]);
    expect(grown('renovationGrantPaidFen')).toBe(3_000_000);

    expect(await housing.events('renovation', applied.id)).toMatchObject([
      {
        type: 'renovation.applied',
        sequence: '1',
        data: { on: '2026-01-15', state: { status: 'APPLIED', grantFen: 0 } },
      },
      {
        type: 'renovation.approved',
        data: {
          grantFen: 3_000_000,
          state: {
            grantPolicy: 'renovation-grant@CN@2021-01-01',
            deadlinePolicy: 'renovation-deadlines@CN@2021-01-01',
            livedInDueOn: '2026-08-31',
          },
        },
      },
      { type: 'renovation.built', data: { on: '2026-02-01' } },
      { type: 'renovation.accepted', data: { on: '2026-02-10', grade: 'A' } },
      { type: 'renovation.paid', data: { amountFen: 3_000_000 } },
      { type: 'renovation.lived-in', sequence: '6', data: { state: { status: 'LIVED_IN' } } },
    ]);
    expect((await housing.events('dwelling', dwelling.id)).at(-1)).toMatchObject({
      type: 'dwelling.appraised',
      sequence: '3',
      data: {
        grade: 'A',
        previousGrade: 'D',
        kind: 'RENOVATION_ACCEPTANCE',
        on: '2026-02-10',
        state: { danger: false },
      },
    });
    const answer = await housing.ask(
      `{ dwelling(id: "${dwelling.id}") { grade danger appraisals { kind renovation { id } } renovations { id } } }`,
    );
    expect(answer.data).toMatchObject({
      dwelling: {
        grade: 'A',
        danger: false,
        appraisals: [{ kind: 'RENOVATION_ACCEPTANCE', renovation: { id: applied.id } }, { renovation: null }],
        renovations: [{ id: applied.id }],
      },
    });
  });

  test('of a house that was left ends with the household moving back in', async () => {
    const { dwelling, renovation } = await renovating(2);
    await housing.send('leaveDwelling', { dwellingId: dwelling.id, expectedVersion: 2, leftOn: '2026-02-05' });
    const now = await advance(renovation, 4, 2);
    const lived = { renovationId: now.id, expectedVersion: now.version };
    expect(await housing.send('recordRenovationLivedIn', lived)).toMatchObject({ __typename: 'DwellingNotOccupied' });
    expect(await housing.send('recordRenovationLivedIn', { ...lived, residents: 4 })).toMatchObject({
      __typename: 'TooManyResidents',
    });
    expect(await housing.send('recordRenovationLivedIn', { ...lived, residents: 3 })).toMatchObject({
      status: 'LIVED_IN',
    });
    expect((await housing.events('dwelling', dwelling.id)).at(-1)).toMatchObject({
      type: 'dwelling.moved-in',
      data: { on: today, residents: 3, state: { occupied: true, grade: 'A' } },
    });
  });

  test('in 柞水 has the deadlines of its own plan', async () => {
    const { renovation } = await renovating(1, { regionCode: zhashui });
    expect(renovation).toMatchObject({
      deadlinePolicy: {
        id: 'renovation-deadlines@611026@2019-01-01',
        verified: true,
        source: expect.stringContaining('柞水'),
      },
    });
  });

  test('is overdue the day after its deadline', async () => {
    const { renovation } = await renovating(1);
    const overdue = async (): Promise<unknown> => {
      const answer = await housing.ask<{ renovation: unknown; renovations: { edges: { node: { id: string } }[] } }>(
        `{ renovation(id: "${renovation.id}") { overdue } renovations(regionCode: "360704", overdue: true, first: 200) { edges { node { id } } } }`,
      );
      const listed = answer.data.renovations.edges.some(({ node }) => node.id === renovation.id);
      return [answer.data.renovation, listed];
    };
    housing.setNow(new Date('2026-06-30T15:59:59Z'));
    expect(await overdue()).toEqual([{ overdue: false }, false]);
    housing.setNow(new Date('2026-06-30T16:00:00Z'));
    expect(await overdue()).toEqual([{ overdue: true }, true]);
    housing.setNow(new Date(`${today}T01:00:00Z`));
  });

  test('may be rejected, with the reason in its event', async () => {
    const { dwelling, renovation } = await renovating(0);
    const rejected = await housing.send('rejectRenovation', {
      renovationId: renovation.id,
      expectedVersion: 1,
      reason: 'NOT_OWN_HOUSE',
    });
    expect(rejected).toMatchObject({ status: 'REJECTED', rejectionReason: 'NOT_OWN_HOUSE' });
    expect((await housing.events('renovation', renovation.id)).at(-1)).toMatchObject({
      type: 'renovation.rejected',
      data: { reason: 'NOT_OWN_HOUSE', on: today },
    });
    expect(await applyFor(dwelling)).toMatchObject({ __typename: 'Renovation', status: 'APPLIED' });
  });
});

describe('the grant', () => {
  const pay = (renovation: Fields, input: object = {}, details = ''): Promise<Fields> =>
    housing.send(
      'payRenovationGrant',
      { renovationId: renovation.id, expectedVersion: renovation.version, amountFen: 3_000_000, ...input },
      details,
    );

  test.each([2_999_999, 3_000_001])('is not paid as %i fen', async (amountFen) => {
    const { renovation } = await renovating(3);
    const written = await housing.written();
    expect(await pay(renovation, { amountFen }, '... on AmountIsNotTheGrant { field grantFen }')).toMatchObject({
      __typename: 'AmountIsNotTheGrant',
      field: 'input.amountFen',
      grantFen: 3_000_000,
    });
    expect(await housing.written()).toBe(written);
  });

  test('is paid once, however often the command is repeated', async () => {
    const { renovation } = await renovating(3);
    const key = { idempotencyKey: `pay-${renovation.id}` };
    const first = await pay(renovation, key);
    const written = await housing.written();
    expect(await pay(renovation, key)).toEqual(first);
    expect(await pay(renovation)).toMatchObject({ __typename: 'VersionConflict' });
    expect(await pay(first, {}, '... on RenovationNotInStatus { status required }')).toMatchObject({
      __typename: 'RenovationNotInStatus',
      status: 'PAID',
      required: 'ACCEPTED',
    });
    expect(await housing.written()).toBe(written);
  });

  test('two payments at once: one is refused, and the figures hold one', async () => {
    const { renovation } = await renovating(3);
    const before = await housing.figures(village);
    const both = await Promise.all([pay(renovation), pay(renovation)]);
    expect(both.map((one) => one.__typename).toSorted()).toEqual(['Renovation', 'VersionConflict']);
    const after = await housing.figures(village);
    expect((after['renovationGrantPaidFen'] ?? 0) - (before['renovationGrantPaidFen'] ?? 0)).toBe(3_000_000);
    expect(
      (await housing.events('renovation', renovation.id)).filter((event) => event.type === 'renovation.paid'),
    ).toHaveLength(1);
  });
});

describe('an acceptance that fails', () => {
  test.each([
    ['with a dangerous grade', { grade: 'C' }, { __typename: 'SafeGradeRequired', grade: 'C' }],
    ['before it was built', { acceptedOn: '2026-01-31' }, { __typename: 'DateOutOfRange', earliest: '2026-02-01' }],
    ['of a stale version', { expectedVersion: 2 }, { __typename: 'VersionConflict', currentVersion: 3 }],
  ])('%s leaves renovation, dwelling and history as they were', async (_, input, refusal) => {
    const { renovation } = await renovating(2);
    const written = await housing.written();
    const details = `... on SafeGradeRequired { grade } ... on DateOutOfRange { earliest } ... on VersionConflict { currentVersion }`;
    const accept = { renovationId: renovation.id, expectedVersion: 3, ...acceptance, ...input };
    expect(await housing.send('acceptRenovation', accept, details)).toMatchObject(refusal);
    expect(await housing.written()).toBe(written);
  });
});

test('an approval before any policy was in force is refused and names it', async () => {
  const { id: dwellingId } = await housing.dwelling({ registeredOn: '2019-01-01' });
  const appraisal = { grade: 'C', kind: 'QUALITY_CHECK', appraiser: '虚构', appraisedOn: '2020-01-01' };
  await housing.send('appraiseDwelling', { dwellingId, expectedVersion: 1, ...appraisal });
  const renovation = await applyFor(
    { id: dwellingId, version: 2, __typename: 'Dwelling' },
    { appliedOn: '2020-02-01' },
  );
  const approve = { renovationId: renovation.id, expectedVersion: 1, approvedOn: '2020-12-31' };
  expect(await housing.send('approveRenovation', approve, '... on NoPolicyInForce { policyCode on }')).toMatchObject({
    __typename: 'NoPolicyInForce',
    policyCode: 'renovation-grant',
    on: '2020-12-31',
  });
});
