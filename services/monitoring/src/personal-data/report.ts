import { findEntries, type AuditEntry, type FoundEntry } from '@shouwang/audit';
import { selectRows, type Queryable, type ViewerReads } from '@shouwang/database';
import type { SubgraphContext } from '@shouwang/subgraph';
import type { CalendarDate } from '@shouwang/values';
import type { PersonRow } from '../households/person-table.ts';
import { CorrectionSchema, type CorrectionRow } from './correction-table.ts';
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

/** The report as a look at the person's data; what it shows in clear of name and number has an entry of its own. */
export function reportEntry(
  person: ReportedPerson,
  { viewer, requestId }: Pick<SubgraphContext, 'viewer' | 'requestId'>,
  at: Date,
): AuditEntry {
  return {
    action: 'REVEAL',
    viewerId: viewer.id,
    roles: viewer.roles,
    areas: viewer.areas,
    purpose: 'PERSON_REQUEST',
    requestId,
    operation: 'personReport',
    subjectKind: 'person',
    subjectId: person.id,
    personId: person.id,
    regionCode: person.regionCode,
    fields: ['report'],
    before: null,
    after: null,
    at,
  };
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
