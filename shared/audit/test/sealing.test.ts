import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { auditSeals } from '@shouwang/contracts';
import { createKafka, readTopic } from '@shouwang/kafka';
import { createRelay } from '@shouwang/outbox';
import { testKafka } from '@shouwang/test-engines';
import { verifyAudit } from '../index.ts';
import { append, createWorld, service, type World } from './setup.ts';

jest.setTimeout(60_000);

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function report(): Promise<Awaited<ReturnType<typeof verifyAudit>>> {
  return verifyAudit({ database: world.client, service, heads: null });
}

async function sealedPositions(): Promise<bigint> {
  const { rows } = await world.client.query('select coalesce(max(last_position), 0) as last from audit_seal');
  return BigInt(rows[0].last);
}

describe('a transaction that commits late', () => {
  test('is waited for, and then belongs to exactly one seal', async () => {
    world.seal();
    await append(world.client, 3);
    await world.untilSealed();
    const slow = await world.connect();
    await slow.query('begin');
    await append(slow, 2);
    await append(world.client, 4);
    await pause(500);
    expect(await sealedPositions()).toBe(3n);
    await slow.query('commit');
    await world.untilSealed();
    expect(await report()).toMatchObject({ entries: 9, unsealed: 0, findings: [] });
  });

  test('and is rolled back leaves a gap that is no fault', async () => {
    world.seal();
    const slow = await world.connect();
    await slow.query('begin');
    await append(slow, 2);
    await append(world.client, 4);
    await slow.query('rollback');
    await world.untilSealed();
    expect(await report()).toMatchObject({ entries: 4, unsealed: 0, findings: [] });
  });

  test('whose first statement is the entry itself has its id before its position', async () => {
    const slow = await world.connect();
    const { rows } = await slow.query(
      `with given as (insert into audit_entry (action, occurred_at, viewer_id, roles, areas, request_id, operation,
         subject_kind, subject_id, region_code, fields)
       select 'WRITE', now(), 'v', '{}', '{}', 'r', pg_current_xact_id_if_assigned()::text, 'k', 's', '', '{}'
       returning operation) select * from given`,
    );
    expect(rows).toEqual([{ operation: expect.stringMatching(/^\d+$/) }]);
  });
});

test('many writers, slow, fast and failing, and two sealers: every entry is in one seal, no writer waits for the chain', async () => {
  world.seal();
  world.seal();
  let committed = 0;
  const writers = Array.from({ length: 8 }, async (_, number) => {
    const client = await world.connect();
    for (let turn = 0; turn < 25; turn += 1) {
      await client.query('begin');
      await append(client, 1 + (turn % 3));
      if (number < 2) await pause(60);
      await append(client, 1);
      const fails = (turn + number) % 5 === 0;
      await client.query(fails ? 'rollback' : 'commit');
      if (!fails) committed += 2 + (turn % 3);
    }
  });
  await Promise.all(writers);
  await world.untilSealed();
  const found = await report();
  expect(found).toMatchObject({ entries: committed, unsealed: 0, findings: [] });
  expect(found.seals).toBeGreaterThan(3);
});

test('a seal covers at most a thousand entries', async () => {
  await append(world.client, 2_500);
  world.seal();
  await world.untilSealed();
  const { rows } = await world.client.query('select row_count from audit_seal order by number');
  expect(rows.map(({ row_count: count }) => count)).toEqual([1_000, 1_000, 500]);
  expect(await report()).toMatchObject({ entries: 2_500, findings: [] });
});

test('when the leader’s connection is cut, another one goes on with the same chain', async () => {
  world.seal();
  world.seal();
  await append(world.client, 5);
  await world.untilSealed();
  const cut = await world.client.query(
    `select pg_terminate_backend(pid) from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and application_name like 'audit sealer%' and datname = current_database()`,
  );
  expect(cut.rowCount).toBe(1);
  await append(world.client, 5);
  await world.untilSealed();
  expect(await report()).toMatchObject({ entries: 10, findings: [] });
});

test('the hash function may be changed; each seal says which it has', async () => {
  const first = world.seal({ algorithm: 'sha256' });
  await append(world.client, 3);
  await world.untilSealed();
  await first.stop();
  world.seal({ algorithm: 'sm3' });
  await append(world.client, 3);
  await world.untilSealed();
  const { rows } = await world.client.query('select distinct algorithm from audit_seal order by 1');
  expect(rows).toEqual([{ algorithm: 'sha256' }, { algorithm: 'sm3' }]);
  expect(await report()).toMatchObject({ entries: 6, findings: [] });
});

describe('heads', () => {
  const { brokers, topicPrefix } = testKafka();
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  const kafka = createKafka({ brokers, clientId: 'audit-test', topicPrefix, logger: quiet });
  const { topic } = auditSeals(service);
  beforeAll(async () => {
    const admin = kafka.admin();
    await admin.ensureTopics([{ name: topic, partitions: 1, config: {} }]);
    await admin.close();
  });
  afterAll(async () => {
    await pause(0);
  });

  test('go to the topic by the outbox, and agree with the chain', async () => {
    const relay = createRelay({ name: service, databaseUrl: world.url, kafka, logger: quiet });
    await relay.start();
    let published = 0;
    world.seal({ publishEveryMs: 0, onPublished: () => void (published += 1) });
    for (let turn = 0; turn < 3; turn += 1) {
      await append(world.client, 2);
      await world.untilSealed();
      while (published <= turn) await pause(10);
    }
    await relay.drain();
    await relay.stop();
    const messages = await readTopic(kafka, topic);
    const heads = messages.map(({ value }) => auditSeals(service).data.parse(JSON.parse(value?.toString() ?? '')));
    expect(heads.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(messages.map(({ key, headers }) => [key, headers['ce_type'], headers['ce_sequence']])).toEqual(
      [1, 2, 3].map((number) => [service, 'audit.sealed', String(number)]),
    );
    expect(await verifyAudit({ database: world.client, service, heads })).toMatchObject({
      headsCompared: 3,
      findings: [],
    });
  });

  test('are no more frequent than they should be', async () => {
    let published = 0;
    world.seal({ publishEveryMs: 60_000, onPublished: () => void (published += 1) });
    for (let turn = 0; turn < 4; turn += 1) {
      await append(world.client, 1);
      await world.untilSealed();
    }
    await pause(100);
    expect(published).toBe(1);
  });
});
