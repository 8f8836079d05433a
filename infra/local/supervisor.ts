import type { Program } from './program.ts';
import { Supervised } from './supervised.ts';

export interface SupervisorEvents {
  /** A program that had been ready is gone, whoever ended it. */
  onLost(name: string, reason: string, pauseMs: number): void;
  onBack(name: string): void;
  /** New lines in the log of a program. */
  onOutput(name: string, lines: readonly string[]): void;
}

export interface SupervisorOptions {
  /** Whether what ended unexpectedly is started again. */
  restart: boolean;
  /** From then on nothing is started any more, also not by what was under way. */
  signal: AbortSignal;
}

/** Keeps programs running until they are stopped. */
export interface Supervisor {
  start(program: Program): Promise<void>;
  /** Ends these programs, waits for each; the last resort is SIGKILL, so it always comes back. */
  stop(names: readonly string[]): Promise<void>;
  /** Ends everything at once, without waiting. */
  kill(): void;
}

const reportEveryMs = 500;

export function createSupervisor(events: SupervisorEvents, options: SupervisorOptions): Supervisor {
  const programs = new Map<string, Supervised>();
  const reporting = setInterval(() => {
    for (const supervised of programs.values()) supervised.report();
  }, reportEveryMs);
  reporting.unref();
  return {
    async start(program) {
      options.signal.throwIfAborted();
      const supervised = new Supervised(program, events, options);
      programs.set(program.name, supervised);
      await supervised.start();
    },
    async stop(names) {
      const stopped = names.flatMap((name) => programs.get(name)?.stop() ?? []);
      await Promise.all(stopped);
      for (const name of names) programs.delete(name);
    },
    kill() {
      for (const supervised of programs.values()) supervised.kill();
    },
  };
}
