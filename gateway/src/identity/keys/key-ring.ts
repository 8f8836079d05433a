import { waitForMigrations } from '@shouwang/database';
import type { Logger } from '@shouwang/process';
import { today } from '@shouwang/values';
import type { Area, Scope } from '@shouwang/viewer';
import { signInUnavailable } from '../refusals.ts';
import { keyRoles, scopesOf } from '../roles.ts';
import type { Signed, SignIn } from '../sign-in.ts';
import { livingKeys, noteUses, openKeyDatabase, type KeyRow } from './key-rows.ts';
import { isHashOf } from './key-text.ts';

/**
 * The keys as this copy of the gateway knows them: all that may be good, read anew every two seconds. A request costs no
 * question to the database; a key that was revoked is refused by every copy within five seconds, because a copy that has
 * not read the table for so long takes no key at all (503) until it has. A new key works everywhere within two seconds.
 */
export interface KeyRing {
  /** Tries once, so that keys work from the first request where the database is there; then goes on by itself. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Null: refused, in the same time whether the prefix is known or not. @throws {HttpError} 503 */
  verify(text: string, prefix: string): SignIn<Signed> | null;
}

export interface KeyRingOptions {
  databaseUrl: string;
  /** What the stored hashes are keyed with. */
  secret: Buffer;
  logger: Pick<Logger, 'warn' | 'info'>;
}

const readEveryMs = 2_000;
export const staleAfterMs = 5_000;

interface Entry {
  hash: Buffer;
  viewer: Signed;
  expiresAtMs: number;
}

export function createKeyRing({ databaseUrl, secret, logger }: KeyRingOptions): KeyRing {
  const database = openKeyDatabase(databaseUrl);
  const stopping = new AbortController();
  let entries: ReadonlyMap<string, Entry> = new Map();
  let readAtMs = -Infinity;
  let isAway = false;
  let uses = new Map<string, Date>();
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();

  async function read(): Promise<void> {
    const askedAtMs = performance.now();
    try {
      if (!database.isInitialized) await waitForMigrations(database, 0);
      const noted = uses;
      uses = new Map();
      await noteUses(database, noted);
      entries = new Map((await livingKeys(database)).map((row) => [row.prefix, entryOf(row)]));
      readAtMs = askedAtMs;
      if (isAway) logger.info({}, '密钥库已恢复 / the keys can be read again');
      isAway = false;
    } catch (error) {
      if (!isAway)
        logger.warn({ error }, '读不到密钥库，密钥暂不可用 / the keys cannot be read: none is taken until they can');
      isAway = true;
    }
  }

  function goOn(): void {
    if (stopping.signal.aborted) return;
    timer = setTimeout(() => {
      reading = read().then(goOn);
    }, readEveryMs);
    timer.unref();
  }

  const isFresh = (): boolean => performance.now() - readAtMs <= staleAfterMs;

  return {
    async start() {
      await read();
      goOn();
    },
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await reading;
      if (!database.isInitialized) return;
      await noteUses(database, uses).catch(() => {});
      await database.destroy();
    },
    verify(text, prefix) {
      if (!isFresh()) throw signInUnavailable();
      const entry = entries.get(prefix);
      if (!isHashOf(text, secret, entry?.hash ?? null) || !entry) return null;
      const isGood = (): boolean =>
        isFresh() && Date.now() < entry.expiresAtMs && entries.get(prefix)?.hash.equals(entry.hash) === true;
      if (!isGood()) {
        // The copy may have grown too old since the look at it above.
        if (!isFresh()) throw signInUnavailable();
        return null;
      }
      uses.set(prefix, new Date());
      return { viewer: entry.viewer, isGood };
    },
  };
}

function entryOf({ prefix, hash, roles, scopes, areas, expiresAt }: KeyRow): Entry {
  const given = scopesOf(
    keyRoles.filter((role) => roles.includes(role)),
    today(new Date()),
  );
  return {
    hash,
    expiresAtMs: expiresAt.getTime(),
    viewer: {
      id: `key/${prefix}`,
      roles,
      areas: areas as Area[],
      scopes: scopes === null ? given : given.filter((scope: Scope) => scopes.includes(scope)),
    },
  };
}
