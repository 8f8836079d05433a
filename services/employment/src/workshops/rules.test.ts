import { describe, expect, test } from '@jest/globals';
import type { CalendarDate } from '@shouwang/values';
import { apply, recognise, takenFrom, withdraw } from './rules.ts';
import type { WorkshopRow } from './table.ts';

const date = (text: string): CalendarDate => text as CalendarDate;
const today = date('2026-03-02');
const policy = { id: 'workshop-recognition@360724@2016-01-01', value: { workers: 10, months: 3 } };
const longEnough = (count: number) => Array.from({ length: count }, () => date('2025-12-02'));
const application = {
  id: 'w1',
  regionCode: '360704101201',
  name: 'invented',
  kind: 'FACTORY' as const,
  operator: 'invented',
  openedOn: date('2025-01-01'),
};

function applied(changes: Partial<WorkshopRow> = {}): WorkshopRow {
  const decision = apply(application, today);
  if (!decision.ok) throw new Error(decision.refusal.refusal);
  return { ...decision.next, ...changes };
}

test('an application is no recognition yet', () => {
  expect(apply(application, today)).toMatchObject({
    ok: true,
    next: { status: 'APPLIED', recognisedOn: null },
    events: [{ fact: 'applied' }],
  });
  expect(apply({ ...application, openedOn: date('2026-03-03') }, today)).toMatchObject({
    refusal: { refusal: 'DateOutOfRange', field: 'input.openedOn', latest: today },
  });
});

describe('recognition', () => {
  test.each([9, 10, 11])('with %i workers of the ten required', (count) => {
    const decision = recognise(applied(), longEnough(count), policy, today);
    if (count >= 10) {
      expect(decision).toMatchObject({
        ok: true,
        next: { status: 'RECOGNISED', recognisedOn: today, recognitionPolicy: policy.id },
        events: [{ fact: 'recognised', details: { targetWorkers: count, monthsHeld: 3 } }],
      });
    } else {
      expect(decision).toEqual({
        ok: false,
        refusal: {
          refusal: 'WorkshopNotEligible',
          workersHeld: 9,
          workersRequired: 10,
          monthsRequired: 3,
          policyVersionId: policy.id,
        },
      });
    }
  });

  test.each([
    ['2025-12-03', false],
    ['2025-12-02', true],
    ['2025-12-01', true],
  ])('counts a worker since %s towards three months: %s', (startedOn, counted) => {
    expect(recognise(applied(), [...longEnough(9), date(startedOn)], policy, today).ok).toBe(counted);
  });

  test('asks for no months where the policy asks for none', () => {
    const fiveAtOnce = { id: 'workshop-recognition@450206@2021-01-01', value: { workers: 5, months: 0 } };
    expect(
      recognise(
        applied(),
        Array.from({ length: 5 }, () => today),
        fiveAtOnce,
        today,
      ),
    ).toMatchObject({
      ok: true,
      events: [{ details: { targetWorkers: 5, monthsHeld: 0 } }],
    });
  });
});

describe('every step from every status', () => {
  const steps = {
    recognise: (workshop: WorkshopRow) => recognise(workshop, longEnough(10), policy, today),
    withdraw: (workshop: WorkshopRow) => withdraw(workshop, { reason: 'TOO_FEW_WORKERS', on: today }, today),
  };
  for (const status of ['APPLIED', 'RECOGNISED', 'WITHDRAWN'] as const) {
    for (const [step, take] of Object.entries(steps) as [keyof typeof steps, (row: WorkshopRow) => object][]) {
      const allowed = takenFrom[step] === status;
      test(`${step} is ${allowed ? 'taken' : 'refused'} when ${status}`, () => {
        expect(take(applied({ status }))).toMatchObject(
          allowed
            ? { ok: true }
            : {
                refusal: {
                  refusal: 'WorkshopNotInStatus',
                  workshopStatus: status,
                  requiredWorkshopStatus: takenFrom[step],
                },
              },
        );
      });
    }
  }
});

test.each([
  ['2026-01-31', false],
  ['2026-02-01', true],
  ['2026-03-02', true],
  ['2026-03-03', false],
])('recognition of 2026-02-01 is withdrawn on %s: %s', (on, allowed) => {
  const recognised = applied({ status: 'RECOGNISED', recognisedOn: date('2026-02-01') });
  expect(withdraw(recognised, { reason: 'CLOSED', on: date(on) }, today)).toMatchObject(
    allowed
      ? { ok: true, next: { status: 'WITHDRAWN', withdrawnOn: on, withdrawalReason: 'CLOSED' } }
      : { refusal: { refusal: 'DateOutOfRange', field: 'input.on', earliest: '2026-02-01', latest: today } },
  );
});
