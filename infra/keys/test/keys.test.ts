import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDataSource } from '@shouwang/database';
import { createMonitoring } from '@shouwang/monitoring';
import {
  countKeys,
  createVault,
  ensureKeyFile,
  findKeys,
  keepKeysPart,
  keysInFile,
  readKeyFile,
} from '@shouwang/personal-data';
import { createTestDatabase, type TestDatabase } from '@shouwang/test-engines';
import { newId } from '@shouwang/values';
import type { DataSource } from 'typeorm';
import { migrateService } from '../../services/migrate.ts';
import { openService } from '../../services/open-service.ts';
import { readKeyBackup, writeKeyBackup } from '../key-backup.ts';
import { beginRotation, rewrapAll } from '../rotate.ts';

const folder = mkdtempSync(join(tmpdir(), 'shouwang-keys-'));
const keyFile = join(folder, 'keys.json');
let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  ensureKeyFile(keyFile, 'AES-256-GCM', new Date());
  database = await createTestDatabase({
    name: 'monitoring-keys',
    migrate: (url) => migrateService('monitoring', url),
  });
  dataSource = createDataSource({ url: database.url, name: 'keys', entities: [], migrations: [] });
  await dataSource.initialize();
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
  rmSync(folder, { recursive: true });
});

/** Invented persons with keys: on the register, as a restore of keys asks. */
async function register(count: number): Promise<{ id: string; sealed: { name: string } }[]> {
  const service = await openService(createMonitoring, database.url, keysInFile(keyFile));
  const { dataSource: db, vault } = service.deps;
  const persons = Array.from({ length: count }, () => ({ id: newId(), fields: { name: '虚构甲' } }));
  const sealed = await vault.sealNew(persons);
  const { sql, parameters } = keepKeysPart(sealed.map(({ key }) => key));
  await db.query(`with ${sql} select`, [...parameters]);
  const household = newId();
  await db.query(`insert into household values ($1, 1, '360704101201', 'LIFTED', 'ACTIVE', 1, '2026-01-01')`, [
    household,
  ]);
  await db.query(
    `insert into person (id, version, region_code, household_id, name, id_number, id_number_index, relation, sex, birth_date, labour_grade, joined_on)
     select id, 1, '360704101201', $3, name, name, id::text, 'OTHER', 'MALE', '1980-01-01', 'NONE', '2026-01-01'
     from unnest($1::uuid[], $2::text[]) as one (id, name)`,
    [persons.map(({ id }) => id), sealed.map((one) => one.sealed.name), household],
  );
  await db.destroy();
  return persons.map(({ id }, place) => ({ id, sealed: { name: sealed[place]?.sealed.name ?? '' } }));
}

async function nameOf({ id, sealed }: { id: string; sealed: { name: string } }): Promise<string | undefined> {
  const key = (await findKeys(dataSource, [id])).get(id);
  if (!key) return undefined;
  const [opened] = await createVault(keysInFile(keyFile)).open([{ key, sealed }]);
  return opened?.name;
}

test('a rotation goes on where it was cut off, takes in what came meanwhile, and leaves every value readable', async () => {
  const persons = await register(2_500);
  const old = readKeyFile(keyFile).current;
  // A service that has read the keys before the rotation began.
  const before = keysInFile(keyFile);
  await before.read();
  expect(await beginRotation(dataSource, keyFile, 'SM4-CTR-HMAC-SM3', new Date())).toBe('begun');
  const next = readKeyFile(keyFile).current;
  const vault = createVault(keysInFile(keyFile));
  const cut = rewrapAll(dataSource, vault, next, () => {
    throw new Error('killed after a batch');
  });
  await expect(cut).rejects.toThrow('killed');
  expect(await countKeys(dataSource)).toEqual(
    expect.arrayContaining([
      { masterKeyId: old, suite: 'AES-256-GCM', persons: 1_500 },
      { masterKeyId: next, suite: 'AES-256-GCM', persons: 1_000 },
    ]),
  );
  expect(await beginRotation(dataSource, keyFile, 'AES-256-GCM', new Date())).toBe('continued');
  const late = await register(1);
  expect(await rewrapAll(dataSource, vault, next)).toEqual({ rewrapped: 1_500, left: 0 });
  expect(await countKeys(dataSource)).toEqual(
    expect.arrayContaining([{ masterKeyId: next, suite: 'AES-256-GCM', persons: 2_500 }]),
  );
  for (const person of [persons[0], persons.at(-1), late[0]]) expect(person && (await nameOf(person))).toBe('虚构甲');
});

test('a back-up of keys puts back what is missing, and not the key of a person whose data was erased', async () => {
  const [lost, erased] = await register(2);
  const file = join(folder, 'person-keys.json');
  expect(await writeKeyBackup(dataSource, file)).toBeGreaterThan(1);
  expect(readFileSync(file, 'utf8')).not.toContain('虚构');
  await dataSource.query('delete from vault.person_key where person_id = any($1::uuid[])', [[lost?.id, erased?.id]]);
  await dataSource.query(
    `update person set name = null, id_number = null, id_number_index = null, erased_on = '2026-03-02' where id = $1`,
    [erased?.id],
  );
  expect(await readKeyBackup(dataSource, file)).toBe(1);
  expect(lost && (await nameOf(lost))).toBe('虚构甲');
  expect(erased && (await nameOf(erased))).toBeUndefined();
});
