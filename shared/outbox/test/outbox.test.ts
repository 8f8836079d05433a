import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { decodeMessage } from '@shouwang/events';
import { readTopic } from '@shouwang/kafka';
import { appendToOutbox, createRelay, type Relay } from '../index.ts';
import { createWorld, eventRow, eventsTopic, silent, stateTopic, type World } from './setup.ts';

jest.setTimeout(60_000);

let world: World;
let relay: Relay;
beforeAll(async () => {
  world = await createWorld();
  relay = createRelay({ name: 'test', databaseUrl: world.database.url, kafka: world.kafka, logger: silent });
  await relay.start();
});
afterAll(async () => {
  await relay.stop();
  await world.close();
});

test('an event goes to the events topic whole and to the state topic as the last state; a deletion is a tombstone', async () => {
  const created = eventRow('house-1', 1, { type: 'thing.created', causationId: 'cause-1' });
  const removed = eventRow('house-1', 2, { type: 'thing.removed', deleted: true });
  await appendToOutbox(world.dataSource.manager, [created, removed]);
  relay.poke();
  await relay.drain();
  const events = (await readTopic(world.kafka, eventsTopic)).map(decodeMessage);
  expect(events).toEqual([
    {
      kind: 'event',
      event: {
        id: created.eventId,
        source: '/shouwang/test',
        type: 'thing.created',
        time: '2026-03-01T02:03:04.005Z',
        subject: 'house-1',
        partitionkey: 'house-1',
        regioncode: '360704101201',
        correlationid: 'request-1',
        causationid: 'cause-1',
        sequence: 1,
        data: created.data,
      },
    },
    {
      kind: 'event',
      event: expect.objectContaining({ id: removed.eventId, sequence: 2, causationid: null, data: removed.data }),
    },
  ]);
  const [snapshot, tombstone] = await readTopic(world.kafka, stateTopic);
  expect(snapshot && decodeMessage(snapshot)).toMatchObject({
    kind: 'event',
    event: { type: 'thing.state', sequence: 1, subject: 'house-1', data: { name: '东屋', number: 1 } },
  });
  expect(tombstone).toMatchObject({
    key: 'house-1',
    value: null,
    headers: { ce_type: 'thing.state', ce_sequence: '2' },
  });
});

test('a raw message keeps its bytes and has no headers but its own', async () => {
  const raw = Buffer.from([0, 255, 123, 34]);
  const row = eventRow('raw', 1, {
    stateTopic: null,
    data: null,
    raw,
    extraHeaders: { dl_reason: 'broken', ce_id: 'x' },
  });
  await appendToOutbox(world.dataSource.manager, [row]);
  await relay.drain();
  const message = (await readTopic(world.kafka, eventsTopic)).find(({ key }) => key === 'raw');
  expect(message?.value).toEqual(raw);
  expect(message?.headers).toEqual({ dl_reason: 'broken', ce_id: 'x' });
});

test('any number of rows is one statement, and an event that Kafka would never take fails the change', async () => {
  const statements: string[] = [];
  const { manager } = world.dataSource;
  const spy = jest.spyOn(manager, 'query').mockImplementation(async (sql: string) => void statements.push(sql));
  await appendToOutbox(
    manager,
    Array.from({ length: 500 }, (_, index) => eventRow(`many-${index}`, 1)),
  );
  await appendToOutbox(manager, []);
  expect(statements).toHaveLength(1);
  spy.mockRestore();
  const large = eventRow('large', 1, { data: { state: { text: 'x'.repeat(1_000_000) } } });
  await expect(appendToOutbox(manager, [large])).rejects.toThrow('larger than');
});

test('what is rolled back is not sent', async () => {
  const lost = eventRow('rolled-back', 1);
  const attempt = world.dataSource.transaction(async (tx) => {
    await appendToOutbox(tx, [lost]);
    throw new Error('refused');
  });
  await expect(attempt).rejects.toThrow('refused');
  await appendToOutbox(world.dataSource.manager, [eventRow('after', 1)]);
  await relay.drain();
  const keys = (await readTopic(world.kafka, eventsTopic)).map((message) => message.key);
  expect(keys).toContain('after');
  expect(keys).not.toContain('rolled-back');
});

/** Transactions hold their row for a while and commit in another order than they inserted: a cursor would lose some. */
test('with concurrent writers, slow commits and rollbacks nothing is lost and order per key holds', async () => {
  const keys = Array.from({ length: 10 }, (_, index) => `key-${index}`);
  const sequences = new Map<string, number>();
  await world.query('create table counted (key text primary key, version bigint not null)');
  await world.query('insert into counted select unnest($1::text[]), 0', [keys]);
  const write = async (writer: number, round: number): Promise<void> => {
    const key = keys[(writer * 7 + round * 3) % keys.length] ?? '';
    await world.dataSource
      .transaction(async (tx) => {
        const [rows]: [{ version: bigint }[]] = await tx.query(
          'update counted set version = version + 1 where key = $1 returning version',
          [key],
        );
        const sequence = Number(rows[0]?.version);
        await appendToOutbox(tx, [eventRow(key, sequence)]);
        if (round % 10 === 0) await tx.query('select pg_sleep(0.03)');
        if (round % 17 === 0) throw new Error('rolled back');
        sequences.set(key, Math.max(sequences.get(key) ?? 0, sequence));
      })
      .catch((error: Error) => {
        if (error.message !== 'rolled back') throw error;
      });
    relay.poke();
  };
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let round = 1; round <= 60; round += 1) await write(writer, round);
  });
  await Promise.all(writers);
  await relay.drain();
  const sent = new Map<string, number[]>();
  for (const { key, headers } of await readTopic(world.kafka, eventsTopic)) {
    if (key?.startsWith('key-')) sent.set(key, [...(sent.get(key) ?? []), Number(headers['ce_sequence'])]);
  }
  expect(sequences.size).toBe(keys.length);
  for (const [key, last] of sequences) {
    expect([key, sent.get(key)]).toEqual([key, Array.from({ length: last }, (_, index) => index + 1)]);
  }
});
