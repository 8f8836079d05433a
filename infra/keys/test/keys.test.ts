import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDataSource } from '@shouwang/database';
import { createMonitoring } from '@shouwang/monitoring';
import { clueKeys, createVault, ensureKeyFile, keysInFile, personKeys, readKeyFile } from '@shouwang/personal-data';
import { createTestDatabase, type TestDatabase } from '@shouwang/test-engines';
import { newId } from '@shouwang/values';
import type { DataSource } from 'typeorm';
import { migrateService } from '../../services/migrate.ts';
import { openService } from '../../services/open-service.ts';
import { readKeyBackup, writeKeyBackup } from '../key-backup.ts';
import { beginRotation, countKeys, rewrapAll } from '../rotate.ts';

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

interface Sealed {
  id: string;
  sealed: string;
}

/** Invented persons with keys, on the register as a restore of keys asks, and a clue about their household. */
async function register(count: number): Promise<{ persons: Sealed[]; clue: Sealed }> {
  const service = await openService(createMonitoring, database.url, keysInFile(keyFile));
  const { dataSource: db, vault } = service.deps;
  const persons = Array.from({ length: count }, () => ({ id: newId(), fields: { name: '虚构甲' } }));
  const sealed = await vault.sealNew('person', persons);
  const clueId = newId();
  const [clue] = await vault.sealNew('clue', [{ id: clueId, fields: { evidence: '虚构的走访记录' } }]);
  if (!clue) throw new Error('one clue in, one clue out');
  for (const { sql, parameters } of [
    personKeys.keepPart(sealed.map(({ key }) => key)),
    clueKeys.keepPart([clue.key]),
  ]) {
    await db.query(`with ${sql} select`, [...parameters]);
  }
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
  await db.query(
    `insert into risk_clue (id, version, region_code, household_id, channel, kind, evidence, status, raised_at, raised_by,
       sign_due_on, handle_due_on, limit_policy)
     values ($1, 1, '360704101201', $2, 'VISIT', 'INCOME_DROP', $3, 'RAISED', now(), 'test', '2026-03-05', '2026-03-20', 'test')`,
    [clueId, household, clue.sealed.evidence],
  );
  await db.destroy();
  return {
    persons: persons.map(({ id }, place) => ({ id, sealed: sealed[place]?.sealed.name ?? '' })),
    clue: { id: clueId, sealed: clue.sealed.evidence },
  };
}

async function read(of: 'name' | 'evidence', { id, sealed }: Sealed): Promise<string | undefined> {
  const key = (await (of === 'name' ? personKeys : clueKeys).find(dataSource, [id])).get(id);
  if (!key) return undefined;
  const [opened] = await createVault(keysInFile(keyFile)).open([{ key, sealed: { [of]: sealed } }]);
  return opened?.[of];
}

test('a rotation goes on where it was cut off, takes in what came meanwhile, and leaves every value readable', async () => {
  const { persons, clue } = await register(2_500);
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
      { of: 'person', masterKeyId: old, suite: 'AES-256-GCM', keys: 1_500 },
      { of: 'person', masterKeyId: next, suite: 'AES-256-GCM', keys: 1_000 },
      { of: 'clue', masterKeyId: old, suite: 'AES-256-GCM', keys: 1 },
    ]),
  );
  expect(await beginRotation(dataSource, keyFile, 'AES-256-GCM', new Date())).toBe('continued');
  const late = await register(1);
  expect(await rewrapAll(dataSource, vault, next)).toEqual({ rewrapped: 1_501, left: 0 });
  expect(await countKeys(dataSource)).toEqual(
    expect.arrayContaining([
      { of: 'person', masterKeyId: next, suite: 'AES-256-GCM', keys: 2_500 },
      { of: 'clue', masterKeyId: next, suite: 'AES-256-GCM', keys: 1 },
    ]),
  );
  for (const person of [persons[0], persons.at(-1), late.persons[0]]) {
    expect(person && (await read('name', person))).toBe('虚构甲');
  }
  for (const each of [clue, late.clue]) expect(await read('evidence', each)).toBe('虚构的走访记录');
});

test('a back-up of keys puts back what is missing, and no key of what was erased', async () => {
  const {
    persons: [lost, erased],
    clue,
  } = await register(2);
  const { clue: erasedClue } = await register(1);
  const file = join(folder, 'data-keys.json');
  expect(await writeKeyBackup(dataSource, file)).toBeGreaterThan(1);
  expect(readFileSync(file, 'utf8')).not.toContain('虚构');
  await dataSource.query('delete from vault.person_key where person_id = any($1::uuid[])', [[lost?.id, erased?.id]]);
  await dataSource.query('delete from vault.clue_key where clue_id = any($1::uuid[])', [[clue.id, erasedClue.id]]);
  await dataSource.query('update risk_clue set evidence = null where id = $1', [erasedClue.id]);
  await dataSource.query(
    `update person set name = null, id_number = null, id_number_index = null, erased_on = '2026-03-02' where id = $1`,
    [erased?.id],
  );
  expect(await readKeyBackup(dataSource, file)).toBe(2);
  expect(lost && (await read('name', lost))).toBe('虚构甲');
  expect(erased && (await read('name', erased))).toBeUndefined();
  expect(await read('evidence', clue)).toBe('虚构的走访记录');
  expect(await read('evidence', erasedClue)).toBeUndefined();
});
