import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Logger } from '@shouwang/kafka';
import { onState, type Subscription } from '../index.ts';
import { createWorld, state, thing, type World } from './setup.ts';

jest.setTimeout(60_000);

const silent: Logger = { debug() {}, info() {}, warn() {}, error() {} };
let world: World;
beforeEach(async () => {
  world = await createWorld(silent);
});
afterEach(() => world.close());

function copy(refused: () => string | null = () => null): Subscription {
  return onState({
    consumer: 'reader.thing-copy',
    aggregate: thing,
    async handle(tx, { upserts, deletes }) {
      const records = JSON.stringify(upserts.map(({ id, sequence, state: { name } }) => ({ id, sequence, name })));
      await tx.query(
        `insert into copy (id, name, sequence) select id, name, sequence from jsonb_populate_recordset(null::copy, $1::jsonb)
         on conflict (id) do update set name = excluded.name, sequence = excluded.sequence where copy.sequence < excluded.sequence`,
        [records],
      );
      await tx.query('delete from copy where id = any($1::text[])', [deletes]);
      if (upserts.some(({ id }) => id === refused())) throw new RangeError('no');
    },
  });
}

async function copies(): Promise<Record<string, string>> {
  const rows = await world.query<{ id: string; name: string }>('select id, name from copy order by id');
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

test('the copy holds the last state of each key, tombstones delete, old states change nothing', async () => {
  const consumer = world.consumer([copy()]);
  await world.publish(
    state('a', 1),
    state('a', 2),
    state('b', 1),
    state('c', 1),
    state('b', 2, null),
    state('c', 2, null),
    state('c', 3),
  );
  await consumer.start();
  await consumer.drain();
  expect(await copies()).toEqual({ a: 'a-2', c: 'c-3' });
  await world.publish(state('a', 1));
  await consumer.drain();
  expect(await copies()).toEqual({ a: 'a-2', c: 'c-3' });
});

test('500 messages cost a handful of statements', async () => {
  // Before the start, so that each partition comes as one batch.
  await world.publish(...Array.from({ length: 500 }, (_, index) => state(`key-${index}`, 1)));
  world.statements.length = 0;
  const consumer = world.consumer([copy()]);
  await consumer.start();
  await consumer.drain();
  expect(Object.keys(await copies())).toHaveLength(500);
  const sent = world.statements.filter((sql) => !sql.startsWith('select id, name'));
  // Two partitions, each: start, parked keys, upsert, delete, commit.
  expect(sent.length).toBeLessThanOrEqual(2 * 5);
});

test('in a batch of 500 the one message at fault is found and parked, all others go through', async () => {
  let bad: string | null = 'key-321';
  const consumer = world.consumer([copy(() => bad)]);
  await world.publish(...Array.from({ length: 500 }, (_, index) => state(`key-${index}`, 1)), state('key-321', 2));
  await consumer.start();
  await consumer.drain();
  expect(Object.keys(await copies())).toHaveLength(499);
  expect(await world.query('select key, reason is null as waits from parked_message order by id')).toEqual([
    { key: 'key-321', waits: false },
    { key: 'key-321', waits: true },
  ]);
  bad = null;
  expect(await consumer.redrive()).toEqual({ handled: 2, stillParked: 0 });
  expect((await copies())['key-321']).toBe('key-321-2');
});

test('a state that is not as declared, or of another type, is parked', async () => {
  const consumer = world.consumer([copy()]);
  const foreign = state('b', 1);
  await world.publish(
    state('a', 1, '{"name":7}'),
    { ...foreign, headers: { ...foreign.headers, ce_type: 'other.state' } },
    state('c', 1),
  );
  await consumer.start();
  await consumer.drain();
  expect(await copies()).toEqual({ c: 'c-1' });
  const reasons = await world.query<{ reason: string }>('select reason from parked_message order by key');
  expect(reasons.map(({ reason }) => reason)).toEqual([
    'not as declared: state.name (invalid_type)',
    'ce_type is not thing.state',
  ]);
});
