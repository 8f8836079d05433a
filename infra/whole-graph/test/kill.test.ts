import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { checkCharacter } from '@shouwang/values';
import { readForeign, reportOn } from '../foreign-reader.ts';
import { startSystem, type RunningSystem } from '../running-system.ts';

/** Killing any process under load loses nothing: each is killed with -9 while a client writes, and all comes back. */
let system: RunningSystem;

beforeAll(async () => {
  system = await startSystem({ demo: false, port: 4720, engines: 'local' });
}, 240_000);
afterAll(() => system?.stop(), 30_000);

const writers = 4;
const acknowledgementsBetweenKills = 25;

interface Writing {
  acknowledged: Map<string, string>;
  stop(): Promise<void>;
}

const registerDocument = `mutation ($input: RegisterHouseholdInput!) {
  registerHousehold(input: $input) { __typename ... on Household { id } ... on UserError { code message } }
}`;

/** Each writer repeats a command with its key until it is acknowledged, then takes the next number. */
function startWriting(): Writing {
  const acknowledged = new Map<string, string>();
  let stopped = false;
  let next = 0;
  const write = async (): Promise<void> => {
    while (!stopped) {
      const number = (next += 1);
      const input = inputFor(number);
      while (!acknowledged.has(input.idempotencyKey)) {
        const id = await attempt(input);
        if (id) acknowledged.set(input.idempotencyKey, id);
        else if (stopped) return;
        else await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };
  const running = Array.from({ length: writers }, write);
  return {
    acknowledged,
    async stop() {
      stopped = true;
      await Promise.all(running);
    },
  };
}

function inputFor(number: number): { idempotencyKey: string } & Record<string, unknown> {
  const digits = `9900${String(Math.floor(number / 900)).padStart(2, '0')}19800307${String((number % 900) + 100)}`;
  return {
    idempotencyKey: `kill-${number}`,
    regionCode: '360704100001',
    origin: 'LIFTED',
    members: [
      { name: `虚构${number}`, idNumber: digits + checkCharacter(digits), relation: 'HEAD', labourGrade: 'ORDINARY' },
    ],
  };
}

async function attempt(input: object): Promise<string | null> {
  try {
    const answer = await system.ask<{ registerHousehold?: { __typename: string; id: string; message: string } }>(
      registerDocument,
      { variables: { input } },
    );
    const result = answer.data?.registerHousehold;
    if (result && result.__typename !== 'Household') throw new Error(`a write was refused: ${result.message}`);
    return result?.id ?? null;
  } catch (error) {
    // By name: fetch throws errors of Node's own realm, which are no instances of those in a jest file.
    if (['TypeError', 'SyntaxError'].includes((error as Error).name)) return null;
    throw error;
  }
}

function pidOf(name: string): number {
  const data = realpathSync(system.data);
  const id = createHash('sha256').update(data).digest('hex').slice(0, 12);
  const wanted = (args: string[]): boolean =>
    name === 'postgres'
      ? args[0]?.endsWith('postgres') === true && args.some((argument) => argument.startsWith(data))
      : name === 'kafka'
        ? args.includes('kafka.Kafka') && args.some((argument) => argument.includes(data))
        : args.some((argument) => argument.trim() === `shouwang-${id}-${name}`);
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      if (wanted(readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0'))) return Number(entry);
    } catch {
      // Gone since it was listed.
    }
  }
  throw new Error(`no process ${name}`);
}

async function untilAcknowledged(writing: Writing, count: number, what: string): Promise<void> {
  const until = Date.now() + 60_000;
  while (writing.acknowledged.size < count) {
    if (Date.now() > until) throw new Error(`writes do not go on after ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('every acknowledged change is on its topic once per key, in order, after each process was killed under load', async () => {
  const writing = startWriting();
  try {
    for (const name of ['monitoring', 'gateway', 'kafka', 'postgres']) {
      await untilAcknowledged(
        writing,
        writing.acknowledged.size + acknowledgementsBetweenKills,
        `the kill before ${name}'s`,
      );
      process.kill(pidOf(name), 'SIGKILL');
      await untilAcknowledged(writing, writing.acknowledged.size + acknowledgementsBetweenKills, `the kill of ${name}`);
    }
  } finally {
    await writing.stop();
  }

  const client = new pg.Client({ connectionString: system.run.postgres.monitoring });
  await client.connect();
  const until = Date.now() + 60_000;
  for (let waiting = 1; waiting > 0;) {
    ({ waiting } = (
      await client.query<{ waiting: number }>('select count(*)::int as waiting from outbox where sent_at is null')
    ).rows[0] ?? { waiting: 0 });
    if (Date.now() > until) throw new Error(`${waiting} events are still not delivered`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { rows: stored } = await client.query<{ id: string }>('select id from household');
  await client.end();

  const messages = await readForeign(
    system.run.kafka.brokers,
    String.raw`shouwang\.monitoring\.(household|person)\.events\.v1`,
  );
  const households = new Set(
    messages.filter((message) => message.type === 'household.registered').map((message) => message.key),
  );
  const acknowledged = [...writing.acknowledged.values()];
  expect(acknowledged.filter((id) => !households.has(id))).toEqual([]);
  expect(new Set(stored.map((row) => row.id))).toEqual(new Set(acknowledged));
  expect(households).toEqual(new Set(acknowledged));
  expect(reportOn(messages).outOfOrder).toEqual([]);
}, 300_000);

test('after kill -9 of everything the next start works without a hand, and nothing is lost', async () => {
  const before = await system.ask<Totals>(totals);
  const names = [
    'start',
    'gateway',
    'monitoring',
    'employment',
    'industry-projects',
    'housing-safety',
    'education-subsidies',
  ];
  for (const pid of [...names, 'kafka', 'postgres'].map(pidOf)) process.kill(pid, 'SIGKILL');
  system = await startSystem({ demo: false, port: 4720, data: system.data, engines: 'local' });
  const after = await system.ask<Totals>(totals);
  expect(after.errors).toBeUndefined();
  expect(after.data).toEqual(before.data);
  expect(after.data.region.monitoring.households).toBeGreaterThan(acknowledgementsBetweenKills);
}, 240_000);

interface Totals {
  region: { monitoring: { households: number; people: number } };
}

const totals = '{ region(code: "360704") { monitoring { households people } } }';
