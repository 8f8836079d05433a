import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, canEnter, openShelter } from './account.ts';
import { CannotStart } from './cannot-start.ts';

/**
 * Where PostgreSQL's files of a data directory lie. Inside it, unless we are root and the user that PostgreSQL runs as
 * cannot enter it (a clone below root's own home): then below a directory that is open to everyone. The choice is
 * written down in the data directory, so that moving it does not lose the database, and a note beside the files says
 * whose they are, so that a copied data directory does not share them.
 */
const pointerName = 'postgres-home';
const ownerName = 'belongs-to';

export async function postgresHome(dataDirectory: string, account: Account | null): Promise<string> {
  const chosen = readPostgresHome(dataDirectory);
  if (chosen) {
    await claim(chosen, dataDirectory);
    return chosen;
  }
  if (canEnter(dataDirectory, account)) return dataDirectory;
  if (existsSync(join(dataDirectory, 'postgres'))) {
    throw new CannotStart(
      `PostgreSQL 的运行用户无法再进入 ${dataDirectory};请恢复其上级目录的权限(chmod a+x)。`,
      `The user that runs PostgreSQL can no longer enter ${dataDirectory}; give back the permission (chmod a+x) of the directories above.`,
    );
  }
  const home = join(openShelter(), createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16));
  await claim(home, dataDirectory);
  await writeFile(join(dataDirectory, pointerName), `${home}\n`);
  return home;
}

/** null: inside the data directory, or not decided yet. */
export function readPostgresHome(dataDirectory: string): string | null {
  const pointer = join(dataDirectory, pointerName);
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : null;
}

/** The data directory that these files belong to, when that is another one which still exists. */
function otherOwner(home: string, dataDirectory: string): string | null {
  const note = join(home, ownerName);
  const owner = existsSync(note) ? readFileSync(note, 'utf8').trim() : dataDirectory;
  return owner !== dataDirectory && existsSync(join(owner, pointerName)) ? owner : null;
}

/** Where a server of this data directory may be running; null for a copy, whose server is the original's. */
export function ownPostgresHome(dataDirectory: string): string | null {
  const home = readPostgresHome(dataDirectory) ?? dataDirectory;
  return otherOwner(home, dataDirectory) === null ? home : null;
}

async function claim(home: string, dataDirectory: string): Promise<void> {
  const owner = otherOwner(home, dataDirectory);
  if (owner !== null) {
    throw new CannotStart(
      `${dataDirectory} 是 ${owner} 的副本,两者不能共用 ${home} 中的数据库;请用 --reset 让副本重新开始(不影响原目录)。`,
      `${dataDirectory} is a copy of ${owner} and must not share the database in ${home}; let the copy begin anew with --reset (the original stays as it is).`,
    );
  }
  await mkdir(home, { recursive: true });
  await chmod(home, 0o755);
  await writeFile(join(home, ownerName), `${dataDirectory}\n`);
}

/** Removes PostgreSQL's files of a data directory, wherever they lie. */
export async function removePostgresHome(dataDirectory: string): Promise<void> {
  const home = readPostgresHome(dataDirectory);
  if (home) {
    const note = join(home, ownerName);
    const isOurs = existsSync(note) && readFileSync(note, 'utf8').trim() === dataDirectory;
    if (isOurs) await rm(home, { recursive: true, force: true });
    await rm(join(dataDirectory, pointerName));
  }
  await rm(join(dataDirectory, 'postgres'), { recursive: true, force: true });
}
