import { columnsHold, type Narrowing } from '@shouwang/database';
import type { Context } from '../context.ts';
import type { RiskClueRow } from './table.ts';
import type { ClueText } from './texts.ts';

/** Clues of these statuses and kinds; nothing given means all. */
export function byStatusAndKind(
  statuses: readonly RiskClueRow['status'][] | null | undefined,
  kinds: readonly RiskClueRow['kind'][] | null | undefined,
): Narrowing {
  return columnsHold({ status: statuses, kind: kinds });
}

/** In clear for whoever sees the clue; null: not written yet, or erased. */
export async function readText(
  { texts }: Pick<Context['loaders'], 'texts'>,
  clue: RiskClueRow,
  field: ClueText,
): Promise<string | null> {
  const sealed = clue[field];
  return sealed === null ? null : texts.load({ of: 'clue', id: clue.id, field, sealed });
}
