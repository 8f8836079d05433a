import type { Transaction } from '@shouwang/database';
import { findHousehold, type HouseholdCopy } from '@shouwang/registry';

/** A household as this service knows it in the graph; monitoring answers for the rest. */
export interface HouseholdReference {
  id: string;
}

/**
 * The household's copy, held until the transaction ends: whatever depends on all dwellings of a household (who lives
 * where, its only house) is decided one command after the other. Rows are always locked in the order renovation →
 * dwelling → household, so that no two commands wait for each other.
 */
export async function lockHousehold(tx: Transaction, id: string): Promise<HouseholdCopy | null> {
  await tx.query('select 1 from household_copy where id = $1 for update', [id]);
  return findHousehold(tx, id);
}
