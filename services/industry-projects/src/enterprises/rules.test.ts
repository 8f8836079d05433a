import { describe, expect, test } from '@jest/globals';
import type { CalendarDate } from '@shouwang/values';
import { filePlan, isPlanOverdue, joinProject, leaveProject, pair, register } from './rules.ts';
import type { EnterpriseRow } from './table.ts';

const today = '2026-06-30';
const limit = { id: 'pairing-plan@360723@2014-01-01', value: { months: 1 } };
const day = (text: string): CalendarDate => text as CalendarDate;
const villages = ['361104101201', '361104101202'];

function registered(): EnterpriseRow {
  const decision = register(
    { id: 'e1', regionCode: '361104000000', name: 'invented', kind: 'PRIVATE_FIRM', registeredOn: '2026-01-01' },
    today,
  );
  if (!decision.ok) throw new Error('refused');
  return decision.next;
}

function signed(enterprise: EnterpriseRow, on: string, with_: readonly string[] = villages): EnterpriseRow {
  const decision = pair(enterprise, { villages: with_, on: day(on) }, limit, today);
  if (!decision.ok) throw new Error(decision.refusal.refusal);
  return decision.next;
}

test('is not registered in the future', () => {
  expect(register({ ...registered(), registeredOn: '2026-07-01' }, today)).toMatchObject({
    refusal: { refusal: 'DateOutOfRange', field: 'input.registeredOn' },
  });
});

describe('pairing', () => {
  test('asks for a plan within the limit after signing, and keeps its policy version', () => {
    expect(signed(registered(), '2026-01-31')).toMatchObject({
      pairedVillages: villages,
      pairedOn: '2026-01-31',
      planDueOn: '2026-02-28',
      planPolicy: limit.id,
      planFiledOn: null,
    });
  });

  test('again while a plan is outstanding keeps the earlier limit', () => {
    const again = signed(signed(registered(), '2026-02-01'), '2026-03-01', ['361104101203']);
    expect(again).toMatchObject({ planDueOn: '2026-03-01', pairedOn: '2026-03-01' });
    expect(again.pairedVillages).toHaveLength(3);
  });

  test('again after the plan was filed asks for a new one', () => {
    const filed = filePlan(signed(registered(), '2026-02-01'), '2026-02-10', today);
    if (!filed.ok) throw new Error('refused');
    expect(signed(filed.next, '2026-03-01', ['361104101203'])).toMatchObject({
      planDueOn: '2026-04-01',
      planFiledOn: null,
    });
  });

  test.each([
    ['a village it has', [...villages], 0],
    ['a village given twice', ['361104101203', '361104101203'], 1],
  ])('with %s is refused', (_, again, index) => {
    expect(
      pair(signed(registered(), '2026-02-01'), { villages: again, on: day('2026-03-01') }, limit, today),
    ).toMatchObject({ refusal: { refusal: 'VillageAlreadyPaired', field: `input.villages[${index}]` } });
  });

  test.each(['2025-12-31', '2026-07-01'])('on %s lies before its registration, or in the future', (on) => {
    expect(pair(registered(), { villages, on: day(on) }, limit, today)).toMatchObject({
      refusal: { refusal: 'DateOutOfRange', field: 'input.on', earliest: '2026-01-01', latest: today },
    });
  });
});

describe('the plan', () => {
  test('is overdue the day after its limit, until it is filed', () => {
    const enterprise = signed(registered(), '2026-02-01');
    expect(isPlanOverdue(enterprise, '2026-03-01')).toBe(false);
    expect(isPlanOverdue(enterprise, '2026-03-02')).toBe(true);
    expect(isPlanOverdue({ ...enterprise, planFiledOn: '2026-03-02' }, '2026-03-02')).toBe(false);
    expect(isPlanOverdue(registered(), '2026-03-02')).toBe(false);
  });

  test('is filed once, not before the signing', () => {
    const enterprise = signed(registered(), '2026-02-01');
    expect(filePlan(registered(), '2026-02-01', today)).toMatchObject({ refusal: { refusal: 'NoPlanOutstanding' } });
    expect(filePlan(enterprise, '2026-01-31', today)).toMatchObject({ refusal: { field: 'input.on' } });
    const filed = filePlan(enterprise, '2026-02-01', today);
    expect(filed).toMatchObject({ ok: true, events: [{ fact: 'plan-filed', details: { on: '2026-02-01' } }] });
    if (!filed.ok) return;
    expect(filePlan(filed.next, '2026-02-02', today)).toMatchObject({
      refusal: { refusal: 'NoPlanOutstanding', planFiledOn: '2026-02-01' },
    });
  });
});

test('its projects are counted when they are proposed, and no more when they are rejected', () => {
  const joined = joinProject(registered(), 'p1');
  expect(joined).toMatchObject({ next: { projectCount: 1 }, events: [{ fact: 'project-joined' }] });
  expect(leaveProject(joined.next, 'p1')).toMatchObject({
    next: { projectCount: 0 },
    events: [{ fact: 'project-left', details: { projectId: 'p1' } }],
  });
});
