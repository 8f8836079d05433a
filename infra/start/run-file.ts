import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KafkaSecurity } from '@shouwang/kafka';
import { CannotStart } from '../local/cannot-start.ts';
import type { MemberName, ServiceName } from './members.ts';

/** Addresses of a run that is ready; programs outside rely on these names. Present only while it is ready. */
export interface RunFile {
  gateway: string;
  services: Record<ServiceName, string>;
  /** As the owner of each database; with passwords, hence the mode of the file. */
  postgres: Record<ServiceName, string>;
  /** As each service logs in, held by row-level security: for another copy of one. */
  postgresOfServices: Record<ServiceName, string>;
  /** On a secured broker with the administrator's name and password, over TLS with the certificates to trust. */
  kafka: { brokers: string[] } & KafkaSecurity;
  /** Issuer of the demo's accounts, on this machine; null where there are none. */
  demoSignIn: string | null;
  /** The gateway's database of API keys, and what the hashes in it are keyed with; null where there is none. */
  access: { databaseUrl: string; keysSecret: string } | null;
}

const name = 'run.json';

/** Where everything of an installation is unless `--data` says otherwise; in containers a volume. */
export const defaultDataDirectory = process.env['SHOUWANG_DATA'] || join(import.meta.dirname, '..', '..', '.data');

export function writeRunFile(dataDirectory: string, run: RunFile): void {
  const unfinished = join(dataDirectory, `${name}.${process.pid}`);
  writeFileSync(unfinished, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, join(dataDirectory, name));
}

/** For every command that works on the running system. */
export function readRunFile(dataDirectory: string): RunFile {
  const file = join(dataDirectory, name);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as RunFile;
  throw new CannotStart(
    `${dataDirectory} 中没有正在运行的系统;请先运行 npm start,或用 --data 指定它的数据目录。`,
    `No system is running on ${dataDirectory}; run npm start first, or name its data directory with --data.`,
  );
}

/** By whose database it is, as its owner; the gateway's is absent where it has none. */
export function databaseUrlsOf({ postgres, access }: RunFile): Partial<Record<MemberName, string>> {
  return { ...postgres, ...(access && { gateway: access.databaseUrl }) };
}

/** @throws {CannotStart} where this system has none: a gateway without keys. */
export function databaseUrlFor(run: RunFile, member: MemberName): string {
  const url = databaseUrlsOf(run)[member];
  if (url !== undefined) return url;
  throw new CannotStart(`此系统没有 ${member} 的数据库。`, `This system has no database of ${member}.`);
}

export function removeRunFile(dataDirectory: string): void {
  rmSync(join(dataDirectory, name), { force: true });
}
