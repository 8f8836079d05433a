import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createSealer, type AuditReport } from '@shouwang/audit';
import { auditSeals } from '@shouwang/contracts';
import { createGateway, everybodyIs, type Gateway } from '@shouwang/gateway';
import { createKafka, readTopic, type Kafka } from '@shouwang/kafka';
import { createLogger } from '@shouwang/process';
import { createTestDatabase, testKafka, type TestDatabase } from '@shouwang/test-engines';
import pg from 'pg';
import { migrateKeys } from '../../access/migrate-keys.ts';
import { reportLines } from '../report-lines.ts';
import { verifyServices } from '../verify-services.ts';

/** A gateway whose keys are managed, and whoever owns its database. */
const logger = createLogger({ name: 'test', level: 'silent' });
const { brokers, topicPrefix } = testKafka();
const kafka = createKafka({ brokers, clientId: 'test', topicPrefix, logger });
const { topic } = auditSeals('gateway');
let stored: TestDatabase;
let owner: pg.Client;
let gateway: Gateway;

beforeAll(async () => {
  stored = await createTestDatabase({ name: 'gateway-keys', migrate: migrateKeys });
  owner = new pg.Client({ connectionString: stored.url });
  await owner.connect();
  const admin = kafka.admin();
  await admin.ensureTopics([{ name: topic, partitions: 1, config: {} }]);
  await admin.close();
  gateway = createGateway({
    host: '127.0.0.1',
    port: 0,
    supergraph: join(import.meta.dirname, '..', '..', '..', 'gateway', 'supergraph.graphql'),
    supergraphPollMs: 60_000,
    serviceUrls: {},
    serviceTimeoutMs: 5_000,
    serviceTimeoutsMs: {},
    identity: everybodyIs({
      id: 'city/admin',
      roles: ['admin'],
      areas: ['*'],
      scopes: ['access:manage'],
      purpose: null,
    }),
    access: { databaseUrl: stored.serviceUrl, secret: Buffer.alloc(32, 7), auditHash: 'sha256', headSeconds: 0.001 },
    kafka: { brokers, topicPrefix },
    viewerKey: null,
    readyQueries: [],
    logger,
  });
  await gateway.start();
  for (let turn = 1; turn <= 3; turn += 1) {
    await createKey();
    await until(async () => (await readTopic(kafka, topic)).length >= turn);
  }
  await gateway.stop();
}, 90_000);
afterAll(async () => {
  await owner?.end();
  await stored?.drop();
});

async function createKey(): Promise<void> {
  const response = await fetch(`${gateway.url}/access/keys`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: '虚构系统', roles: ['province'], areas: ['360704'], days: 1 }),
  });
  expect(response.status).toBe(201);
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function verify(by: Kafka | null = kafka): Promise<AuditReport> {
  const [report] = await verifyServices({ kafka: by, databaseUrls: { gateway: stored.url } }, ['gateway']);
  if (!report) throw new Error('there is no report');
  return report;
}

/** As the owner of the database, with the triggers off; a copy of both tables puts everything back afterwards. */
async function tampered(work: () => Promise<void>): Promise<void> {
  const tables = ['audit_entry', 'audit_seal'];
  for (const table of tables) await owner.query(`create table kept_${table} as table ${table}`);
  await owner.query(`set session_replication_role = 'replica'`);
  try {
    await work();
  } finally {
    for (const table of tables) {
      await owner.query(`delete from ${table}`);
      const overriding = table === 'audit_entry' ? 'overriding system value' : '';
      await owner.query(`insert into ${table} ${overriding} table kept_${table}`);
      await owner.query(`drop table kept_${table}`);
    }
    await owner.query(`reset session_replication_role`);
  }
}

/** Seals all entries from the first on, by the code that gateways run; its heads are kept back. */
async function sealAgain(): Promise<void> {
  await owner.query('delete from audit_seal');
  const sealer = createSealer({
    service: 'gateway',
    databaseUrl: stored.url,
    algorithm: 'sha256',
    now: () => new Date(),
    logger: { info() {}, warn() {} },
    publishEveryMs: null,
    onPublished() {},
    pollMs: 20,
  });
  sealer.start();
  await until(async () => {
    const { rows } = await owner.query(
      'select coalesce((select max(last_position) from audit_seal), 0) >= max(position) as sealed from audit_entry',
    );
    return rows[0]?.sealed;
  });
  await sealer.stop();
}

const lines = (report: AuditReport): string => reportLines([report]).join('\n');

test('an untouched chain agrees with every head that was published', async () => {
  const report = await verify();
  expect(report).toMatchObject({ service: 'gateway', entries: 3, unsealed: 0, headsCompared: 3, findings: [] });
  expect(lines(report)).toMatch(/nothing was changed/);
  expect(lines(report)).not.toMatch(/were not compared/);
});

test('an entry that was edited is named', async () => {
  await tampered(async () => {
    await owner.query(`update audit_entry set viewer_id = 'city/somebody-else' where position = 2`);
    const report = await verify();
    expect(report.findings).toMatchObject([{ kind: 'entry-edited', from: 2n }]);
    expect(lines(report)).toContain('✗ gateway:位置 2 的记录被修改 · the entry at position 2 was edited');
  });
});

test('a chain that was made anew as a whole is whole in itself, and found by the heads', async () => {
  await tampered(async () => {
    await owner.query(`update audit_entry set viewer_id = 'city/somebody-else' where position = 2`);
    await sealAgain();
    // What an auditor would be told who had nothing but this database.
    expect(await verify(null)).toMatchObject({ entries: 3, headsCompared: null, findings: [] });
    const report = await verify();
    expect(report.findings).toMatchObject([{ kind: 'chain-rewritten', seal: 1n, part: 'hash' }]);
    expect(lines(report)).toMatch(/✗ gateway:.*the chain was made anew: it is not what was published as seal 1/);
  });
});

test('a chain that was cut off is found by the heads', async () => {
  await tampered(async () => {
    await owner.query('delete from audit_entry where position > 2');
    await owner.query('delete from audit_seal where number > 2');
    expect((await verify(null)).findings).toEqual([]);
    expect((await verify()).findings).toMatchObject([{ kind: 'chain-rewritten', seal: 3n, part: 'missing' }]);
  });
});

test('what was done to the audit is undone again: these tests accuse nobody of what another did', async () => {
  expect((await verify()).findings).toEqual([]);
});
