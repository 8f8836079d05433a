import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { killGroup } from '../local/child.ts';
import { complain } from '../local/console.ts';
import type { TestOptions } from './options.ts';

export interface Tally {
  passed: number;
  failed: number;
}

export interface JestRun {
  root: string;
  options: TestOptions;
  files: readonly string[];
  env: Readonly<Record<string, string>>;
  reportFile: string;
  signal: AbortSignal;
}

/** How long jest may hang with its report already written: some test leaves a handle open. */
const lingerMs = 15_000;

export async function runJest(run: JestRun): Promise<Tally> {
  await rm(run.reportFile, { force: true });
  const bin = join(run.root, 'node_modules', 'jest', 'bin', 'jest.js');
  const child = spawn(process.execPath, [bin, ...jestArguments(run)], {
    cwd: run.root,
    stdio: 'inherit',
    // A group of its own, so that its workers end with it; watching needs the terminal.
    detached: !run.options.watch,
    env: {
      ...process.env,
      ...run.env,
      NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    },
  });
  const exitCode = await ended(child, run);
  if (run.options.watch) return { passed: 0, failed: 0 };
  return tally(run.reportFile, exitCode);
}

function jestArguments({ options, files, reportFile }: JestRun): string[] {
  const isEverything = options.paths.length === 0;
  return [
    ...(options.watch ? ['--watch'] : ['--json', `--outputFile=${reportFile}`]),
    '--maxWorkers=2',
    // Component tests start services; a machine that does other work as well must not fail them.
    '--testTimeout=60000',
    ...(options.name === null ? [] : ['--testNamePattern', options.name]),
    ...(isEverything ? [] : ['--runTestsByPath', ...files]),
  ];
}

function ended(child: ChildProcess, { reportFile, signal }: JestRun): Promise<number> {
  const end = (): void => killGroup(child);
  let reportSince = 0;
  const timer = setInterval(() => {
    if (!existsSync(reportFile)) return;
    reportSince ||= Date.now();
    if (Date.now() - reportSince < lingerMs) return;
    complain(
      '测试已完成,但有未关闭的句柄,已强制结束。',
      'The tests are done but something was left open; ended by force.',
    );
    end();
  }, 1_000);
  signal.addEventListener('abort', end, { once: true });
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      clearInterval(timer);
      end();
      resolve(code ?? 1);
    });
  });
}

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
}

/** A file that could not be run at all counts as one failed test, and so does a jest that left no report. */
function tally(reportFile: string, exitCode: number): Tally {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as JestReport;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode > 1 ? 1 : failed };
}
