import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@shouwang/values';
import { publishRegistry } from '@shouwang/testkit';
import {
  abolishedVillage,
  applyIn,
  eventsOf,
  everythingWritten,
  figuresOf,
  liujiangVillage,
  mutate,
  registerHouseholds,
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

const recognise = (workshop: Answered, input: object = {}): Promise<Answered> =>
  mutate(employment, 'recogniseWorkshop', { workshopId: workshop.id, expectedVersion: workshop.version, ...input });

async function hire(
  workshop: Answered,
  count: number,
  { origin = 'LIFTED', startedOn = '2025-06-01' }: { origin?: 'LIFTED' | 'ORDINARY'; startedOn?: string } = {},
): Promise<void> {
  const households = await registerHouseholds(
    employment,
    Array.from({ length: count }, () => ({ origin })),
  );
  const input = { route: 'WORKSHOP', workplace: 'TOWNSHIP', workshopId: workshop.id, startedOn };
  await Promise.all(households.flatMap(({ people }) => people.map((person) => startJob(employment, person, input))));
}

describe('applying for recognition', () => {
  test('stores the workshop and publishes it without its operator', async () => {
    const workshop = await applyIn(employment);
    expect(workshop).toMatchObject({
      status: 'APPLIED',
      version: 1,
      operator: '虚构合作社',
      workers: 0,
      liftedWorkers: 0,
    });
    const [event] = await eventsOf(employment, 'workshop', workshop.id);
    expect(event).toMatchObject({ type: 'workshop.applied', sequence: '1', data: { state: { status: 'APPLIED' } } });
    expect(JSON.stringify(event)).not.toContain('虚构合作社');
  });

  test.each([
    ['a township', { regionCode: '360704101' }, { __typename: 'EmploymentSiteNotUsable', siteReason: 'NOT_A_VILLAGE' }],
    ['an abolished village', { regionCode: abolishedVillage }, { siteReason: 'NOT_VALID' }],
    ['in the future', { openedOn: '2026-03-03' }, { field: 'input.openedOn', latest: '2026-03-02' }],
  ])('%s: refused, and nothing is written', async (_, input, refusal) => {
    const before = await everythingWritten(employment);
    expect(await applyIn(employment, input)).toMatchObject(refusal);
    expect(await everythingWritten(employment)).toBe(before);
  });

  test('in a village that has not arrived: refused, and the same key succeeds after the event', async () => {
    const input = { regionCode: '360704101203', idempotencyKey: 'early' };
    expect(await applyIn(employment, input)).toMatchObject({ __typename: 'RecordNotYetKnown', missing: 'region' });
    await publishRegistry(employment.kafka, { regions: [{ id: '360704101203' }] });
    await employment.service.drain();
    const workshop = await applyIn(employment, input);
    expect(workshop).toMatchObject({ status: 'APPLIED' });
    const before = await everythingWritten(employment);
    expect(await applyIn(employment, input)).toEqual(workshop);
    expect(await everythingWritten(employment)).toBe(before);
  });
});

describe('recognition', () => {
  test('counts members of lifted households who have held their jobs long enough', async () => {
    const workshop = await applyIn(employment);
    await hire(workshop, 9);
    await hire(workshop, 3, { origin: 'ORDINARY' });
    await hire(workshop, 1, { startedOn: '2025-12-03' });
    const before = await everythingWritten(employment);
    expect(await recognise(workshop)).toMatchObject({
      __typename: 'WorkshopNotEligible',
      workersHeld: 9,
      workersRequired: 10,
      monthsRequired: 3,
      policyVersionId: 'workshop-recognition@CN@2016-01-01',
    });
    expect(await everythingWritten(employment)).toBe(before);
    await hire(workshop, 1, { startedOn: '2025-12-02' });
    const [figures] = await figuresOf(employment, village);
    const recognised = await recognise(workshop, { idempotencyKey: `recognise ${workshop.id}` });
    expect(recognised).toMatchObject({
      status: 'RECOGNISED',
      version: 2,
      recognisedOn: '2026-03-02',
      recognitionPolicy: { id: 'workshop-recognition@CN@2016-01-01', verified: false },
      workers: 14,
      liftedWorkers: 11,
    });
    const after = await everythingWritten(employment);
    expect(await recognise(workshop, { idempotencyKey: `recognise ${workshop.id}` })).toEqual(recognised);
    expect(await everythingWritten(employment)).toBe(after);
    expect(await figuresOf(employment, village)).toEqual([{ ...figures, workshops: 1, villagesWithWorkshop: 1 }]);
    expect(figures).toMatchObject({ workshopLiftedWorkers: 11, workshop: 14, workshops: 0 });
    const events = await eventsOf(employment, 'workshop', workshop.id);
    expect(events[1]).toMatchObject({
      type: 'workshop.recognised',
      sequence: '2',
      data: { targetWorkers: 10, monthsHeld: 3, state: { status: 'RECOGNISED' } },
    });
  });

  test('asks for five workers and no months in 柳江', async () => {
    const workshop = await applyIn(employment, { regionCode: liujiangVillage });
    await hire(workshop, 4, { startedOn: '2026-03-02' });
    expect(await recognise(workshop)).toMatchObject({ workersHeld: 4, workersRequired: 5, monthsRequired: 0 });
    await hire(workshop, 1, { startedOn: '2026-03-02' });
    expect(await recognise(workshop)).toMatchObject({
      status: 'RECOGNISED',
      recognitionPolicy: { id: 'workshop-recognition@450206@2021-01-01' },
    });
  });

  test('is decided once of two that come at the same moment', async () => {
    const workshop = await applyIn(employment, { regionCode: liujiangVillage });
    await hire(workshop, 5);
    const both = await Promise.all([recognise(workshop), recognise(workshop)]);
    expect(both.map((one) => one.__typename).toSorted()).toEqual(['VersionConflict', 'Workshop']);
    expect(await recognise({ ...workshop, version: 2 })).toMatchObject({
      workshopStatus: 'RECOGNISED',
      requiredWorkshopStatus: 'APPLIED',
    });
  });

  test('is withdrawn with its reason, and the village has no workshop any more', async () => {
    const workshop = await applyIn(employment, { regionCode: liujiangVillage });
    await hire(workshop, 5);
    const withdraw = (input: object = {}) =>
      mutate(employment, 'withdrawRecognition', {
        workshopId: workshop.id,
        expectedVersion: 2,
        reason: 'TOO_FEW_WORKERS',
        ...input,
      });
    expect(await withdraw({ expectedVersion: 1 })).toMatchObject({ workshopStatus: 'APPLIED' });
    const [figures] = await figuresOf(employment, liujiangVillage);
    await recognise(workshop);
    const before = await everythingWritten(employment);
    expect(await withdraw({ on: '2026-03-01' })).toMatchObject({ field: 'input.on', earliest: '2026-03-02' });
    expect(await withdraw({ expectedVersion: 5 })).toMatchObject({ __typename: 'VersionConflict', currentVersion: 2 });
    expect(await withdraw({ workshopId: newId() })).toMatchObject({ __typename: 'RecordNotFound' });
    expect(await everythingWritten(employment)).toBe(before);
    expect(await withdraw({ idempotencyKey: `withdraw ${workshop.id}` })).toMatchObject({
      status: 'WITHDRAWN',
      version: 3,
      withdrawnOn: '2026-03-02',
      withdrawalReason: 'TOO_FEW_WORKERS',
    });
    const after = await everythingWritten(employment);
    expect(await withdraw({ idempotencyKey: `withdraw ${workshop.id}` })).toMatchObject({ version: 3 });
    expect(await everythingWritten(employment)).toBe(after);
    expect(await figuresOf(employment, liujiangVillage)).toEqual([figures]);
    const events = await eventsOf(employment, 'workshop', workshop.id);
    expect(events[2]).toMatchObject({
      type: 'workshop.withdrawn',
      sequence: '3',
      data: { on: '2026-03-02', reason: 'TOO_FEW_WORKERS', state: { status: 'WITHDRAWN' } },
    });
  });
});
