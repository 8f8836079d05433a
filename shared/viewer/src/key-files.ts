import { readFileSync, watchFile } from 'node:fs';
import type { CryptoKey } from 'jose';
import { importSigningKey, importVerificationKeys, type SigningKey, type VerificationKeys } from './keys.ts';

/** Files are looked at this often; a file that was written half or wrongly leaves what was read before. */
const lookEveryMs = 500;

/** The public keys of a file, always as the file says them now: how keys are exchanged without a restart. */
export async function watchVerificationKeys(file: string): Promise<VerificationKeys> {
  const keys = new Map<string, CryptoKey>(await importVerificationKeys(jsonOf(file)));
  onChange(file, async () => {
    const now = await importVerificationKeys(jsonOf(file));
    for (const [kid, key] of now) keys.set(kid, key);
    for (const kid of keys.keys()) if (!now.has(kid)) keys.delete(kid);
  });
  return keys;
}

/** The private key of a file, always as the file says it now. */
export function watchSigningKey(file: string): SigningKey {
  let current = importSigningKey(jsonOf(file));
  onChange(file, () => {
    current = importSigningKey(jsonOf(file));
  });
  return {
    get kid() {
      return current.kid;
    },
    get key() {
      return current.key;
    },
  };
}

function onChange(file: string, reload: () => void | Promise<void>): void {
  watchFile(file, { interval: lookEveryMs, persistent: false }, () => {
    void Promise.resolve()
      .then(reload)
      .catch(() => {});
  });
}

function jsonOf(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
