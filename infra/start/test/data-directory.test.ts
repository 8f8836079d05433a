import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

let folder = '';
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shouwang-data-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the directory in a process of its own, as a start does, and keeps it; resolves to its first line. */
async function open(path: string, then = ''): Promise<{ child: ChildProcess; said: string }> {
  const module = join(import.meta.dirname, '..', 'data-directory.ts');
  const script = `
    const { openDataDirectory, emptyDataDirectory } = await import(${JSON.stringify(module)});
    try { const data = await openDataDirectory(${JSON.stringify(path)}); ${then}; console.log('open'); }
    catch (error) { console.log(error.en ?? error); process.exit(); }
    setInterval(() => {}, 1_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: chunk.toString('utf8').trim() };
}

test('a second start on the same directory is told who has it; after kill -9 of the first it may', async () => {
  const path = join(folder, 'data');
  const first = await open(path);
  expect(first.said).toBe('open');
  expect((await open(path)).said).toMatch(
    new RegExp(`already runs on this data directory \\(process ${first.child.pid}\\)`),
  );
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  expect((await open(path)).said).toBe('open');
});

test('a start waits for one that is stopping', async () => {
  const path = join(folder, 'data');
  await open(path, 'data.markStopping(); setTimeout(() => { data.release(); process.exit(); }, 800)');
  expect((await open(path)).said).toBe('open');
});

test('a directory with something else in it is refused and left as it is, also by a reset', async () => {
  writeFileSync(join(folder, 'precious'), '');
  expect((await open(folder, 'await emptyDataDirectory(data)')).said).toContain('--data');
  expect(readdirSync(folder)).toEqual(['precious']);
});

test('a reset removes what starts made and nothing that somebody else put there', async () => {
  const path = join(folder, 'data');
  const first = await open(path);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  mkdirSync(join(path, 'logs'));
  writeFileSync(join(path, 'secrets.json'), '{}');
  writeFileSync(join(path, 'notes.txt'), '');
  expect((await open(path, 'await emptyDataDirectory(data)')).said).toBe('open');
  expect(existsSync(join(path, 'secrets.json'))).toBe(false);
  expect(existsSync(join(path, 'notes.txt'))).toBe(true);
});

test.each(['/proc/shouwang', '/dev/null/data'])('%s cannot hold data: one line with the way out', async (path) => {
  expect((await open(path)).said).toContain('--data');
});
