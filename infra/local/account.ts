import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.ts';

/** PostgreSQL refuses to run as root; this is who runs it then. */
export interface Account {
  uid: number;
  gid: number;
}

function idOf(option: '-u' | '-g', user: string): number | null {
  const result = spawnSync('id', [option, user], { encoding: 'utf8' });
  const id = Number((result.stdout ?? '').trim());
  return result.status === 0 && Number.isInteger(id) && id > 0 ? id : null;
}

function accountOf(user: string): Account | null {
  const uid = idOf('-u', user);
  const gid = idOf('-g', user);
  return uid === null || gid === null ? null : { uid, gid };
}

function createUser(user: string): void {
  const nologin = '/usr/sbin/nologin';
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', nologin, user]);
  if (made.status !== 0) spawnSync('adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', user]);
}

/** null: we are not root and run it as ourselves. */
export function postgresAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const existing = accountOf('postgres') ?? accountOf('shouwang');
  if (existing) return existing;
  createUser('shouwang');
  const account = accountOf('shouwang') ?? accountOf('nobody');
  if (account) return account;
  throw new CannotStart(
    'PostgreSQL 不能以 root 运行,也没有其他用户可用;请先执行 useradd --system shouwang。',
    'PostgreSQL does not run as root and no other user could be made; run: useradd --system shouwang',
  );
}

/** Tried as that user, because no reading of modes covers access lists and mounts. */
export function canEnter(directory: string, account: Account | null): boolean {
  if (!account) return true;
  const probe = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { cwd: '/', ...account, stdio: 'ignore' });
  return probe.status === 0;
}

/**
 * A directory that every user can enter, for what cannot lie in the clone. Below the world-writable temporary directory
 * only one that root made itself is trusted.
 */
export function openShelter(): string {
  for (const path of ['/var/lib/shouwang', join(tmpdir(), 'shouwang')]) {
    try {
      mkdirSync(path, { recursive: true });
      const found = lstatSync(path);
      if (!found.isDirectory() || found.uid !== process.getuid?.()) continue;
      chmodSync(path, 0o755);
      return path;
    } catch {
      // Read-only or taken by somebody else: the next one.
    }
  }
  throw new CannotStart(
    `没有其他用户可进入的目录(/var/lib 与 ${tmpdir()} 均不可写);请用 --data 指定一个目录,或设置 POSTGRES_URL。`,
    `No directory that another user can enter (/var/lib and ${tmpdir()} cannot be written); name one with --data or set POSTGRES_URL.`,
  );
}
