import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ownPostgresHome, postgresHome, readPostgresHome, removePostgresHome } from '../postgres-home.ts';

/** As after a start by root in a place that PostgreSQL's user cannot enter: the files lie elsewhere. */
let folder = '';
let data = '';
let home = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shouwang-home-'));
  data = join(folder, 'data');
  home = join(folder, 'elsewhere');
  mkdirSync(join(home, 'postgres'), { recursive: true });
  mkdirSync(data);
  writeFileSync(join(data, 'postgres-home'), `${home}\n`);
  writeFileSync(join(home, 'belongs-to'), `${data}\n`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a data directory that was moved keeps its database', async () => {
  const moved = join(folder, 'moved');
  renameSync(data, moved);
  expect(ownPostgresHome(moved)).toBe(home);
  expect(await postgresHome(moved, null)).toBe(home);
  expect(ownPostgresHome(moved)).toBe(home);
});

test("a copy is refused, cannot end the original's server and cannot delete its files", async () => {
  const copy = join(folder, 'copy');
  cpSync(data, copy, { recursive: true });
  await expect(postgresHome(copy, null)).rejects.toThrow('--reset');
  expect(ownPostgresHome(copy)).toBeNull();
  await removePostgresHome(copy);
  expect(existsSync(join(home, 'postgres'))).toBe(true);
  expect(readPostgresHome(copy)).toBeNull();
  expect(await postgresHome(data, null)).toBe(home);
});

test('a reset removes the files wherever they lie', async () => {
  await removePostgresHome(data);
  expect(existsSync(home)).toBe(false);
  expect(readPostgresHome(data)).toBeNull();
});
