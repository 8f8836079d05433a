import { existsSync, globSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { CannotStart } from '../local/cannot-start.ts';

export interface TestOptions {
  /** Absolute; empty means everything. */
  paths: string[];
  watch: boolean;
  /** Part of a test's name. */
  name: string | null;
}

const usage = 'npm test -- [path …] [-t name] [--watch]';

export function parseTestOptions(args: readonly string[], calledFrom: string): TestOptions {
  const options: TestOptions = { paths: [], watch: false, name: null };
  const rest = [...args];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--watch') options.watch = true;
    else if (argument === '-t') options.name = rest.shift() ?? refuse('-t', '需要测试名称', 'needs a name');
    else if (argument.startsWith('-')) refuse(argument, '未知选项', 'unknown option');
    else options.paths.push(existingPath(argument, calledFrom));
  }
  const [path, ...others] = options.paths;
  const isOneFile = path !== undefined && others.length === 0 && statSync(path).isFile();
  if (options.watch && !isOneFile) refuse('--watch', '需要且只能有一个测试文件', 'takes exactly one test file');
  return options;
}

function existingPath(argument: string, calledFrom: string): string {
  const path = resolve(calledFrom, argument);
  return existsSync(path) ? path : refuse(argument, '没有这个文件或目录', 'no such file or directory');
}

function refuse(subject: string, zh: string, en: string): never {
  throw new CannotStart(`${subject}:${zh};用法:${usage}`, `${subject}: ${en}; usage: ${usage}`);
}

/** The test files that are meant, so that an empty choice is an error and not a success. */
export function chooseTestFiles(root: string, paths: readonly string[]): string[] {
  const all = globSync('{services,gateway,infra,shared}/**/*.test.ts', {
    cwd: root,
    exclude: (name) => name.includes('node_modules'),
  }).map((file) => resolve(root, file));
  if (paths.length === 0) return all;
  return all.filter((file) => paths.some((path) => file === path || file.startsWith(path + sep)));
}

/** Tests beside the code are pure; those in a folder `test` run on the engines. */
export function needsEngines(root: string, files: readonly string[]): boolean {
  return files.some((file) => relative(root, file).split(sep).slice(0, -1).includes('test'));
}
