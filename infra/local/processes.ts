import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Finding what a killed run left over. Every process of ours carries a marker as one whole argument of its command
 * line (or as its whole title), made from the path of its data directory. The process table is asked instead of pid
 * files: a pid file is missing when the run died between spawn and write, and names a stranger once the pid is reused.
 */
export interface ListedProcess {
  pid: number;
  /** Arguments where the platform keeps them apart, else the one line that `ps` shows. */
  args: readonly string[];
}

function readArguments(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  } catch {
    return [];
  }
}

function listFromProc(): ListedProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), args: readArguments(name) }))
    .filter((process) => process.args.length > 0);
}

function listFromPs(): ListedProcess[] {
  const { stdout } = spawnSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' });
  return (stdout ?? '').split('\n').flatMap((line) => {
    const [pid, ...words] = line.trim().split(/\s+/);
    return pid && words.length > 0 ? [{ pid: Number(pid), args: [words.join(' '), ...words] }] : [];
  });
}

/** Zombies have no arguments and are left out: nobody can end them and they hold nothing. */
export function listProcesses(): ListedProcess[] {
  return process.platform === 'linux' ? listFromProc() : listFromPs();
}

export function carries(listed: ListedProcess, marker: string): boolean {
  // A title written over the arguments keeps trailing blanks on some platforms.
  return listed.args.some((argument) => argument === marker || argument.trim() === marker);
}

export function findByMarker(marker: string): number[] {
  return listProcesses()
    .filter((listed) => listed.pid !== process.pid && carries(listed, marker))
    .map((listed) => listed.pid);
}

/** Processes whose working directory this is; only Linux tells, elsewhere the answer is none. */
export function findByDirectory(directory: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingDirectory(name) === directory)
    .map(Number);
}

function workingDirectory(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** Also true for a zombie, which a careless first process of a container never buries. */
export function hasProcess(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

export interface StopStep {
  signal: NodeJS.Signals;
  waitMs: number;
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Ends every process with this marker, politely first; throws when one survives the last step or is not ours to end. */
export async function endByMarker(marker: string, steps: readonly StopStep[]): Promise<number> {
  const found = findByMarker(marker);
  for (const step of [...steps, { signal: 'SIGKILL', waitMs: 3_000 } as const]) {
    const alive = findByMarker(marker);
    if (alive.length === 0) return found.length;
    for (const pid of alive) signalProcess(pid, step.signal);
    const until = Date.now() + step.waitMs;
    while (Date.now() < until && findByMarker(marker).length > 0) await sleep(50);
  }
  if (findByMarker(marker).length > 0) throw new Error(`process ${findByMarker(marker).join(', ')} does not end`);
  return found.length;
}
