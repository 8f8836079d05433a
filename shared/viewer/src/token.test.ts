import { describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import { createKeyPair, importSigningKey, importVerificationKeys } from './keys.ts';
import { signViewerToken, verifyViewerToken } from './token.ts';
import type { RegionCode } from '@shouwang/values';
import type { Viewer } from './viewer.ts';

const viewer: Viewer = {
  id: 'clerk-7',
  roles: ['county-clerk'],
  areas: ['360704000000' as RegionCode],
  scopes: ['monitoring:read'],
  purpose: null,
};
const pair = await createKeyPair();
const key = importSigningKey(pair.privateKey);
const keys = await importVerificationKeys(pair.publicKeys);
const audience = 'housing-safety';

const sign = (ttlSeconds = 30) => signViewerToken({ viewer, audience, requestId: 'request-1', key, ttlSeconds });
const verify = (token: string | undefined) => verifyViewerToken(token, { audience, keys });
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);

function forge(payload: JWTPayload, change: (token: SignJWT) => SignJWT = (token) => token): Promise<string> {
  const token = new SignJWT({ viewer, requestId: 'request-1', ...payload })
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid })
    .setIssuer('shouwang-gateway')
    .setAudience(audience)
    .setIssuedAt(now())
    .setExpirationTime(now() + 30);
  return change(token).sign(key.key);
}

test('a token brings the viewer and the request id to the service it names', async () => {
  expect(await verify(sign())).toEqual({ ok: true, viewer, requestId: 'request-1' });
});

test('a signer is not given more than a minute', () => {
  expect(() => sign(61)).toThrow(RangeError);
  expect(() => sign(0)).toThrow(RangeError);
  expect(() => sign(Number.NaN)).toThrow(RangeError);
});

describe('a token is refused', () => {
  test('when there is none', async () => {
    expect(await verify(undefined)).toEqual({ ok: false, refusal: 'missing' });
    expect(await verify('')).toEqual({ ok: false, refusal: 'missing' });
  });

  test('when it was made for another service', async () => {
    const verdict = await verifyViewerToken(sign(), { audience: 'employment', keys });
    expect(verdict).toEqual({ ok: false, refusal: 'wrong-audience' });
  });

  test('when its time is over', async () => {
    const token = await forge({}, (made) => made.setIssuedAt(now() - 40).setExpirationTime(now() - 10));
    expect(await verify(token)).toEqual({ ok: false, refusal: 'expired' });
  });

  test('when it was issued over a minute ago, whatever its end says', async () => {
    const token = await forge({}, (made) => made.setIssuedAt(now() - 120).setExpirationTime(now() + 3600));
    expect(await verify(token)).toEqual({ ok: false, refusal: 'expired' });
  });

  test('when it has no end', async () => {
    const token = await new SignJWT({ viewer, requestId: 'request-1' })
      .setProtectedHeader({ alg: 'EdDSA', kid: key.kid })
      .setIssuer('shouwang-gateway')
      .setAudience(audience)
      .setIssuedAt()
      .sign(key.key);
    expect(await verify(token)).toEqual({ ok: false, refusal: 'malformed' });
  });

  test('when its claims were changed', async () => {
    const [header, , signature] = sign().split('.');
    const claims = { viewer: { ...viewer, areas: ['*'] }, requestId: 'x', iss: 'shouwang-gateway', aud: audience };
    const token = `${header}.${encode({ ...claims, iat: now(), exp: now() + 30 })}.${signature}`;
    expect(await verify(token)).toEqual({ ok: false, refusal: 'bad-signature' });
  });

  test('when another key signed it under our key id', async () => {
    const stranger = importSigningKey((await createKeyPair()).privateKey);
    const token = signViewerToken({
      viewer,
      audience,
      requestId: 'request-1',
      key: { kid: key.kid, key: stranger.key },
      ttlSeconds: 30,
    });
    expect(await verify(token)).toEqual({ ok: false, refusal: 'bad-signature' });
  });

  test('when nobody signed it (alg none) or with a shared secret', async () => {
    const payload = encode({
      viewer,
      requestId: 'x',
      iss: 'shouwang-gateway',
      aud: audience,
      iat: now(),
      exp: now() + 30,
    });
    const unsigned = `${encode({ alg: 'none', kid: key.kid })}.${payload}.`;
    expect(await verify(unsigned)).toEqual({ ok: false, refusal: 'bad-signature' });
    const symmetric = `${encode({ alg: 'HS256', kid: key.kid })}.${payload}.${encode({})}`;
    expect(await verify(symmetric)).toEqual({ ok: false, refusal: 'bad-signature' });
  });

  test('when its key id is unknown', async () => {
    const other = await importVerificationKeys((await createKeyPair()).publicKeys);
    expect(await verifyViewerToken(sign(), { audience, keys: other })).toEqual({
      ok: false,
      refusal: 'bad-signature',
    });
  });

  test('when another issuer made it, or its viewer is incomplete', async () => {
    const foreign = await forge({}, (made) => made.setIssuer('somebody'));
    expect(await verify(foreign)).toEqual({ ok: false, refusal: 'malformed' });
    const partial = await forge({ viewer: { id: 'clerk-7' } });
    expect(await verify(partial)).toEqual({ ok: false, refusal: 'malformed' });
  });

  test.each(['x', 'a.b', 'a.b.c', '...', '\u0000', 'é.é.é', 'a'.repeat(100_000)])(
    'when it is garbage: %#',
    async (token) => {
      expect((await verify(token)).ok).toBe(false);
    },
  );
});

test('two keys are good at once while one replaces the other', async () => {
  const next = await createKeyPair();
  const both = await importVerificationKeys({ keys: [...pair.publicKeys.keys, ...next.publicKeys.keys] });
  expect((await verifyViewerToken(sign(), { audience, keys: both })).ok).toBe(true);
});

test('a private key never enters the set of public keys, and a wrong key is refused without being shown', async () => {
  const fromPrivate = await importVerificationKeys({ keys: [pair.privateKey] });
  expect([...fromPrivate.values()].every((imported) => imported.type === 'public')).toBe(true);
  expect(() => importSigningKey({ kty: 'oct', k: 'secret-value' })).toThrow(/^(?!.*secret-value)/);
  await expect(importVerificationKeys({ keys: [] })).rejects.toThrow(TypeError);
});
