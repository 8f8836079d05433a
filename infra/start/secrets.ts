import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKeyPair, type KeyPair } from '@shouwang/viewer';
import { CannotStart } from '../local/cannot-start.ts';
import { databaseNames, type DatabasePasswords } from '../local/databases.ts';

/** Made at the first start, readable by its owner only; nothing in it is ever printed. */
export interface Secrets {
  postgresPassword: string;
  databasePasswords: DatabasePasswords;
  /** The gateway's first pair; see `viewerKeysFolder`. */
  viewerKeys: KeyPair;
}

export async function loadSecrets(dataDirectory: string): Promise<Secrets> {
  const path = join(dataDirectory, 'secrets.json');
  if (existsSync(path)) return parseSecrets(path);
  const secrets: Secrets = {
    postgresPassword: newPassword(),
    databasePasswords: Object.fromEntries(databaseNames.map((name) => [name, newPassword()])) as DatabasePasswords,
    viewerKeys: await createKeyPair(),
  };
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, path);
  return secrets;
}

/** In the data directory; from the first start on the pair in it is the one in use. */
export const viewerKeysFolder = 'viewer-keys';

/** Letters and digits only: it goes into addresses. */
function newPassword(): string {
  return randomBytes(24).toString('hex');
}

function parseSecrets(path: string): Secrets {
  try {
    const secrets = JSON.parse(readFileSync(path, 'utf8')) as Partial<Secrets>;
    const { postgresPassword, databasePasswords, viewerKeys } = secrets;
    const isWhole =
      postgresPassword && viewerKeys?.privateKey && databaseNames.every((name) => databasePasswords?.[name]);
    if (isWhole) return secrets as Secrets;
  } catch {
    // Said below.
  }
  throw new CannotStart(
    `${path} 不可读或不完整;请从备份恢复,或用 --reset 重新建立数据(会清空)。`,
    `${path} cannot be read or is incomplete; restore it from a backup, or begin anew with --reset (this empties the data).`,
  );
}
