import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Docker } from '../engines/choose-engines.ts';
import type { ContainerRuntime } from '../engines/container-runtime.ts';
import { chooseKeptEngines, recordName } from './kept-engines.ts';

const runtime = { host: 'example' } as ContainerRuntime;
const present: Docker = { answers: () => Promise.resolve(true), open: () => Promise.resolve(runtime) };
const absent: Docker = { answers: () => Promise.resolve(false), open: () => Promise.reject(new Error('not asked')) };

let folder = '';
let data = '';
const log = console.log;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shouwang-kept-'));
  data = join(folder, 'data');
  mkdirSync(data);
  console.log = () => {};
});
afterEach(() => {
  console.log = log;
  rmSync(folder, { recursive: true, force: true });
});

test('a new data directory takes Docker where it answers, and finds its volumes again', async () => {
  const first = await chooseKeptEngines(data, 'auto', [], present);
  expect(first).toMatchObject({ runtime, isNew: true });
  expect(await chooseKeptEngines(data, 'auto', [], present)).toEqual({ ...first, isNew: false });
});

test('data in Docker is not left behind for empty local engines when Docker is away', async () => {
  await chooseKeptEngines(data, 'auto', [], present);
  await expect(chooseKeptEngines(data, 'auto', [], absent)).rejects.toThrow(/in Docker volumes.*start Docker/);
  await expect(chooseKeptEngines(data, 'local', [], present)).rejects.toThrow(/in Docker volumes/);
});

test('data in local engines stays with them when Docker appears', async () => {
  expect(await chooseKeptEngines(data, 'auto', [], absent)).toBeNull();
  mkdirSync(join(data, 'postgres'));
  expect(await chooseKeptEngines(data, 'auto', [], present)).toBeNull();
  expect(existsSync(join(data, recordName))).toBe(false);
  await expect(chooseKeptEngines(data, 'docker', [], present)).rejects.toThrow(/held by programs on this machine/);
});

test('a directory that was moved keeps its volumes; a copy is refused them', async () => {
  const first = await chooseKeptEngines(data, 'auto', [], present);
  const copy = join(folder, 'copy');
  cpSync(data, copy, { recursive: true });
  await expect(chooseKeptEngines(copy, 'auto', [], present)).rejects.toThrow(/is a copy of/);
  const moved = join(folder, 'moved');
  renameSync(data, moved);
  expect(await chooseKeptEngines(moved, 'auto', [], present)).toEqual({ ...first, isNew: false });
  expect(readFileSync(join(moved, recordName), 'utf8')).toContain(moved);
});
