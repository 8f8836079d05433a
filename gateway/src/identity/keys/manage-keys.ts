import { appendToAudit } from '@shouwang/audit';
import { inTransaction, isSeen, type Sight, type Transaction } from '@shouwang/database';
import { newId, today, type RegionCode } from '@shouwang/values';
import type { Scope } from '@shouwang/viewer';
import { keyRoles, scopesOf, type RoleName } from '../roles.ts';
import { keyEntry, type KeyManager, type KeyOperation } from './key-audit.ts';
import {
  endKey,
  findKeys,
  insertKey,
  lockKey,
  revokeKey,
  type KeyDatabase,
  type KeyPage,
  type KeyRow,
} from './key-rows.ts';
import { hashOf, newKeyText } from './key-text.ts';

/** Of the rows themselves: keys are read by every copy of the gateway, whatever their areas. */
const everywhere = { areas: ['*' as const] };

/** What may be asked for, of the routes and of the command. */
export const keyLimits = { nameLength: 100, days: 1_100, overlapHours: 24 * 90, areas: 50 } as const;

export interface NewKey {
  /** Of the system that will hold it. */
  name: string;
  roles: readonly RoleName[];
  /** null: all of the roles' scopes. */
  scopes: readonly Scope[] | null;
  areas: readonly RegionCode[];
  days: number;
}

export type KeyRefusal =
  'unknown-key' | 'key-has-ended' | 'role-not-for-keys' | 'scope-not-of-the-roles' | 'area-beyond-own';

type Refused = { ok: false; refusal: KeyRefusal };

/** The text is nowhere but here: show it once. */
export type MadeKey = { ok: true; text: string; key: KeyRow } | Refused;

/**
 * What is done with keys, over HTTP (`../../access`) and by `npm run access`: one set of rules for both. A manager gives
 * what the table of roles lets keys have, and within the manager's own areas; a key that reaches beyond them is not
 * there for this manager. Whatever is done is written to the gateway's audit in the same transaction.
 */
export interface Keys {
  create(wanted: NewKey, by: KeyManager): Promise<MadeKey>;
  /** The newest first. */
  list(sight: Sight, page?: KeyPage): Promise<KeyRow[]>;
  /** A new key for the same; the old one ends after `overlapHours`, and never later than it would have. */
  rotate(prefix: string, wanted: { overlapHours: number; days: number }, by: KeyManager): Promise<MadeKey>;
  /** Again is no error: it stays revoked as of the first time. */
  revoke(prefix: string, by: KeyManager): Promise<{ ok: true; key: KeyRow } | Refused>;
}

const hourMs = 3_600_000;

export function manageKeys(database: KeyDatabase, secret: Buffer, now: () => Date = () => new Date()): Keys {
  async function make(
    tx: Transaction,
    operation: KeyOperation,
    { days, replaces, ...given }: Given & { days: number; replaces: KeyRow | null },
    by: KeyManager,
  ): Promise<MadeKey> {
    const { text, prefix } = newKeyText();
    const createdAt = now();
    const key: KeyRow = {
      ...given,
      id: newId(),
      prefix,
      hash: hashOf(text, secret),
      createdAt,
      createdBy: by.viewer.id,
      expiresAt: new Date(createdAt.getTime() + days * 24 * hourMs),
      lastUsedAt: null,
      revokedAt: null,
      replaces: replaces?.id ?? null,
    };
    await insertKey(tx, key);
    const after = { ...given, expiresAt: key.expiresAt, replaces: replaces?.prefix ?? null };
    await appendToAudit(tx, [keyEntry(by, operation, key, { before: null, after, at: createdAt })]);
    return { ok: true, text, key };
  }

  /** Locked until the end of the transaction; undefined where this manager sees none. */
  async function find(tx: Transaction, prefix: string, { viewer }: KeyManager): Promise<KeyRow | undefined> {
    const key = await lockKey(tx, prefix);
    return key?.areas.every((area) => isSeen(viewer, area)) ? key : undefined;
  }

  return {
    async create({ name, roles, scopes, areas, days }, by) {
      const refusal = refusalOf({ roles, scopes, areas }, by, today(now()));
      if (refusal) return refuse(refusal);
      const given = { name, roles: [...roles], scopes: scopes && [...scopes], areas: [...areas] };
      return inTransaction(database, everywhere, (tx) => make(tx, 'createKey', { ...given, days, replaces: null }, by));
    },
    list: (sight, page) => findKeys(database, sight, page ?? null),
    rotate: (prefix, { overlapHours, days }, by) =>
      inTransaction(database, everywhere, async (tx): Promise<MadeKey> => {
        const old = await find(tx, prefix, by);
        if (!old) return refuse('unknown-key');
        const { name, roles, scopes, areas } = old;
        if (old.revokedAt !== null || old.expiresAt <= now()) return refuse('key-has-ended');
        if (!areForKeys(roles)) return refuse('role-not-for-keys');
        const made = await make(tx, 'rotateKey', { name, roles, scopes, areas, days, replaces: old }, by);
        const at = now();
        const end = new Date(Math.min(old.expiresAt.getTime(), at.getTime() + overlapHours * hourMs));
        await endKey(tx, prefix, end);
        const change = { before: { expiresAt: old.expiresAt }, after: { expiresAt: end }, at };
        await appendToAudit(tx, [keyEntry(by, 'rotateKey', old, change)]);
        return made;
      }),
    revoke: (prefix, by) =>
      inTransaction(database, everywhere, async (tx) => {
        const key = await find(tx, prefix, by);
        if (!key) return refuse('unknown-key');
        if (key.revokedAt !== null) return { ok: true as const, key };
        const at = now();
        await revokeKey(tx, prefix, at);
        const change = { before: { revokedAt: null }, after: { revokedAt: at }, at };
        await appendToAudit(tx, [keyEntry(by, 'revokeKey', key, change)]);
        return { ok: true as const, key: { ...key, revokedAt: at } };
      }),
  };
}

type Given = Pick<KeyRow, 'name' | 'roles' | 'scopes' | 'areas'>;

function refusalOf(
  { roles, scopes, areas }: Pick<NewKey, 'roles' | 'scopes' | 'areas'>,
  { viewer }: KeyManager,
  day: string,
): KeyRefusal | null {
  if (!areForKeys(roles)) return 'role-not-for-keys';
  const given = scopesOf(roles, day);
  if (scopes?.some((scope) => !given.includes(scope))) return 'scope-not-of-the-roles';
  return areas.every((area) => isSeen(viewer, area)) ? null : 'area-beyond-own';
}

function areForKeys(roles: readonly string[]): boolean {
  return roles.every((role) => keyRoles.some((one) => one === role));
}

function refuse(refusal: KeyRefusal): Refused {
  return { ok: false, refusal };
}
