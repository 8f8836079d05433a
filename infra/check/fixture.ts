import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const SCOPE = '@shouwang';
const repository = dirname(dirname(import.meta.dirname));
const SETTINGS = ['.oxlintrc.json', '.prettierrc.json', '.prettierignore', 'knip.json', 'tsconfig.json', 'turbo.json'];

export interface Fixture {
  readonly root: string;
  write(files: Readonly<Record<string, string>>): void;
  /** Gives it this repository's packages; of `@shouwang/…` only those among these folders of its own, if any are told. */
  install(folders?: readonly string[]): void;
  remove(): void;
}

/** A small repository of its own with this one's settings, for breaking a rule and seeing the check fail. */
export function createFixture(files: Readonly<Record<string, string>>): Fixture {
  const root = mkdtempSync(join(tmpdir(), 'shouwang-check-'));
  const modules = join(root, 'node_modules');
  const write: Fixture['write'] = (more) => {
    for (const [path, text] of Object.entries(more)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  const install: Fixture['install'] = (folders) => {
    mkdirSync(modules);
    for (const name of readdirSync(join(repository, 'node_modules'))) {
      if (name !== SCOPE || !folders)
        symlinkSync(join(repository, 'node_modules', name), join(modules, name), 'junction');
    }
    if (folders) mkdirSync(join(modules, SCOPE));
    for (const folder of folders ?? [])
      symlinkSync(join(root, folder), join(modules, SCOPE, basename(folder)), 'junction');
  };
  for (const file of SETTINGS) cpSync(join(repository, file), join(root, file));
  write({ '.gitignore': 'node_modules\n', ...files });
  execFileSync('git', ['init', '--quiet', root]);
  return { root, write, install, remove: () => rmSync(root, { recursive: true }) };
}

/** A package.json of the fixture. */
export function manifest(name: string, dependencies: readonly string[] = []): string {
  const entries = Object.fromEntries(dependencies.map((dependency) => [dependency, '*']));
  return `${JSON.stringify({ name, type: 'module', exports: './index.ts', dependencies: entries }, null, 2)}\n`;
}
