import type { CommandRequest, GuardedRequest, Outcome } from '@shouwang/aggregate';
import type { Deps } from '@shouwang/service';
import { newId, today } from '@shouwang/values';
import { householdStore } from '../households/table.ts';
import type { Policies } from '../policies.ts';
import { close, handle, raise, sign } from './rules.ts';
import { riskClueStore, type RiskClueRow } from './table.ts';
import { sealFirstText, sealText } from './texts.ts';

export async function raiseRiskClue(
  { commands, policies, vault }: Deps<Policies>,
  request: CommandRequest,
  clue: Pick<RiskClueRow, 'householdId' | 'channel' | 'kind'> & { evidence: string },
): Promise<Outcome> {
  const book = await policies();
  return commands.create(riskClueStore, request, async (tx, cause) => {
    const [household] = await householdStore.find(tx, [clue.householdId]);
    if (!household)
      return { ok: false, refusal: { refusal: 'RecordNotFound', kind: 'household', id: clue.householdId } };
    if (household.closedOn !== null)
      return { ok: false, refusal: { refusal: 'HouseholdClosed', closedOn: household.closedOn } };
    const { regionCode } = household;
    const on = today(cause.now);
    const limits = book.resolve('clue-limits', { regionCode, on });
    if (!limits)
      return { ok: false, refusal: { refusal: 'NoPolicyInForce', policyCode: 'clue-limits', regionCode, on } };
    const id = newId();
    const { sealed, along } = await sealFirstText(vault, { id, field: 'evidence', text: clue.evidence });
    const raised = raise({
      ...clue,
      id,
      evidence: sealed,
      regionCode,
      raisedBy: request.viewer.id,
      sourceEventId: null,
      sourceEventType: null,
      warningPolicy: null,
      limits,
      now: cause.now,
    });
    return { ...raised, along };
  });
}

export function signRiskClue(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  signedBy: string,
): Promise<Outcome> {
  return commands.change(riskClueStore, request, (clue, { cause }) => sign(clue, signedBy, cause.now));
}

export function handleRiskClue(
  { commands, vault }: Deps<Policies>,
  request: GuardedRequest,
  { outcome, note }: { outcome: NonNullable<RiskClueRow['outcome']>; note: string },
): Promise<Outcome> {
  return commands.change(riskClueStore, request, async (row, { tx, cause }) => {
    const { sealed, along, clue } = await sealText(tx, vault, row, { field: 'handlingNote', text: note });
    return { ...handle(clue, outcome, sealed, cause.now), along };
  });
}

export function closeRiskClue(
  { commands, vault }: Deps<Policies>,
  request: GuardedRequest,
  note: string,
): Promise<Outcome> {
  return commands.change(riskClueStore, request, async (row, { tx, cause }) => {
    const { sealed, along, clue } = await sealText(tx, vault, row, { field: 'closingNote', text: note });
    return { ...close(clue, sealed, cause.now), along };
  });
}
