import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createSealer, type AuditReport } from '@shouwang/audit';
import { auditSeals } from '@shouwang/contracts';
import { readTopic, type Kafka } from '@shouwang/kafka';
import { startGatewayWithKeys, type GatewayWithKeys } from '../../access/test/gateway-with-keys.ts';
import { reportLines } from '../report-lines.ts';
import { verifyServices } from '../verify-services.ts';

/** A gateway whose keys are managed, and whoever owns its database. */
let running: GatewayWithKeys;
let owner: GatewayWithKeys['owner'];

beforeAll(async () => {
  running = await startGatewayWithKeys();
  owner = running.owner;
  for (let turn = 1; turn <= 3; turn += 1) {
    await running.create('虚构系统');
    await until(async () => (await readTopic(running.kafka, auditSeals('gateway').topic)).length >= turn);
  }
  await running.stop();
}, 90_000);
afterAll(() => running.remove());

async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function verify(kafka: Kafka | null = running.kafka): Promise<AuditReport> {
  const [report] = await verifyServices({ kafka, databaseUrls: { gateway: running.databaseUrl } }, ['gateway']);
  if (!report) throw new Error('there is no report');
  return report;
}

/** As the owner of the database, with the triggers off; a copy of both tables puts everything back afterwards. */
async function tampered(work: () => Promise<void>): Promise<void> {
  const tables = ['audit_entry', 'audit_seal'];
  for (const table of tables) await owner.query(`create table kept_${table} as table ${table}`);
  for (const table of tables) await owner.query(`alter table ${table} disable trigger user`);
  try {
    await work();
  } finally {
    for (const table of tables) {
      await owner.query(`delete from ${table}`);
      const overriding = table === 'audit_entry' ? 'overriding system value' : '';
      await owner.query(`insert into ${table} ${overriding} table kept_${table}`);
      await owner.query(`drop table kept_${table}`);
    }
    for (const table of tables) await owner.query(`alter table ${table} enable trigger user`);
  }
}

/** Seals all entries from the first on, by the code that gateways run; its heads are kept back. */
async function sealAgain(): Promise<void> {
  await owner.query('delete from audit_seal');
  const sealer = createSealer({
    service: 'gateway',
    databaseUrl: running.databaseUrl,
    algorithm: 'sha256',
    now: () => new Date(),
    logger: { info() {}, warn() {} },
    publishEveryMs: null,
    onPublished() {},
    pollMs: 20,
  });
  sealer.start();
  await until(async () => {
    const [row]: { sealed: boolean }[] = await owner.query(
      'select coalesce((select max(last_position) from audit_seal), 0) >= max(position) as sealed from audit_entry',
    );
    return row?.sealed === true;
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
