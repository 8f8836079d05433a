import { selectRows, type StatementPart, type Transaction } from '@shouwang/database';
import { clueKeys, type Vault } from '@shouwang/personal-data';
import { today } from '@shouwang/values';
import { RiskClueSchema, type RiskClueRow } from './table.ts';

/** What people write about a household: it may name anybody, and an illness. */
export type ClueText = 'evidence' | 'handlingNote' | 'closingNote';

const noTexts = { evidence: null, handlingNote: null, closingNote: null } satisfies Record<ClueText, null>;

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

/**
 * A further text, under the clue's key. Where that was destroyed with a person's data, under a new one, and the clue without
 * what it does not open: a restore may have brought that back.
 */
export async function sealText(
  tx: Transaction,
  vault: Vault,
  clue: RiskClueRow,
  { field, text }: { field: ClueText; text: string },
): Promise<SealedClueText & { clue: RiskClueRow }> {
  const { id } = clue;
  const key = (await clueKeys.find(tx, [id])).get(id);
  if (!key) return { ...(await sealFirstText(vault, { id, field, text })), clue: { ...clue, ...noTexts } };
  const { [field]: sealed } = await vault.sealMore(key, { [field]: text });
  if (sealed === undefined) throw new Error('one text in, one text out');
  return { sealed, along: [], clue };
}

/**
 * Together with the data of somebody who belonged to the household until that day: what was written until then may speak
 * of them. The clues stay, with everything that was decided by them.
 */
export async function eraseTexts(tx: Transaction, householdId: string, until: string): Promise<void> {
  const clues = await selectRows(tx, RiskClueSchema, 'where household_id = $1 order by id for update', [householdId]);
  const ids = clues.flatMap((clue) => (today(clue.raisedAt) <= until ? [clue.id] : []));
  await clueKeys.destroy(tx, ids);
  await tx.query(
    'update risk_clue set evidence = null, handling_note = null, closing_note = null where id = any($1::uuid[])',
    [ids],
  );
}
