import type { Queryable } from '@shouwang/database';

/** Who looked at what of whom, and why; the shape of the audit's entries. */
export interface AuditEntry {
  action: 'WRITE' | 'REVEAL';
  viewerId: string;
  roles: string[];
  areas: string[];
  purpose: string | null;
  requestId: string;
  operation: string;
  subjectKind: string;
  subjectId: string;
  personId: string | null;
  regionCode: string;
  fields: string[];
  before: object | null;
  after: object | null;
  at: Date;
}

/** Where reads in clear are written before they are answered. Throws where it could not: then nothing is shown. */
export type OnReveal = (db: Queryable, entries: readonly AuditEntry[]) => Promise<void>;

export const revealTableSql = `
  create table personal_data_reveal (
    id bigint generated always as identity constraint personal_data_reveal_pkey primary key,
    viewer_id text not null,
    roles text[] not null,
    areas text[] not null,
    purpose text not null,
    request_id text not null,
    operation text not null,
    subject_kind text not null,
    subject_id text not null,
    person_id uuid not null,
    region_code text not null,
    fields text[] not null,
    revealed_at timestamptz not null
  );
  create index personal_data_reveal_person on personal_data_reveal (person_id, id)`;

/** One statement, however many persons a request shows. */
export const writeReveals: OnReveal = async (db, entries) => {
  if (entries.length === 0) return;
  await db.query(
    `insert into personal_data_reveal (viewer_id, roles, areas, purpose, request_id, operation, subject_kind, subject_id,
       person_id, region_code, fields, revealed_at)
     select "viewerId", roles, areas, purpose, "requestId", operation, "subjectKind", "subjectId",
       "personId", "regionCode", fields, at
     from jsonb_to_recordset($1::jsonb) as entry ("viewerId" text, roles text[], areas text[], purpose text,
       "requestId" text, operation text, "subjectKind" text, "subjectId" text, "personId" uuid, "regionCode" text,
       fields text[], at timestamptz)`,
    [JSON.stringify(entries)],
  );
};

/** Who looked at one person's data in clear, the latest first. */
export function revealsOf(db: Queryable, personId: string, limit: number): Promise<Reveal[]> {
  return db.query(
    `select viewer_id as "viewerId", purpose, fields, request_id as "requestId", operation, revealed_at as "at"
     from personal_data_reveal where person_id = $1 order by id desc limit $2`,
    [personId, limit],
  );
}

export interface Reveal {
  viewerId: string;
  purpose: string;
  fields: string[];
  requestId: string;
  operation: string;
  at: Date;
}
