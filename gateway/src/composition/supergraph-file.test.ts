import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { federationProblems } from './one-federation.ts';
import { generateSupergraph } from './supergraph-file.ts';

const service = (name: string, typeDefs: string) => ({ name, url: 'http://127.0.0.1:1', typeDefs });
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shouwang-supergraph-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('the file is written once, and again only when a service has changed', async () => {
  const path = join(folder, 'supergraph.graphql');
  const services = [service('a', 'type Query { a: Int }')];
  expect(await generateSupergraph({ path, services })).toEqual({ path, changed: true });
  expect(await generateSupergraph({ path, services })).toEqual({ path, changed: false });
  const changed = [service('a', 'type Query { a: Int b: Int }')];
  expect(await generateSupergraph({ path, services: changed })).toEqual({ path, changed: true });
  expect(await readFile(path, 'utf8')).toMatch(/^# .*npm run generate/);
});

test('services that do not compose, or cannot be missed, are never written', async () => {
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
  const path = join(folder, 'supergraph.graphql');
  const broken = [service('a', 'type A { b: Int }')];
  await expect(generateSupergraph({ path, services: broken })).rejects.toThrow('do not compose');
  const clinging = [
    service('a', `${link} type Query { r: R } type R @key(fields: "id") { id: ID! a: Int b: Int }`),
    service('b', `${link} type R @key(fields: "id") { id: ID! c: Int! }`),
  ];
  await expect(generateSupergraph({ path, services: clinging })).rejects.toThrow('services/b: R.c');
  await expect(readFile(path)).rejects.toThrow('ENOENT');
});

test('one copy of the federation library is right, two are a problem', async () => {
  expect(await federationProblems()).toEqual([]);
  const lock = join(folder, 'package-lock.json');
  const name = 'node_modules/@apollo/federation-internals';
  const packages = { [name]: { version: '2.14.4' }, [`node_modules/x/${name}`]: { version: '2.13.0' } };
  await writeFile(lock, JSON.stringify({ packages }));
  expect(await federationProblems(lock)).toEqual([expect.stringContaining(`node_modules/x/${name}@2.13.0`)]);
});
