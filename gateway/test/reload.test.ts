import { rename, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { RunningGateway } from './running-gateway.ts';
import { runGateway, supergraphOf, until } from './running-gateway.ts';
import { housesSdl, startHouses } from './subgraphs.ts';

let running: RunningGateway;

beforeEach(async () => {
  running = await runGateway({
    readyQueries: [
      {
        file: '1.graphql',
        title: { zh: '村', en: 'villages' },
        query: 'query Villages { villages { code houses { address } } }',
        operationName: 'Villages',
      },
    ],
  });
});
afterEach(() => running.stop());

const { villages, houses } = { villages: '{ villages { code } }', houses: '{ villages { houses { address } } }' };
const knowsHouses = async () => (await running.ask(houses)).status === 200;

test('a changed file is taken up by itself, also when it is replaced by renaming', async () => {
  const watching = await runGateway({ supergraphPollMs: 50 });
  const { supergraphPath: path } = watching;
  const answersHouses = async () => (await watching.ask(houses)).status === 200;
  await writeFile(path, supergraphOf(watching.villages));
  await until(async () => !(await answersHouses()));
  await writeFile(`${path}.new`, supergraphOf(watching.villages, watching.houses));
  await rename(`${path}.new`, path);
  await until(answersHouses);
  await watching.stop();
});

test('reloading twenty times under load drops no request', async () => {
  const texts = [supergraphOf(running.villages, running.houses), supergraphOf(running.villages)];
  let isRunning = true;
  const askUntilStopped = async (): Promise<number> => {
    for (let answered = 0; ; answered++) {
      if (!isRunning) return answered;
      const { status, body } = await running.ask('{ villages { code } slow(ms: 5) }');
      expect([status, body.errors]).toEqual([200, undefined]);
    }
  };
  const load = Promise.all(Array.from({ length: 8 }, askUntilStopped));
  try {
    for (let round = 1; round <= 20; round++) {
      await writeFile(running.supergraphPath, texts[round % 2] ?? '');
      expect(await running.gateway.reload()).not.toBe('refused');
    }
  } finally {
    isRunning = false;
  }
  const answered = await load;
  expect(Math.min(...answered)).toBeGreaterThan(0);
}, 60_000);

test('what was begun before a reload is finished with the schema and the services it began with', async () => {
  const begun = running.ask('{ slow(ms: 400) villages { houses { address } } }');
  await until(async () => running.villages.seen.length > 0);
  await writeFile(running.supergraphPath, supergraphOf(running.villages));
  expect(await running.gateway.reload()).toBe('replaced');
  expect(await knowsHouses()).toBe(false);
  const { body } = await begun;
  expect(body.errors).toBeUndefined();
  expect(body.data).toMatchObject({ slow: 'slow', villages: [{ houses: [{ address: 'East 1' }] }, {}, {}] });
});

test.each([
  ['is no GraphQL', () => 'half a fi'],
  ['is empty', () => ''],
  ['is no supergraph', () => 'type Query { a: Int }'],
  ['wants a feature that would not be enforced', () => supergraphOf(running.villages, authenticated())],
  ['names no address', () => supergraphOf(running.villages, { service: { ...running.houses.service, url: '' } })],
])('a file that %s is refused and the old one goes on', async (_, text) => {
  await writeFile(running.supergraphPath, text());
  expect(await running.gateway.reload()).toBe('refused');
  expect(await knowsHouses()).toBe(true);
});

function authenticated() {
  const typeDefs = housesSdl
    .replace('["@key"]', '["@key", "@authenticated"]')
    .replace('[House!] }', '[House!] @authenticated }');
  return { service: { ...running.houses.service, typeDefs } };
}

test('the same text again changes nothing', async () => {
  await writeFile(running.supergraphPath, supergraphOf(running.villages, running.houses));
  expect(await running.gateway.reload()).toBe('unchanged');
});

test('a service that has moved is found at its new address', async () => {
  const moved = await startHouses();
  await writeFile(running.supergraphPath, supergraphOf(running.villages, moved));
  expect(await running.gateway.reload()).toBe('replaced');
  expect((await running.ask(houses)).body.errors).toBeUndefined();
  expect(moved.seen).toHaveLength(1);
  await moved.stop();
});

test('planning ahead calls no service', async () => {
  expect(running.villages.seen).toEqual([]);
  expect((await running.ask(villages)).status).toBe(200);
  expect(running.villages.seen).toHaveLength(1);
});
