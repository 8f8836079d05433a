import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { publishRegistry } from '@shouwang/testkit';
import { newId } from '@shouwang/values';
import {
  applyIn,
  eventsOf,
  everythingWritten,
  figuresOf,
  mutate,
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

const rowOf = async (id: unknown): Promise<Record<string, unknown>> => {
  const [row] = await employment.database.query('select * from employment_record where id = $1', [id]);
  return row;
};

describe('a job begins', () => {
  test('is stored, counted in the village of the household and published without the employer', async () => {
    const { personId, householdId } = await registerPerson(employment);
    const [before] = await figuresOf(employment, village);
    const job = await startJob(employment, personId);
    expect(job).toMatchObject({
      __typename: 'EmploymentRecord',
      version: 1,
      employer: '虚构电子厂',
      monthlyWageFen: 300_000,
      months: 12,
      endedOn: null,
      person: { id: personId },
      household: { id: householdId },
      region: { code: village },
    });
    expect(await rowOf(job.id)).toMatchObject({
      version: 1,
      lifted: true,
      counts_person: true,
      started_on: '2025-03-01',
    });
    expect(await figuresOf(employment, village)).toEqual([
      {
        ...before,
        jobs: (before?.['jobs'] ?? 0) + 1,
        people: (before?.['people'] ?? 0) + 1,
        labourExport: (before?.['labourExport'] ?? 0) + 1,
        outOfProvince: (before?.['outOfProvince'] ?? 0) + 1,
        wagesPerMonthFen: (before?.['wagesPerMonthFen'] ?? 0) + 300_000,
      },
    ]);
    const [event, ...others] = await eventsOf(employment, 'employment-record', job.id);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: 'employment-record.started',
      sequence: '1',
      regionCode: village,
      data: { state: { id: job.id, personId, householdId, monthlyWageFen: 300_000, endedOn: null } },
    });
    expect(JSON.stringify(event)).not.toContain('虚构电子厂');
  });

  test('a repeated command answers with the same job and changes nothing; the key is not for another input', async () => {
    const { personId } = await registerPerson(employment);
    const first = await startJob(employment, personId, { idempotencyKey: 'same' });
    const before = await everythingWritten(employment);
    expect(await startJob(employment, personId, { idempotencyKey: 'same' })).toMatchObject({ id: first.id });
    expect(await everythingWritten(employment)).toBe(before);
    expect(await startJob(employment, personId, { idempotencyKey: 'same', monthlyWageFen: 1 })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  test('about a person who has not arrived: refused, and the same key succeeds after the event', async () => {
    const [personId, householdId] = [newId(), newId()];
    const before = await everythingWritten(employment);
    const early = await startJob(employment, personId, { idempotencyKey: 'early' });
    expect(early).toMatchObject({ __typename: 'RecordNotYetKnown', missing: 'person', retryIsSafe: true });
    await publishRegistry(employment.kafka, { persons: [{ id: personId, householdId, regionCode: village }] });
    await employment.service.drain();
    expect(await startJob(employment, personId, { idempotencyKey: 'early' })).toMatchObject({
      __typename: 'RecordNotYetKnown',
      missing: 'household',
    });
    expect(await everythingWritten(employment)).toBe(before);
    await publishRegistry(employment.kafka, { households: [{ id: householdId, regionCode: village }] });
    await employment.service.drain();
    expect(await startJob(employment, personId, { idempotencyKey: 'early' })).toMatchObject({
      __typename: 'EmploymentRecord',
      person: { id: personId },
    });
  });

  test.each([
    ['under 16', { birthDate: '2009-03-02' }, {}, { __typename: 'UnderWorkingAge', ageYears: 15, workingAgeYears: 16 }],
    ['who left', { leftOn: '2026-01-01' }, {}, { __typename: 'WorkerNotOnRegister', registerReason: 'PERSON_LEFT' }],
    ['of a closed household', { status: 'CLOSED' as const }, {}, { registerReason: 'HOUSEHOLD_CLOSED' }],
    ['before the law', {}, { startedOn: '1994-12-31' }, { __typename: 'NoPolicyInForce' }],
    ['in the future', {}, { startedOn: '2026-03-03' }, { field: 'input.startedOn', latest: '2026-03-02' }],
    ['in a workshop not named', {}, { route: 'WORKSHOP' }, { field: 'input.workshopId' }],
    ['in no such workshop', {}, { route: 'WORKSHOP', workshopId: newId() }, { __typename: 'RecordNotFound' }],
    ['in a public post not filled', {}, { route: 'PUBLIC_POST' }, { __typename: 'BoundToPublicPost' }],
  ])('for somebody %s: refused, and nothing is written', async (_, person, input, refusal) => {
    const { personId } = await registerPerson(employment, person);
    const before = await everythingWritten(employment);
    expect(await startJob(employment, personId, { startedOn: '2025-03-01', ...input })).toMatchObject(refusal);
    expect(await everythingWritten(employment)).toBe(before);
  });

  test('twice at once in one workshop: one of them is refused', async () => {
    const { personId } = await registerPerson(employment);
    const workshop = await applyIn(employment);
    const input = { route: 'WORKSHOP', workshopId: workshop.id };
    const both = await Promise.all([startJob(employment, personId, input), startJob(employment, personId, input)]);
    expect(both.map((one) => one.__typename).toSorted()).toEqual(['AlreadyInWorkshop', 'EmploymentRecord']);
    const [job, refused] = both.toSorted((a, b) => (a.__typename < b.__typename ? 1 : -1));
    expect(refused).toMatchObject({ employmentRecordId: job?.id });
    const other = await applyIn(employment);
    expect(await startJob(employment, personId, { ...input, workshopId: other.id })).toMatchObject({
      __typename: 'EmploymentRecord',
    });
  });
});

describe('a job ends', () => {
  const endJob = (job: { id: string; version: number }, input: object = {}) =>
    mutate(employment, 'endEmployment', {
      employmentRecordId: job.id,
      expectedVersion: job.version,
      reason: 'EMPLOYER_CLOSED',
      ...input,
    });

  test('is stored, leaves the figures and tells that it was the only one of the household', async () => {
    const [figures] = await figuresOf(employment, village);
    const { personId } = await registerPerson(employment);
    const job = await startJob(employment, personId);
    expect(await endJob(job, { endedOn: '2026-02-28' })).toMatchObject({
      version: 2,
      endedOn: '2026-02-28',
      endReason: 'EMPLOYER_CLOSED',
      months: 11,
    });
    expect(await rowOf(job.id)).toMatchObject({ version: 2, ended_on: '2026-02-28', counts_person: false });
    expect(await figuresOf(employment, village)).toEqual([figures]);
    const events = await eventsOf(employment, 'employment-record', job.id);
    expect(events[1]).toMatchObject({
      type: 'employment-record.ended',
      sequence: '2',
      data: { on: '2026-02-28', reason: 'EMPLOYER_CLOSED', householdJobsLeft: 0, state: { endedOn: '2026-02-28' } },
    });
  });

  test.each([
    ['a stale version', { expectedVersion: 7 }, { __typename: 'VersionConflict', currentVersion: 1 }],
    ['an unknown job', { employmentRecordId: newId() }, { __typename: 'RecordNotFound' }],
    ['before it began', { endedOn: '2025-02-28' }, { field: 'input.endedOn', earliest: '2025-03-01' }],
    ['in the future', { endedOn: '2026-03-03' }, { field: 'input.endedOn', latest: '2026-03-02' }],
    ['a reason kept for posts', { reason: 'POST_VACATED' }, { __typename: 'BoundToPublicPost', publicPostId: null }],
  ])('%s: refused, and nothing is written', async (_, input, refusal) => {
    const { personId } = await registerPerson(employment);
    const job = await startJob(employment, personId);
    const before = await everythingWritten(employment);
    expect(await endJob(job, input)).toMatchObject(refusal);
    expect(await everythingWritten(employment)).toBe(before);
  });

  test('once, however often it is sent', async () => {
    const { personId } = await registerPerson(employment);
    const job = await startJob(employment, personId);
    const input = { idempotencyKey: `end ${job.id}` };
    const ended = await endJob(job, input);
    const before = await everythingWritten(employment);
    expect(await endJob(job, input)).toEqual(ended);
    expect(await everythingWritten(employment)).toBe(before);
    expect(await endJob({ ...job, version: 2 })).toMatchObject({
      __typename: 'EmploymentAlreadyEnded',
      alreadyEndedOn: '2026-03-02',
    });
  });

  test('at the same moment for two members: exactly one of them leaves the household without any', async () => {
    const households = await registerHouseholds(
      employment,
      Array.from({ length: 10 }, () => ({ members: [{}, {}] })),
    );
    const couples = await Promise.all(
      households.map(({ people }) => Promise.all(people.map((personId) => startJob(employment, personId)))),
    );
    await Promise.all(couples.flat().map((job) => endJob(job)));
    await employment.service.drain();
    const messages = await employment.messages('shouwang.employment.employment-record.events.v1');
    const left = new Map(
      messages
        .filter((message) => message.headers['ce_type'] === 'employment-record.ended')
        .map((message) => [message.key, JSON.parse(message.value?.toString() ?? '').householdJobsLeft as number]),
    );
    for (const couple of couples) expect(new Set(couple.map((job) => left.get(job.id)))).toEqual(new Set([0, 1]));
  });

  test('and the job of a member who has left the household is not one of those left', async () => {
    const [household] = await registerHouseholds(employment, [{ members: [{}, {}] }]);
    const [staying = '', leaving = ''] = household?.people ?? [];
    const job = await startJob(employment, staying);
    await startJob(employment, leaving);
    const person = { id: leaving, householdId: household?.householdId ?? '', regionCode: village };
    await publishRegistry(employment.kafka, {
      persons: [{ ...person, sequence: 2, leftOn: '2026-02-01', leaveReason: 'DEATH' }],
    });
    await employment.service.drain();
    await endJob(job);
    const events = await eventsOf(employment, 'employment-record', job.id);
    expect(events[1]).toMatchObject({ data: { householdJobsLeft: 0 } });
  });

  test('of two that one person has: the person stays counted, once, until the second ends too', async () => {
    const people = async () => (await figuresOf(employment, village))[0]?.['people'] ?? 0;
    const before = await people();
    const { personId } = await registerPerson(employment);
    const first = await startJob(employment, personId);
    const second = await startJob(employment, personId, { startedOn: '2025-06-01', route: 'INDUSTRY' });
    expect(await people()).toBe(before + 1);
    await endJob(first);
    expect(await people()).toBe(before + 1);
    expect(await rowOf(second.id)).toMatchObject({ version: 1, counts_person: true });
    await endJob(second);
    expect(await people()).toBe(before);
  });

  test('at the same moment for both jobs of one person: the person is counted no more', async () => {
    const people = async () => (await figuresOf(employment, village))[0]?.['people'] ?? 0;
    const before = await people();
    const { personId } = await registerPerson(employment);
    const both = [await startJob(employment, personId), await startJob(employment, personId, { route: 'INDUSTRY' })];
    expect((await Promise.all(both.map((job) => endJob(job)))).map((job) => job.__typename)).toEqual([
      'EmploymentRecord',
      'EmploymentRecord',
    ]);
    expect(await people()).toBe(before);
  });
});
