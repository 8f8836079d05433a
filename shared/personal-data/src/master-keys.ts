import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { keySetOf, newKeySet, parseKeySetDocument, type KeySet, type KeySetDocument } from './key-set.ts';
import type { SuiteName } from './suites.ts';

/** Where the key set comes from. Read again now and then, so that a rotation needs no restart. */
export interface MasterKeys {
  /** What holds now. `anew` is asked for where a key is missing in what was read before. */
  read(anew?: boolean): Promise<KeySet>;
}

/** A set that does not change: from the environment, or made for a test. */
export function fixedKeys(document: KeySetDocument): MasterKeys {
  const set = keySetOf(document);
  return { read: async () => set };
}

/** A file that only its owner may read; a change of it is noticed by the next use. */
export function keysInFile(path: string): MasterKeys {
  let seen: { changedMs: number; set: KeySet } | null = null;
  return {
    async read() {
      const changedMs = statSync(path).mtimeMs;
      if (seen?.changedMs !== changedMs) seen = { changedMs, set: keySetOf(readKeyFile(path)) };
      return seen.set;
    },
  };
}

export function readKeyFile(path: string): KeySetDocument {
  const { mode } = statSync(path);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new TypeError(
      'the file with the personal data keys may be read by others than its owner: set its mode to 600',
    );
  }
  return parseKeySetDocument(readFileSync(path, 'utf8'));
}

/** Written beside and moved into place: a reader never sees half of it, and a full disk leaves the old one. */
export function writeKeyFile(path: string, document: KeySetDocument): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(document, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(unfinished, path);
}

/** The file, made where there is none yet. */
export function ensureKeyFile(path: string, suite: SuiteName, now: Date): void {
  if (!existsSync(path)) writeKeyFile(path, newKeySet(suite, now));
}

const serviceAgeMs = 30_000;
const serviceWaitMs = 5_000;

/**
 * A key service that hands the set out by `GET url` to whoever has the token. It is asked again every half minute; while
 * it is away, what was read last goes on being used.
 */
export function keysFromService(url: string, token: string): MasterKeys {
  let seen: { at: number; set: KeySet } | null = null;
  return {
    async read(anew = false) {
      if (seen && !anew && Date.now() - seen.at < serviceAgeMs) return seen.set;
      try {
        const response = await fetch(url, {
          headers: { authorization: `Bearer ${token}` },
          redirect: 'error',
          signal: AbortSignal.timeout(serviceWaitMs),
        });
        if (!response.ok) throw new Error(`the key service answered ${response.status}`);
        seen = { at: Date.now(), set: keySetOf(parseKeySetDocument(await response.text())) };
      } catch (error) {
        if (!seen) throw error;
        seen = { ...seen, at: Date.now() };
      }
      return seen.set;
    },
  };
}

/** The setting PERSONAL_DATA_KEYS: a key set as JSON, the address of a key service, or the path of a file. */
export function masterKeysOf(setting: string, token: string | undefined): MasterKeys {
  if (setting.startsWith('{')) return fixedKeys(parseKeySetDocument(setting));
  if (!/^https?:\/\//.test(setting)) return keysInFile(setting);
  if (!token) throw new TypeError('the key service wants a token');
  const { protocol, hostname } = new URL(setting);
  if (protocol === 'http:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) {
    throw new TypeError('keys are not asked for over a network without TLS');
  }
  return keysFromService(setting, token);
}

/** For a process that has no keys: it may do whatever needs none. */
export const noKeys: MasterKeys = {
  read: () => Promise.reject(new Error('this process was given no personal data keys (PERSONAL_DATA_KEYS)')),
};
