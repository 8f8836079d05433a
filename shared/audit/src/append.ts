import type { Queryable, StatementPart } from '@shouwang/database';

/**
 * One thing that one viewer did: a change of one record, or a look at personal data in clear. It holds no personal or
 * sensitive value: `fields` names everything that was changed or shown, `before` and `after` hold only the ordinary
 * fields among them.
 */
export interface AuditEntry {
  action: 'WRITE' | 'REVEAL';
  viewerId: string;
  roles: readonly string[];
  /** Region codes, or `*`. */
  areas: readonly string[];
  purpose: string | null;
  requestId: string;
  /** The event that made a part of the system act; absent where a viewer did. */
  causedBy?: string | null;
  /** Name of the mutation or query, or of the consumer. */
  operation: string;
  /** What it was about: kind of record and its id. */
  subjectKind: string;
  subjectId: string;
  /** The person whose data it is, where it is one person's. A UUID. */
  personId: string | null;
  regionCode: string;
  fields: readonly string[];
  before: object | null;
  after: object | null;
  at: Date;
}

const columns =
  'action, occurred_at, viewer_id, roles, areas, purpose, request_id, caused_by, operation, subject_kind, subject_id, ' +
  'person_id, region_code, fields, values_before, values_after';

const appendSql = `audited as (
  insert into audit_entry (${columns}) select ${columns} from jsonb_populate_recordset(null::audit_entry, $1::jsonb)
)`;

/**
 * One statement for any number of entries. Within the transaction of a change it holds when the change does; on a bare
 * connection it holds when the promise resolves: append before you answer.
 */
export async function appendToAudit(db: Queryable, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const { sql, parameters } = appendAuditPart(entries);
  await db.query(`with ${sql} select`, [...parameters]);
}

/** The same as a part of a larger statement, so that it costs no round trip of its own. */
export function appendAuditPart(entries: readonly AuditEntry[]): StatementPart {
  return { sql: appendSql, parameters: [JSON.stringify(entries.map(recordOf))] };
}

function recordOf(entry: AuditEntry): object {
  return {
    action: entry.action,
    occurred_at: entry.at,
    viewer_id: entry.viewerId,
    roles: entry.roles,
    areas: entry.areas,
    purpose: entry.purpose,
    request_id: entry.requestId,
    caused_by: entry.causedBy ?? null,
    operation: entry.operation,
    subject_kind: entry.subjectKind,
    subject_id: entry.subjectId,
    person_id: entry.personId,
    region_code: entry.regionCode,
    fields: entry.fields,
    values_before: entry.before,
    values_after: entry.after,
  };
}
