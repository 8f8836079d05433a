import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Row } from '../report.ts';

/** The short form of `npm run faults`, as a user runs it; the long form is for a machine that has half an hour. */
interface Report {
  rows: Row[];
  roundsLeft: number;
  findings: object[];
  compared: Record<'changes' | 'events' | 'states' | 'clues' | 'copies' | 'counters', number>;
}

const root = join(import.meta.dirname, '..', '..', '..');

async function runFaults(...args: string[]): Promise<{ code: number | null; output: string; said: string }> {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const command = [join(root, 'infra', 'run.mjs'), 'faults', ...args];
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output, said };
}

test('whatever is killed, cut or poisoned: nothing acknowledged is lost, reordered or twice in effect', async () => {
  const data = join(root, '.cache', 'faults-test');
  const { code, output, said } = await runFaults('--json', '--seed', '1', '--data', data);
  expect(said).toBe('');
  const { rows, roundsLeft, findings, compared } = JSON.parse(output) as Report;
  expect(findings).toEqual([]);
  expect(roundsLeft).toBe(0);
  expect(code).toBe(0);
  // A suite that wrote nothing or compared nothing would find nothing either.
  expect(rows.at(-1)).toMatchObject({ lost: 0, reordered: 0, doubled: 0, differs: 0 });
  for (const row of rows.filter(({ rounds }) => rounds > 0)) expect(row.acknowledged).toBeGreaterThan(0);
  expect(rows.at(-1)?.rounds).toBeGreaterThanOrEqual(10);
  expect(rows.at(-1)?.refused).toBeGreaterThan(0);
  expect(compared.events).toBeGreaterThan(compared.changes / 2);
  for (const count of Object.values(compared)) expect(count).toBeGreaterThan(10);
}, 600_000);

test('a fault that does not exist is refused with the way out', async () => {
  const { code, said } = await runFaults('--fault', 'kill-nobody');
  expect(code).toBe(1);
  expect(said).toContain('there is no such fault; see npm run faults -- --help');
});
