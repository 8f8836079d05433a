import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKeyPair, type KeyPair } from '@shouwang/viewer';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { kafkaUsers, type KafkaPasswords } from '../access/secure-broker.ts';
import { CannotStart } from '../local/cannot-start.ts';
import { databaseNames, type DatabasePasswords, type RolePasswords } from '../local/databases.ts';

/** Made at the first start, readable by its owner only; nothing in it is ever printed. */
export interface Secrets {
  postgresPassword: string;
  databasePasswords: DatabasePasswords;
  /** The gateway's first pair; see `viewerKeysFolder`. */
  viewerKeys: KeyPair;
  /** What the hashes of API keys are keyed with, in hexadecimal digits. */
  apiKeysSecret: string;
  /** Private keys of the demo's provider: kept, so that a token outlives a restart. */
  demoSignInKeys: { keys: JWK[] };
  /** Made when Kafka is first secured. */
  kafkaPasswords?: KafkaPasswords;
}

/** Those of an earlier version lack what has been added since: it is made and kept beside what was there. */
export async function loadSecrets(dataDirectory: string): Promise<Secrets> {
  const path = join(dataDirectory, 'secrets.json');
  const known = existsSync(path) ? parseSecrets(path) : null;
  const secrets: Secrets = {
    postgresPassword: known?.postgresPassword ?? newPassword(),
    databasePasswords: Object.fromEntries(
      databaseNames.map((name) => [name, bothRoles(known?.databasePasswords[name])]),
    ) as DatabasePasswords,
    viewerKeys: known?.viewerKeys ?? (await createKeyPair()),
    apiKeysSecret: known?.apiKeysSecret ?? randomBytes(32).toString('hex'),
    demoSignInKeys: known?.demoSignInKeys ?? (await newSignInKeys()),
    ...(known?.kafkaPasswords && { kafkaPasswords: known.kafkaPasswords }),
  };
  if (JSON.stringify(secrets) !== JSON.stringify(known)) writeSecrets(path, secrets);
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

/** A data directory of before decision 0026 has one password for each database: it stays the owner's. */
function bothRoles(known: RolePasswords | string | undefined): RolePasswords {
  if (typeof known === 'object') return known;
  return { owner: known ?? newPassword(), service: newPassword() };
}

async function newSignInKeys(): Promise<{ keys: JWK[] }> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = randomBytes(8).toString('hex');
  return { keys: [{ ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig' }] };
}
/** In the data directory; from the first start on the pair in it is the one in use. */
export const viewerKeysFolder = 'viewer-keys';

/** Letters and digits only: it goes into addresses. */
function newPassword(): string {
  return randomBytes(24).toString('hex');
}

type KnownSecrets = Pick<Secrets, 'postgresPassword' | 'databasePasswords' | 'viewerKeys'> & Partial<Secrets>;

function parseSecrets(path: string): KnownSecrets {
  try {
    const secrets = JSON.parse(readFileSync(path, 'utf8')) as Partial<Secrets>;
    const { postgresPassword, databasePasswords, viewerKeys } = secrets;
    if (postgresPassword && databasePasswords && viewerKeys?.privateKey) return secrets as KnownSecrets;
  } catch {
    // Said below.
  }
  throw new CannotStart(
    `${path} 不可读或不完整;请从备份恢复,或用 --reset 重新建立数据(会清空)。`,
    `${path} cannot be read or is incomplete; restore it from a backup, or begin anew with --reset (this empties the data).`,
  );
}
