import { selectRows, type StatementPart, type Transaction } from '@shouwang/database';
import { clueKeys, type Vault } from '@shouwang/personal-data';
import { today } from '@shouwang/values';
import { RiskClueSchema, type RiskClueRow } from './table.ts';

/** What people write about a household: it may name anybody, and an illness. */
export type ClueText = 'evidence' | 'handlingNote' | 'closingNote';

/** A text as its column takes it, and the key that is saved with it where the clue had none. */
export interface SealedClueText {
  sealed: string;
  along: readonly StatementPart[];
}

/** The first text of a clue, under a new key of the clue's own. */
export async function sealFirstText(
  vault: Vault,
  { id, field, text }: { id: string; field: ClueText; text: string },
): Promise<SealedClueText> {
  const [one] = await vault.sealNew('clue', [{ id, fields: { [field]: text } }]);
  const sealed = one?.sealed[field];
  if (!one || sealed === undefined) throw new Error('one text in, one text out');
  return { sealed, along: [clueKeys.keepPart([one.key])] };
}

/** A further text, under the clue's key; under a new one where the first was destroyed with a person's data. */
export async function sealText(
  tx: Transaction,
  vault: Vault,
  what: { id: string; field: ClueText; text: string },
): Promise<SealedClueText> {
  const key = (await clueKeys.find(tx, [what.id])).get(what.id);
  if (!key) return sealFirstText(vault, what);
  const { [what.field]: sealed } = await vault.sealMore(key, { [what.field]: what.text });
  if (sealed === undefined) throw new Error('one text in, one text out');
  return { sealed, along: [] };
}

/**
 * Together with the data of somebody who belonged to the household until that day: what was written until then may speak
 * of them. The clues stay, with everything that was decided by them.
 */
export async function eraseTexts(tx: Transaction, householdId: string, until: string): Promise<void> {
  const clues = await selectRows(tx, RiskClueSchema, 'where household_id = $1 order by id for update', [householdId]);
  const ids = clues.flatMap((clue: RiskClueRow) => (today(clue.raisedAt) <= until ? [clue.id] : []));
  await clueKeys.destroy(tx, ids);
  await tx.query(
    'update risk_clue set evidence = null, handling_note = null, closing_note = null where id = any($1::uuid[])',
    [ids],
  );
}
