import type { Queryable } from '@shouwang/database';
import { subtreeRange, type RegionCode } from '@shouwang/values';

/** What entries are looked for; what is absent asks for nothing. */
export interface AuditFilter {
  /** Whose data it was. A UUID. */
  personId?: string | null | undefined;
  /** Who did it. */
  viewerId?: string | null | undefined;
  /** The record. */
  subjectId?: string | null | undefined;
  requestId?: string | null | undefined;
  action?: 'WRITE' | 'REVEAL' | null | undefined;
  /** From this instant on, up to but not including that one. */
  from?: Date | null | undefined;
  to?: Date | null | undefined;
}

/** An entry as it was written, with its place. */
export interface FoundEntry {
  position: bigint;
  action: 'WRITE' | 'REVEAL';
  at: Date;
  viewerId: string;
  roles: string[];
  areas: string[];
  purpose: string | null;
  requestId: string;
  causedBy: string | null;
  operation: string;
  subjectKind: string;
  subjectId: string;
  personId: string | null;
  regionCode: string;
  fields: string[];
  /** JSON. */
  before: string | null;
  after: string | null;
  /** Covered by a seal, so that it can't be changed unnoticed. */
  sealed: boolean;
}

export interface AuditPage {
  entries: FoundEntry[];
  hasNextPage: boolean;
}

const conditions: Readonly<Record<keyof AuditFilter, string>> = {
  personId: 'person_id = $',
  viewerId: 'viewer_id = $',
  subjectId: 'subject_id = $',
  requestId: 'request_id = $',
  action: 'action = $',
  from: 'occurred_at >= $',
  to: 'occurred_at < $',
};

/**
 * The newest first, by one statement. `areas` are those of the asking viewer: an entry outside of them is not there.
 * `after` is the position of the last entry seen; one that is not there gives an empty page.
 */
export async function findEntries(
  db: Queryable,
  filter: AuditFilter,
  { areas, first, after }: { areas: readonly string[]; first: number; after: bigint | null },
): Promise<AuditPage> {
  const parameters: unknown[] = [];
  const param = (value: unknown): string => `$${parameters.push(value)}`;
  const wanted = Object.entries(filter).filter(([, value]) => value !== null && value !== undefined);
  const where = wanted.map(([name, value]) => conditions[name as keyof AuditFilter].replace('$', () => param(value)));
  const visible = areas.includes('*') ? 'true' : liesWithin(areas, param);
  where.push(visible);
  if (after !== null) {
    const seen = `select occurred_at, position from audit_entry where position = ${param(after.toString())} and ${visible}`;
    where.push(`(occurred_at, position) < (${seen})`);
  }
  const rows: FoundEntry[] = await db.query(
    `select position, action, occurred_at as at, viewer_id as "viewerId", roles, areas, purpose,
       request_id as "requestId", caused_by as "causedBy", operation, subject_kind as "subjectKind",
       subject_id as "subjectId", person_id as "personId", region_code as "regionCode", fields,
       values_before::text as before, values_after::text as after,
       position <= coalesce((select max(last_position) from audit_seal), 0) as sealed
     from audit_entry where ${where.join(' and ')}
     order by occurred_at desc, position desc limit ${param(first + 1)}`,
    parameters,
  );
  return { entries: rows.slice(0, first), hasNextPage: rows.length > first };
}

function liesWithin(areas: readonly string[], param: (value: unknown) => string): string {
  const ranges = areas.map((area) => subtreeRange(area as RegionCode));
  const [from, to] = [param(ranges.map((range) => range.from)), param(ranges.map((range) => range.to))];
  return `exists (select from unnest(${from}::text[], ${to}::text[]) as area (first_code, end_code)
    where region_code >= first_code and region_code < end_code)`;
}
