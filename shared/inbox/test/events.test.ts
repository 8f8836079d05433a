import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { readTopic } from '@shouwang/kafka';
import type { EntityManager } from 'typeorm';
import { onEvents, type ReceivedEvent, type Subscription } from '../index.ts';
import { parkedKeys } from '../src/parking.ts';
import { createWorld, deadLetterTopic, event, thing, type World } from './setup.ts';

jest.setTimeout(60_000);

const lines: string[] = [];
let world: World;
beforeEach(async () => {
  lines.length = 0;
  const note = (fields: object, message: string): void => void lines.push(`${message} ${JSON.stringify(fields)}`);
  world = await createWorld({ debug() {}, info: note, warn: note, error: note });
});
afterEach(() => world.close());

type Changed = ReceivedEvent<{ state: { name: string }; why: string }>;

/** Writes one effect per event, unless `fails` has an error for it. */
function subscription(
  fails: (event: Changed) => Error | null = () => null,
  consumer = 'reader.on-thing',
): Subscription {
  return onEvents({
    consumer,
    contracts: [thing.events.changed],
    async handle(tx: EntityManager, received: Changed) {
      await tx.query('insert into effect (key, number) values ($1, $2)', [received.subject, received.sequence]);
      const error = fails(received);
      if (error) throw error;
    },
  });
}

async function effects(): Promise<Record<string, number[]>> {
  const rows = await world.query<{ key: string; number: bigint }>('select key, number from effect order by position');
  const byKey: Record<string, number[]> = {};
  for (const { key, number } of rows) (byKey[key] ??= []).push(Number(number));
  return byKey;
}

test('an event that is delivered three times has one effect, whether in one batch or in several', async () => {
  const first = event('a', 1);
  const consumer = world.consumer([subscription()]);
  await world.publish(first, first, event('a', 2), first);
  await consumer.start();
  await consumer.drain();
  await world.publish(first, event('a', 3));
  await consumer.drain();
  expect(await effects()).toEqual({ a: [1, 2, 3] });
});

test('two copies of a service share the work and handle each event once, also while one comes and goes', async () => {
  const [first, second, third] = [
    world.consumer([subscription()]),
    world.consumer([subscription()]),
    world.consumer([subscription()]),
  ];
  const count = 300;
  await first.start();
  await second.start();
  for (let number = 1; number <= count; number += 1) {
    await world.publish(event(`k${number % 10}`, number));
    if (number === 100) await first.stop();
    if (number === 200) await third.start();
  }
  await second.drain();
  const all = await effects();
  expect(
    Object.values(all)
      .flat()
      .toSorted((a, b) => a - b),
  ).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  for (const numbers of Object.values(all)) expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});

test('each subscription of a topic gets each event, and types that it does not list are passed over', async () => {
  const other = event('a', 2, { headers: { ...event('a', 2).headers, ce_type: thing.events.moved.type } });
  const heard: string[] = [];
  const listener = (name: string): Subscription =>
    subscription(({ sequence }) => {
      heard.push(`${name} ${sequence}`);
      return null;
    }, name);
  const consumer = world.consumer([listener('reader.one'), listener('reader.two')]);
  await world.publish(event('a', 1), other, event('a', 3));
  await consumer.start();
  await consumer.drain();
  expect(heard.toSorted()).toEqual(['reader.one 1', 'reader.one 3', 'reader.two 1', 'reader.two 3']);
});

test('a failing key is parked with what follows on it, others go on, and a redrive handles it in order', async () => {
  let broken = true;
  let tries = 0;
  const secret = '张三 36070419900101001X';
  const consumer = world.consumer([
    subscription(({ subject, sequence }) => {
      if (!broken || subject !== 'bad' || sequence !== 2) return null;
      tries += 1;
      return new Error(secret);
    }),
  ]);
  const failing = event('bad', 2);
  await world.publish(event('bad', 1), event('good', 1), failing, event('good', 2), event('bad', 3), event('good', 3));
  await consumer.start();
  await consumer.drain();
  await world.publish(event('bad', 4), event('good', 4));
  await consumer.drain();
  expect(await effects()).toEqual({ bad: [1], good: [1, 2, 3, 4] });
  expect(tries).toBeGreaterThanOrEqual(3);

  const parked = await world.query<{ reason: string | null; number: string; attempts: number }>(
    `select reason, headers ->> 'ce_sequence' as number, attempts from parked_message where key = 'bad' order by id`,
  );
  expect(parked.map(({ number }) => number)).toEqual(['2', '3', '4']);
  expect(parked.map(({ reason }) => reason === null)).toEqual([false, true, true]);
  expect(parked[0]?.attempts).toBe(3);

  await world.relay.drain();
  const letters = await readTopic(world.kafka, deadLetterTopic);
  expect(letters).toHaveLength(1);
  expect(String(letters[0]?.value)).toBe(failing.value);
  expect(letters[0]).toMatchObject({
    key: 'bad',
    headers: {
      ...failing.headers,
      dl_consumer: 'reader.on-thing',
      dl_topic: thing.eventsTopic,
      dl_offset: expect.stringMatching(/^\d+$/),
      dl_partition: expect.stringMatching(/^\d+$/),
      dl_reason: expect.stringMatching(/^Error at events\.test\.ts:\d+$/),
    },
  });
  expect(JSON.stringify([lines, parked, letters.map(({ headers }) => headers)])).not.toContain('张三');

  expect(await consumer.redrive()).toEqual({ handled: 0, stillParked: 3 });
  broken = false;
  expect(await consumer.redrive('nobody')).toEqual({ handled: 0, stillParked: 0 });
  expect(await consumer.redrive('bad')).toEqual({ handled: 3, stillParked: 0 });
  await world.publish(event('bad', 5), failing);
  await consumer.drain();
  expect(await effects()).toEqual({ bad: [1, 2, 3, 4, 5], good: [1, 2, 3, 4] });
  expect(await world.query('select * from parked_key')).toEqual([]);
});

test('a redrive that fails again leaves the key parked, from the message that failed on', async () => {
  let broken = [2, 3];
  const consumer = world.consumer([
    subscription(({ sequence }) => (broken.includes(sequence) ? new Error('no') : null)),
  ]);
  await world.publish(event('bad', 1), event('bad', 2), event('bad', 3), event('bad', 4));
  await consumer.start();
  await consumer.drain();
  broken = [3];
  expect(await consumer.redrive()).toEqual({ handled: 1, stillParked: 2 });
  await world.publish(event('bad', 5));
  await consumer.drain();
  expect(await effects()).toEqual({ bad: [1, 2] });
  broken = [];
  const [one, two] = await Promise.all([consumer.redrive(), consumer.redrive()]);
  expect(one.handled + two.handled).toBe(3);
  expect(await effects()).toEqual({ bad: [1, 2, 3, 4, 5] });
});

test('redriving while events keep coming loses none and keeps their order', async () => {
  let broken = true;
  const consumer = world.consumer([
    subscription(({ sequence }) => (broken && sequence === 1 ? new Error('no') : null)),
  ]);
  await world.publish(event('bad', 1));
  await consumer.start();
  await consumer.drain();
  broken = false;
  const publishing = (async () => {
    for (let number = 2; number <= 150; number += 1) await world.publish(event('bad', number));
  })();
  let stillParked = 1;
  while (stillParked > 0) ({ stillParked } = await consumer.redrive());
  await publishing;
  await consumer.drain();
  await consumer.redrive();
  expect(await effects()).toEqual({ bad: Array.from({ length: 150 }, (_, index) => index + 1) });
});

test('a redrive does not free a key under a batch that has found it parked', async () => {
  let broken = true;
  const onThing = subscription(() => (broken ? new Error('no') : null));
  const consumer = world.consumer([onThing]);
  await world.publish(event('bad', 1));
  await consumer.start();
  await consumer.drain();
  broken = false;
  const [message] = await readTopic(world.kafka, thing.eventsTopic);
  const messages = message ? [message] : [];
  let redriving = consumer.redrive('nothing');
  await world.dataSource.transaction(async (tx) => {
    expect(await parkedKeys(tx, onThing, messages)).toEqual(new Set(['bad']));
    redriving = consumer.redrive();
    await someoneWaits();
  });
  expect(await redriving).toEqual({ handled: 1, stillParked: 0 });
});

/** Until a session waits for a lock that another one holds. */
async function someoneWaits(): Promise<void> {
  const sql = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await world.query(sql)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
}

test.each([
  ['that is not JSON', { value: '{"name":"李四"' }, 'the value is not JSON'],
  ['without an id', { headers: { ...event('m', 1).headers, ce_id: '' } }, 'ce_id is missing'],
  ['whose id is not a UUID', { headers: { ...event('m', 1).headers, ce_id: '7' } }, 'ce_id is not a UUID'],
  ['without data', { value: null }, 'a tombstone among events'],
  [
    'that is not as declared',
    { value: JSON.stringify({ state: { name: 7 }, why: 'test' }) },
    'not as declared: data.state.name (invalid_type)',
  ],
  [
    'with a character that PostgreSQL does not take',
    { headers: { ...event('m', 1).headers, ce_id: '\0' } },
    'ce_id is not a UUID',
  ],
])('a message %s is parked at once with its reason', async (_what, wrong, reason) => {
  const consumer = world.consumer([subscription()]);
  await world.publish(event('m', 1, wrong), event('n', 1), event('m', 2));
  await consumer.start();
  await consumer.drain();
  expect(await effects()).toEqual({ n: [1] });
  expect(await world.query('select reason, attempts from parked_message order by id')).toEqual([
    { reason, attempts: 1 },
    { reason: null, attempts: 0 },
  ]);
  await world.relay.drain();
  const [letter] = await readTopic(world.kafka, deadLetterTopic);
  expect(letter?.headers).toMatchObject({ dl_reason: reason });
});

test('when the database goes away in the middle nothing is parked, and everything is handled afterwards', async () => {
  const name = new URL(world.database.url).pathname.slice(1);
  const server = new URL(world.database.url);
  server.pathname = '/postgres';
  const pg = (await import('pg')).default;
  const admin = new pg.Client({ connectionString: server.href });
  await admin.connect();
  let interrupted = false;
  const consumer = world.consumer([
    onEvents({
      consumer: 'reader.on-thing',
      contracts: [thing.events.changed],
      async handle(tx, { subject, sequence }) {
        await tx.query('insert into effect (key, number) values ($1, $2)', [subject, sequence]);
        if (sequence !== 50 || interrupted) return;
        interrupted = true;
        await admin.query(`alter database ${name} with allow_connections false`);
        await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
      },
    }),
  ]);
  try {
    await world.publish(...Array.from({ length: 100 }, (_, index) => event('k', index + 1)));
    await consumer.start();
    while (consumer.state().lastError === null) await new Promise((resolve) => setTimeout(resolve, 5));
    await expect(consumer.drain(500)).rejects.toThrow('still behind');
  } finally {
    await admin.query(`alter database ${name} with allow_connections true`);
    await admin.end();
  }
  await consumer.drain();
  expect(await effects()).toEqual({ k: Array.from({ length: 100 }, (_, index) => index + 1) });
  expect(await world.query('select * from parked_message')).toEqual([]);
  expect(consumer.state()).toEqual({ joined: true, lastError: null });
  expect(lines.filter((line) => line.startsWith('the database is in the way'))).toHaveLength(1);
});

test('a stop in the middle of a long batch is quick, and the rest is handled by the next', async () => {
  let handling = (): void => {};
  const begun = new Promise<void>((resolve) => (handling = resolve));
  const consumer = world.consumer([subscription(() => (handling(), null))], { batchSize: 5 });
  await world.publish(...Array.from({ length: 500 }, (_, index) => event('k', index + 1)));
  await consumer.start();
  await begun;
  const began = Date.now();
  await consumer.stop();
  expect(Date.now() - began).toBeLessThan(2_000);
  const next = world.consumer([subscription()]);
  await next.start();
  await next.drain();
  expect(await effects()).toEqual({ k: Array.from({ length: 500 }, (_, index) => index + 1) });
});
