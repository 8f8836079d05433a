import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.ts';

interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  inBundle?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

type Locked = Record<string, LockedPackage>;

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

/**
 * Whether `npm ci` takes the lock file, without a network. npm writes one that it then refuses when the registry lacks
 * a platform's package of a native tool ("Missing: … from lock file"): pin the tool to a version that has them all.
 */
export const lockFile: Check = {
  name: '锁文件 lock file',
  async run(root) {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Locked };
    return [
      ...workspacesOutOfStep(root, packages),
      ...Object.entries(packages).flatMap(([path, entry]) => [
        ...missingFrom(packages, path, entry),
        ...unsafe(path, entry),
      ]),
    ];
  },
};

function workspacesOutOfStep(root: string, packages: Locked): string[] {
  return Object.entries(packages)
    .filter(([path]) => !path.includes('node_modules'))
    .flatMap(([path, entry]) => {
      const file = join(path, 'package.json');
      if (!existsSync(join(root, file))) return [`${file} is in the lock file but not there: run npm install`];
      const declared = JSON.parse(readFileSync(join(root, file), 'utf8')) as LockedPackage;
      return KINDS.filter((kind) => !sameEntries(declared[kind], entry[kind])).map(
        (kind) => `${file}: ${kind} differ from the lock file: run npm install`,
      );
    });
}

function sameEntries(a: Record<string, string> = {}, b: Record<string, string> = {}): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function missingFrom(packages: Locked, path: string, entry: LockedPackage): string[] {
  // A link stands for a workspace, which has an entry of its own.
  if (entry.link) return [];
  return Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
    .filter((name) => !lookUp(packages, path, name))
    .map(
      (name) => `${name}, wanted by ${path || 'the root'}, is missing: npm ci will refuse; pin a version that has it`,
    );
}

/** As Node looks a package up: in this folder's node_modules, then in each folder's above. */
function lookUp(packages: Locked, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    if (packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

function unsafe(path: string, entry: LockedPackage): string[] {
  if (!path.includes('node_modules') || entry.link) return [];
  return [
    ...(entry.integrity || entry.inBundle ? [] : [`${path} has no integrity hash`]),
    ...(entry.resolved === undefined ? [] : [`${path} names the machine it came from ("resolved")`]),
  ];
}
