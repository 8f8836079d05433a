import { describe, expect, test } from '@jest/globals';
import { close, handle, isOverdue, raise, sign, takenFrom } from './rules.ts';
import type { RiskClueRow } from './table.ts';

const now = new Date('2026-03-02T01:00:00Z');
const raised = raise({
  id: 'c1',
  regionCode: '360704101201',
  householdId: 'h1',
  channel: 'VISIT',
  kind: 'INCOME_DROP',
  evidence: 'invented',
  raisedBy: 'grid worker',
  sourceEventId: null,
  sourceEventType: null,
  warningPolicy: null,
  limits: { id: 'clue-limits@CN@2021-01-01', value: { signDays: 3, handleDays: 15 } },
  now,
}).next;

test('a raised clue knows its limits and the policy version that set them', () => {
  expect(raised).toMatchObject({
    status: 'RAISED',
    signDueOn: '2026-03-05',
    handleDueOn: '2026-03-17',
    limitPolicy: 'clue-limits@CN@2021-01-01',
  });
});

describe('every step from every status', () => {
  const steps = {
    sign: (clue: RiskClueRow) => sign(clue, 'township', now),
    handle: (clue: RiskClueRow) => handle(clue, 'NO_RISK', 'income restored', now),
    close: (clue: RiskClueRow) => close(clue, 'still fine', now),
  };
  const leadsTo = { sign: 'SIGNED', handle: 'HANDLED', close: 'CLOSED' } as const;
  for (const status of ['RAISED', 'SIGNED', 'HANDLED', 'CLOSED'] as const) {
    for (const [step, take] of Object.entries(steps) as [
      keyof typeof steps,
      (clue: RiskClueRow) => ReturnType<typeof sign>,
    ][]) {
      const allowed = takenFrom[step] === status;
      test(`${step} is ${allowed ? 'taken' : 'refused'} when ${status}`, () => {
        const decision = take({ ...raised, status });
        if (allowed) expect(decision).toMatchObject({ ok: true, next: { status: leadsTo[step] } });
        else
          expect(decision).toEqual({
            ok: false,
            refusal: { refusal: 'ClueNotInStatus', status, required: takenFrom[step] },
          });
      });
    }
  }
});

test('a clue is overdue the day after its limit, by the step that is due', () => {
  expect(isOverdue(raised, '2026-03-05')).toBe(false);
  expect(isOverdue(raised, '2026-03-06')).toBe(true);
  expect(isOverdue({ ...raised, status: 'SIGNED' }, '2026-03-17')).toBe(false);
  expect(isOverdue({ ...raised, status: 'SIGNED' }, '2026-03-18')).toBe(true);
  expect(isOverdue({ ...raised, status: 'CLOSED' }, '2099-01-01')).toBe(false);
});
