/**
 * Three categories of monitored households (中农组发〔2021〕7号): under the line and once registered poor, under the line and
 * never registered, or over the line and hit by a shock that puts basic life in serious difficulty, whatever the origin
 * (S4, 2023). The line is one reference and is stored with the record.
 */
import type { Decision } from '@shouwang/aggregate';
import type { HouseholdRow } from '../households/table.ts';
import type { MonitoredHouseholdRow } from './table.ts';

export type RecognitionRefusal =
  | { refusal: 'HouseholdClosed'; closedOn: string }
  | { refusal: 'NotEligibleForMonitoring'; incomeLineFen: bigint; linePolicyId: string }
  | { refusal: 'RisksInvalid'; field: string };

const mostRisks = 5;

export function categoryOf(
  household: Pick<HouseholdRow, 'origin'>,
  facts: { incomePerHeadFen: bigint; incomeLineFen: bigint; hitByShock: boolean },
): MonitoredHouseholdRow['category'] | null {
  if (facts.incomePerHeadFen < facts.incomeLineFen)
    return household.origin === 'LIFTED' ? 'UNSTABLE_LIFTED' : 'MARGINAL';
  return facts.hitByShock ? 'SUDDEN_HARDSHIP' : null;
}

export function recognise(
  household: HouseholdRow,
  facts: Pick<MonitoredHouseholdRow, 'id' | 'incomePerHeadFen' | 'hitByShock' | 'risks' | 'clueId'>,
  line: { id: string; value: { perHeadFen: bigint } },
  today: string,
): Decision<MonitoredHouseholdRow, RecognitionRefusal> {
  if (household.closedOn !== null)
    return { ok: false, refusal: { refusal: 'HouseholdClosed', closedOn: household.closedOn } };
  const { risks } = facts;
  if (risks.length < 1 || risks.length > mostRisks || new Set(risks).size < risks.length) {
    return { ok: false, refusal: { refusal: 'RisksInvalid', field: 'input.risks' } };
  }
  const incomeLineFen = line.value.perHeadFen;
  const category = categoryOf(household, { ...facts, incomeLineFen });
  if (category === null) {
    return { ok: false, refusal: { refusal: 'NotEligibleForMonitoring', incomeLineFen, linePolicyId: line.id } };
  }
  return {
    ok: true,
    next: {
      ...facts,
      version: 0,
      regionCode: household.regionCode,
      householdId: household.id,
      category,
      recognisedOn: today,
      incomeLineFen,
      linePolicy: line.id,
    },
    events: [{ fact: 'recognised', details: { clueId: facts.clueId } }],
  };
}
