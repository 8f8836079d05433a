import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart, diskFull, explain, notWritable } from '../local/cannot-start.ts';
import { removePostgresHome } from '../local/postgres-home.ts';
import { findByMarker } from '../local/processes.ts';
import { recordName, removeKeptEngines } from './kept-engines.ts';

/**
 * The directory that holds everything of one installation. A marker file makes it ours: without it nothing in a
 * directory that is not empty is touched. A lock file names the run that uses it; it counts only while a process of
 * that number carries this directory's title, so a killed run never stands in the way.
 */
export interface DataDirectory {
  path: string;
  /** Part of the title of every process that belongs to it. */
  id: string;
  markStopping(): void;
  release(): void;
}

const markerName = 'shouwang-data';
const lockName = 'lock.json';
const contents = [
  'secrets.json',
  'viewer-keys',
  'run.json',
  'logs',
  'kafka',
  'kafka-jars',
  'topics.sha256',
  recordName,
];
const cannotHold = new Set(['EEXIST', 'ENOTDIR', 'ENOENT', 'ENAMETOOLONG', 'ELOOP', 'ENXIO']);
const leastFreeBytes = 400 * 1024 * 1024;
/** A run that is stopping is waited for a little longer than it may take. */
const stoppingPatienceMs = 15_000;

export function titleOf(id: string, name: string): string {
  return `shouwang-${id}-${name}`;
}

export async function openDataDirectory(wanted: string): Promise<DataDirectory> {
  const path = prepare(wanted);
  const id = createHash('sha256').update(path).digest('hex').slice(0, 12);
  process.title = titleOf(id, 'start');
  await takeLock(path, id);
  return {
    path,
    id,
    markStopping: () => writeLock(path, { pid: process.pid, stopping: true }),
    release: () => {
      if (readLock(path)?.pid === process.pid) rmSync(join(path, lockName), { force: true });
    },
  };
}

function prepare(wanted: string): string {
  try {
    makeDirectory(wanted);
    const path = realpathSync(wanted);
    const marker = join(path, markerName);
    if (!existsSync(marker)) {
      if (readdirSync(path).length > 0) throw notOurs(path);
      writeFileSync(marker, 'Data of Shouwang (npm start). Removed by: npm start -- --reset\n');
    }
    // Writable now, not only when the marker was written.
    const probe = join(path, `probe.${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return path;
  } catch (error) {
    if (error instanceof Error && 'code' in error && cannotHold.has(String(error.code))) {
      throw notWritable(wanted, String(error.code));
    }
    throw explain(error, wanted);
  }
}

/** Not `recursive: true`: Node repeats that for ever where a file system refuses with ENOENT, as /proc does. */
function makeDirectory(path: string): void {
  if (existsSync(path)) return;
  makeDirectory(dirname(path));
  mkdirSync(path);
}

function notOurs(path: string): CannotStart {
  return new CannotStart(
    `${path} 不是空目录,也不是守望的数据目录;请用 --data 指定一个新的目录。`,
    `${path} is neither empty nor a data directory of Shouwang; name a new one with --data.`,
  );
}

export function requireFreeSpace(path: string): void {
  const { bavail, bsize } = statfsSync(path);
  if (bavail * bsize < leastFreeBytes) throw diskFull(path);
}

/** Only what a start creates, by name: whatever else somebody put there stays. */
export async function emptyDataDirectory(data: DataDirectory): Promise<void> {
  await removeKeptEngines(data.path);
  await removePostgresHome(data.path);
  for (const name of contents) await rm(join(data.path, name), { recursive: true, force: true });
}

interface Lock {
  pid: number;
  stopping?: boolean;
}

function readLock(path: string, name = lockName): Lock | null {
  try {
    return JSON.parse(readFileSync(join(path, name), 'utf8')) as Lock;
  } catch {
    return null;
  }
}

function writeLock(path: string, lock: Lock): void {
  const own = join(path, `lock.${process.pid}`);
  writeFileSync(own, JSON.stringify(lock));
  renameSync(own, join(path, lockName));
}

async function takeLock(path: string, id: string): Promise<void> {
  const until = Date.now() + stoppingPatienceMs;
  while (!createLock(path)) {
    const lock = readLock(path);
    const isHeld = lock !== null && findByMarker(titleOf(id, 'start')).includes(lock.pid);
    if (!isHeld) removeDeadLock(path, lock);
    else if (lock.stopping && Date.now() < until) await sleep(200);
    else throw inUse(path, lock.pid);
  }
}

/** A link appears with its content or not at all. */
function createLock(path: string): boolean {
  const own = join(path, `lock.${process.pid}`);
  writeFileSync(own, JSON.stringify({ pid: process.pid }));
  try {
    linkSync(own, join(path, lockName));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Two starts may find the same dead lock: whoever moves away a living one by this puts it back. */
function removeDeadLock(path: string, dead: Lock | null): void {
  const aside = `lock.dead.${process.pid}`;
  try {
    renameSync(join(path, lockName), join(path, aside));
  } catch {
    return;
  }
  if (readLock(path, aside)?.pid !== dead?.pid) linkSync(join(path, aside), join(path, lockName));
  rmSync(join(path, aside), { force: true });
}

function inUse(path: string, pid: number): CannotStart {
  return new CannotStart(
    `守望已在此数据目录运行(进程 ${pid}):${path};请先停止它(Ctrl-C 或 kill ${pid}),或用 --data 与 --port 另起一份。`,
    `Shouwang already runs on this data directory (process ${pid}): ${path}; stop it first (Ctrl-C or kill ${pid}), or start another with --data and --port.`,
  );
}
