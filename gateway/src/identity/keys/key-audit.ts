import type { AuditEntry } from '@shouwang/audit';
import { contains, parentOf, type RegionCode } from '@shouwang/values';
import type { Viewer } from '@shouwang/viewer';
import type { KeyRow } from './key-rows.ts';

/** Who manages keys: a viewer over HTTP, or whoever runs `npm run access` on the database. */
export interface KeyManager {
  viewer: Pick<Viewer, 'id' | 'roles' | 'areas'>;
  requestId: string;
}

export type KeyOperation = 'createKey' | 'rotateKey' | 'revokeKey';

/** What of a key may change, or is set when it is made; never the hash. */
type Values = Partial<Pick<KeyRow, 'name' | 'roles' | 'scopes' | 'areas' | 'expiresAt' | 'revokedAt'>> & {
  /** The prefix of the key that it takes the place of. */
  replaces?: string | null;
};

/** What happened to one key, for the gateway's audit. */
export function keyEntry(
  { viewer, requestId }: KeyManager,
  operation: KeyOperation,
  key: Pick<KeyRow, 'prefix' | 'areas'>,
  change: { before: Values | null; after: Values; at: Date },
): AuditEntry {
  return {
    action: 'WRITE',
    viewerId: viewer.id,
    roles: viewer.roles,
    areas: viewer.areas,
    purpose: null,
    requestId,
    operation,
    subjectKind: 'api-key',
    subjectId: key.prefix,
    personId: null,
    regionCode: regionOfAll(key.areas),
    fields: Object.keys(change.after),
    before: change.before && shown(change.before),
    after: shown(change.after),
    at: change.at,
  };
}

/** The audit is kept for good, and a name is free text: somebody may have put a person's into it. The list of keys has it. */
function shown({ name: _name, ...values }: Values): object {
  return values;
}

/** The smallest region with all of these areas in it, so that whoever audits it sees the key; '' is the whole country. */
function regionOfAll([first, ...others]: readonly string[]): string {
  let region = (first ?? null) as RegionCode | null;
  while (region !== null && !others.every((other) => contains(region as RegionCode, other as RegionCode))) {
    region = parentOf(region);
  }
  return region ?? '';
}
