import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { by, startGatewayWithKeys, type GatewayWithKeys } from '../../access/test/gateway-with-keys.ts';
import { verifyServices } from '../../audit/verify-services.ts';
import { readBackup } from '../../backup/manifest.ts';
import { takeBackup } from '../../backup/take-backup.ts';
import { restoreService, type RestoreReport } from '../restore-service.ts';
import { keyChangesSince } from '../restored-keys.ts';

/** A gateway that runs all the time, a back-up of its keys, and what was done with keys since. */
let running: GatewayWithKeys;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shouwang-backup-'));
  running = await startGatewayWithKeys();
}, 60_000);
afterEach(async () => {
  await running.remove();
  rmSync(folder, { recursive: true });
}, 30_000);

/** Until the running gateway answers so; not so often that a key which it doesn't know yet counts as guessed. */
async function untilStatus({ text }: { text: string }, status: number): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    const response = await fetch(`${running.url}/graphql`, {
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

async function backup(): Promise<{ directory: string; takenAt: string }> {
  const { databaseUrl, kafka } = running;
  const directory = join(folder, 'gateway');
  const { takenAt } = await takeBackup({ service: 'gateway', databaseUrl, kafka, directory });
  return { directory, takenAt };
}

/** Three keys, a back-up, and then: one revoked, one exchanged without overlap, one new. */
async function history() {
  const { keys, create } = running;
  const [stays, revoked, exchanged] = [await create('虚构甲'), await create('虚构乙'), await create('虚构丙')];
  for (const key of [stays, revoked, exchanged]) await untilStatus(key, 200);
  const { directory, takenAt } = await backup();
  await keys.revoke(revoked.prefix, by);
  const next = await keys.rotate(exchanged.prefix, { overlapHours: 0, days: 1 }, by);
  if (!next.ok) throw new Error(next.refusal);
  const since = [{ prefix: next.key.prefix, text: next.text }, await create('虚构丁')] as const;
  for (const key of since) await untilStatus(key, 200);
  for (const key of [revoked, exchanged]) await untilStatus(key, 401);
  return { directory, takenAt, stays, revoked, exchanged, since };
}

async function restore(directory: string, keepKeys = false): Promise<RestoreReport> {
  const { databaseUrl, kafka } = running;
  const manifest = await readBackup(directory);
  return restoreService({ directory, manifest, databaseUrl, kafka, now: new Date(), keepKeys });
}

/** As after a disk was lost: the server is there, and nothing in this database. */
async function loseDatabase(): Promise<void> {
  await running.owner.query('drop schema public cascade');
  await running.owner.query('create schema public');
}

async function verify() {
  const { kafka, databaseUrl, owner } = running;
  const sealed = `select 1 where (select max(position) from audit_entry) <= (select max(last_position) from audit_seal)`;
  while ((await owner.query(sealed)).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  return (await verifyServices({ kafka, databaseUrls: { gateway: databaseUrl } }, ['gateway']))[0];
}

test('no key that was ended since lives again, keys made since are gone, and the audit is kept whole', async () => {
  const { directory, takenAt, stays, revoked, exchanged, since } = await history();
  expect(await keyChangesSince(running.databaseUrl, takenAt)).toEqual({ made: 2, ended: 2 });
  // Deleted by hand: this is what the restore is for. Its end is known by the audit alone.
  await running.owner.query('delete from api_key where prefix = any($1)', [[stays.prefix, revoked.prefix]]);
  await untilStatus(stays, 401);
  const before = await running.owner.query('select position, operation from audit_entry order by position');

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
  const after: object[] = await running.owner.query('select position, operation from audit_entry order by position');
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length)).toMatchObject([{ operation: 'restore' }]);
  await untilStatus(await running.create('虚构戊'), 200);
  expect(await verify()).toMatchObject({
    findings: [],
    notes: [{ kind: 'restored', auditKept: true, undoneHeads: 0 }],
  });
}, 120_000);

test('a key that somebody ended past the rules, in its row alone, stays so too', async () => {
  const key = await running.create('虚构甲');
  const { directory } = await backup();
  await running.owner.query('update api_key set revoked_at = now() where prefix = $1', [key.prefix]);
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
  const entries = await running.owner.query(
    `select viewer_id, subject_id from audit_entry where operation = 'revokeKey'`,
  );
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
