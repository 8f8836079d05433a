import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { CannotStart } from '../../local/cannot-start.ts';
import { loadSecrets } from '../../start/secrets.ts';
import { demoAccountNamed, demoAccountNames } from '../accounts.ts';
import { startDemoProvider, type DemoProvider } from '../provider.ts';
import { fetchDemoToken } from '../token.ts';

const folder = mkdtempSync(join(tmpdir(), 'shouwang-demo-'));
let provider: DemoProvider;

beforeAll(async () => {
  const { demoSignInKeys } = await loadSecrets(folder);
  provider = await startDemoProvider(0, demoSignInKeys);
}, 60_000);
afterAll(async () => {
  await provider.stop();
  rmSync(folder, { recursive: true });
});

const tokenOf = async (name: string) => (await fetchDemoToken({ demoSignIn: provider.issuer }, name)).token;

describe("the demo's provider", () => {
  test('gives a signed access token of each account, with its role and area', async () => {
    for (const name of [...demoAccountNames, 'village-360704101202', 'county-360722']) {
      const token = await tokenOf(name);
      const account = demoAccountNamed(name);
      expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
      expect(decodeJwt(token)).toMatchObject({
        iss: provider.issuer,
        aud: 'shouwang',
        sub: name,
        roles: [account?.role],
        areas: account?.areas,
      });
    }
  }, 60_000);

  test('has the accounts that outside checks name, and each says that it is a demo', async () => {
    expect(demoAccountNames).toEqual(
      expect.arrayContaining([
        'province',
        'county-360704',
        'county-361104',
        'township-360704100',
        'housing-system',
        'education-system',
        'privacy-officer',
        'auditor',
        'admin',
      ]),
    );
    const listed = (await (await fetch(`${provider.issuer}/accounts`)).json()) as { zh: string; en: string }[];
    expect(listed.filter(({ zh, en }) => !zh.startsWith('演示') || !en.startsWith('demo'))).toEqual([]);
  });

  test.each(['nobody', 'village-360704999999', 'village-360704', 'county-360704101', 'constructor', ''])(
    'has no account %j',
    async (name) => {
      await expect(tokenOf(name)).rejects.toThrow(CannotStart);
      const basic = Buffer.from(`${name}:demo`).toString('base64');
      const response = await fetch(`${provider.issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'grant_type=client_credentials',
      });
      expect([400, 401]).toContain(response.status);
    },
  );

  test('answers no page of a browser', async () => {
    const response = await fetch(`${provider.issuer}/accounts`, { headers: { origin: 'https://elsewhere.example' } });
    expect(response.status).toBe(403);
  });

  test('that is away is told in a line', async () => {
    await expect(fetchDemoToken({ demoSignIn: 'http://127.0.0.1:9' }, 'province')).rejects.toThrow(/does not answer/);
    await expect(fetchDemoToken({ demoSignIn: null }, 'province')).rejects.toThrow(/no demo accounts/);
  });
});

test('secrets of an earlier version are completed, and what was there stays', async () => {
  const file = join(folder, 'secrets.json');
  const before = await loadSecrets(folder);
  const { apiKeysSecret: _secret, demoSignInKeys: _keys, databasePasswords, ...rest } = before;
  const { gateway: _gateway, ...passwords } = databasePasswords;
  writeFileSync(file, JSON.stringify({ ...rest, databasePasswords: passwords }), { mode: 0o600 });
  const after = await loadSecrets(folder);
  expect(after.databasePasswords).toMatchObject(passwords);
  expect(after.viewerKeys).toEqual(before.viewerKeys);
  for (const password of Object.values(after.databasePasswords.gateway)) expect(password).toMatch(/^[0-9a-f]{48}$/);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(after);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await loadSecrets(folder)).toEqual(after);
});
