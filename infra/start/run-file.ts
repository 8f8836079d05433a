import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceName } from './members.ts';

/** Addresses of a run that is ready; programs outside rely on these names. Present only while it is ready. */
export interface RunFile {
  gateway: string;
  services: Record<ServiceName, string>;
  /** With passwords, hence the mode of the file. */
  postgres: Record<ServiceName, string>;
  kafka: { brokers: string[] };
}

const name = 'run.json';

export function writeRunFile(dataDirectory: string, run: RunFile): void {
  const unfinished = join(dataDirectory, `${name}.${process.pid}`);
  writeFileSync(unfinished, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, join(dataDirectory, name));
}

export function removeRunFile(dataDirectory: string): void {
  rmSync(join(dataDirectory, name), { force: true });
}
