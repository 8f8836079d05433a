import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyAudit } from '@shouwang/audit';
import type { TestDatabase } from '@shouwang/test-engines';
import type { Scope } from '@shouwang/viewer';
import { keyRoles, openKeyDatabase, roleNames, type RoleName } from '../index.ts';
import { createKeyDatabase, runGatewayWithKeys } from './key-database.ts';
import { scopesOf } from '../src/identity/roles.ts';
import { startIssuer, type TestIssuer } from './oidc.ts';
import { until, type GraphqlAnswer, type RunningGateway } from './running-gateway.ts';

const [province, county, elsewhere] = ['360000000000', '360704000000', '370100000000'];
let stored: TestDatabase;
let owner: ReturnType<typeof openKeyDatabase>;
let issuer: TestIssuer;
let running: RunningGateway;

beforeAll(async () => {
  stored = await createKeyDatabase();
  owner = openKeyDatabase(stored.url);
  await owner.initialize();
  issuer = await startIssuer();
  running = await runGatewayWithKeys(issuer, stored.serviceUrl);
}, 60_000);
afterAll(async () => {
  await running?.stop();
  await issuer?.stop();
  await owner?.destroy();
  await stored?.drop();
}, 30_000);

interface Key {
  prefix: string;
  name: string;
  createdBy: string;
  expiresAt: string;
  revokedAt: string | null;
}

interface Entry {
  position: string;
  viewer: string;
  operation: string;
  subject: string;
  request: string;
  regionCode: string | null;
  fields: string[];
  before: object | null;
  after: object | null;
  sealed: boolean;
}

interface Answer {
  status: number;
  text: string;
  body: GraphqlAnswer['body'] & {
    key: Key;
    keys: Key[];
    text: string;
    after: string | null;
    entries: Entry[];
    roles: { role: string; forKeys: boolean; scopes: string[] }[];
  };
}

const bearer = async (role: RoleName, areas = [province]) =>
  `Bearer ${await issuer.sign({ sub: role, roles: [role], areas })}`;

async function call(
  path: string,
  {
    authorization,
    send,
    headers = {},
    to = running,
  }: {
    authorization?: string;
    send?: unknown;
    headers?: Record<string, string>;
    to?: RunningGateway;
  },
): Promise<Answer> {
  const response = await fetch(`${to.gateway.url}/access/${path}`, {
    method: send === undefined ? 'GET' : 'POST',
    headers: {
      'accept-language': 'en',
      ...(authorization !== undefined && { authorization }),
      ...(send !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(send !== undefined && { body: JSON.stringify(send) }),
  });
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) };
}

const as = async (role: RoleName, path: string, send?: unknown, areas?: string[]) =>
  call(path, { authorization: await bearer(role, areas), send });

const wanted = { name: '虚构系统', roles: ['county-clerk'], areas: ['360704'], days: 30 };

async function create(changes: object = {}): Promise<Answer['body']> {
  const { status, body } = await as('admin', 'keys', { ...wanted, ...changes });
  expect([status, body.errors]).toEqual([201, undefined]);
  return body;
}

const statusWith = async (text: string) =>
  (await running.ask('{ villages { code } }', {}, { authorization: `Bearer ${text}` })).status;

/** Not so often that a key which is not known yet counts as tried. */
async function untilStatus(text: string, status: number): Promise<number> {
  const from = performance.now();
  while ((await statusWith(text)) !== status) {
    if (performance.now() - from > 10_000) throw new Error(`never ${status}`);
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  return performance.now() - from;
}

const routes: readonly [path: string, takes: Scope, send?: object][] = [
  ['keys', 'access:manage'],
  ['keys', 'access:manage', wanted],
  ['keys/rotate', 'access:manage', { prefix: 'ffffffffffff' }],
  ['keys/revoke', 'access:manage', { prefix: 'ffffffffffff' }],
  ['roles', 'access:manage'],
  ['audit', 'audit:read'],
];

describe('who may manage keys', () => {
  test.each(roleNames)('%s: exactly what the table of roles says', async (role) => {
    const scopes = scopesOf([role], '2026-11-26');
    for (const [path, takes, send] of routes) {
      const { status, body } = await as(role, path, send);
      if (scopes.includes(takes)) expect([path, status]).not.toEqual([path, 403]);
      else {
        expect([path, status, body.errors?.[0]?.extensions['code']]).toEqual([path, 403, 'FORBIDDEN']);
        expect(body.errors?.[0]?.message).toContain(takes);
      }
    }
  });

  test('nobody who has not signed in, and no page of elsewhere', async () => {
    for (const [path, , send] of routes) {
      expect([path, (await call(path, { send })).status]).toEqual([path, 401]);
    }
    const authorization = await bearer('admin');
    const headers = { origin: 'https://elsewhere.example' };
    const { status, body } = await call('keys', { authorization, send: wanted, headers });
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
    const plain = { 'content-type': 'text/plain' };
    expect((await call('keys', { authorization, send: wanted, headers: plain })).status).toBe(415);
  });

  test('no key, whatever its row says', async () => {
    const { text, key } = await create();
    await owner.query(`update api_key set roles = '{admin}' where prefix = $1`, [key.prefix]);
    await untilStatus(text, 200);
    expect((await call('keys', { authorization: `Bearer ${text}` })).status).toBe(403);
  }, 30_000);
});

describe('a key made over HTTP', () => {
  test('is shown once, works within seconds, and is refused within five once it is revoked', async () => {
    const { text, key } = await create();
    expect(text).toMatch(new RegExp(`^swk_${key.prefix}_[0-9a-f]{64}$`));
    await untilStatus(text, 200);
    const listed = await as('admin', 'keys?first=200');
    expect(listed.body.keys.find(({ prefix }) => prefix === key.prefix)).toMatchObject({
      name: wanted.name,
      roles: wanted.roles,
      scopes: null,
      areas: [county],
      createdBy: 'city/admin',
      revokedAt: null,
    });
    const [row]: { hash: Buffer }[] = await owner.query('select hash from api_key where prefix = $1', [key.prefix]);
    for (const hidden of [text.slice(-64), row?.hash.toString('hex'), row?.hash.toString('base64'), '"hash"']) {
      expect(listed.text).not.toContain(hidden);
    }
    const revoked = await as('admin', 'keys/revoke', { prefix: key.prefix });
    expect([revoked.status, revoked.body.key.prefix]).toEqual([200, key.prefix]);
    expect(revoked.body.key.revokedAt).not.toBeNull();
    expect(await untilStatus(text, 401)).toBeLessThan(5_000);
    // Again changes nothing, not even the time.
    const again = await as('admin', 'keys/revoke', { prefix: key.prefix });
    expect(again.body.key.revokedAt).toBe(revoked.body.key.revokedAt);
  }, 60_000);

  test('is replaced with an overlap, in which both work', async () => {
    const { text, key } = await create();
    const { status, body } = await as('admin', 'keys/rotate', { prefix: key.prefix, overlapHours: 1 });
    expect([status, body.key.name]).toEqual([201, wanted.name]);
    await untilStatus(text, 200);
    await untilStatus(body.text, 200);
    const { body: list } = await as('admin', 'keys?first=200');
    const old = list.keys.find(({ prefix }) => prefix === key.prefix);
    expect(Date.parse(old?.expiresAt ?? '') - Date.now()).toBeLessThanOrEqual(3_600_000);
    await as('admin', 'keys/rotate', { prefix: key.prefix, overlapHours: 0 });
    expect(await untilStatus(text, 401)).toBeLessThan(5_000);
    const late = await as('admin', 'keys/rotate', { prefix: key.prefix });
    expect([late.status, late.body.errors?.[0]?.extensions['field']]).toEqual([400, 'prefix']);
  }, 60_000);

  test('is listed a page at a time, the newest first', async () => {
    const made = [(await create()).key.prefix, (await create()).key.prefix, (await create()).key.prefix];
    const first = await as('admin', 'keys?first=2');
    expect(first.body.keys.map(({ prefix }) => prefix)).toEqual([made[2], made[1]]);
    const second = await as('admin', `keys?first=1&after=${first.body.after}`);
    expect(second.body.keys.map(({ prefix }) => prefix)).toEqual([made[0]]);
  });

  test('reaches no further than the areas of who makes it, who sees no key that does', async () => {
    const beyond = await as('admin', 'keys', { ...wanted, areas: ['360704', '3701'] });
    expect([beyond.status, beyond.body.errors?.[0]?.extensions['field']]).toEqual([403, 'areas']);
    const { key } = await create();
    const other = [elsewhere ?? ''];
    expect((await as('admin', 'keys', undefined, other)).body.keys).toEqual([]);
    for (const path of ['keys/rotate', 'keys/revoke']) {
      expect((await as('admin', path, { prefix: key.prefix }, other)).status).toBe(404);
      expect((await as('admin', path, { prefix: key.prefix }, [])).status).toBe(404);
    }
    expect((await as('admin', 'keys?first=1')).body.keys[0]).toMatchObject({ prefix: key.prefix, revokedAt: null });
  });

  test.each(roleNames.filter((role) => !keyRoles.includes(role)))('never has the role %s', async (role) => {
    const { status, body } = await as('admin', 'keys', { ...wanted, roles: ['province', role] });
    expect([status, body.errors?.[0]?.extensions['field']]).toEqual([400, 'roles.1']);
  });

  test.each<[field: string, change: object]>([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(101) }],
    ['name', { name: undefined }],
    ['roles', { roles: [] }],
    ['roles.0', { roles: ['no-such-role'] }],
    ['areas', { areas: [] }],
    ['areas.0', { areas: ['*'] }],
    ['areas.1', { areas: ['36', '36070'] }],
    ['scopes.0', { scopes: ['no:such'] }],
    ['scopes', { scopes: ['audit:read'] }],
    ['days', { days: 1_101 }],
    ['days', { days: '30' }],
    ['expiresAt', { expiresAt: '2999-01-01' }],
  ])('is refused for %s: %j, and told what it must be', async (field, change) => {
    const { status, body, text } = await as('admin', 'keys', { ...wanted, ...change });
    expect([status, body.errors?.[0]?.extensions]).toMatchObject([400, { code: 'BAD_USER_INPUT', field }]);
    expect(body.errors?.[0]?.message).toMatch(new RegExp(`^${field}: `));
    expect(text).not.toMatch(/no-such-role|no:such|select |at .*\.ts/);
  });

  test('is named by its prefix alone: a whole key is not repeated to who sent it', async () => {
    const { text } = await create();
    const answer = await as('admin', 'keys/revoke', { prefix: text });
    expect([answer.status, answer.body.errors?.[0]?.extensions['field']]).toEqual([400, 'prefix']);
    expect(answer.text).not.toContain(text.slice(-64));
    for (const send of [[], null, 'x']) expect((await as('admin', 'keys', send)).status).toBe(400);
  });
});

test('the roles are those in force, with the ones that keys may have', async () => {
  const { body } = await as('admin', 'roles');
  expect(body.roles.map(({ role }) => role)).toEqual([...roleNames]);
  expect(body.roles.filter(({ forKeys }) => !forKeys).map(({ role }) => role)).toEqual([
    'privacy-officer',
    'admin',
    'demo-operator',
  ]);
  expect(body.roles.find(({ role }) => role === 'auditor')?.scopes).toEqual(['audit:read']);
});

describe("the gateway's audit", () => {
  test('says who gave which key what, is sealed, and shows each auditor the own area', async () => {
    const { key } = await create({ areas: ['360704', '360722'], scopes: ['regions:read'] });
    const { body: rotated } = await as('admin', 'keys/rotate', { prefix: key.prefix, overlapHours: 2 });
    await as('admin', 'keys/revoke', { prefix: key.prefix });
    const entriesOf = async (prefix: string, areas?: string[]) =>
      (await as('auditor', `audit?prefix=${prefix}`, undefined, areas)).body.entries;
    const [revocation, ending, creation, ...rest] = await entriesOf(key.prefix);
    expect(rest).toEqual([]);
    expect(creation).toMatchObject({
      viewer: 'city/admin',
      operation: 'createKey',
      regionCode: '360700000000',
      fields: ['name', 'roles', 'scopes', 'areas', 'expiresAt', 'replaces'],
      before: null,
      after: { roles: ['county-clerk'], scopes: ['regions:read'], areas: [county, '360722000000'], replaces: null },
    });
    expect(JSON.stringify(creation)).not.toContain(wanted.name);
    expect(ending).toMatchObject({ operation: 'rotateKey', fields: ['expiresAt'] });
    expect(revocation).toMatchObject({ operation: 'revokeKey', before: { revokedAt: null } });
    expect(await entriesOf(rotated.key.prefix)).toMatchObject([
      { operation: 'rotateKey', after: { replaces: key.prefix } },
    ]);
    expect(await entriesOf(key.prefix, ['361104000000'])).toEqual([]);
    expect(await entriesOf(key.prefix, [county ?? ''])).toEqual([]);
    await until(async () => (await entriesOf(key.prefix)).every(({ sealed }) => sealed));
    const database = {
      query: async (sql: string, parameters?: unknown[]) => ({ rows: await owner.query(sql, parameters) }),
    };
    expect(await verifyAudit({ database, service: 'gateway', heads: null })).toMatchObject({ findings: [] });
  }, 30_000);

  test('is paged, and asked by viewer and period', async () => {
    await create();
    const first = await as('auditor', 'audit?first=1');
    const second = await as('auditor', `audit?first=1&after=${first.body.after}`);
    expect(Number(second.body.entries[0]?.position)).toBeLessThan(Number(first.body.entries[0]?.position));
    expect((await as('auditor', 'audit?viewer=nobody')).body.entries).toEqual([]);
    expect((await as('auditor', 'audit?to=2026-01-01T00:00:00Z')).body.entries).toEqual([]);
    const refused = await as('auditor', 'audit?from=yesterday');
    expect([refused.status, refused.body.errors?.[0]?.extensions['field']]).toEqual([400, 'from']);
  });

  test('cannot be changed by the gateway itself', async () => {
    const gateway = openKeyDatabase(stored.serviceUrl);
    await gateway.initialize();
    await expect(gateway.query(`update audit_entry set viewer_id = 'nobody'`)).rejects.toThrow(/permission denied/);
    await gateway.destroy();
  });
});

test('a database that does not answer is told as such', async () => {
  const away = await runGatewayWithKeys(issuer, 'postgres://nobody:nobody@127.0.0.1:9/gateway');
  try {
    const { status, body } = await call('keys', { authorization: await bearer('admin'), to: away });
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([503, 'SIGN_IN_UNAVAILABLE']);
    expect(body.errors?.[0]?.message).not.toMatch(/127\.0\.0\.1|ECONN/);
  } finally {
    await away.stop();
  }
}, 30_000);
