import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@shouwang/test-engines';
import { migrateKeys } from '../../access/migrate-keys.ts';
import { attack, type Outcome } from '../attack.ts';
import { attemptsOn, type Attempt } from '../attempts.ts';
import { targetsOf } from '../callers.ts';
import { refusedCommands, withheld } from '../controls.ts';
import { createTracker } from '../footprint.ts';
import { compareWork } from '../same-work.ts';
import type { Scene } from '../scene.ts';
import { kinds } from '../trials.ts';
import { createDemoDatabases, type DemoDatabases } from './demo-databases.ts';
import { startDemoGraph, type DemoGraph } from './demo-graph.ts';
import { sceneOf } from './demo-scene.ts';
import { holes } from './holes.ts';
import { asClerk, clerkOfOneCounty, slips } from './slips.ts';

/**
 * Every demo account, and a system's key, tries every way into the graph. First on what `npm start` runs, where nothing
 * may succeed; then with a hole made on purpose in each wall, which must be found.
 */
let databases: DemoDatabases;
let keyDatabase: TestDatabase;
let graph: DemoGraph;
let scene: Scene;
const tracker = createTracker();
beforeAll(async () => {
  databases = await createDemoDatabases();
  keyDatabase = await createTestDatabase({ name: 'gateway-keys', migrate: migrateKeys });
  const keys = { url: keyDatabase.url, secret: randomBytes(32).toString('hex') };
  graph = await startDemoGraph(databases, keys, { onStatement: tracker.onStatement });
  scene = await sceneOf(graph, databases, keys);
}, 300_000);
afterAll(async () => {
  tracker.stop();
  await graph?.stop();
  await Promise.all([...Object.values(databases ?? {}), keyDatabase].map((database) => database?.drop()));
}, 60_000);

test('everybody sees what they may, or nothing would be proved by what they do not', async () => {
  expect(await withheld(scene)).toEqual([]);
}, 300_000);

test('of thousands of attempts none succeeds, and none writes', async () => {
  const { successes, written, counts } = await attack(scene);
  process.stdout.write(`${tableOf(counts)}\n`);
  expect({ successes, written }).toEqual({ successes: [], written: [] });
  const tried = [...counts.values()].flatMap((ofKind) => [...ofKind.values()]);
  expect(sum(tried)).toBeGreaterThan(1_000);
  expect([...counts.keys()]).toEqual(scene.callers.map(({ name }) => name));
}, 600_000);

test('the live tail opens to those whose role lets them hear, and by no token that is none', async () => {
  const statusAt = async (authorization: string): Promise<number> => {
    const response = await fetch(`${scene.gatewayUrl}/events/stream`, { headers: { authorization } });
    await response.body?.cancel();
    return response.status;
  };
  const accounts = scene.callers.filter(({ authorization }) => !authorization.includes('swk_'));
  for (const { name, viewer, authorization } of accounts) {
    const status = viewer.scopes.includes('events:read') ? 200 : 403;
    expect([name, await statusAt(authorization)]).toEqual([name, status]);
    for (const [how, token] of Object.entries(scene.badTokens.get(name) ?? {})) {
      expect([name, how, await statusAt(`Bearer ${token}`)]).toEqual([name, how, 401]);
    }
  }
}, 60_000);

describe('a hole made on purpose is found', () => {
  test.each(holes)(
    '$title',
    async ({ make, selection, found }) => {
      const { changes, mend } = await make(graph, { databases, keyDatabase, services: scene.services });
      try {
        const { successes, written } = await attack({ ...scene, ...changes }, selection);
        found({
          reasons: successes.flatMap(({ attempt, reasons }) => reasons.map((reason) => `${attempt}: ${reason}`)),
          written,
        });
      } finally {
        await mend();
      }
    },
    120_000,
  );
});

describe('what lies outside takes the work that what does not exist takes', () => {
  test('whatever is asked', async () => {
    const { compared, differences } = await compareWork(await asClerk(graph, scene), clerkOfOneCounty, tracker);
    expect(differences).toEqual([]);
    const { outside } = targetsOf(clerkOfOneCounty, scene.records);
    const ways = [scene, ...scene.services.values()].flatMap(({ schema }) => attemptsOn(schema, outside));
    expect([...compared]).toEqual(expect.arrayContaining(ways.map(({ name }) => name)));
    // What is compared does exist, or it would be compared with its like.
    expect(ways.filter((way) => !isThere(way)).map(({ name }) => name)).toEqual([]);
    process.stdout.write(`${compared.size} ways compared by the work that they take\n`);
  }, 300_000);

  test.each(slips)(
    'or it is found: $title',
    async ({ make, found }) => {
      const service = await make(graph);
      try {
        const only = ({ name }: { name: string }): boolean => /dwelling/i.test(name);
        found((await compareWork(await asClerk(graph, scene, service), clerkOfOneCounty, tracker, only)).differences);
      } finally {
        await service.stop();
      }
    },
    120_000,
  );
});

test('nobody is refused a command that the own role gives the right to', async () => {
  const { refused, done } = await refusedCommands(scene);
  expect(refused).toEqual([]);
  const clerks = scene.callers.filter(({ viewer }) => viewer.scopes.some((scope) => /:write$|:raise$/.test(scope)));
  expect([...done.keys()]).toEqual(expect.arrayContaining(clerks.map(({ name }) => name)));
}, 300_000);

/** Whether an attempt that names records names one that there is. */
function isThere({ variables }: Attempt): boolean {
  const sent = JSON.stringify(variables, (name, value: unknown) => (name === 'idempotencyKey' ? undefined : value));
  const ids = sent.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g);
  return ids === null || ids.some((id) => scene.records.tellsOf(id, () => false));
}

/** What was tried, by account and kind. */
function tableOf(counts: Outcome['counts']): string {
  const line = (name: string, numbers: readonly number[]): string =>
    [name.padEnd(20), ...[...numbers, sum(numbers)].map((number) => String(number).padStart(9))].join('');
  const rows = [...counts].map(([name, ofKind]) => [name, kinds.map((kind) => ofKind.get(kind) ?? 0)] as const);
  const totals = kinds.map((_, index) => sum(rows.map(([, numbers]) => numbers[index] ?? 0)));
  return [
    ['attempts'.padEnd(20), ...[...kinds, 'all'].map((kind) => kind.padStart(9))].join(''),
    ...rows.map(([name, numbers]) => line(name, numbers)),
    line('all', totals),
  ].join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
