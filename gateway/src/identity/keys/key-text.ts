import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * `swk_<prefix>_<secret>`: the prefix (12 hexadecimal digits) names the key in lists, logs and the audit; the secret (64,
 * 256 random bits) is shown once. Stored is HMAC-SHA-256 of the whole, keyed with a secret that is not in the database:
 * whoever can write rows cannot make a key of them. A slow hash is for secrets that people choose; 256 random bits cannot
 * be guessed, and a slow one at each request would be a way to wear the gateway out.
 */
const wellFormed = /^swk_([0-9a-f]{12})_[0-9a-f]{64}$/;

export const keyStart = 'swk_';

export function newKeyText(): { text: string; prefix: string } {
  const prefix = randomBytes(6).toString('hex');
  return { prefix, text: `${keyStart}${prefix}_${randomBytes(32).toString('hex')}` };
}

/** Null where it has not the form of a key. */
export function prefixOf(text: string): string | null {
  return wellFormed.exec(text)?.[1] ?? null;
}

export function hashOf(text: string, secret: Buffer): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}

const nobodys = randomBytes(32);

/** Takes the same time whether there is a key of that prefix or not. */
export function isHashOf(text: string, secret: Buffer, stored: Buffer | null): boolean {
  const isEqual = timingSafeEqual(hashOf(text, secret), stored ?? nobodys);
  return isEqual && stored !== null;
}
