import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart, explain } from '../local/cannot-start.ts';
import { complain, complainAbout, say } from '../local/console.ts';
import { runChecks } from './checks.ts';
import { startTestEngines } from './engines.ts';
import { runJest, type Tally } from './jest.ts';
import { chooseTestFiles, needsEngines, parseTestOptions, type TestOptions } from './options.ts';

/**
 * `npm test`: the checks, then every test on engines that are started once for the run. With paths only the tests
 * below them, without the checks. The last line is always `N passed, N failed`.
 */
const root = join(import.meta.dirname, '..', '..');
const cache = join(root, '.cache');
const interrupted = new AbortController();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());
process.on('disconnect', () => interrupted.abort());

async function runTests(options: TestOptions, files: string[], reportFile: string): Promise<Tally> {
  const run = { root, options, files, reportFile, signal: interrupted.signal };
  if (!needsEngines(root, files)) return runJest({ ...run, env: {} });
  const engines = await startTestEngines(cache, interrupted.signal);
  try {
    if (interrupted.signal.aborted) return { passed: 0, failed: 1 };
    return await runJest({ ...run, env: engines.env });
  } finally {
    await engines.stop();
  }
}

async function main(): Promise<Tally> {
  const options = parseTestOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  const files = chooseTestFiles(root, options.paths);
  if (files.length === 0)
    throw new CannotStart('这里没有测试文件(*.test.ts)', 'there is no test file (*.test.ts) here');
  mkdirSync(cache, { recursive: true });
  const report = (name: string): string => join(cache, `${name}.${process.pid}.json`);
  const tallies: Tally[] = [];
  try {
    if (options.paths.length === 0) tallies.push(await runChecks(root, report('checks'), interrupted.signal));
    if (!interrupted.signal.aborted) tallies.push(await runTests(options, files, report('jest')));
  } finally {
    await Promise.all(['checks', 'jest'].map((name) => rm(report(name), { force: true })));
  }
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
  };
}

try {
  const { passed, failed } = await main();
  if (interrupted.signal.aborted) say('已中断', 'interrupted');
  const isGreen = failed === 0 && !interrupted.signal.aborted;
  console.log(`${passed} passed, ${isGreen ? 0 : Math.max(failed, 1)} failed`);
  process.exitCode = isGreen ? 0 : 1;
} catch (error) {
  if (interrupted.signal.aborted) say('已中断', 'interrupted');
  else {
    const explained = explain(error, cache);
    complainAbout(explained);
    if (!(explained instanceof CannotStart)) complain('测试未能运行', 'the tests could not be run');
  }
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
// The channel to run.mjs would keep this process alive.
if (process.connected) process.disconnect();
