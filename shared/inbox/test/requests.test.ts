import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import {
  createRequestDesk,
  onEvents,
  type InboxConsumer,
  type InboxRequest,
  type InboxResult,
  type ReceivedEvent,
  type RequestDesk,
  type Subscription,
} from '../index.ts';
import type { Logger } from '@shouwang/kafka';
import { createWorld, event, thing, type World } from './setup.ts';

jest.setTimeout(60_000);

const silent: Logger = { debug() {}, info() {}, warn() {}, error() {} };
const refused = new Set<string>();
const subscription: Subscription = onEvents({
  consumer: 'test.effects',
  contracts: [thing.events.changed],
  handle: async (tx: EntityManager, received: ReceivedEvent) => {
    if (refused.has(received.subject)) throw new Error('refused');
    await tx.query('insert into effect (key, number) values ($1, $2)', [received.subject, received.sequence]);
  },
});

let world: World;
let consumers: InboxConsumer[];
let desks: RequestDesk[];

/** Two copies of the service. */
beforeAll(async () => {
  world = await createWorld(silent);
  const { kafka, dataSource, database } = world;
  consumers = [1, 2].map(() => world.consumer([subscription], { attempts: 1 }));
  desks = consumers.map((consumer) =>
    createRequestDesk({
      service: 'reader',
      databaseUrl: database.url,
      dataSource,
      kafka,
      logger: silent,
      consumer,
      subscriptions: [subscription],
      afterCommit: () => world.relay.poke(),
    }),
  );
  for (const consumer of consumers) await consumer.start();
  for (const desk of desks) desk.start();
});

afterAll(async () => {
  await Promise.all(desks.map((desk) => desk.stop()));
  await world.close();
});

afterEach(() => refused.clear());

async function ask(request: InboxRequest): Promise<string> {
  const id = randomUUID();
  await world.query(`insert into inbox_request (id, action, arguments, requested_by) values ($1, $2, $3, 'a clerk')`, [
    id,
    request.action,
    JSON.stringify(request.arguments),
  ]);
  return id;
}

async function answer(id: string): Promise<InboxResult> {
  for (;;) {
    const [row] = await world.query<{ result: InboxResult | null }>('select result from inbox_request where id = $1', [
      id,
    ]);
    if (row?.result) return row.result;
    await delay(20);
  }
}

async function drain(): Promise<void> {
  await consumers[0]?.drain();
}

async function effectsOf(key: string): Promise<number[]> {
  const rows = await world.query<{ number: bigint }>('select number from effect where key = $1 order by position', [
    key,
  ]);
  return rows.map((row) => Number(row.number));
}

const malformed = (key: string, sequence: number): ReturnType<typeof event> =>
  event(key, sequence, { value: 'no json' });
const all = { consumer: null, topic: null, key: null };

test('a redrive tells for each key what was handled and why the rest is still parked', async () => {
  refused.add('mended').add('broken');
  await world.publish(event('mended', 1), event('mended', 2), event('broken', 1), event('broken', 2));
  await drain();
  refused.delete('mended');
  const result = await answer(await ask({ action: 'redrive', arguments: all }));
  expect(result).toMatchObject({ action: 'redrive', redriven: { handled: 2, stillParked: 2 } });
  const { keys } = (result as Extract<InboxResult, { action: 'redrive' }>).redriven;
  expect(keys.find(({ key }) => key === 'mended')).toMatchObject({ handled: 2, stillParked: 0, reason: null });
  expect(keys.find(({ key }) => key === 'broken')).toMatchObject({ handled: 0, stillParked: 2 });
  expect(keys.find(({ key }) => key === 'broken')?.reason).toMatch(/^Error at requests\.test\.ts:/);
  expect(await effectsOf('mended')).toEqual([1, 2]);
  refused.delete('broken');
  await answer(await ask({ action: 'redrive', arguments: { ...all, key: 'broken' } }));
  expect(await effectsOf('broken')).toEqual([1, 2]);
});

test('thirty requests at once, taken up by two copies while new events come, have each effect once and in order', async () => {
  const keys = Array.from({ length: 10 }, (_, number) => `race-${number}`);
  for (const key of keys) refused.add(key);
  await world.publish(...[1, 2, 3].flatMap((sequence) => keys.map((key) => event(key, sequence))));
  await drain();
  refused.clear();
  const requests = Array.from({ length: 30 }, (_, number) =>
    ask({ action: 'redrive', arguments: { ...all, key: number % 3 === 0 ? null : (keys[number % 10] ?? null) } }),
  );
  const [ids] = await Promise.all([
    Promise.all(requests),
    world.publish(...[4, 5].flatMap((sequence) => keys.map((key) => event(key, sequence)))),
  ]);
  const results = await Promise.all(ids.map(answer));
  await drain();
  for (const key of keys) expect(await effectsOf(key)).toEqual([1, 2, 3, 4, 5]);
  const handled = results.map((result) => ('redriven' in result ? result.redriven.handled : Number.NaN));
  expect(handled.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(30);
  expect(await world.query('select from parked_key')).toEqual([]);
});

test('a request whose copy died is taken up by another', async () => {
  const id = randomUUID();
  await world.query(
    `insert into inbox_request (id, action, arguments, requested_by, touched_at)
     values ($1, 'redrive', $2, 'a clerk', now() - interval '11 seconds')`,
    [id, JSON.stringify(all)],
  );
  expect(await answer(id)).toMatchObject({ action: 'redrive' });
});

test('a discarded message is written down with who and why, and what waited behind it is handled', async () => {
  await world.publish(malformed('spoilt', 1), event('spoilt', 2));
  await drain();
  const request = { ...all, key: 'spoilt', because: 'sent by a test machine' };
  const result = await answer(await ask({ action: 'discard', arguments: request }));
  expect(result).toMatchObject({
    action: 'discard',
    discarded: { consumer: 'test.effects', reason: 'the value is not JSON' },
    redriven: { handled: 1, stillParked: 0 },
  });
  expect(await effectsOf('spoilt')).toEqual([2]);
  expect(await world.query('select because, discarded_by, key from discarded_message')).toEqual([
    { because: 'sent by a test machine', discarded_by: 'a clerk', key: 'spoilt' },
  ]);
  expect(await answer(await ask({ action: 'discard', arguments: request }))).toEqual({ refused: 'nothing-parked' });
});

test('a replay brings all events again, to both copies, without a second effect; what was discarded stays so', async () => {
  const topic = thing.eventsTopic;
  await world.publish(event('again', 1), event('again', 2));
  await drain();
  const before = await world.query('select key, number from effect order by position');
  const offsets = { [`${topic}:0`]: '0', [`${topic}:1`]: '0' };
  const result = await answer(await ask({ action: 'replay', arguments: { offsets, oldestEventMs: 0 } }));
  expect(result).toMatchObject({ action: 'replay', replayed: { moved: [{ topic, to: '0' }, { to: '0' }] } });
  await drain();
  await world.publish(event('again', 3));
  await drain();
  expect(await world.query('select key, number from effect order by position')).toEqual([
    ...before,
    { key: 'again', number: 3n },
  ]);
  expect(await world.query('select from parked_key')).toEqual([]);
});

test('a replay of events whose record may be gone is refused with the limit', async () => {
  await world.query(`insert into retention_mark values ('inbox_event', '2026-01-01T00:00:00Z')`);
  const offsets = { [`${thing.eventsTopic}:0`]: '0' };
  const tooOld = Date.parse('2026-01-08T23:59:59Z');
  const request = { action: 'replay', arguments: { offsets, oldestEventMs: tooOld } } as const;
  expect(await answer(await ask(request))).toEqual({ refused: 'beyond-inbox', limit: '2026-01-09T00:00:00.000Z' });
  const onlyState = { action: 'replay', arguments: { offsets: {}, oldestEventMs: null } } as const;
  expect(await answer(await ask(onlyState))).toMatchObject({ action: 'replay' });
});
