import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { encodeHeaders } from '@shouwang/events';
import { createKafka, type OutgoingMessage } from '@shouwang/kafka';
import { testKafka } from '@shouwang/test-engines';
import { catchUp, examplePrograms, follow, type CaughtUp, type ExampleProgram } from '../example-programs.ts';
import { runnable } from '../runnable.ts';

/**
 * The three programs on topics with everything that the contract allows to happen: repetitions, an event older than the
 * state, a state that lags behind its event, deletions with late events, a topic that grows.
 */
const { brokers } = testKafka();
const quiet = { debug() {}, info() {}, warn() {}, error() {} };
// Without the prefix of the test run: the programs know the names of the contract.
const kafka = createKafka({ brokers, clientId: 'examples-test', logger: quiet });
const admin = kafka.admin();
const producer = kafka.producer();
const folder = mkdtempSync(join(tmpdir(), 'shouwang-examples-'));
const aggregate = `example.thing-${randomUUID()}`;
const topics = { event: `shouwang.${aggregate}.events.v1`, state: `shouwang.${aggregate}.state.v1` };
const programs = runnable(await examplePrograms());

beforeAll(() => grow(2));
afterAll(async () => {
  await Promise.all([producer.disconnect(), admin.close()]);
  rmSync(folder, { recursive: true });
});

function grow(partitions: number): Promise<void> {
  return admin.ensureTopics([
    { name: topics.event, partitions, config: {} },
    { name: topics.state, partitions, config: { 'cleanup.policy': 'compact' } },
  ]);
}

/** `event a 2` or `state a 2`; `gone a 3` is the tombstone that the event of that number leaves. */
function message(line: string): OutgoingMessage {
  const [kind = '', key = '', number = ''] = line.split(' ');
  const state = { id: key, says: `状态 ${number}` };
  const headers = encodeHeaders({
    id: randomUUID(),
    source: '/shouwang/example',
    type: kind === 'event' ? 'thing.changed' : 'thing.state',
    time: new Date().toISOString(),
    subject: key,
    partitionkey: key,
    regioncode: '360704100001',
    correlationid: randomUUID(),
    causationid: null,
    sequence: Number(number),
  });
  const value = kind === 'gone' ? null : JSON.stringify(kind === 'event' ? { state, why: '原因' } : state);
  return { topic: kind === 'event' ? topics.event : topics.state, key, value, headers };
}

const send = (...lines: string[]): Promise<void> => producer.send(lines.map(message));

const run = (program: ExampleProgram): { brokers: string[]; aggregate: string; store: string } => ({
  brokers,
  aggregate,
  store: join(folder, program.name),
});

async function eachCatchesUp(): Promise<CaughtUp[]> {
  return Promise.all(programs.map((program) => catchUp(program, run(program))));
}

const numbers = ({ held }: CaughtUp): Record<string, number> =>
  Object.fromEntries(held.map(({ key, sequence }) => [key, sequence]));

describe('each program that can be run here holds what it should', () => {
  test('the first time: the state to its end, and what the events have that the state does not', async () => {
    await send('event a 1', 'state a 1', 'event a 2', 'state a 2', 'event a 1', 'state a 1', 'event a 2', 'state a 2');
    await send('event b 3', 'state b 3', 'event b 4', 'gone b 4', 'event b 3');
    await send('state c 1', 'event c 1', 'event c 2');
    await send('state d 5', 'event d 4');
    const caughtUp = await eachCatchesUp();
    for (const one of caughtUp) {
      expect(numbers(one)).toEqual({ a: 2, c: 2, d: 5 });
      expect(one.held.find(({ key }) => key === 'c')?.state).toEqual({ id: 'c', says: '状态 2' });
      expect(one.resumed).toBe(false);
    }
  });

  test('again: from its place; deletions win over late events, and partitions that were added are read', async () => {
    await grow(5);
    await send('event a 3', 'state a 3', 'event a 2');
    await send('event d 6', 'gone d 6', 'event d 5', 'event d 6');
    await send('gone c 3', 'event c 3');
    const added = Array.from({ length: 12 }, (_, index) => `e${index}`);
    await send(...added.flatMap((key) => [`event ${key} 1`, `state ${key} 1`]));
    const wanted = { a: 3, ...Object.fromEntries(added.map((key) => [key, 1])) };
    for (const one of await eachCatchesUp()) {
      expect(numbers(one)).toEqual(wanted);
      expect([one.resumed, one.read]).toEqual([true, 33]);
    }
  });

  test('Ctrl-C ends it in order, and it goes on from there', async () => {
    await send('event a 4', 'state a 4');
    await Promise.all(
      programs.map(async (program) => {
        const following = follow(program, run(program));
        await following.hasRead(2);
        const { code } = await following.signal('SIGINT');
        expect([program.name, code]).toEqual([program.name, program.name === 'Java' ? 130 : 0]);
      }),
    );
    for (const one of await eachCatchesUp()) {
      expect(numbers(one)).toMatchObject({ a: 4 });
      expect([one.resumed, one.read]).toEqual([true, 0]);
    }
  });
});
