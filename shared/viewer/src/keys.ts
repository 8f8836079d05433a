import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { z } from 'zod';

export const algorithm = 'EdDSA';

/** Imported once at the start; importing for each token would cost more than signing it. */
export interface SigningKey {
  readonly kid: string;
  readonly key: KeyObject;
}

/** Key id → key: with two of them a key can be exchanged while tokens of the old one are still about. */
export type VerificationKeys = ReadonlyMap<string, CryptoKey>;

export interface KeyPair {
  privateKey: JWK;
  publicKeys: { keys: JWK[] };
}

const publicJwk = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().min(1),
  kid: z.string().min(1),
});
const privateJwk = publicJwk.extend({ d: z.string().min(1) });
const publicKeySet = z.object({ keys: z.array(publicJwk).min(1) });

/** A new Ed25519 pair; the key id is the RFC 7638 thumbprint, so equal keys have equal ids. */
export async function createKeyPair(): Promise<KeyPair> {
  const pair = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true });
  const publicKey = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(publicKey);
  const named = { kid, alg: algorithm, use: 'sig' };
  return {
    privateKey: { ...(await exportJWK(pair.privateKey)), ...named },
    publicKeys: { keys: [{ ...publicKey, ...named }] },
  };
}

export function importSigningKey(jwk: unknown): SigningKey {
  const parsed = privateJwk.safeParse(jwk);
  if (!parsed.success) throw new TypeError('the private viewer key is not an Ed25519 JWK with kid');
  return { kid: parsed.data.kid, key: createPrivateKey({ key: parsed.data, format: 'jwk' }) };
}

/** Only the public members are read: a private key given by mistake never becomes part of the set. */
export async function importVerificationKeys(keySet: unknown): Promise<VerificationKeys> {
  const parsed = publicKeySet.safeParse(keySet);
  if (!parsed.success) throw new TypeError('the public viewer keys are not a JWK set of Ed25519 keys with kid');
  return new Map(await Promise.all(parsed.data.keys.map(importPublic)));
}

async function importPublic(jwk: z.infer<typeof publicJwk>): Promise<[string, CryptoKey]> {
  const key = await importJWK(jwk, algorithm);
  // Only a symmetric key is imported as bytes.
  if (key instanceof Uint8Array) throw new TypeError('not a public key');
  return [jwk.kid, key];
}
