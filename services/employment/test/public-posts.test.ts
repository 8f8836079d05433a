import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@shouwang/values';
import { publishRegistry } from '@shouwang/testkit';
import {
  eventsOf,
  everythingWritten,
  figuresOf,
  guizhouVillage,
  mutate,
  openPostIn,
  registerHouseholds,
  registerPerson,
  startEmploymentService,
  startJob,
  village,
  type Answered,
  type Employment,
} from './fixture.ts';

let employment: Employment;
beforeAll(async () => {
  employment = await startEmploymentService();
});
afterAll(() => employment?.stop());

const fill = (post: Answered, personId: string, input: object = {}): Promise<Answered> =>
  mutate(employment, 'fillPost', {
    publicPostId: post.id,
    expectedVersion: post.version,
    personId,
    agreementFrom: '2026-01-01',
    agreementTo: '2026-12-31',
    ...input,
  });

const vacate = (post: Answered, input: object = {}): Promise<Answered> =>
  mutate(employment, 'vacatePost', {
    publicPostId: post.id,
    expectedVersion: post.version,
    reason: 'RESIGNED',
    ...input,
  });

const close = (post: Answered, input: object = {}): Promise<Answered> =>
  mutate(employment, 'closePost', { publicPostId: post.id, expectedVersion: post.version, ...input });

async function jobIn(post: Answered): Promise<Record<string, unknown> & { id: string }> {
  const rows = await employment.database.query(
    'select * from employment_record where public_post_id = $1 order by started_on desc, id desc limit 1',
    [post.id],
  );
  return rows[0];
}

describe('opening a post', () => {
  test('takes the local amount by default, stores, counts and publishes it', async () => {
    const [figures] = await figuresOf(employment, village);
    const post = await openPostIn(employment, { idempotencyKey: 'open' });
    expect(post).toMatchObject({
      status: 'OPEN',
      version: 1,
      monthlyAmountFen: 30_000,
      amountPolicy: { id: 'public-post-amount@CN@2016-01-01' },
      holder: null,
    });
    const before = await everythingWritten(employment);
    expect(await openPostIn(employment, { idempotencyKey: 'open' })).toEqual(post);
    expect(await everythingWritten(employment)).toBe(before);
    expect(await figuresOf(employment, village)).toEqual([
      { ...figures, publicPosts: (figures?.['publicPosts'] ?? 0) + 1 },
    ]);
    const [event] = await eventsOf(employment, 'public-post', post.id);
    expect(event).toMatchObject({ type: 'public-post.opened', data: { state: { monthlyAmountFen: 30_000 } } });
  });

  test.each([
    ['below the minimum', { monthlyAmountFen: 29_999 }, { __typename: 'PostAmountTooLow', minimumFen: 30_000 }],
    ['in a township', { regionCode: '360704101' }, { siteReason: 'NOT_A_VILLAGE' }],
    ['in an unknown village', { regionCode: '360704101250' }, { __typename: 'RecordNotYetKnown' }],
    ['in the future', { openedOn: '2026-03-03' }, { field: 'input.openedOn' }],
    ['before any policy', { openedOn: '2015-12-31' }, { __typename: 'NoPolicyInForce' }],
  ])('%s: refused, and nothing is written', async (_, input, refusal) => {
    const before = await everythingWritten(employment);
    expect(await openPostIn(employment, input)).toMatchObject(refusal);
    expect(await everythingWritten(employment)).toBe(before);
  });
});

describe('filling a post', () => {
  test('starts the holder’s job in the same transaction', async () => {
    const { personId, householdId } = await registerPerson(employment);
    const post = await openPostIn(employment, { monthlyAmountFen: 50_000 });
    const [figures = {}] = await figuresOf(employment, village);
    const filled = await fill(post, personId, { idempotencyKey: `fill ${post.id}` });
    expect(filled).toMatchObject({
      status: 'FILLED',
      version: 2,
      holder: { id: personId },
      agreementTo: '2026-12-31',
      holderPolicy: { id: 'public-post-rules@CN@2016-01-01' },
    });
    const before = await everythingWritten(employment);
    expect(await fill(post, personId, { idempotencyKey: `fill ${post.id}` })).toEqual(filled);
    expect(await everythingWritten(employment)).toBe(before);
    const job = await jobIn(post);
    expect(job).toMatchObject({
      person_id: personId,
      household_id: householdId,
      route: 'PUBLIC_POST',
      monthly_wage_fen: 50_000n,
      started_on: '2026-01-01',
    });
    const [after = {}] = await figuresOf(employment, village);
    for (const figure of ['publicPostsFilled', 'publicPost', 'people', 'jobs']) {
      expect([figure, after[figure]]).toEqual([figure, (figures[figure] ?? 0) + 1]);
    }
    expect((await eventsOf(employment, 'public-post', post.id))[1]).toMatchObject({
      type: 'public-post.filled',
      sequence: '2',
      data: { personId, state: { status: 'FILLED', holderHouseholdId: householdId } },
    });
    expect(await eventsOf(employment, 'employment-record', job.id)).toMatchObject([
      { type: 'employment-record.started', data: { state: { publicPostId: post.id, route: 'PUBLIC_POST' } } },
    ]);
  });

  test.each([
    [
      'too old to be hired',
      { birthDate: '1965-01-01' },
      {},
      { __typename: 'HolderTooOld', ageYears: 61, hireAgeMax: 60 },
    ],
    [
      'of 70 before it ends',
      { birthDate: '1966-03-01' },
      { agreementTo: '2036-03-01' },
      { __typename: 'HolderTooOld', on: '2036-03-01', ageYears: 70 },
    ],
    ['too young', { birthDate: '2010-01-02' }, {}, { __typename: 'UnderWorkingAge', ageYears: 15 }],
    ['for less than a year', {}, { agreementTo: '2026-12-30' }, { monthsRequired: 12, earliestEnd: '2026-12-31' }],
    ['before the post was opened', {}, { agreementFrom: '2024-12-31' }, { field: 'input.agreementFrom' }],
    ['from a day in the future', {}, { agreementFrom: '2026-03-03' }, { field: 'input.agreementFrom' }],
    ['who left', { leftOn: '2026-01-01' }, {}, { registerReason: 'PERSON_LEFT' }],
    ['with a stale version', {}, { expectedVersion: 3 }, { __typename: 'VersionConflict', currentVersion: 1 }],
    ['into a post that does not exist', {}, { publicPostId: newId() }, { __typename: 'RecordNotFound' }],
  ])('with somebody %s: refused, and nothing is written', async (_, person, input, refusal) => {
    const { personId } = await registerPerson(employment, person);
    const post = await openPostIn(employment);
    const before = await everythingWritten(employment);
    expect(await fill(post, personId, input)).toMatchObject(refusal);
    expect(await everythingWritten(employment)).toBe(before);
  });

  test('up to 65 in Guizhou', async () => {
    const { personId } = await registerPerson(employment, { birthDate: '1960-01-02' });
    const post = await openPostIn(employment, { regionCode: guizhouVillage });
    expect(await fill(post, personId)).toMatchObject({
      status: 'FILLED',
      holderPolicy: { id: 'public-post-rules@52@2016-01-01' },
    });
  });

  test('with a person who has not arrived: refused, and the same key succeeds after the event', async () => {
    const [personId, householdId] = [newId(), newId()];
    const post = await openPostIn(employment);
    const input = { idempotencyKey: `early ${post.id}` };
    expect(await fill(post, personId, input)).toMatchObject({ __typename: 'RecordNotYetKnown', retryIsSafe: true });
    await publishRegistry(employment.kafka, {
      households: [{ id: householdId, regionCode: village }],
      persons: [{ id: personId, householdId, regionCode: village }],
    });
    await employment.service.drain();
    expect(await fill(post, personId, input)).toMatchObject({ status: 'FILLED' });
  });

  test('by two people at the same moment: one of them is refused', async () => {
    const households = await registerHouseholds(employment, [{}, {}]);
    const people = households.flatMap((household) => household.people);
    const post = await openPostIn(employment);
    const both = await Promise.all(people.map((personId) => fill(post, personId)));
    expect(both.map((one) => one.__typename).toSorted()).toEqual(['PublicPost', 'VersionConflict']);
  });

  test('two posts with one person at the same moment: the second is refused and names the first', async () => {
    const { personId } = await registerPerson(employment);
    const posts = [await openPostIn(employment), await openPostIn(employment)];
    const both = await Promise.all(posts.map((post) => fill(post, personId)));
    expect(both.map((one) => one.__typename).toSorted()).toEqual(['PersonHoldsAnotherPost', 'PublicPost']);
    const [held, refused] = both.toSorted((a, b) => (a.__typename < b.__typename ? 1 : -1));
    expect(refused).toMatchObject({ publicPostId: held?.id });
  });
});

describe('vacating a post', () => {
  test('ends the holder’s job in the same transaction and leaves the post open', async () => {
    const [household] = await registerHouseholds(employment, [{ members: [{}, {}] }]);
    const [personId = '', spouse = ''] = household?.people ?? [];
    await startJob(employment, spouse);
    const post = await openPostIn(employment);
    const [figures] = await figuresOf(employment, village);
    const filled = await fill(post, personId);
    const job = await jobIn(post);
    const vacated = await vacate(filled, { on: '2026-02-28', idempotencyKey: `vacate ${post.id}` });
    expect(vacated).toMatchObject({
      status: 'OPEN',
      version: 3,
      holder: null,
      agreementFrom: null,
      holderPolicy: null,
    });
    const before = await everythingWritten(employment);
    expect(await vacate(filled, { on: '2026-02-28', idempotencyKey: `vacate ${post.id}` })).toEqual(vacated);
    expect(await everythingWritten(employment)).toBe(before);
    expect(await figuresOf(employment, village)).toEqual([figures]);
    expect((await eventsOf(employment, 'public-post', post.id))[2]).toMatchObject({
      type: 'public-post.vacated',
      data: { personId, on: '2026-02-28', reason: 'RESIGNED', state: { status: 'OPEN', holderPersonId: null } },
    });
    expect((await eventsOf(employment, 'employment-record', job.id))[1]).toMatchObject({
      type: 'employment-record.ended',
      data: { on: '2026-02-28', reason: 'POST_VACATED', householdJobsLeft: 1 },
    });
    expect(await fill({ ...vacated }, personId, { agreementTo: '2027-02-27' })).toMatchObject({
      field: 'input.agreementFrom',
      earliest: '2026-02-28',
    });
  });

  test('by age ends the job by age', async () => {
    const { personId } = await registerPerson(employment);
    const post = await openPostIn(employment);
    await vacate(await fill(post, personId), { reason: 'AGE' });
    expect(await jobIn(post)).toMatchObject({ ended_on: '2026-03-02', end_reason: 'AGE_LIMIT' });
  });

  test('is the only way to end the job in it', async () => {
    const { personId } = await registerPerson(employment);
    const post = await openPostIn(employment);
    await fill(post, personId);
    const job = await jobIn(post);
    const before = await everythingWritten(employment);
    const answer = await mutate(employment, 'endEmployment', {
      employmentRecordId: job.id,
      expectedVersion: 1,
      reason: 'RESIGNED',
    });
    expect(answer).toMatchObject({ __typename: 'BoundToPublicPost', publicPostId: post.id });
    expect(await everythingWritten(employment)).toBe(before);
  });

  test('twice at the same moment: once', async () => {
    const { personId } = await registerPerson(employment);
    const filled = await fill(await openPostIn(employment), personId);
    const both = await Promise.all([vacate(filled), vacate(filled)]);
    expect(both.map((one) => one.__typename).toSorted()).toEqual(['PublicPost', 'VersionConflict']);
  });

  test.each([
    ['a post that nobody holds', false, {}, { postStatus: 'OPEN', requiredPostStatus: 'FILLED' }],
    ['before the agreement began', true, { on: '2025-12-31' }, { field: 'input.on', earliest: '2026-01-01' }],
    ['in the future', true, { on: '2026-03-03' }, { field: 'input.on', latest: '2026-03-02' }],
    ['with a stale version', true, { expectedVersion: 1 }, { __typename: 'VersionConflict', currentVersion: 2 }],
  ])('%s: refused, and nothing is written', async (_, isFilled, input, refusal) => {
    const { personId } = await registerPerson(employment);
    const opened = await openPostIn(employment);
    const post = isFilled ? await fill(opened, personId) : opened;
    const before = await everythingWritten(employment);
    expect(await vacate(post, input)).toMatchObject(refusal);
    expect(await everythingWritten(employment)).toBe(before);
  });
});

describe('closing a post', () => {
  test('takes it out of the figures, once nobody holds it', async () => {
    const { personId } = await registerPerson(employment);
    const [figures] = await figuresOf(employment, village);
    const filled = await fill(await openPostIn(employment), personId);
    const before = await everythingWritten(employment);
    expect(await close(filled)).toMatchObject({ postStatus: 'FILLED', requiredPostStatus: 'OPEN' });
    expect(await everythingWritten(employment)).toBe(before);
    const vacated = await vacate(filled, { on: '2026-02-28' });
    expect(await close(vacated, { on: '2026-02-27' })).toMatchObject({ field: 'input.on', earliest: '2026-02-28' });
    expect(await close(vacated, { expectedVersion: 9 })).toMatchObject({ currentVersion: 3 });
    const closed = await close(vacated, { idempotencyKey: `close ${vacated.id}` });
    expect(closed).toMatchObject({ status: 'CLOSED', version: 4, closedOn: '2026-03-02' });
    expect(await close(vacated, { idempotencyKey: `close ${vacated.id}` })).toEqual(closed);
    expect(await figuresOf(employment, village)).toEqual([figures]);
    expect((await eventsOf(employment, 'public-post', closed.id))[3]).toMatchObject({
      type: 'public-post.closed',
      sequence: '4',
      data: { on: '2026-03-02', state: { status: 'CLOSED' } },
    });
    expect(await fill(closed, personId)).toMatchObject({ postStatus: 'CLOSED', requiredPostStatus: 'OPEN' });
  });
});
