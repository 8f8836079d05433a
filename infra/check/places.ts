import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.ts';
import { sourceFiles } from './source-files.ts';

/** The letters in brackets keep these lines from finding themselves. */
const PLACES: readonly { what: string; pattern: RegExp }[] = [
  { what: 'path of one machine', pattern: /(?<![\w.~-])\/(?:[w]ork|[r]oot|[U]sers|[h]ome)\/\w/ },
  { what: 'path of one machine', pattern: /\b[A-Z]:\\{1,2}[U]sers\\/ },
  {
    what: 'address of a package registry',
    pattern: /\/\/(?:[\w-]+\.)*(?:[r]egistry|[a]rtifactory|[v]erdaccio|[n]exus)\b/i,
  },
  { what: 'credential of a package registry', pattern: /_[a]uth(?:Token)?\s*=/ },
];

/** What is true on one machine only has no place in the repository. */
export const places: Check = {
  name: '机器路径与源地址 machine paths and registries',
  async run(root) {
    const here = hereOnly();
    return sourceFiles(root).flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      // The lock file is long, made by npm, and has a check of its own for where its packages come from.
      const patterns = file === 'package-lock.json' ? here : [...PLACES, ...here];
      return text.includes('\0') ? [] : findings(file, text, patterns);
    });
  },
};

function findings(file: string, text: string, patterns: typeof PLACES): string[] {
  if (!patterns.some(({ pattern }) => pattern.test(text))) return [];
  return text
    .split('\n')
    .flatMap((line, index) =>
      patterns.filter(({ pattern }) => pattern.test(line)).map(({ what }) => `${file}:${index + 1}: ${what}`),
    );
}

/** The registry that npm uses on this machine, whatever its name. */
function hereOnly(): typeof PLACES {
  const registry = process.env['npm_config_registry'];
  if (registry === undefined || !URL.canParse(registry)) return [];
  const host = new URL(registry).host.replaceAll('.', '\\.');
  return [{ what: 'package registry of this machine', pattern: new RegExp(`(?<![\\w.-])${host}(?![\\w.-])`) }];
}
