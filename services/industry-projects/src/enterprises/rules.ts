/**
 * 百企帮百村: an enterprise signs with villages and files its plan of measures within a limit after signing (大余: one
 * month). Signing again while a plan is outstanding keeps the earlier limit; signing after it was filed asks for a new one.
 */
import type { Decision } from '@shouwang/aggregate';
import { addMonths, type CalendarDate, type DateOutOfRange, outOfRange } from '@shouwang/values';
import type { EnterpriseRow } from './table.ts';

export type EnterpriseRefusal =
  | DateOutOfRange
  | { refusal: 'VillageAlreadyPaired'; field: string; regionCode: string }
  | { refusal: 'NoPlanOutstanding'; pairedOn: string | null; planFiledOn: string | null };

type EnterpriseDecision = Decision<EnterpriseRow, EnterpriseRefusal>;

export function register(
  enterprise: Pick<EnterpriseRow, 'id' | 'regionCode' | 'name' | 'kind' | 'registeredOn'>,
  today: string,
): EnterpriseDecision {
  const refusal = outOfRange('input.registeredOn', enterprise.registeredOn, { earliest: null, latest: today });
  if (refusal) return { ok: false, refusal };
  return {
    ok: true,
    next: {
      ...enterprise,
      version: 0,
      pairedVillages: [],
      pairedOn: null,
      projectCount: 0,
      planDueOn: null,
      planPolicy: null,
      planFiledOn: null,
    },
    events: [{ fact: 'registered', details: {} }],
  };
}

export function pair(
  enterprise: EnterpriseRow,
  { villages, on }: { villages: readonly string[]; on: CalendarDate },
  limit: { id: string; value: { months: number } },
  today: string,
): EnterpriseDecision {
  const refusal = outOfRange('input.on', on, {
    earliest: enterprise.pairedOn ?? enterprise.registeredOn,
    latest: today,
  });
  if (refusal) return { ok: false, refusal };
  const twice = villages.findIndex(
    (village, index) => enterprise.pairedVillages.includes(village) || villages.indexOf(village) < index,
  );
  const regionCode = villages[twice];
  if (regionCode !== undefined) {
    return { ok: false, refusal: { refusal: 'VillageAlreadyPaired', field: `input.villages[${twice}]`, regionCode } };
  }
  const newPlan = { planDueOn: addMonths(on, limit.value.months), planPolicy: limit.id, planFiledOn: null };
  return {
    ok: true,
    next: {
      ...enterprise,
      pairedVillages: [...enterprise.pairedVillages, ...villages].toSorted(),
      pairedOn: on,
      ...(!isPlanOutstanding(enterprise) && newPlan),
    },
    events: [{ fact: 'paired', details: { on, villages } }],
  };
}

export function filePlan(enterprise: EnterpriseRow, on: string, today: string): EnterpriseDecision {
  const { pairedOn, planFiledOn } = enterprise;
  if (!isPlanOutstanding(enterprise)) {
    return { ok: false, refusal: { refusal: 'NoPlanOutstanding', pairedOn, planFiledOn } };
  }
  const refusal = outOfRange('input.on', on, { earliest: pairedOn, latest: today });
  if (refusal) return { ok: false, refusal };
  return { ok: true, next: { ...enterprise, planFiledOn: on }, events: [{ fact: 'plan-filed', details: { on } }] };
}

export function joinProject(enterprise: EnterpriseRow, projectId: string): EnterpriseDecision & { ok: true } {
  const next = { ...enterprise, projectCount: enterprise.projectCount + 1 };
  return { ok: true, next, events: [{ fact: 'project-joined', details: { projectId } }] };
}

/** A project that is rejected was never its. */
export function leaveProject(enterprise: EnterpriseRow, projectId: string): EnterpriseDecision & { ok: true } {
  const next = { ...enterprise, projectCount: enterprise.projectCount - 1 };
  return { ok: true, next, events: [{ fact: 'project-left', details: { projectId } }] };
}

export function isPlanOverdue(enterprise: EnterpriseRow, today: string): boolean {
  return isPlanOutstanding(enterprise) && enterprise.planDueOn !== null && today > enterprise.planDueOn;
}

function isPlanOutstanding({ planDueOn, planFiledOn }: EnterpriseRow): boolean {
  return planDueOn !== null && planFiledOn === null;
}
