import { findEntries, type FoundEntry } from '@shouwang/audit';
import { selectRows, type Queryable, type ViewerReads } from '@shouwang/database';
import type { Vault } from '@shouwang/personal-data';
import type { CalendarDate } from '@shouwang/values';
import { PersonSchema, type PersonRow } from '../households/person-table.ts';
import type { Context } from '../context.ts';
import { CorrectionSchema, reasonField, type CorrectionRow } from './correction-table.ts';
import { isChild } from './disclosure.ts';

/** A person as the register has them, sealed. */
export type ReportedPerson = PersonRow;

/** About whom a report is: the key by which the other departments add their part. */
export interface ReportSubject {
  personId: string;
  householdId: string;
  ofChild: boolean;
}

export function reportOn(person: ReportedPerson, on: CalendarDate): ReportSubject {
  return { personId: person.id, householdId: person.householdId, ofChild: isChild(person, on) };
}

/** Whoever was registered under a number in the areas, who is on the register now before who left. */
export async function findByIdNumber(
  reads: ViewerReads,
  vault: Vault,
  idNumber: string,
): Promise<ReportedPerson | null> {
  const [index] = await vault.blindIndex([idNumber]);
  const tail = 'where id_number_index = $1 order by left_on is not null, joined_on desc, id';
  const [person] = await selectRows(reads, PersonSchema, tail, [index]);
  return person ?? null;
}

/** Why somebody was corrected; null: the key is gone. */
export function readReason(
  { texts }: Pick<Context['loaders'], 'texts'>,
  { id, personId, reason }: CorrectionRow,
): Promise<string | null> {
  return texts.load({ of: 'person', id: personId, field: reasonField(id), sealed: reason });
}

/** The latest first; what stood there before stays sealed. */
export function correctionsOf(db: Queryable, personId: string, limit: number): Promise<CorrectionRow[]> {
  return selectRows(db, CorrectionSchema, 'where person_id = $1 order by id desc limit $2', [personId, limit]);
}

/** Who saw the person's data in clear, the latest first, where the viewer may see that it happened. */
export async function revealsOf(reads: ViewerReads, personId: string, limit: number): Promise<FoundEntry[]> {
  const { areas } = reads.sight;
  const page = await findEntries(reads, { personId, action: 'REVEAL' }, { areas, first: limit, after: null });
  return page.entries;
}
