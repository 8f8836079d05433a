import { existsSync, readFileSync, statSync } from 'node:fs';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Account, postgresAccount } from './account.ts';
import { CannotStart, diskFull, mentionsFullDisk } from './cannot-start.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { ownPostgresHome, postgresHome } from './postgres-home.ts';
import { loopback } from './ports.ts';
import { endByMarker, findByDirectory, hasProcess, listProcesses, type StopStep } from './processes.ts';
import type { Program } from './program.ts';
import { runToEnd } from './run-to-end.ts';

/**
 * One real PostgreSQL server on this machine, as a program for the supervisor. A killed run may leave its postmaster
 * behind, which holds the data directory: it is found by its command line (the data directory is one of its arguments)
 * and asked to shut down fast; nothing that was committed is lost by that, nor by killing it.
 */
export interface LocalPostgres {
  program: Program;
  /** Superuser, database `postgres`. */
  adminUrl: string;
  /** Set when files had to go outside the data directory. */
  home: string | null;
}

export interface PostgresOptions {
  dataDirectory: string;
  logFile: string;
  port: number;
  password: string;
  /** Tests trade safety against power loss for speed. */
  durable: boolean;
  /** Interrupts what takes long. */
  signal: AbortSignal;
}

export const superuser = 'postgres';
/** SIGINT: fast shutdown. SIGQUIT: at once, recovered at the next start. */
const stopSteps: readonly StopStep[] = [
  { signal: 'SIGINT', waitMs: 2_000 },
  { signal: 'SIGQUIT', waitMs: 500 },
];

export async function preparePostgres(options: PostgresOptions): Promise<LocalPostgres> {
  const user = postgresAccount();
  const home = await postgresHome(options.dataDirectory, user);
  const data = join(home, 'postgres');
  // The files' owner goes before the usual account: they may be from a run as another user.
  const owner = existsSync(data) ? statSync(data) : null;
  const account = user && owner && owner.uid > 0 ? { uid: owner.uid, gid: owner.gid } : user;
  const { binaries } = await findPostgresBinaries(account, async () => join(home, '..'));
  await clearLeftovers(data);
  if (!existsSync(data)) await initialise({ ...options, binaries, account, home, data });
  const adminUrl = `postgres://${superuser}:${options.password}@${loopback}:${options.port}/postgres`;
  return {
    adminUrl,
    home: home === options.dataDirectory ? null : home,
    program: {
      name: 'postgres',
      command: binaries.postgres,
      args: ['-D', data, '-p', String(options.port), ...localSettings, ...serverSettings(options.durable)],
      cwd: '/',
      env: serverEnvironment(),
      account: account ?? undefined,
      logFile: options.logFile,
      marker: data,
      stopSteps,
      beforeStart: () => clearLeftovers(data),
      isReady: () => answersAsAdmin(adminUrl),
      // A crash recovery reads back what was written since the last checkpoint.
      readyTimeoutMs: 120_000,
    },
  };
}

function serverEnvironment(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC', PGTZ: 'UTC' };
}

const localSettings = ['-c', `listen_addresses=${loopback}`, '-c', 'unix_socket_directories='];

/** The same wherever the server runs: on this machine or in a container. */
export function serverSettings(durable: boolean): string[] {
  const settings: Record<string, string> = {
    max_connections: '200',
    shared_buffers: '128MB',
    // What a role is given by somebody else's statement, too.
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Sorts by code point on every machine, whatever locales it has. */
export function initdbSettings(durable: boolean): string[] {
  return [
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ];
}

interface Initialisation extends PostgresOptions {
  binaries: { initdb: string };
  account: Account | null;
  home: string;
  data: string;
}

/** Into a directory of its own that gets its name at the end: a run killed halfway leaves nothing that looks done. */
async function initialise(wanted: Initialisation): Promise<void> {
  const { binaries, account, home, data, password, durable, signal } = wanted;
  const unfinished = join(home, 'postgres.new');
  const passwordFile = join(home, 'postgres.password');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) {
    await chown(unfinished, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  try {
    const args = [
      `--pgdata=${unfinished}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      ...initdbSettings(durable),
    ];
    const place = { cwd: '/', env: serverEnvironment(), account, timeoutMs: 120_000, signal };
    const { code, output } = await runToEnd({ command: binaries.initdb, args, ...place });
    if (mentionsFullDisk(output)) throw diskFull(home);
    if (code !== 0) throw new Error(`initdb: exit code ${code}: ${output.trim().split('\n').slice(-3).join(' | ')}`);
    await rename(unfinished, data);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Ends what a killed run left of this data directory's server. */
export async function endPostgres(dataDirectory: string): Promise<void> {
  const home = ownPostgresHome(dataDirectory);
  if (home !== null) await endByMarker(join(home, 'postgres'), stopSteps);
}

/**
 * Ends an orphan on this data directory: the postmaster, then backends that outlive a killed one for a moment.
 * PostgreSQL refuses to start while any process has the number in postmaster.pid, also a stranger or a zombie. When
 * nothing works in the directory any more such a file is removed; with a free number PostgreSQL does so itself.
 */
async function clearLeftovers(data: string): Promise<void> {
  await endByMarker(data, stopSteps);
  const until = Date.now() + 5_000;
  while (findByDirectory(data).length > 0 && Date.now() < until) await sleep(50);
  const pidFile = join(data, 'postmaster.pid');
  if (!existsSync(pidFile) || findByDirectory(data).length > 0) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const holder = listProcesses().find((process) => process.pid === pid);
  const isPostgres = basename(holder?.args[0] ?? '').startsWith('postgres');
  if (hasProcess(pid) && !isPostgres) await rm(pidFile, { force: true });
}

/** Throws when a server answers whose password is another. */
export async function answersAsAdmin(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== '28P01') return false;
    throw new CannotStart(
      'PostgreSQL 的密码与 secrets.json 不符;请恢复该文件,或用 --reset 重新建立数据(会清空)。',
      'The password of PostgreSQL is not the one in secrets.json; restore that file, or begin anew with --reset (this empties the data).',
    );
  } finally {
    await client.end().catch(() => {});
  }
}
