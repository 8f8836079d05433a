import { inTransaction } from '@shouwang/database';
import { newId, today, type RegionCode } from '@shouwang/values';
import type { Scope } from '@shouwang/viewer';
import type { RoleName } from '../roles.ts';
import { scopesOf } from '../roles.ts';
import { allKeys, endKey, insertKey, lockKey, revokeKey, type KeyDatabase, type KeyRow } from './key-rows.ts';
import { hashOf, newKeyText } from './key-text.ts';

/** Keys stand in no region: nothing in this database is bound to one. */
const everywhere = { areas: ['*' as const] };

export interface NewKey {
  /** Of the system that will hold it. */
  name: string;
  roles: readonly RoleName[];
  /** null: all of the roles' scopes. */
  scopes: readonly Scope[] | null;
  areas: readonly RegionCode[];
  days: number;
  /** Who made it. */
  by: string;
}

export type KeyRefusal = 'unknown-key' | 'key-has-ended' | 'scope-not-of-the-roles';

/** The text is nowhere but here: show it once. */
export type MadeKey = { ok: true; text: string; key: KeyRow } | { ok: false; refusal: KeyRefusal };

export interface Keys {
  create(wanted: NewKey): Promise<MadeKey>;
  list(): Promise<KeyRow[]>;
  /** A new key for the same; the old one ends after `overlapHours`, and never later than it would have. */
  rotate(prefix: string, wanted: { overlapHours: number; days: number; by: string }): Promise<MadeKey>;
  revoke(prefix: string): Promise<{ ok: true } | { ok: false; refusal: KeyRefusal }>;
}

const hourMs = 3_600_000;

export function manageKeys(database: KeyDatabase, secret: Buffer, now: () => Date = () => new Date()): Keys {
  function make(
    wanted: Omit<NewKey, 'roles' | 'scopes' | 'areas'> & Pick<KeyRow, 'roles' | 'scopes' | 'areas' | 'replaces'>,
  ) {
    const { text, prefix } = newKeyText();
    const createdAt = now();
    const key: KeyRow = {
      id: newId(),
      prefix,
      hash: hashOf(text, secret),
      name: wanted.name,
      roles: wanted.roles,
      scopes: wanted.scopes,
      areas: wanted.areas,
      createdAt,
      createdBy: wanted.by,
      expiresAt: new Date(createdAt.getTime() + wanted.days * 24 * hourMs),
      lastUsedAt: null,
      revokedAt: null,
      replaces: wanted.replaces,
    };
    return { text, key };
  }

  return {
    async create(wanted) {
      const { roles, scopes, areas } = wanted;
      const given = scopesOf(roles, today(now()));
      if (scopes?.some((scope) => !given.includes(scope))) return { ok: false, refusal: 'scope-not-of-the-roles' };
      const made = make({
        ...wanted,
        roles: [...roles],
        scopes: scopes && [...scopes],
        areas: [...areas],
        replaces: null,
      });
      await inTransaction(database, everywhere, (tx) => insertKey(tx, made.key));
      return { ok: true, ...made };
    },
    list: () => allKeys(database),
    rotate: (prefix, { overlapHours, days, by }) =>
      inTransaction(database, everywhere, async (tx): Promise<MadeKey> => {
        const old = await lockKey(tx, prefix);
        if (!old) return { ok: false, refusal: 'unknown-key' };
        if (old.revokedAt !== null || old.expiresAt <= now()) return { ok: false, refusal: 'key-has-ended' };
        const { name, roles, scopes, areas, id } = old;
        const made = make({ name, roles, scopes, areas, days, by, replaces: id });
        await insertKey(tx, made.key);
        await endKey(tx, prefix, new Date(now().getTime() + overlapHours * hourMs));
        return { ok: true, ...made };
      }),
    revoke: (prefix) =>
      inTransaction(database, everywhere, async (tx) => {
        if ((await lockKey(tx, prefix)) === null) return { ok: false as const, refusal: 'unknown-key' as const };
        await revokeKey(tx, prefix, now());
        return { ok: true as const };
      }),
  };
}
