import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createPortChooser } from '../local/ports.ts';
import { startSystem, type RunningSystem } from '../whole-graph/running-system.ts';

/** The demo that `npm start` loads by itself; larger provinces are loaded on top of it. */
export const demoHouseholds = 3_000;

export interface Systems {
  /** See `BenchmarkContext.system`. */
  withHouseholds(households: number): Promise<RunningSystem>;
  /** Stops what runs. Data is left: it lies in the scratch directory. */
  stop(): Promise<void>;
}

export interface SystemsOptions {
  scratch: string;
  signal: AbortSignal;
  progress(zh: string, en: string): void;
}

/** Systems of this invocation by size. Only one runs at a time: each takes a PostgreSQL, a broker and six processes. */
export function createSystems({ scratch, signal, progress }: SystemsOptions): Systems {
  const loaded = new Set<number>();
  const choosePort = createPortChooser();
  let running: { households: number; system: RunningSystem } | null = null;

  async function stop(): Promise<void> {
    const before = running;
    running = null;
    await before?.system.end();
  }

  async function start(households: number): Promise<RunningSystem> {
    progress(`正在启动 ${households} 户的系统`, `starting a system of ${households} households`);
    const folder = join(scratch, `system-${households}`);
    mkdirSync(folder, { recursive: true });
    // PostgreSQL's user must be able to enter, or its data would go elsewhere.
    chmodSync(folder, 0o755);
    const data = join(folder, 'data');
    const system = await startSystem({ demo: true, port: await choosePort(null), data, signal });
    running = { households, system };
    if (households > demoHouseholds && !loaded.has(households)) await loadProvince(data, households, signal);
    loaded.add(households);
    return system;
  }

  return {
    async withHouseholds(households) {
      if (households < demoHouseholds) throw new RangeError(`the demo alone has ${demoHouseholds} households`);
      if (running?.households === households) return running.system;
      await stop();
      return start(households);
    },
    stop,
  };
}

/** As a user does it; what it says goes to stderr. */
export async function loadProvince(data: string, households: number, signal: AbortSignal): Promise<void> {
  const runner = join(import.meta.dirname, '..', 'run.mjs');
  const child = spawn(process.execPath, [runner, 'demo', '--households', String(households), '--data', data], {
    stdio: ['ignore', 2, 2],
  });
  const end = (): boolean => child.kill('SIGTERM');
  signal.addEventListener('abort', end, { once: true });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  signal.removeEventListener('abort', end);
  signal.throwIfAborted();
  if (code !== 0) throw new Error(`npm run demo -- --households ${households} ended with ${String(code)}`);
}
