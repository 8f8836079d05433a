import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { auditSeals } from '@shouwang/contracts';
import { createGateway, manageKeys, openKeyDatabase, readSignIn, type Gateway, type Keys } from '@shouwang/gateway';
import { createKafka } from '@shouwang/kafka';
import { createLogger } from '@shouwang/process';
import { createTestDatabase, testKafka, type TestDatabase } from '@shouwang/test-engines';
import type { RegionCode } from '@shouwang/values';
import { migrateKeys } from '../../access/migrate-keys.ts';
import { verifyServices } from '../../audit/verify-services.ts';
import { readBackup } from '../../backup/manifest.ts';
import { takeBackup } from '../../backup/take-backup.ts';
import { restoreService, type RestoreReport } from '../restore-service.ts';
import { keyChangesSince } from '../restored-keys.ts';

/** A gateway that runs all the time, a back-up of its keys, and what was done with keys since. */
const logger = createLogger({ name: 'test', level: 'silent' });
const secret = '07'.repeat(32);
const by = { viewer: { id: 'test', roles: [], areas: ['*' as const] }, requestId: 'test' };
let stored: TestDatabase;
let owner: ReturnType<typeof openKeyDatabase>;
let keys: Keys;
let gateway: Gateway;
let kafka: ReturnType<typeof createKafka>;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shouwang-backup-'));
  stored = await createTestDatabase({ name: 'gateway-keys', migrate: migrateKeys });
  owner = openKeyDatabase(stored.url);
  await owner.initialize();
  keys = manageKeys(owner, Buffer.from(secret, 'hex'));
  const { brokers, topicPrefix } = testKafka();
  kafka = createKafka({ brokers, clientId: 'test', topicPrefix, logger });
  const admin = kafka.admin();
  await admin.ensureTopics([{ name: auditSeals('gateway').topic, partitions: 1, config: {} }]);
  await admin.close();
  const environment = { HOST: '127.0.0.1', DEMO_SIGN_IN: 'off', AUDIT_HASH: 'sha256' } as const;
  gateway = createGateway({
    host: '127.0.0.1',
    port: 0,
    supergraph: join(import.meta.dirname, '..', '..', '..', 'gateway', 'supergraph.graphql'),
    supergraphPollMs: 60_000,
    serviceUrls: {},
    serviceTimeoutMs: 5_000,
    serviceTimeoutsMs: {},
    viewerKey: null,
    readyQueries: [],
    kafka: { brokers, topicPrefix },
    logger,
    ...readSignIn(
      { ...environment, DATABASE_URL: stored.serviceUrl, API_KEYS_SECRET: secret, AUDIT_HEAD_SECONDS: 1 },
      { isOpen: false, callerHeader: null, logger },
    ),
  });
  await gateway.start();
}, 60_000);
afterEach(async () => {
  await gateway.stop();
  await owner.destroy();
  await stored.drop();
  rmSync(folder, { recursive: true });
}, 30_000);

interface Made {
  prefix: string;
  text: string;
}

async function create(name: string): Promise<Made> {
  const areas = ['360704000000' as RegionCode];
  const made = await keys.create({ name, roles: ['province'], scopes: null, areas, days: 1 }, by);
  if (!made.ok) throw new Error(made.refusal);
  return { prefix: made.key.prefix, text: made.text };
}

/** Until the running gateway answers so; not so often that a key which it doesn't know yet counts as guessed. */
async function untilStatus({ text }: Made, status: number): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${text}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    await response.body?.cancel();
    if (response.status === status) return;
    if (Date.now() > end) throw new Error(`never ${status}, last ${response.status}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Three keys, a back-up, and then: one revoked, one exchanged without overlap, one new. */
async function history() {
  const [stays, revoked, exchanged] = [await create('虚构甲'), await create('虚构乙'), await create('虚构丙')];
  for (const key of [stays, revoked, exchanged]) await untilStatus(key, 200);
  const directory = join(folder, 'gateway');
  const { takenAt } = await takeBackup({ service: 'gateway', databaseUrl: stored.url, kafka, directory });
  await keys.revoke(revoked.prefix, by);
  const next = await keys.rotate(exchanged.prefix, { overlapHours: 0, days: 1 }, by);
  if (!next.ok) throw new Error(next.refusal);
  const since = [{ prefix: next.key.prefix, text: next.text }, await create('虚构丁')] as const;
  for (const key of since) await untilStatus(key, 200);
  for (const key of [revoked, exchanged]) await untilStatus(key, 401);
  return { directory, takenAt, stays, revoked, exchanged, since };
}

async function restore(directory: string, keepKeys = false): Promise<RestoreReport> {
  const manifest = await readBackup(directory);
  return restoreService({ directory, manifest, databaseUrl: stored.url, kafka, now: new Date(), keepKeys });
}

/** As after a disk was lost: the server is there, and nothing in this database. */
async function loseDatabase(): Promise<void> {
  await owner.query('drop schema public cascade');
  await owner.query('create schema public');
}

async function verify() {
  const sealed = `select 1 where (select max(position) from audit_entry) <= (select max(last_position) from audit_seal)`;
  while ((await owner.query(sealed)).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  return (await verifyServices({ kafka, databaseUrls: { gateway: stored.url } }, ['gateway']))[0];
}

test('no key that was ended since lives again, keys made since are gone, and the audit is kept whole', async () => {
  const { directory, takenAt, stays, revoked, exchanged, since } = await history();
  expect(await keyChangesSince(stored.url, takenAt)).toEqual({ made: 2, ended: 2 });
  // Deleted by hand: this is what the restore is for. Its end is known by the audit alone.
  await owner.query('delete from api_key where prefix = any($1)', [[stays.prefix, revoked.prefix]]);
  await untilStatus(stays, 401);
  const before = await owner.query('select position, operation from audit_entry order by position');

  const { keys: restored, auditKept } = await restore(directory);
  expect(auditKept).toBe(true);
  expect(restored).toEqual({
    living: 1,
    keptEnded: [revoked.prefix, exchanged.prefix].toSorted((a, b) => (a < b ? -1 : 1)),
    gone: [
      { prefix: since[0].prefix, name: '虚构丙' },
      { prefix: since[1].prefix, name: '虚构丁' },
    ],
    revoked: [],
  });
  await untilStatus(stays, 200);
  for (const key of [revoked, exchanged, ...since]) await untilStatus(key, 401);
  const after: object[] = await owner.query('select position, operation from audit_entry order by position');
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length)).toMatchObject([{ operation: 'restore' }]);
  await untilStatus(await create('虚构戊'), 200);
  expect(await verify()).toMatchObject({
    findings: [],
    notes: [{ kind: 'restored', auditKept: true, undoneHeads: 0 }],
  });
}, 120_000);

test('a key that somebody ended past the rules, in its row alone, stays so too', async () => {
  const key = await create('虚构甲');
  const directory = join(folder, 'gateway');
  await takeBackup({ service: 'gateway', databaseUrl: stored.url, kafka, directory });
  await owner.query('update api_key set revoked_at = now() where prefix = $1', [key.prefix]);
  expect((await restore(directory)).keys).toMatchObject({ living: 0, keptEnded: [key.prefix] });
  await untilStatus(key, 401);
}, 60_000);

test('where the database was lost, every key is revoked and audited so, for nobody knows which had been', async () => {
  const { directory, stays, revoked, exchanged } = await history();
  await loseDatabase();
  const { keys: restored, auditKept } = await restore(directory);
  expect(auditKept).toBe(false);
  expect(restored).toMatchObject({ living: 0, keptEnded: [], gone: [] });
  expect(restored?.revoked).toHaveLength(3);
  for (const key of [stays, revoked, exchanged]) await untilStatus(key, 401);
  const entries = await owner.query(`select viewer_id, subject_id from audit_entry where operation = 'revokeKey'`);
  expect(entries).toEqual(
    expect.arrayContaining(
      [stays, revoked, exchanged].map(({ prefix }) => ({ viewer_id: 'system:restore', subject_id: prefix })),
    ),
  );
  expect(await verify()).toMatchObject({ findings: [], notes: [{ kind: 'restored', auditKept: false }] });
}, 120_000);

test('--keep-keys lets them live: what the back-up holds is what was good when it was taken', async () => {
  const { directory, stays, revoked, exchanged, since } = await history();
  await loseDatabase();
  expect((await restore(directory, true)).keys).toMatchObject({ living: 3, revoked: [] });
  for (const key of [stays, revoked, exchanged]) await untilStatus(key, 200);
  for (const key of since) await untilStatus(key, 401);
}, 120_000);
