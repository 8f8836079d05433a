import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createKafka, readTopic } from '@shouwang/kafka';
import { auditSeals, monitoring } from '@shouwang/contracts';
import { checkCharacter } from '@shouwang/values';
import pg from 'pg';
import { fetchDemoToken } from '../../demo-sign-in/token.ts';
import { listProcesses } from '../../local/processes.ts';
import { documentOf, type MutationName } from '../../faults/mutations.ts';
import { serviceNames, type ServiceName } from '../../start/members.ts';
import { startSystem, type RunningSystem } from '../../whole-graph/running-system.ts';
import { readBy } from '../principals.ts';

/** `npm start -- --secure`, whole: what works unsecured works, and its secrets are nowhere but in their files. */
let system: RunningSystem;

beforeAll(async () => {
  system = await startSystem({ demo: false, port: 4730, secure: true, engines: 'local' });
}, 300_000);
afterAll(() => system.stop());

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

async function rows<Row extends object>(service: ServiceName, sql: string, values: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: system.run.postgres[service] });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function eventually(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

interface Done {
  id: string;
  version: number;
}

async function change(name: MutationName, input: Record<string, unknown>): Promise<Done> {
  const variables = { input: { idempotencyKey: crypto.randomUUID(), ...input } };
  const { data, errors } = await system.ask<{ result: Done & { code?: string } }>(
    documentOf(name, 'expectedVersion' in input),
    { variables },
  );
  if (errors || data.result.code !== undefined) throw new Error(JSON.stringify(errors ?? data.result));
  return data.result;
}

/** A command of package.json on this system. */
async function command(...args: string[]): Promise<{ code: number | null; output: string }> {
  const run = join(import.meta.dirname, '..', '..', 'run.mjs');
  const child = spawn(process.execPath, [run, ...args, '--data', system.data], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

test('a change reaches the copy of another service, and its consequence comes back', async () => {
  const village = '360704100199';
  await change('establishRegion', { code: village, name: '虚构村', validFrom: '2020-01-01' });
  const digits = '99000119800307001';
  const head = {
    name: '虚构户主',
    idNumber: digits + checkCharacter(digits),
    relation: 'HEAD',
    labourGrade: 'ORDINARY',
  };
  const household = await change('registerHousehold', { regionCode: village, origin: 'LIFTED', members: [head] });
  for (const service of ['housing-safety', 'employment', 'industry-projects', 'education-subsidies'] as const) {
    await eventually(
      async () => (await rows(service, 'select 1 from household_copy where id = $1', [household.id])).length === 1,
    );
  }
  const dwelling = await change('registerDwelling', {
    householdId: household.id,
    regionCode: village,
    tenure: 'OWN',
    areaSquareMetres: 90,
    residents: 1,
  });
  const finding = { dwellingId: dwelling.id, grade: 'D', kind: 'DANGER_APPRAISAL', appraiser: '虚构' };
  await change('appraiseDwelling', { ...finding, expectedVersion: dwelling.version });
  await eventually(
    async () =>
      (await rows('monitoring', 'select 1 from risk_clue where household_id = $1', [household.id])).length > 0,
  );
});

test('each service listens to what it is allowed to read, and to nothing less', async () => {
  const admin = createKafka({ ...system.run.kafka, clientId: 'test', logger: quiet }).admin();
  try {
    for (const service of serviceNames) {
      const [group] = await admin.describeGroups(`shouwang.${service}`);
      const listening = new Set(group?.members.flatMap(({ topics }) => topics));
      expect([service, [...listening].toSorted()]).toEqual([service, readBy[service].toSorted()]);
    }
  } finally {
    await admin.close();
  }
});

test('a subscriber is granted, listed, refused what it was not granted, and revoked by command', async () => {
  const granted = await command('subscribers', 'grant', 'township-board', '--domain', 'monitoring');
  expect(granted.code).toBe(0);
  const [, username = ''] = /^KAFKA_SASL_USERNAME=(.+)$/m.exec(granted.output) ?? [];
  const [, password = ''] = /^KAFKA_SASL_PASSWORD=(.+)$/m.exec(granted.output) ?? [];
  const again = await command('subscribers', 'grant', 'township-board', '--domain', 'housing-safety');
  expect(again.output).not.toMatch(/KAFKA_SASL_PASSWORD|secret/);
  const listed = await command('subscribers', 'list');
  expect(listed.output).toMatch(/township-board +subscriber-township-board +monitoring, housing-safety/);
  expect(listed.output).not.toContain(password);
  const { brokers } = system.run.kafka;
  const consumer = createKafka({
    brokers,
    clientId: 'board',
    sasl: { mechanism: 'scram-sha-512', username, password },
    logger: quiet,
  }).consumer(username);
  const { promise: heard, resolve } = Promise.withResolvers<void>();
  await consumer.run({ topics: [monitoring.household.eventsTopic], handleBatch: async () => resolve() });
  await heard;
  await consumer.stop();
  expect((await command('subscribers', 'revoke', 'township-board')).code).toBe(0);
  expect((await command('subscribers', 'revoke', 'township-board')).output).toMatch(/there is no subscriber/);
  expect((await command('subscribers', 'list')).output).not.toMatch(/township-board/);
}, 120_000);

test('the live tail and the commands of an operator work', async () => {
  const { token } = await fetchDemoToken(system.run, 'demo-operator');
  const stream = await fetch(`${system.run.gateway}/events/stream?recent=1`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(30_000),
  });
  let text = '';
  for await (const chunk of stream.body ?? []) {
    text += Buffer.from(chunk).toString();
    if (text.includes('event: change')) break;
  }
  expect(text).toMatch(/event: change/);
  const kafka = createKafka({ ...system.run.kafka, clientId: 'test', logger: quiet });
  expect((await readTopic(kafka, monitoring.household.eventsTopic)).length).toBeGreaterThan(0);
  const { code, output } = await command('events', 'lag');
  expect(output).toMatch(/shouwang\.housing-safety/);
  expect(code).toBe(0);
  const audit = await command('audit', 'verify', '--service', 'monitoring');
  expect(audit).toMatchObject({ code: 0, output: expect.stringMatching(/nothing was changed/) });
}, 120_000);

test('the gateway publishes how far its audit is sealed, by its own name, and verify compares it', async () => {
  const { token } = await fetchDemoToken(system.run, 'admin');
  const made = await fetch(`${system.run.gateway}/access/keys`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: '虚构系统', roles: ['county-clerk'], areas: ['360704'], days: 1 }),
  });
  expect(made.status).toBe(201);
  const kafka = createKafka({ ...system.run.kafka, clientId: 'test', logger: quiet });
  await eventually(async () => (await readTopic(kafka, auditSeals('gateway').topic)).length > 0);
  const { code, output } = await command('audit', 'verify', '--service', 'gateway', '--json');
  expect([code, JSON.parse(output)]).toMatchObject([0, [{ service: 'gateway', headsCompared: 1, findings: [] }]]);
}, 120_000);

/** Every text of the file that is a secret: long and made at random. */
function secretsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 32 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(secretsIn) : [];
}

test('no secret is in the arguments of a process, in a log, or in a file that others may read', () => {
  const { data } = system;
  const { viewerKeys, ...others } = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as {
    viewerKeys: { privateKey: { d: string } };
  };
  const secrets = [...secretsIn(others), viewerKeys.privateKey.d];
  expect(secrets.length).toBeGreaterThan(12);
  const holds = (text: string): boolean => secrets.some((secret) => text.includes(secret));
  const commandLines = listProcesses().map(({ args }) => args.join('\0'));
  expect(commandLines.filter((line) => line.includes(idOf(data))).length).toBeGreaterThan(5);
  expect(commandLines.filter(holds)).toEqual([]);
  expect(holds(system.output())).toBe(false);
  for (const name of readdirSync(join(data, 'logs'))) {
    expect([name, holds(readFileSync(join(data, 'logs', name), 'utf8'))]).toEqual([name, false]);
  }
  for (const file of ['secrets.json', 'run.json', join('kafka', 'server.properties')]) {
    expect([file, holds(readFileSync(join(data, file), 'utf8'))]).toEqual([file, true]);
    expect([file, statSync(join(data, file)).mode & 0o077]).toEqual([file, 0]);
  }
});

/** As the titles of its processes carry it. */
function idOf(data: string): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 12);
}
