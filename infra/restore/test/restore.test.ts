import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditSeals } from '@shouwang/contracts';
import { checkCharacter } from '@shouwang/values';
import { createHousingSafety } from '@shouwang/housing-safety';
import { createMonitoring, regionStore } from '@shouwang/monitoring';
import { startTestService, type TestService } from '@shouwang/testkit';
import { readBackup } from '../../backup/manifest.ts';
import { takeBackup } from '../../backup/take-backup.ts';
import { verifyServices } from '../../audit/verify-services.ts';
import { restoreService, type RestoreReport } from '../restore-service.ts';

/**
 * Two real services on the topics that they share. A back-up is taken, both go on working, then one is set back: its
 * topics and the other's copies must say what its database says, and nothing may have happened twice.
 */
const village = '360704101201';
const nextVillage = '360704101202';
const now = new Date('2026-03-02T01:00:00Z');

type Monitoring = TestService<Awaited<ReturnType<typeof createMonitoring>>>;
type Housing = TestService<Awaited<ReturnType<typeof createHousingSafety>>>;

let monitoring: Monitoring;
let housing: Housing;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shouwang-backup-'));
  monitoring = await startTestService('monitoring', createMonitoring, {
    topicsOf: ['monitoring', 'housing-safety', 'education-subsidies', 'employment', 'industry-projects'],
    now,
  });
  housing = await startTestService('housing-safety', createHousingSafety, {
    topicPrefix: monitoring.kafka.topicPrefix,
    topicsOf: [],
    now,
  });
  await monitoring.database.transaction((tx) =>
    regionStore.save(
      tx,
      { correlationId: 'seed', causationId: null, now, by: null },
      [village, nextVillage].map(established),
    ),
  );
  await settle();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await Promise.all([monitoring.stop(), housing.stop()]);
});

function established(id: string) {
  const after = {
    id,
    version: 0,
    regionCode: id,
    name: `虚构${id}`,
    level: 'VILLAGE' as const,
    parentCode: null,
    validFrom: null,
    validTo: null,
  };
  return { before: null, after, events: [{ fact: 'established', details: {} }] };
}

/** Until what each did has reached the other. */
async function settle(): Promise<void> {
  for (const started of [monitoring, housing]) await untilRewound(started);
  for (const { service } of [monitoring, housing, monitoring]) await service.drain();
}

/** Consumers go back by a request that the running service takes up. */
async function untilRewound(of: Monitoring | Housing): Promise<void> {
  const open = 'select 1 from inbox_request where finished_at is null';
  while ((await rows(of, open)).length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function send<Fields extends object>(
  service: Pick<Monitoring, 'ask'>,
  mutation: string,
  input: object,
  selection: string,
): Promise<Fields> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await service.ask<{ answer: Fields & { code?: string } }>(
    `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { ${selection} ... on UserError { code message } } }`,
    { variables: { input: { idempotencyKey: crypto.randomUUID(), ...input } } },
  );
  expect(answer.errors).toBeUndefined();
  expect(answer.data.answer.code).toBeUndefined();
  return answer.data.answer;
}

interface Registered {
  id: string;
  version: number;
}

let people = 0;

function register(): Promise<Registered> {
  people += 1;
  const digits = `99000019800307${String(100 + people)}`;
  const head = { name: '虚构甲', idNumber: digits + checkCharacter(digits), relation: 'HEAD', labourGrade: 'ORDINARY' };
  const input = { regionCode: village, origin: 'LIFTED', members: [head] };
  return send(monitoring, 'registerHousehold', input, '... on Household { id version }');
}

function move({ id, version }: Registered, regionCode: string): Promise<Registered> {
  const input = { householdId: id, expectedVersion: version, regionCode };
  return send(monitoring, 'moveHousehold', input, '... on Household { id version }');
}

async function appraiseDangerous(householdId: string): Promise<void> {
  const details = { tenure: 'OWN', areaSquareMetres: 80, residents: 1, builtYear: 1985 };
  const selection = '... on Dwelling { id version }';
  const dwelling = await send<Registered>(
    housing,
    'registerDwelling',
    { householdId, regionCode: village, ...details },
    selection,
  );
  const appraisal = { grade: 'D', kind: 'DANGER_APPRAISAL', appraisedOn: '2026-03-01', appraiser: '虚构鉴定' };
  await send(
    housing,
    'appraiseDwelling',
    { dwellingId: dwelling.id, expectedVersion: dwelling.version, ...appraisal },
    selection,
  );
}

async function lastStates(topic: string): Promise<Map<string, string | null>> {
  const messages = await monitoring.messages(topic);
  return new Map(messages.map(({ key, value }) => [key ?? '', value?.toString() ?? null]));
}

async function sequences(topic: string, key: string): Promise<number[]> {
  const messages = await monitoring.messages(topic);
  return messages.filter((message) => message.key === key).map(({ headers }) => Number(headers['ce_sequence']));
}

const rows = <Row extends object>(of: Monitoring | Housing, sql: string): Promise<Row[]> => of.database.query(sql);

async function backup(
  name: string,
  of: Monitoring | Housing,
  service: 'monitoring' | 'housing-safety',
): Promise<string> {
  const directory = join(folder, name);
  await takeBackup({ service, databaseUrl: of.databaseUrl, kafka: of.kafka, directory });
  return directory;
}

async function restore(directory: string, of: Monitoring | Housing): Promise<RestoreReport> {
  const manifest = await readBackup(directory);
  return restoreService({ directory, manifest, databaseUrl: of.databaseUrl, kafka: of.kafka, now });
}

const clues = (): Promise<{ household_id: string; source_event_id: string }[]> =>
  rows(monitoring, 'select household_id, source_event_id from risk_clue order by household_id');

test('after monitoring is set back, its topics and the copies of others say what its database says', async () => {
  const stays = await register();
  const moves = await register();
  await settle();
  const directory = await backup('monitoring', monitoring, 'monitoring');

  await move(moves, nextVillage);
  const comes = await register();
  await settle();
  await appraiseDangerous(stays.id);
  await settle();
  const before = await clues();
  expect(before.map((clue) => clue.household_id)).toEqual([stays.id]);
  expect(await rows(housing, `select region_code from household_copy where id = '${moves.id}'`)).toEqual([
    { region_code: nextVillage },
  ]);

  const report = await restore(directory, monitoring);
  expect(report.gone).toBe(3);
  await settle();

  const states = await lastStates('shouwang.monitoring.household.state.v1');
  expect(states.get(comes.id)).toBeNull();
  expect(JSON.parse(states.get(moves.id) ?? '')).toMatchObject({ regionCode: village });
  const stored = await rows<{ id: string; region_code: string; sequence: string }>(
    monitoring,
    'select id, region_code, version::bigint as sequence from household order by id',
  );
  expect(stored.map(({ id }) => id).toSorted()).toEqual([stays.id, moves.id].toSorted());
  expect(await rows(housing, 'select id, region_code, sequence from household_copy order by id')).toEqual(stored);
  const personFacts = 'select id, region_code, household_id from';
  expect(await rows(housing, `${personFacts} person_copy order by id`)).toEqual(
    await rows(monitoring, `${personFacts} person order by id`),
  );
  // The warning came after the back-up: it is handled again, once, by a new clue of the same event.
  expect(await clues()).toEqual(before);
  for (const { id } of [stays, moves, comes]) {
    const seen = await sequences('shouwang.monitoring.household.events.v1', id);
    expect(seen).toEqual(seen.map((_, index) => index + 1));
  }

  const [row] = await rows<{ version: number }>(monitoring, `select version from household where id = '${moves.id}'`);
  await move({ id: moves.id, version: row?.version ?? 0 }, nextVillage);
  await settle();
  expect(await rows(housing, `select region_code from household_copy where id = '${moves.id}'`)).toEqual([
    { region_code: nextVillage },
  ]);
});

test('a service that only follows is set back and catches up with what it had already seen', async () => {
  const directory = await backup('housing', housing, 'housing-safety');
  const after = await register();
  await settle();
  await restore(directory, housing);
  await settle();
  expect(await rows(housing, `select id from household_copy where id = '${after.id}'`)).toHaveLength(1);
});

const audit = (of: Housing): Promise<object[]> =>
  rows(of, 'select position::text, operation, viewer_id from audit_entry order by position');

async function untilSealed(of: Housing): Promise<void> {
  const sealed = `select 1 where (select coalesce(max(position), 0) from audit_entry)
    <= (select coalesce(max(last_position), 0) from audit_seal)`;
  while ((await rows(of, sealed)).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function verifyHousing(): Promise<Awaited<ReturnType<typeof verifyServices>>[number] | undefined> {
  const system = { kafka: housing.kafka, databaseUrls: { 'housing-safety': housing.databaseUrl } };
  return (await verifyServices(system, ['housing-safety']))[0];
}

/** Two writes in housing: registered and appraised. */
async function newDwelling(): Promise<void> {
  const household = await register();
  await settle();
  await appraiseDangerous(household.id);
  await untilSealed(housing);
}

test('the audit is never set back: what was done since the back-up stays, and the restore is one entry more', async () => {
  await newDwelling();
  const directory = await backup('audited', housing, 'housing-safety');
  const dwellings = await rows(housing, 'select id from dwelling order by id');
  await newDwelling();
  const before = await audit(housing);
  expect((await restore(directory, housing)).auditKept).toBe(true);
  expect(await rows(housing, 'select id from dwelling order by id')).toEqual(dwellings);
  const after = await audit(housing);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length)).toMatchObject([{ operation: 'restore', viewer_id: 'system:restore' }]);
  await newDwelling();
  const found = await verifyHousing();
  expect(found).toMatchObject({ entries: before.length + 3, findings: [] });
  expect(found?.notes.at(-1)).toMatchObject({ kind: 'restored', auditKept: true, undoneHeads: 0 });
});

test('where the database was lost, the back-up’s audit takes its place, and verify explains what is gone', async () => {
  const directory = await backup('lost', housing, 'housing-safety');
  const lastSeal = await rows<{ number: string }>(housing, 'select max(number)::text as number from audit_seal');
  await newDwelling();
  const [seal] = await rows<{ number: string; position: string; hash: Buffer; at: Date }>(
    housing,
    `select number::text, last_position::text as position, hash, sealed_at as at from audit_seal
     order by audit_seal.number desc limit 1`,
  );
  // As the leader publishes it when a minute has passed.
  const { topic, type } = auditSeals('housing-safety');
  const producer = housing.kafka.producer();
  await producer.connect();
  const head = {
    service: 'housing-safety',
    number: Number(seal?.number),
    lastPosition: Number(seal?.position),
    hash: seal?.hash.toString('hex'),
    algorithm: 'sha256',
    sealedAt: seal?.at.toISOString(),
  };
  await producer.send([{ topic, key: 'housing-safety', value: JSON.stringify(head), headers: { ce_type: type } }]);
  await producer.disconnect();
  expect(await verifyHousing()).toMatchObject({ findings: [] });

  await rows(housing, 'drop schema public cascade');
  await rows(housing, 'create schema public');
  expect((await restore(directory, housing)).auditKept).toBe(false);
  await untilSealed(housing);
  const found = await verifyHousing();
  expect(found?.findings).toEqual([]);
  expect(found?.notes.at(-1)).toMatchObject({ kind: 'restored', auditKept: false, undoneHeads: 1 });
  expect(found?.head?.number).toBe(BigInt(lastSeal[0]?.number ?? 0) + 1n);
});

test('a damaged back-up is refused before anything is changed', async () => {
  const directory = await backup('damaged', housing, 'housing-safety');
  writeFileSync(join(directory, 'dwelling.copy.gz'), 'x');
  const before = await rows(housing, 'select count(*) from dwelling');
  await expect(restore(directory, housing)).rejects.toThrow(/dwelling\.copy\.gz .*checksum.*Nothing was changed/);
  expect(await rows(housing, 'select count(*) from dwelling')).toEqual(before);
});
