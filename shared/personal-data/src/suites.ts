import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * How a value is sealed, by `node:crypto` alone. Each sealed value is text that begins with the mark of its suite
 * (`aes.…`, `sm4.…`), so that both may stand in one table while one replaces the other:
 *
 *   aes   AES-256-GCM                        nonce 12 · ciphertext · tag 16
 *   sm4   SM4-CTR, then HMAC-SM3 over it     counter block 16 · ciphertext · tag 32   (GB/T 32907, GB/T 32905)
 *
 * SM4-GCM would be one step, but Node's OpenSSL does not offer it. The associated text (whose value, which field) is
 * authenticated with the value: a sealed name moved to another person or field does not open.
 */
export const suites = {
  'AES-256-GCM': { mark: 'aes', hash: 'sha256', keyBytes: 32, seal: sealByGcm, open: openByGcm },
  'SM4-CTR-HMAC-SM3': { mark: 'sm4', hash: 'sm3', keyBytes: 48, seal: sealBySm4, open: openBySm4 },
} as const satisfies Record<string, Suite>;

export type SuiteName = keyof typeof suites;

interface Suite {
  mark: string;
  /** Of the blind index of a key set that began with this suite. */
  hash: string;
  keyBytes: number;
  seal: (key: Buffer, value: Buffer, associated: Buffer) => Buffer;
  /** Null: another key, another place, or changed. */
  open: (key: Buffer, sealed: Buffer, associated: Buffer) => Buffer | null;
}

/** What begins like this is sealed; the tables' constraints hold it. */
export const sealedPattern = '^(aes|sm4)[.][A-Za-z0-9_-]{38,}$';

export function seal(suite: SuiteName, key: Buffer, value: Buffer, associated: string): string {
  const { mark, seal: sealBytes } = suites[suite];
  return `${mark}.${sealBytes(key, value, Buffer.from(associated)).toString('base64url')}`;
}

/** Null where it does not open. The mark is part of the text only: a wrong one leads to a wrong key and does not open. */
export function open(key: Buffer, sealed: string, associated: string): Buffer | null {
  const suite = Object.values(suites).find(({ mark }) => sealed.startsWith(`${mark}.`));
  if (!suite || key.length !== suite.keyBytes) return null;
  return suite.open(key, Buffer.from(sealed.slice(suite.mark.length + 1), 'base64url'), Buffer.from(associated));
}

let pool = Buffer.alloc(0);

/** Random bytes, fetched from the system many at a time: one by one they would be a third of what a value costs. */
export function freshBytes(count: number): Buffer {
  if (pool.length < count) pool = randomBytes(8_192);
  const taken = Buffer.from(pool.subarray(0, count));
  // Gone from the pool, so that no key or nonce stays in it.
  pool.fill(0, 0, count);
  pool = pool.subarray(count);
  return taken;
}

const gcmNonceBytes = 12;
const gcmTagBytes = 16;

function sealByGcm(key: Buffer, value: Buffer, associated: Buffer): Buffer {
  const nonce = freshBytes(gcmNonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(associated);
  return Buffer.concat([nonce, cipher.update(value), cipher.final(), cipher.getAuthTag()]);
}

function openByGcm(key: Buffer, sealed: Buffer, associated: Buffer): Buffer | null {
  if (sealed.length < gcmNonceBytes + gcmTagBytes) return null;
  const tagAt = sealed.length - gcmTagBytes;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, gcmNonceBytes), {
    authTagLength: gcmTagBytes,
  });
  decipher.setAAD(associated);
  decipher.setAuthTag(sealed.subarray(tagAt));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(gcmNonceBytes, tagAt)), decipher.final()]);
  } catch {
    return null;
  }
}

const sm4KeyBytes = 16;
const sm4BlockBytes = 16;
const sm3Bytes = 32;

function sealBySm4(key: Buffer, value: Buffer, associated: Buffer): Buffer {
  const block = freshBytes(sm4BlockBytes);
  const cipher = createCipheriv('sm4-ctr', key.subarray(0, sm4KeyBytes), block);
  const ciphertext = Buffer.concat([block, cipher.update(value), cipher.final()]);
  return Buffer.concat([ciphertext, sm3Tag(key, ciphertext, associated)]);
}

function openBySm4(key: Buffer, sealed: Buffer, associated: Buffer): Buffer | null {
  if (sealed.length < sm4BlockBytes + sm3Bytes) return null;
  const tagAt = sealed.length - sm3Bytes;
  const ciphertext = sealed.subarray(0, tagAt);
  if (!timingSafeEqual(sealed.subarray(tagAt), sm3Tag(key, ciphertext, associated))) return null;
  const decipher = createDecipheriv('sm4-ctr', key.subarray(0, sm4KeyBytes), ciphertext.subarray(0, sm4BlockBytes));
  return Buffer.concat([decipher.update(ciphertext.subarray(sm4BlockBytes)), decipher.final()]);
}

/** The length comes first, so that no byte can pass from the associated text to the ciphertext. */
function sm3Tag(key: Buffer, ciphertext: Buffer, associated: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(associated.length);
  return createHmac('sm3', key.subarray(sm4KeyBytes)).update(length).update(associated).update(ciphertext).digest();
}
