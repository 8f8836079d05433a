import type { AuditEntry } from '@shouwang/audit';
import type { Viewer } from '@shouwang/viewer';
import { jsonOf } from './json-of.ts';
import type { Cause, Change, Stored } from './store.ts';

/** Who changes, and by which mutation or part of the system. */
export interface Author {
  viewer: Pick<Viewer, 'id' | 'roles' | 'areas' | 'purpose'>;
  operation: string;
}

/** A part of the system that acts by itself: a consumer, a command of an operator. */
export function systemAuthor(name: string): Author {
  return { viewer: { id: `system:${name}`, roles: ['system'], areas: ['*'], purpose: null }, operation: name };
}

/** What the audit must know of an aggregate. */
export interface Audited<Row extends Stored> {
  /** The aggregate's name in the contract. */
  kind: string;
  /** Whether the values of a field may stand in the audit; of all others it says only that they changed. */
  isOrdinary: (field: string) => boolean;
  /** The person whose record it is. */
  personOf: (row: Row) => string | null;
}

/** Who changed which fields of one record; the values only of ordinary fields that differ. */
export function writeEntry<Row extends Stored>(
  { kind, isOrdinary, personOf }: Audited<Row>,
  { before, after }: Change<Row>,
  { correlationId, causationId, now }: Cause,
  { viewer, operation }: Author,
): AuditEntry {
  const is = jsonOf(after) as Record<string, unknown>;
  const was = before && (jsonOf(before) as Record<string, unknown>);
  const changed = Object.keys(is).filter(
    (field) => field !== 'id' && (!was || JSON.stringify(was[field]) !== JSON.stringify(is[field])),
  );
  const shown = changed.filter((field) => field === 'version' || isOrdinary(field));
  const valuesIn = (row: Record<string, unknown>): object =>
    Object.fromEntries(shown.map((field) => [field, row[field]]));
  return {
    action: 'WRITE',
    viewerId: viewer.id,
    roles: viewer.roles,
    areas: viewer.areas,
    purpose: viewer.purpose,
    requestId: correlationId,
    causedBy: causationId,
    operation,
    subjectKind: kind,
    subjectId: after.id,
    personId: personOf(after) ?? (before && personOf(before)),
    regionCode: after.regionCode,
    fields: changed.filter((field) => field !== 'version'),
    before: was && valuesIn(was),
    after: valuesIn(is),
    at: now,
  };
}
