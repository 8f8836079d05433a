import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

export interface Tool {
  /** npm package of the tool, whose bin of the same name (or `bin`) is run. */
  readonly package: string;
  readonly bin?: string;
  readonly arguments: readonly string[];
  /** Takes the problems out of what the tool printed; by default each line is one. */
  readonly read?: (output: string) => string[];
}

/** What is wrong according to the tool; empty when it ends with 0. */
export function toolProblems(root: string, tool: Tool): Promise<string[]> {
  const { promise, resolve } = Promise.withResolvers<string[]>();
  execFile(
    process.execPath,
    [binOf(tool), ...tool.arguments],
    { cwd: root, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ...QUIET } },
    (error, stdout, stderr) => resolve(error ? problemsIn(tool, stdout, stderr, error) : []),
  );
  return promise;
}

function problemsIn({ package: name, read }: Tool, stdout: string, stderr: string, error: Error): string[] {
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
  try {
    const problems = read ? read(`${stdout}\n${stderr}`) : lines;
    if (problems.length > 0) return problems;
  } catch {
    // A tool that breaks down does not print what it prints otherwise: its own words are told instead.
  }
  // A failure is never without a word.
  return [...lines.slice(0, 20), `${name}: ${error.message.split('\n')[0]}`];
}

/** No colours, and no word to the makers of the tools about who runs them where. */
const QUIET = { NO_COLOR: '1', FORCE_COLOR: '0', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };

/** By its package, not by node_modules/.bin: that holds shell scripts on Windows. */
function binOf({ package: name, bin = name }: Tool): string {
  const folder = packageFolder(name);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const path = typeof bins === 'string' ? bins : bins[bin];
  if (path === undefined) throw new Error(`${name} has no bin ${bin}`);
  return join(folder, path);
}

function packageFolder(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      readFileSync(join(folder, name, 'package.json'));
      return join(folder, name);
    } catch {
      // Not in this folder: the next one up.
    }
  }
  throw new Error(`${name} is not installed: run npm ci in ${dirname(import.meta.dirname)}`);
}
