import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKeyPair, type KeyPair } from '@shouwang/viewer';
import { kafkaUsers, type KafkaPasswords } from '../access/secure-broker.ts';
import { CannotStart } from '../local/cannot-start.ts';
import { databaseNames, type DatabasePasswords } from '../local/databases.ts';

/** Made at the first start, readable by its owner only; nothing in it is ever printed. */
export interface Secrets {
  postgresPassword: string;
  databasePasswords: DatabasePasswords;
  /** The gateway signs with it, the services verify. */
  viewerKeys: KeyPair;
  /** Made when Kafka is first secured. */
  kafkaPasswords?: KafkaPasswords;
}

export async function loadSecrets(dataDirectory: string): Promise<Secrets> {
  const path = join(dataDirectory, 'secrets.json');
  if (existsSync(path)) return parseSecrets(path);
  const secrets: Secrets = {
    postgresPassword: newPassword(),
    databasePasswords: Object.fromEntries(databaseNames.map((name) => [name, newPassword()])) as DatabasePasswords,
    viewerKeys: await createKeyPair(),
  };
  writeSecrets(path, secrets);
  return secrets;
}

function writeSecrets(path: string, secrets: Secrets): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, path);
}

/** Those that are missing are made and kept. */
export function kafkaPasswordsOf(dataDirectory: string, secrets: Secrets): KafkaPasswords {
  const known = secrets.kafkaPasswords;
  if (known && kafkaUsers.every((user) => known[user])) return known;
  const made = Object.fromEntries(kafkaUsers.map((user) => [user, known?.[user] ?? newPassword()])) as KafkaPasswords;
  writeSecrets(join(dataDirectory, 'secrets.json'), { ...secrets, kafkaPasswords: made });
  return made;
}

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
