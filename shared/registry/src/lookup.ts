import { selectRows, type Queryable, type Transaction } from '@shouwang/database';
import {
  HouseholdCopySchema,
  PersonCopySchema,
  RegionCopySchema,
  type HouseholdCopy,
  type PersonCopy,
  type RegionCopy,
} from './tables.ts';

/** A refusal: the record has not arrived here yet, or does not exist; the two cannot be told apart from here. */
export interface RecordNotYetKnown {
  refusal: 'RecordNotYetKnown';
  kind: 'region' | 'household' | 'person';
  id: string;
}

export function notYetKnown(kind: RecordNotYetKnown['kind'], id: string): { ok: false; refusal: RecordNotYetKnown } {
  return { ok: false, refusal: { refusal: 'RecordNotYetKnown', kind, id } };
}

export async function findRegion(db: Queryable, code: string): Promise<RegionCopy | null> {
  const [row] = await selectRows(db, RegionCopySchema, 'where code = $1', [code]);
  return row ?? null;
}

export async function findHousehold(db: Queryable, id: string): Promise<HouseholdCopy | null> {
  const [row] = await selectRows(db, HouseholdCopySchema, 'where id = $1', [id]);
  return row ?? null;
}

/**
 * The household, held until the transaction ends: a move that is being applied can't leave a new record behind, and what
 * depends on all records of a household is decided one command after the other.
 */
export async function lockHousehold(tx: Transaction, id: string): Promise<HouseholdCopy | null> {
  const [row] = await selectRows(tx, HouseholdCopySchema, 'where id = $1 for update', [id]);
  return row ?? null;
}

export async function findPerson(db: Queryable, id: string): Promise<PersonCopy | null> {
  const [row] = await selectRows(db, PersonCopySchema, 'where id = $1', [id]);
  return row ?? null;
}
