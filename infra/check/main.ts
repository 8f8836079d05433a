/**
 * `npm run check`: everything that can be said about the code without running it. Any words behind it pick the checks
 * whose name contains one of them: `npm run check -- types lint`. With CHECK_REPORT in the environment the results go
 * to that file as JSON too, which is how `npm test` counts them.
 */
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { checks } from './checks.ts';
import { runChecks, type CheckResult } from './run-checks.ts';

const root = dirname(dirname(import.meta.dirname));
const shown = 40;

function tell({ name, passed, seconds, problems }: CheckResult): void {
  console.log(`${passed ? '✓ 通过 ok    ' : '✗ 失败 failed'}  ${name}  ${seconds.toFixed(1)} s`);
  for (const problem of problems.slice(0, shown)) console.log(`    ${problem}`);
  if (problems.length > shown) console.log(`    … 另有 and ${problems.length - shown} more`);
}

const words = process.argv.slice(2);
const chosen = words.length === 0 ? checks : checks.filter(({ name }) => words.some((word) => name.includes(word)));
if (chosen.length === 0) {
  console.error(`没有这样的检查 no such check. ${checks.map(({ name }) => name).join(' | ')}`);
  process.exit(2);
}

const results = await runChecks(root, chosen, tell);
const failed = results.filter(({ passed }) => !passed).length;
console.log(`${results.length - failed} 项通过 ok, ${failed} 项失败 failed`);
if (process.env['CHECK_REPORT']) writeFileSync(process.env['CHECK_REPORT'], JSON.stringify(results));
process.exitCode = failed === 0 ? 0 : 1;
