import { mkdtempSync, chmodSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { keySetOf, newKeySet, parseKeySetDocument, withNewMasterKey } from './key-set.ts';
import {
  ensureKeyFile,
  fixedKeys,
  keysInFile,
  masterKeysOf,
  noKeys,
  readKeyFile,
  writeKeyFile,
} from './master-keys.ts';
import { sealedPattern, suites, type SuiteName } from './suites.ts';
import { createVault, DamagedValue, type Vault } from './vault.ts';

const now = new Date('2026-03-02T01:00:00Z');
const fields = { name: '虚构甲', idNumber: '990000198003070013' };
const persons = [{ id: '01a215b1-cb15-74e0-9d52-bf13c8473859', fields }];
const folder = mkdtempSync(join(tmpdir(), 'shouwang-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function sealOne(vault: Vault) {
  const [one] = await vault.sealNew('person', persons);
  if (!one) throw new Error('one in, one out');
  return one;
}

describe.each(Object.keys(suites) as SuiteName[])('%s', (suite) => {
  const document = newKeySet(suite, now);
  const vault = createVault(fixedKeys(document));

  test('opens what it sealed, and a value sealed later under the same key', async () => {
    const { key, sealed } = await sealOne(vault);
    for (const text of Object.values(sealed)) expect(text).toMatch(new RegExp(sealedPattern));
    expect(await vault.open([{ key, sealed }])).toEqual([fields]);
    const more = await vault.sealMore(key, { name: '虚构乙' });
    expect(await vault.open([{ key, sealed: more }])).toEqual([{ name: '虚构乙' }]);
  });

  test('seals the same value differently each time, and nothing of it shows', async () => {
    const [one, other] = [await sealOne(vault), await sealOne(vault)];
    expect(one.sealed.name).not.toBe(other.sealed.name);
    expect(Buffer.from(one.sealed.idNumber.slice(4), 'base64url').includes(fields.idNumber)).toBe(false);
  });

  test('shows masks as `mask` makes them, of a child less, twice the same, and of a value that was moved nothing', async () => {
    const { key, sealed } = await sealOne(vault);
    const ask = (child: boolean) => [
      { key, field: 'name' as const, sealed: sealed.name, child },
      { key, field: 'idNumber' as const, sealed: sealed.idNumber, child },
    ];
    for (let time = 1; time <= 2; time += 1) {
      expect(await vault.openMasked(ask(false))).toEqual(['虚**', '990000********0013']);
      expect(await vault.openMasked(ask(true))).toEqual(['**', '990000************']);
    }
    const { key: otherKey } = await sealOne(vault);
    const moved = { key: { ...otherKey, id: '01a215b1-cb15-74e0-9d52-bf13c8473850' }, field: 'name' as const };
    await expect(vault.openMasked([{ ...moved, sealed: sealed.name, child: false }])).rejects.toThrow(DamagedValue);
    await expect(vault.openMasked([{ key, field: 'name', sealed: sealed.idNumber, child: false }])).rejects.toThrow(
      DamagedValue,
    );
  });

  test('hashes an input by its own key, which a rotation of the master key leaves', async () => {
    const rotated = createVault(fixedKeys(withNewMasterKey(document, suite, now)));
    const [hash, index] = [await vault.hashInput(fields.idNumber), await vault.blindIndex([fields.idNumber])];
    expect(hash).toHaveLength(32);
    expect(await rotated.hashInput(fields.idNumber)).toEqual(hash);
    expect(await createVault(fixedKeys(newKeySet(suite, now))).hashInput(fields.idNumber)).not.toEqual(hash);
    // Whoever has an index and a hash cannot compare them.
    expect(hash.toString('base64url')).not.toBe(index[0]);
  });

  test('opens nothing of which one bit changed, that was cut, or that stood elsewhere', async () => {
    const { key, sealed } = await sealOne(vault);
    const bytes = Buffer.from(sealed.name.slice(4), 'base64url');
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      const name = `${sealed.name.slice(0, 4)}${changed.toString('base64url')}`;
      await expect(vault.open([{ key, sealed: { name } }])).rejects.toThrow(DamagedValue);
    }
    for (const name of ['', 'aes.', 'sm4.', sealed.name.slice(0, -4), sealed.name.slice(4), `xxx.${sealed.name}`]) {
      await expect(vault.open([{ key, sealed: { name } }])).rejects.toThrow(DamagedValue);
    }
    await expect(vault.open([{ key, sealed: { idNumber: sealed.name } }])).rejects.toThrow(/^idNumber of person/);
    const other = await sealOne(createVault(fixedKeys(document)));
    await expect(vault.open([{ key: other.key, sealed }])).rejects.toThrow(DamagedValue);
    const moved = { ...key, id: '01a215b1-cb15-74e0-9d52-bf13c8473850' };
    await expect(vault.open([{ key: moved, sealed }])).rejects.toThrow(/^the key of person/);
    await expect(vault.open([{ key: { ...key, of: 'clue' }, sealed }])).rejects.toThrow(/^the key of clue/);
  });

  test('has one blind index for a number, which another set does not have', async () => {
    const [one, same, different] = await vault.blindIndex([fields.idNumber, fields.idNumber, '990000198003070021']);
    expect(one).toBe(same);
    expect(one).not.toBe(different);
    expect(await createVault(fixedKeys(newKeySet(suite, now))).blindIndex([fields.idNumber])).not.toEqual([one]);
  });

  test('wraps keys anew under a new master key of the other suite; values stay as they are and the old key is not needed', async () => {
    const { key, sealed } = await sealOne(vault);
    const other = (Object.keys(suites) as SuiteName[]).find((name) => name !== suite) ?? suite;
    const rotated = withNewMasterKey(document, other, now);
    const [rewrapped] = await createVault(fixedKeys(rotated)).rewrap([key]);
    expect(rewrapped).toMatchObject({ of: 'person', id: key.id, masterKeyId: rotated.current, suite });
    const newOnly = { ...rotated, masterKeys: rotated.masterKeys.filter(({ id }) => id === rotated.current) };
    const after = createVault(fixedKeys(newOnly));
    expect(await after.open([{ key: rewrapped ?? key, sealed }])).toEqual([fields]);
    await expect(after.open([{ key, sealed }])).rejects.toThrow(DamagedValue);
  });
});

describe('the key file', () => {
  test('is made once, for its owner alone, and a new key in it is seen without a restart', async () => {
    const path = join(folder, 'keys.json');
    ensureKeyFile(path, 'AES-256-GCM', now);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const document = readKeyFile(path);
    ensureKeyFile(path, 'SM4-CTR-HMAC-SM3', now);
    expect(readKeyFile(path)).toEqual(document);
    const keys = keysInFile(path);
    expect((await keys.read()).current.id).toBe(document.current);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const rotated = withNewMasterKey(document, 'AES-256-GCM', now);
    writeKeyFile(path, rotated);
    expect((await keys.read()).current.id).toBe(rotated.current);
    expect((await keys.read()).byId.size).toBe(2);
  });

  test('that others may read is refused', () => {
    const path = join(folder, 'open.json');
    ensureKeyFile(path, 'AES-256-GCM', now);
    chmodSync(path, 0o640);
    expect(() => readKeyFile(path)).toThrow(/600/);
  });

  test.each([
    ['no JSON', 'secret-value'],
    ['another file', '{"secret":"value"}'],
    ['a current key that is not in it', JSON.stringify({ ...newKeySet('AES-256-GCM', now), current: 'secret-value' })],
  ])('with %s is refused, and what stands in it is not shown', (_, text) => {
    expect(() => parseKeySetDocument(text)).toThrow(/^(?!.*secret)/);
  });

  test('with a key of a wrong length is refused', () => {
    const set = newKeySet('AES-256-GCM', now);
    const wrong = { ...set, masterKeys: set.masterKeys.map((key) => ({ ...key, suite: 'SM4-CTR-HMAC-SM3' as const })) };
    expect(() => parseKeySetDocument(JSON.stringify(wrong))).toThrow(/length/);
  });
});

test('keys may come from the environment; from a service only with a token, and not over a network in clear', async () => {
  const document = newKeySet('AES-256-GCM', now);
  expect(await masterKeysOf(JSON.stringify(document), undefined).read()).toEqual(keySetOf(document));
  expect(() => masterKeysOf('https://keys.example/set', undefined)).toThrow(/token/);
  expect(() => masterKeysOf('http://keys.example/set', 'token')).toThrow(/TLS/);
  await expect(noKeys.read()).rejects.toThrow(/PERSONAL_DATA_KEYS/);
});
