import { createHmac, createPublicKey } from 'node:crypto';
import { decodeJwt, exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';

/** How somebody might try to come in with a token that is none, by what is wrong with it. */
export type BadTokens = Readonly<Record<string, string>>;

/**
 * Made of a good token and of the key that signed it, which nobody but the provider has: so each of them is wrong in one
 * thing only.
 *
 * @param good An access token as the provider gave it.
 * @param providerKey The provider's private key (ES256).
 */
export async function badTokens(good: string, providerKey: JWK): Promise<BadTokens> {
  const [header = '', payload = '', signature = ''] = good.split('.');
  const claims = decodeJwt(good);
  const now = Math.floor(Date.now() / 1000);
  const own = await generateKeyPair('ES256', { extractable: true });
  const ownJwk = await exportJWK(own.publicKey);
  const { d: _, ...publicJwk } = providerKey;
  const spki = await exportSPKI(createPublicKey({ key: publicJwk, format: 'jwk' }));
  const providers = await importJWK(providerKey, 'ES256');
  const kid = providerKey.kid ?? '';

  const sign = (changes: JWTPayload, more: object = {}, key = providers): Promise<string> =>
    new SignJWT({ ...claims, ...changes }).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid, ...more }).sign(key);
  const unsigned = (head: object): string => `${encode({ typ: 'at+jwt', kid, ...head })}.${payload}`;
  const hmac = (secret: string | Buffer): string => {
    const signed = unsigned({ alg: 'HS256' });
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  };
  const greater = encode({ ...claims, sub: 'somebody', roles: ['demo-operator'], areas: ['360000000000'] });

  return {
    'forged: an own key under the id of the provider’s': await sign({}, {}, own.privateKey),
    'forged: an own key that it brings along (jwk)': await sign({}, { jwk: ownJwk, kid: undefined }, own.privateKey),
    'forged: an own key at an own address (jku)': await sign({}, { jku: 'http://127.0.0.1:9/keys' }, own.privateKey),
    'forged: an own key under an unknown id': await sign({}, { kid: 'mine' }, own.privateKey),
    'forged: HS256 with the public key as JWK': hmac(JSON.stringify(publicJwk)),
    'forged: HS256 with the public key as PEM': hmac(spki),
    'forged: HS256 with the x of the public key': hmac(Buffer.from(String(publicJwk.x), 'base64url')),
    'forged: HS256 with nothing': hmac(''),
    'unsigned: alg none': `${unsigned({ alg: 'none' })}.`,
    'unsigned: alg NoNe with the old signature': `${unsigned({ alg: 'NoNe' })}.${signature}`,
    'unsigned: without its signature': `${header}.${payload}.`,
    'unsigned: two parts': `${header}.${payload}`,
    'expired: a minute ago': await sign({ exp: now - 60 }),
    'expired: it has no end': await sign({ exp: undefined }),
    'expired: it ends in a year': await sign({ exp: now + 365 * 86_400 }),
    'expired: not valid yet': await sign({ nbf: now + 600 }),
    'mis-addressed: another audience': await sign({ aud: 'payroll' }),
    'mis-addressed: no audience': await sign({ aud: undefined }),
    'mis-addressed: a service’s audience': await sign({ aud: 'monitoring' }),
    'mis-addressed: another issuer': await sign({ iss: 'https://elsewhere.example' }),
    'mis-addressed: no issuer': await sign({ iss: undefined }),
    'mis-addressed: an identity token': await sign({}, { typ: 'JWT' }),
    'altered: a greater role and area': `${header}.${greater}.${signature}`,
    'altered: a bit of the signature': `${header}.${payload}.${flipped(signature)}`,
    'altered: the signature of nothing (zeros)': `${header}.${payload}.${Buffer.alloc(64).toString('base64url')}`,
    'altered: an unknown critical header': await sign({}, { crit: ['exp'], exp: now + 60 }).catch(() => 'a.b.c'),
    'altered: twice': `${good}.${signature}`,
    'guessed: the name of the account': String(claims.sub),
  };
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function flipped(signature: string): string {
  const bytes = Buffer.from(signature, 'base64url');
  bytes[10] = (bytes[10] ?? 0) ^ 1;
  return bytes.toString('base64url');
}
