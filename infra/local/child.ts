import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StopStep } from './processes.ts';
import type { Program } from './program.ts';

/**
 * One run of a program. Children lead process groups of their own, so a Ctrl-C in the terminal reaches only us and the
 * order of stopping is ours. Their output goes straight into a file: it needs no help from us and outlives us, which is
 * what a post-mortem wants.
 */
export function spawnProgram(program: Program): ChildProcess {
  const log = openSync(program.logFile, 'a');
  try {
    const child = spawn(program.command, program.args, {
      cwd: program.cwd,
      env: program.env,
      detached: true,
      stdio: program.endsWithParent ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
      ...program.account,
    });
    // A command that does not exist: `hasEnded` tells, there is no `exit`.
    child.on('error', () => {});
    return child;
  } finally {
    closeSync(log);
  }
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

/** How it ended, for a line in the terminal. */
export function endingOf(child: ChildProcess): string {
  if (child.pid === undefined) return `${child.spawnfile}: not found`;
  return child.signalCode ?? `exit code ${child.exitCode ?? '?'}`;
}

function exited(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (hasEnded(child)) resolve();
    else child.once('exit', () => resolve());
  });
}

/** Politely first; always comes back. Whatever the process had started itself goes with it. */
export async function endChild(child: ChildProcess, steps: readonly StopStep[]): Promise<void> {
  for (const step of [...steps, { signal: 'SIGKILL', waitMs: 2_000 } as const]) {
    if (hasEnded(child)) break;
    child.kill(step.signal);
    await Promise.race([exited(child), sleep(step.waitMs, undefined, { ref: false })]);
  }
  killGroup(child);
}

export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left, or the platform has no groups.
    child.kill('SIGKILL');
  }
}
