import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { createKafka, readTopic } from '@shouwang/kafka';
import { appendToOutbox, createRelay, type Relay } from '../index.ts';
import { createWorld, eventRow, eventsTopic, silent, stateTopic, type World } from './setup.ts';

jest.setTimeout(60_000);

let world: World;
let relays: Relay[] = [];
let children: ChildProcess[] = [];
beforeEach(async () => {
  world = await createWorld();
});
afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  for (const child of children) child.kill('SIGKILL');
  relays = [];
  children = [];
  await world.close();
});

function newRelay(overrides: Partial<Parameters<typeof createRelay>[0]> = {}): Relay {
  const relay = createRelay({
    name: 'test',
    databaseUrl: world.database.url,
    kafka: world.kafka,
    logger: silent,
    ...overrides,
  });
  relays.push(relay);
  return relay;
}

/** Resolves when the child's relay leads, or when it died before it could say so. */
async function relayProcess(environment: Record<string, string> = {}): Promise<ChildProcess> {
  const script = new URL('relay-process.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [script], {
    env: {
      ...process.env,
      DATABASE_URL: world.database.url,
      KAFKA_BROKERS: world.brokers.join(','),
      TOPIC_PREFIX: world.topicPrefix,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')]);
  return child;
}

async function append(key: string, from: number, to: number): Promise<void> {
  const rows = Array.from({ length: to - from + 1 }, (_, index) => eventRow(key, from + index));
  await appendToOutbox(world.dataSource.manager, rows);
}

async function sequencesOn(topic: string): Promise<number[]> {
  return (await readTopic(world.kafka, topic)).map(({ headers }) => Number(headers['ce_sequence']));
}

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

async function becomesLeader(relay: Relay): Promise<number> {
  const began = Date.now();
  while (!relay.state().leader) await new Promise((resolve) => setTimeout(resolve, 5));
  return Date.now() - began;
}

test('a relay killed between send and mark delivers twice, and first occurrences stay in order', async () => {
  await append('k', 1, 30);
  for (const sends of ['1', '2']) {
    const child = await relayProcess({ DIE_AFTER_SENDS: sends, BATCH_SIZE: '10' });
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
  }
  const relay = newRelay();
  await relay.start();
  await relay.drain();
  for (const topic of [eventsTopic, stateTopic]) {
    const sequences = await sequencesOn(topic);
    // Killed after batch 1; then after batches 1 and 2; then all that is not marked.
    expect(sequences).toEqual([...upTo(10), ...upTo(20), ...upTo(30).slice(10)]);
    expect([...new Set(sequences)]).toEqual(upTo(30));
  }
});

test('when the leader is killed with -9 a follower leads within 5 s and delivers what is left', async () => {
  const child = await relayProcess();
  const follower = newRelay();
  await follower.start();
  await append('k', 1, 5);
  child.kill('SIGKILL');
  expect(await becomesLeader(follower)).toBeLessThan(5_000);
  await append('k', 6, 9);
  await follower.drain();
  expect([...new Set(await sequencesOn(eventsTopic))]).toEqual(upTo(9));
});

test('when the leader loses its database connection one of two relays leads within 5 s, and never both', async () => {
  const [first, second] = [newRelay(), newRelay()];
  await first.start();
  await becomesLeader(first);
  await second.start();
  await append('k', 1, 3);
  await first.drain();
  expect(second.state().leader).toBe(false);
  await world.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'outbox relay test'
      and pid in (select pid from pg_locks where locktype = 'advisory' and granted)`);
  const began = Date.now();
  let leaders = 0;
  await append('k', 4, 6);
  do {
    await new Promise((resolve) => setTimeout(resolve, 1));
    leaders = Number(first.state().leader) + Number(second.state().leader);
    expect(leaders).toBeLessThan(2);
  } while (leaders === 0 || (await unsent()) > 0);
  expect(Date.now() - began).toBeLessThan(5_000);
  expect([...new Set(await sequencesOn(eventsTopic))]).toEqual(upTo(6));
});

async function unsent(): Promise<number> {
  const [row] = await world.query<{ count: number }>('select count(*)::int as count from outbox where sent_at is null');
  return row?.count ?? 0;
}

test('without Kafka a relay waits, says so once, and delivers everything when Kafka is there', async () => {
  const lines: string[] = [];
  const note = (_fields: object, message: string): void => void lines.push(message);
  const logger = { debug() {}, info: note, warn: note, error: note };
  const port = await freePort();
  const kafka = createKafka({
    brokers: [`127.0.0.1:${port}`],
    clientId: 'late',
    topicPrefix: world.topicPrefix,
    logger,
  });
  const relay = newRelay({ kafka, logger });
  await append('k', 1, 5);
  await relay.start();
  while (relay.state().lastError === null) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(relay.state()).toMatchObject({ leader: true, connected: false });
  await append('k', 6, 8);
  await expect(relay.drain(300)).rejects.toThrow('still has unsent events');
  const way = await openWay(port, world.brokers[0] ?? '');
  await relay.drain();
  way.close();
  expect(await sequencesOn(eventsTopic)).toEqual(upTo(8));
  expect(relay.state()).toEqual({ leader: true, connected: true, lastError: null });
  expect(lines).toEqual([
    'this relay leads',
    'events wait in the outbox until this works again',
    'delivering events again',
  ]);
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The broker becomes reachable on this port. */
async function openWay(port: number, broker: string): Promise<Server> {
  const [host = '', brokerPort = ''] = broker.split(':');
  const server = createServer((client: Socket) => {
    const upstream = connect({ host, port: Number(brokerPort) });
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) socket.on('error', () => {});
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

test('a stop waits for the send in flight and leaves nothing half done', async () => {
  let sending = (): void => {};
  const begun = new Promise<void>((resolve) => (sending = resolve));
  let finish = (): void => {};
  const held = new Promise<void>((resolve) => (finish = resolve));
  const slow = {
    ...world.kafka,
    producer: () => {
      const producer = world.kafka.producer();
      return {
        ...producer,
        send: async (messages: Parameters<typeof producer.send>[0]) => {
          sending();
          await held;
          await producer.send(messages);
        },
      };
    },
  };
  const relay = newRelay({ kafka: slow });
  await append('k', 1, 4);
  await relay.start();
  await begun;
  const stopped = relay.stop();
  finish();
  await stopped;
  expect(await unsent()).toBe(0);
  expect(await sequencesOn(eventsTopic)).toEqual(upTo(4));
});

test('a database that was away at the start or goes away later is waited for', async () => {
  const name = new URL(world.database.url).pathname.slice(1);
  const server = new URL(world.database.url);
  server.pathname = '/postgres';
  const pg = (await import('pg')).default;
  const admin = new pg.Client({ connectionString: server.href });
  await admin.connect();
  const goAway = async (): Promise<void> => {
    await admin.query(`alter database ${name} with allow_connections false`);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  };
  const comeBack = (): Promise<unknown> => admin.query(`alter database ${name} with allow_connections true`);
  try {
    await append('k', 1, 2);
    await goAway();
    const relay = newRelay();
    await relay.start();
    while (relay.state().lastError === null) await new Promise((resolve) => setTimeout(resolve, 5));
    await comeBack();
    await relay.drain();
    await goAway();
    while (relay.state().leader) await new Promise((resolve) => setTimeout(resolve, 5));
    await comeBack();
    await append('k', 3, 4);
    await relay.drain();
    expect([...new Set(await sequencesOn(eventsTopic))]).toEqual(upTo(4));
  } finally {
    await comeBack();
    await admin.end();
  }
});

test('in a backlog, what commits late with an earlier position is neither lost nor passed by a later event of its key', async () => {
  let commit = (): void => {};
  const held = new Promise<void>((resolve) => (commit = resolve));
  let begin = (): void => {};
  const inserted = new Promise<void>((resolve) => (begin = resolve));
  const slow = world.dataSource.transaction(async (tx) => {
    await appendToOutbox(tx, [eventRow('slow', 1)]);
    begin();
    await held;
  });
  await inserted;
  await append('k', 1, 30);
  let sends = 0;
  const producing = {
    ...world.kafka,
    producer: () => {
      const producer = world.kafka.producer();
      return {
        ...producer,
        // While the second batch is under way, and the third may have been looked up, the slow one commits.
        send: async (messages: Parameters<typeof producer.send>[0]) => {
          sends += 1;
          if (sends === 2) {
            commit();
            await slow;
            await append('slow', 2, 2);
          }
          await producer.send(messages);
        },
      };
    },
  };
  const relay = newRelay({ kafka: producing, batchSize: 10 });
  await relay.start();
  await relay.drain();
  const messages = await readTopic(world.kafka, eventsTopic);
  const of = (key: string): number[] =>
    messages.filter((message) => message.key === key).map(({ headers }) => Number(headers['ce_sequence']));
  expect(of('slow')).toEqual([1, 2]);
  expect(of('k')).toEqual(upTo(30));
});
