import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLogger } from '@shouwang/process';
import type { TestDatabase } from '@shouwang/test-engines';
import type { RegionCode } from '@shouwang/values';
import { createKeyPair, importSigningKey, importVerificationKeys, verifyViewerToken } from '@shouwang/viewer';
import { manageKeys, openKeyDatabase, type Keys } from '../index.ts';
import { createKeyDatabase } from './key-database.ts';
import { createIdentity } from '../src/identity/identity.ts';
import { runGateway, type RunningGateway } from './running-gateway.ts';

const secret = Buffer.alloc(32, 7);
const logger = createLogger({ name: 'test', level: 'silent' });
const pair = await createKeyPair();
const viewerKeys = await importVerificationKeys(pair.publicKeys);
const county = '360704000000' as RegionCode;
const wanted = {
  name: '虚构系统',
  roles: ['county-clerk'],
  scopes: null,
  areas: [county],
  days: 30,
} as const;
const by = { viewer: { id: 'test', roles: [], areas: ['*' as const] }, requestId: 'test' };
let stored: TestDatabase;
let database: ReturnType<typeof openKeyDatabase>;
let keys: Keys;
let copies: RunningGateway[];

function startCopy(): Promise<RunningGateway> {
  const identity = createIdentity({
    issuers: [],
    keys: { databaseUrl: stored.url, secret },
    callerHeader: 'x-test-address',
    logger,
  });
  return runGateway({ identity, viewerKey: importSigningKey(pair.privateKey) });
}

beforeAll(async () => {
  stored = await createKeyDatabase();
  database = openKeyDatabase(stored.url);
  await database.initialize();
  keys = manageKeys(database, secret);
  copies = await Promise.all([startCopy(), startCopy()]);
}, 60_000);
afterAll(async () => {
  await Promise.all(copies.map((copy) => copy.stop()));
  await database.destroy();
  await stored.drop();
}, 30_000);

let addresses = 0;
/** Each test from an address of its own, so that its wrong keys are not another's. */
const newAddress = () => `10.0.0.${(addresses += 1)}`;

async function create(overrides: Partial<Parameters<Keys['create']>[0]> = {}) {
  const made = await keys.create({ ...wanted, ...overrides }, by);
  if (!made.ok) throw new Error(made.refusal);
  return made;
}

const ask = (copy: RunningGateway | undefined, text: string, address: string) => {
  if (!copy) throw new Error('no such copy');
  return copy.ask('{ villages { code } }', {}, { authorization: `Bearer ${text}`, 'x-test-address': address });
};
const statuses = async (text: string, address: string) =>
  Promise.all(copies.map(async (copy) => (await ask(copy, text, address)).status));

/** How long until all copies answer so; ms. As its owner asks: from one address, and not so often as to count as trying keys. */
async function untilEverywhere(text: string, status: number): Promise<number> {
  const from = performance.now();
  for (;;) {
    const seen = await statuses(text, `owner of ${text.slice(0, 16)}`);
    if (seen.every((one) => one === status)) return performance.now() - from;
    if (performance.now() - from > 20_000) throw new Error(`still ${seen.join()}`);
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}

describe('an API key', () => {
  test('works at every copy of the gateway, with its roles and areas, and is stored as a keyed hash only', async () => {
    const { text, key } = await create();
    expect(text).toMatch(new RegExp(`^swk_${key.prefix}_[0-9a-f]{64}$`));
    await untilEverywhere(text, 200);
    const token = copies[0]?.villages.seen.at(-1)?.headers.authorization?.replace(/^Bearer /, '');
    const verdict = await verifyViewerToken(token, { audience: 'villages', keys: viewerKeys });
    expect(verdict).toMatchObject({
      viewer: { id: `key/${key.prefix}`, roles: ['county-clerk'], areas: [county], purpose: null },
    });
    const rows: object[] = await database.query('select * from api_key');
    expect(JSON.stringify(rows)).not.toContain(text.slice(-64));
    expect(
      rows.filter((row) => Object.values(row).some((cell) => Buffer.isBuffer(cell) && cell.length === 32)),
    ).not.toEqual([]);
  }, 60_000);

  test('may be narrowed to some scopes of its roles, never widened', async () => {
    const { text } = await create({ scopes: ['regions:read'] });
    await untilEverywhere(text, 200);
    const token = copies[0]?.villages.seen.at(-1)?.headers.authorization?.replace(/^Bearer /, '');
    const verdict = await verifyViewerToken(token, { audience: 'villages', keys: viewerKeys });
    expect(verdict).toMatchObject({ viewer: { scopes: ['regions:read'] } });
    expect(await keys.create({ ...wanted, scopes: ['audit:read'] }, by)).toEqual({
      ok: false,
      refusal: 'scope-not-of-the-roles',
    });
  }, 60_000);

  test('that is revoked is refused by every copy within five seconds', async () => {
    const { text, key } = await create();
    await untilEverywhere(text, 200);
    expect(await keys.revoke(key.prefix, by)).toMatchObject({ ok: true });
    expect(await untilEverywhere(text, 401)).toBeLessThan(5_000);
  }, 60_000);

  test('is replaced with an overlap: both work, then the old one ends at its time', async () => {
    const { text, key } = await create();
    const rotated = await keys.rotate(key.prefix, { overlapHours: 8 / 3_600, days: 30 }, by);
    if (!rotated.ok) throw new Error(rotated.refusal);
    expect(rotated.key).toMatchObject({
      name: wanted.name,
      roles: ['county-clerk'],
      areas: [county],
      replaces: key.id,
    });
    await untilEverywhere(rotated.text, 200);
    expect(await statuses(text, newAddress())).toEqual([200, 200]);
    await untilEverywhere(text, 401);
    expect(await statuses(rotated.text, newAddress())).toEqual([200, 200]);
    expect(await keys.rotate(key.prefix, { overlapHours: 1, days: 1 }, by)).toEqual({
      ok: false,
      refusal: 'key-has-ended',
    });
  }, 60_000);

  test('notes when it was last used, and not at every use', async () => {
    const { text, key } = await create();
    await untilEverywhere(text, 200);
    const lastUse = async () =>
      (await keys.list(by.viewer)).find(({ prefix }) => prefix === key.prefix)?.lastUsedAt ?? null;
    const from = performance.now();
    while ((await lastUse()) === null && performance.now() - from < 10_000) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const first = await lastUse();
    expect(first).not.toBeNull();
    for (let index = 0; index < 5; index += 1) await ask(copies[0], text, newAddress());
    await new Promise((resolve) => setTimeout(resolve, 4_500));
    expect(await lastUse()).toEqual(first);
  }, 60_000);

  test('whose row somebody wrote without the secret of the gateway is none', async () => {
    const { text, key } = await create();
    await database.query('update api_key set hash = sha256($1::bytea) where prefix = $2', [text, key.prefix]);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await statuses(text, newAddress())).toEqual([401, 401]);
  }, 60_000);
});

describe('whoever tries keys', () => {
  const wrong = (prefix: string) => `swk_${prefix}_${'0'.repeat(64)}`;

  test('hears the same for a wrong and an unknown one, and must soon wait', async () => {
    const { text, key } = await create();
    const good = newAddress();
    await untilEverywhere(text, 200);
    expect((await ask(copies[0], text, good)).status).toBe(200);
    const [known, unknown] = [
      await ask(copies[0], wrong(key.prefix), '10.9.0.1'),
      await ask(copies[0], wrong('ffffffffffff'), '10.9.0.2'),
    ];
    const told = ({ status, body }: typeof known) => [
      status,
      body.errors?.[0]?.message,
      body.errors?.[0]?.extensions['code'],
    ];
    expect(told(known)).toEqual(told(unknown));
    expect(known.status).toBe(401);
    let last = known;
    let tries = 1;
    for (; tries < 30 && last.status === 401; tries += 1)
      last = await ask(copies[0], wrong(key.prefix), `10.9.1.${tries}`);
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    // From ever other addresses the prefix is closed; who has shown the right key goes on.
    expect(tries).toBeLessThanOrEqual(12);
    expect((await ask(copies[0], text, good)).status).toBe(200);
  }, 60_000);

  test('at many prefixes from one address must wait too', async () => {
    const address = newAddress();
    const seen = [];
    for (let index = 0; index < 25; index += 1) {
      seen.push((await ask(copies[1], wrong(index.toString(16).padStart(12, 'a')), address)).status);
    }
    expect(seen.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 401));
    expect(seen.at(-1)).toBe(429);
  }, 60_000);
});

test('a gateway that cannot read the keys takes none after five seconds, and says that it is at fault', async () => {
  const { text } = await create();
  const copy = await startCopy();
  expect((await ask(copy, text, newAddress())).status).toBe(200);
  await database.query('alter table api_key rename to gone');
  try {
    const from = performance.now();
    let status = 200;
    while (status === 200 && performance.now() - from < 8_000) status = (await ask(copy, text, newAddress())).status;
    expect(status).toBe(503);
    expect(performance.now() - from).toBeLessThan(6_000);
  } finally {
    await database.query('alter table gone rename to api_key');
  }
  await copy.stop();
}, 60_000);
