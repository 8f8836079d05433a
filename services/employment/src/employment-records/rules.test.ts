import { describe, expect, test } from '@jest/globals';
import type { CalendarDate } from '@shouwang/values';
import type { Worker } from '../registry/rules.ts';
import { end, heirOf, monthsWorked, start, type NewJob } from './rules.ts';
import type { EmploymentRecordRow } from './table.ts';

const date = (text: string): CalendarDate => text as CalendarDate;
const today = date('2026-03-02');
const workingAge = { id: 'working-age@CN@1995-01-01', value: { years: 16 } };
const worker: Worker = {
  personId: 'p1',
  birthDate: date('1985-06-01'),
  leftOn: null,
  householdId: 'h1',
  householdStatus: 'ACTIVE',
  origin: 'LIFTED',
  regionCode: '360704101201',
};
const job: NewJob = {
  id: 'j1',
  route: 'LABOUR_EXPORT',
  workplace: 'OUT_OF_PROVINCE',
  employer: 'invented',
  monthlyWageFen: 300_000n,
  startedOn: date('2025-03-01'),
  workshopId: null,
  publicPostId: null,
};
const context = { openJobs: [], workshop: null, workingAge, today };

function started(changes: Partial<NewJob> = {}): EmploymentRecordRow {
  const decision = start({ ...job, ...changes }, worker, context);
  if (!decision.ok) throw new Error(decision.refusal.refusal);
  return decision.next;
}

describe('a job begins', () => {
  test('in the village of the household, and carries the person when it is the only one', () => {
    expect(start(job, worker, context)).toMatchObject({
      ok: true,
      next: { regionCode: worker.regionCode, householdId: 'h1', lifted: true, countsPerson: true, endedOn: null },
      events: [{ fact: 'started' }],
    });
    const second = start({ ...job, id: 'j2' }, worker, { ...context, openJobs: [{ id: 'j1', workshopId: null }] });
    expect(second).toMatchObject({ ok: true, next: { countsPerson: false } });
  });

  test.each([
    ['2009-03-03', 15],
    ['2009-03-02', 16],
    ['2009-03-01', 16],
  ])('for a person born on %s, who is %i today', (birthDate, ageYears) => {
    const decision = start(
      { ...job, startedOn: date('2025-03-02') },
      { ...worker, birthDate: date(birthDate) },
      context,
    );
    if (ageYears >= 16) expect(decision.ok).toBe(true);
    else {
      expect(decision).toEqual({
        ok: false,
        refusal: { refusal: 'UnderWorkingAge', ageYears, workingAgeYears: 16, policyVersionId: workingAge.id },
      });
    }
  });

  test.each([
    ['2026-03-02', true],
    ['2026-03-03', false],
  ])('on %s, today being 2026-03-02: %s', (startedOn, allowed) => {
    const decision = start({ ...job, startedOn: date(startedOn) }, worker, context);
    expect(decision).toMatchObject(
      allowed ? { ok: true } : { refusal: { refusal: 'DateOutOfRange', field: 'input.startedOn', latest: today } },
    );
  });

  test.each([
    ['LABOUR_EXPORT', null, null, null],
    ['INDUSTRY', null, null, null],
    ['WORKSHOP', 'w1', null, null],
    ['PUBLIC_POST', null, 'post1', null],
    ['LABOUR_EXPORT', 'w1', null, 'WorkshopRouteMismatch'],
    ['INDUSTRY', 'w1', null, 'WorkshopRouteMismatch'],
    ['WORKSHOP', null, null, 'WorkshopRouteMismatch'],
    ['PUBLIC_POST', null, null, 'BoundToPublicPost'],
    ['LABOUR_EXPORT', null, 'post1', 'BoundToPublicPost'],
  ] as const)('by %s with workshop %s and post %s: %s', (route, workshopId, publicPostId, refusal) => {
    const decision = start({ ...job, route, workshopId, publicPostId }, worker, context);
    if (refusal === null) expect(decision.ok).toBe(true);
    else expect(decision).toMatchObject({ ok: false, refusal: { refusal } });
  });

  test('not before its workshop opened', () => {
    const inWorkshop = { ...job, route: 'WORKSHOP' as const, workshopId: 'w1' };
    const decide = (openedOn: string) => start(inWorkshop, worker, { ...context, workshop: { openedOn } });
    expect(decide('2025-03-01').ok).toBe(true);
    expect(decide('2025-03-02')).toMatchObject({ refusal: { field: 'input.startedOn', earliest: '2025-03-02' } });
  });

  test('not twice in one workshop at once; in another, or again after the first has ended, it does', () => {
    const inWorkshop = { ...job, route: 'WORKSHOP' as const, workshopId: 'w1' };
    const having = (workshopId: string) => ({ ...context, openJobs: [{ id: 'j0', workshopId }] });
    expect(start(inWorkshop, worker, having('w1'))).toEqual({
      ok: false,
      refusal: { refusal: 'AlreadyInWorkshop', employmentRecordId: 'j0' },
    });
    expect(start(inWorkshop, worker, having('w2')).ok).toBe(true);
    expect(start(inWorkshop, worker, context).ok).toBe(true);
  });

  test.each([
    [{ leftOn: '2026-01-01' }, 'PERSON_LEFT'],
    [{ householdStatus: 'CLOSED' as const }, 'HOUSEHOLD_CLOSED'],
  ])('not for %j', (changes, registerReason) => {
    expect(start(job, { ...worker, ...changes }, context)).toEqual({
      ok: false,
      refusal: { refusal: 'WorkerNotOnRegister', personId: 'p1', registerReason },
    });
  });
});

describe('a job ends', () => {
  const ending = { endedOn: date('2026-02-28'), reason: 'RESIGNED' as const };
  const byWorker = { by: 'WORKER' as const, householdJobsLeft: 0, today };

  test('and its event says how many jobs the household has left', () => {
    expect(end(started(), ending, { ...byWorker, householdJobsLeft: 2 })).toMatchObject({
      ok: true,
      next: { endedOn: '2026-02-28', endReason: 'RESIGNED', countsPerson: false },
      events: [{ fact: 'ended', details: { on: '2026-02-28', reason: 'RESIGNED', householdJobsLeft: 2 } }],
    });
  });

  test.each([
    ['2025-02-28', false],
    ['2025-03-01', true],
    ['2026-03-02', true],
    ['2026-03-03', false],
  ])('on %s, having begun on 2025-03-01: %s', (endedOn, allowed) => {
    const decision = end(started(), { ...ending, endedOn: date(endedOn) }, byWorker);
    expect(decision).toMatchObject(
      allowed
        ? { ok: true }
        : { refusal: { refusal: 'DateOutOfRange', field: 'input.endedOn', earliest: '2025-03-01', latest: today } },
    );
  });

  test('once', () => {
    const ended = end(started(), ending, byWorker);
    if (!ended.ok) throw new Error('refused');
    expect(end(ended.next, ending, byWorker)).toEqual({
      ok: false,
      refusal: { refusal: 'EmploymentAlreadyEnded', alreadyEndedOn: '2026-02-28' },
    });
  });

  test('with the post, and no other way, when it is in a public post', () => {
    const inPost = started({ route: 'PUBLIC_POST', publicPostId: 'post1' });
    expect(end(inPost, ending, byWorker)).toMatchObject({
      refusal: { refusal: 'BoundToPublicPost', publicPostId: 'post1' },
    });
    const vacated = { ...ending, reason: 'POST_VACATED' as const };
    expect(end(inPost, vacated, { ...byWorker, by: 'POST' })).toMatchObject({ ok: true });
    expect(end(started(), vacated, byWorker)).toMatchObject({ refusal: { refusal: 'BoundToPublicPost' } });
  });
});

describe('the person goes on being counted by', () => {
  const earlier = { id: 'b', startedOn: date('2024-01-01') };
  const later = { id: 'a', startedOn: date('2025-01-01') };
  const carrier = { ...started(), id: 'c' };

  test('the open job that began first', () => {
    expect(heirOf(carrier, [later, carrier, earlier])).toBe(earlier);
  });

  test('nobody when no other job is open, and no change when another carries the person', () => {
    expect(heirOf(carrier, [carrier])).toBeNull();
    expect(heirOf({ ...carrier, countsPerson: false }, [earlier, later])).toBeNull();
  });
});

test.each([
  ['2025-12-03', null, 2],
  ['2025-12-02', null, 3],
  ['2025-12-01', null, 3],
  ['2025-01-31', '2025-02-28', 1],
])('work from %s to %s is %i full months', (startedOn, endedOn, months) => {
  expect(monthsWorked({ startedOn: date(startedOn), endedOn: endedOn === null ? null : date(endedOn) }, today)).toBe(
    months,
  );
});
