import type { CommandRequest, Outcome } from '@shouwang/aggregate';
import type { Deps } from '@shouwang/service';
import { newId, today } from '@shouwang/values';
import { householdStore } from '../households/table.ts';
import type { Policies } from '../policies.ts';
import { riskClueStore } from '../risk-clues/table.ts';
import { recognise } from './rules.ts';
import { monitoredHouseholdStore, type MonitoredHouseholdRow } from './table.ts';

type Recognition = Pick<MonitoredHouseholdRow, 'householdId' | 'incomePerHeadFen' | 'hitByShock' | 'risks' | 'clueId'>;

export async function recogniseHousehold(
  { commands, policies }: Deps<Policies>,
  request: CommandRequest,
  { householdId, ...facts }: Recognition,
): Promise<Outcome> {
  const book = await policies();
  return commands.create(monitoredHouseholdStore, request, async (tx, cause) => {
    const [household] = await householdStore.lock(tx, [householdId]);
    if (!household) return { ok: false, refusal: { refusal: 'RecordNotFound', kind: 'household', id: householdId } };
    if (facts.clueId !== null) {
      const [clue] = await riskClueStore.find(tx, [facts.clueId]);
      if (clue?.householdId !== householdId) {
        return { ok: false, refusal: { refusal: 'RecordNotFound', kind: 'risk-clue', id: facts.clueId } };
      }
    }
    const { regionCode } = household;
    const on = today(cause.now);
    const line = book.resolve('income-line', { regionCode, on });
    if (!line) return { ok: false, refusal: { refusal: 'NoPolicyInForce', policyCode: 'income-line', regionCode, on } };
    return recognise(household, { ...facts, id: newId() }, line, on);
  });
}
