import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { killGroup } from '../local/child.ts';
import type { Tally } from './jest.ts';

/** Runs `npm run check` and counts each check as a test; how it reports them: infra/check/main.ts. */
export async function runChecks(root: string, reportFile: string, signal: AbortSignal): Promise<Tally> {
  await rm(reportFile, { force: true });
  const child = spawn(process.execPath, [join(root, 'infra', 'check', 'main.ts')], {
    cwd: root,
    stdio: 'inherit',
    detached: true,
    env: { ...process.env, CHECK_REPORT: reportFile },
  });
  const end = (): void => killGroup(child);
  signal.addEventListener('abort', end, { once: true });
  const exitCode = await new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  signal.removeEventListener('abort', end);
  if (!existsSync(reportFile)) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const results = JSON.parse(readFileSync(reportFile, 'utf8')) as { passed: boolean }[];
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed };
}
