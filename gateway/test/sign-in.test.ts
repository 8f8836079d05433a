import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createLogger } from '@shouwang/process';
import { createKeyPair, importSigningKey, importVerificationKeys, verifyViewerToken } from '@shouwang/viewer';
import type { JWTPayload } from 'jose';
import { createIdentity, type Identity } from '../src/identity/identity.ts';
import { mappingSchema } from '../src/identity/mapping.ts';
import { newTestKey, startIssuer, type TestIssuer } from './oidc.ts';
import { runGateway, type RunningGateway } from './running-gateway.ts';

const pair = await createKeyPair();
const viewerKeys = await importVerificationKeys(pair.publicKeys);
const logger = createLogger({ name: 'test', level: 'silent' });
let issuer: TestIssuer;
let stranger: TestIssuer;
let running: RunningGateway;

function identityFor(coolDownMs = 0, refreshMs?: number): Identity {
  const { issuers } = mappingSchema.parse({
    issuers: [
      {
        name: 'city',
        issuer: issuer.url,
        audience: 'shouwang',
        roles: { claim: 'roles', map: { clerk: 'county-clerk', watcher: 'auditor', both: ['auditor', 'admin'] } },
        areas: { claim: 'areas' },
      },
    ],
  });
  return createIdentity({
    issuers,
    keys: null,
    callerHeader: null,
    logger,
    coolDownMs,
    ...(refreshMs !== undefined && { refreshMs }),
  });
}

beforeAll(async () => {
  [issuer, stranger] = await Promise.all([startIssuer(), startIssuer()]);
  running = await runGateway({ identity: identityFor(), viewerKey: importSigningKey(pair.privateKey) });
});
afterEach(() => {
  issuer.publish(issuer.key);
  issuer.setAway(false);
});
afterAll(async () => {
  await running.stop();
  await Promise.all([issuer.stop(), stranger.stop()]);
});

const ask = (authorization?: string, headers: Record<string, string> = {}) =>
  running.ask('{ villages { code } }', {}, { ...(authorization !== undefined && { authorization }), ...headers });
const bearer = async (claims?: JWTPayload) => `Bearer ${await issuer.sign(claims)}`;
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What the service was told of who asks. */
async function viewerSeen() {
  const token = running.villages.seen.at(-1)?.headers.authorization?.replace(/^Bearer /, '');
  const verdict = await verifyViewerToken(token, { audience: 'villages', keys: viewerKeys });
  return verdict.ok ? verdict.viewer : verdict;
}

describe('a token of a known issuer', () => {
  test('makes a viewer of its claims by the mapping file and the table of roles', async () => {
    expect((await ask(await bearer())).status).toBe(200);
    expect(await viewerSeen()).toMatchObject({
      id: 'city/clerk-7',
      roles: ['county-clerk'],
      areas: ['360704000000'],
      purpose: null,
    });
  });

  test('gives nothing for roles and areas that the mapping file does not know', async () => {
    expect((await ask(await bearer({ roles: ['clerk ', 'constructor'], areas: ['*', '36070', 'x'] }))).status).toBe(
      200,
    );
    expect(await viewerSeen()).toEqual({ id: 'city/clerk-7', roles: [], areas: [], scopes: [], purpose: null });
  });

  test('may give several roles, and an area inside another is one with it', async () => {
    await ask(await bearer({ roles: ['both'], areas: ['360704101', '3607', 361104] }));
    expect(await viewerSeen()).toMatchObject({
      roles: ['auditor', 'admin'],
      areas: ['360700000000', '361104000000'],
      scopes: ['audit:read', 'access:manage'],
    });
  });

  test('is asked why by x-purpose, and a reason that is not on the list is refused with the list', async () => {
    await ask(await bearer(), { 'x-purpose': 'HOUSE_CHECK' });
    expect(await viewerSeen()).toMatchObject({ purpose: 'HOUSE_CHECK' });
    const { status, body } = await ask(await bearer(), { 'x-purpose': 'CURIOSITY' });
    expect(status).toBe(400);
    expect(body.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/x-purpose.*HOUSE_CHECK.*PERSON_REQUEST/),
      extensions: { code: 'BAD_USER_INPUT', field: 'x-purpose' },
    });
  });
});

describe('without a good token nothing is answered', () => {
  const answers = new Set<string>();
  const now = Math.floor(Date.now() / 1000);
  const part = async (index: number) => (await issuer.sign()).split('.')[index] ?? '';

  const attacks: Record<string, () => Promise<string>> = {
    'its time is over': () => bearer({ exp: now - 30 }),
    'it has no end': () => bearer({ exp: undefined }),
    'it ends in a year': () => bearer({ exp: now + 365 * 86_400 }),
    'it is not valid yet': () => bearer({ nbf: now + 600 }),
    'it is for another audience': () => bearer({ aud: 'payroll' }),
    'it has no audience': () => bearer({ aud: undefined }),
    'another issuer made it': async () => `Bearer ${await stranger.sign()}`,
    'another issuer made it in the name of ours': async () => `Bearer ${await stranger.sign({ iss: issuer.url })}`,
    'another key signed it under the name of ours': async () =>
      `Bearer ${await issuer.sign({}, { ...(await newTestKey('first')) })}`,
    'its claims were changed': async () =>
      `Bearer ${await part(0)}.${encode({ iss: issuer.url, aud: 'shouwang', sub: 'x', exp: now + 300, roles: ['both'] })}.${await part(2)}`,
    'its signature is missing': async () => `Bearer ${await part(0)}.${await part(1)}.`,
    'it says that nobody signed it (alg none)': async () =>
      `Bearer ${encode({ alg: 'none', kid: 'first' })}.${await part(1)}.`,
    'it is signed with the public key as a shared secret (HS256)': async () => {
      const signed = `${encode({ alg: 'HS256', kid: 'first' })}.${await part(1)}`;
      const secret = JSON.stringify(issuer.key.publicJwk);
      return `Bearer ${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
    },
    'it has no subject': () => bearer({ sub: undefined }),
    'it is garbage': async () => 'Bearer a.b.c',
    'it is empty': async () => 'Bearer ',
    'it is a key of nobody': async () => `Bearer swk_0123456789ab_${'0'.repeat(64)}`,
    'it is of another scheme': async () => 'Basic Y2xlcms6Y2xlcms=',
  };

  test.each(Object.keys(attacks))('when %s', async (name) => {
    const seen = running.villages.seen.length;
    const { status, headers, body } = await ask(await attacks[name]?.());
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer realm="shouwang", error="invalid_token"');
    const [error] = body.errors ?? [];
    expect(error?.extensions['code']).toBe('UNAUTHENTICATED');
    answers.add(error?.message ?? '');
    // Whoever tries learns nothing by what is different.
    expect(answers.size).toBe(1);
    expect(running.villages.seen).toHaveLength(seen);
  });

  test('when there is none, which is said in the language of the caller', async () => {
    const { status, headers, body } = await ask(undefined, { 'accept-language': 'zh' });
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="shouwang"']);
    expect(body.errors?.[0]?.message).toContain('请先登录');
  });

  test('also not when the body is broken or too large: it is not read', async () => {
    const response = await fetch(`${running.gateway.url}/graphql`, { method: 'POST', body: '{'.repeat(5_000_000) });
    expect(response.status).toBe(401);
    await response.body?.cancel();
  });

  test('nor by GET, nor as a live stream', async () => {
    const get = await fetch(`${running.gateway.url}/graphql?query={villages{code}}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(get.status).toBe(401);
    expect((await fetch(`${running.gateway.url}/events/stream`)).status).toBe(401);
  });

  test('while pages, health, readiness and figures are there for everybody', async () => {
    for (const path of ['/', '/events', '/health', '/ready', '/metrics', '/sign-in/sign-in.js']) {
      const response = await fetch(`${running.gateway.url}${path}`);
      expect([path, response.status]).toEqual([path, 200]);
      await response.body?.cancel();
    }
  });
});

describe('the keys of an issuer', () => {
  test('are exchanged without a restart: a new one works at once, an old one as long as it is published', async () => {
    const next = await newTestKey('second', 'RS256');
    issuer.publish(issuer.key, next);
    expect((await ask(`Bearer ${await issuer.sign({ sub: 'new' }, next)}`)).status).toBe(200);
    expect((await ask(await bearer({ sub: 'old' }))).status).toBe(200);
    issuer.publish(next);
    const third = await newTestKey('third');
    // Somebody asks with a key that is not known, so the set is read again; the first key is gone from it.
    expect((await ask(`Bearer ${await issuer.sign({}, third)}`)).status).toBe(401);
    expect((await ask(await bearer({ sub: 'old again' }))).status).toBe(401);
  });

  test('go on while the issuer is away; a key that is not known then is no reason to say that the token is wrong', async () => {
    expect((await ask(await bearer({ sub: 'before' }))).status).toBe(200);
    issuer.setAway(true);
    expect((await ask(await bearer({ sub: 'while away' }))).status).toBe(200);
  });

  test('that were never to be had answer 503 with a time to come back', async () => {
    const never = await startIssuer();
    never.setAway(true);
    const { issuers } = mappingSchema.parse({
      issuers: [
        {
          name: 'away',
          issuer: never.url,
          audience: 'shouwang',
          roles: { claim: 'roles', map: {} },
          areas: { always: ['36'] },
        },
      ],
    });
    const gateway = await runGateway({ identity: createIdentity({ issuers, keys: null, callerHeader: null, logger }) });
    const token = await never.sign();
    const { status, headers } = await gateway.ask('{ villages { code } }', {}, { authorization: `Bearer ${token}` });
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    await gateway.stop();
    await never.stop();
  });

  test('are not asked for again and again for made-up key ids', async () => {
    const patient = await runGateway({ identity: identityFor(60_000) });
    const madeUp = async (kid: string) => `Bearer ${await issuer.sign({}, await newTestKey(kid))}`;
    const before = issuer.asked();
    for (const kid of ['a', 'b', 'c', 'd']) {
      const { status } = await patient.ask('{ villages { code } }', {}, { authorization: await madeUp(kid) });
      expect(status).toBe(401);
    }
    expect(issuer.asked() - before).toBe(1);
    await patient.stop();
  });
});

test('whoever is not signed in has a rate by address, and two viewers on one address have one each', async () => {
  const limited = await runGateway({ identity: identityFor(), limits: { ratePerCaller: 1 } });
  const status = async (authorization?: string) =>
    (await limited.ask('{ villages { code } }', {}, authorization === undefined ? {} : { authorization })).status;
  const seen = [];
  for (let index = 0; index < 4; index += 1) seen.push(await status());
  expect(seen.slice(0, 2)).toEqual([401, 401]);
  expect(seen).toContain(429);
  expect(await status(await bearer({ sub: 'one' }))).toBe(200);
  expect(await status(await bearer({ sub: 'two' }))).toBe(200);
  await limited.stop();
});
