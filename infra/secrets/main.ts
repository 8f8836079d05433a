import { randomBytes } from 'node:crypto';
import { newKeySet } from '@shouwang/personal-data';
import { createKeyPair } from '@shouwang/viewer';
import { parseOptions } from '../command-line/options.ts';
import { passwordVariable } from '../containers/environment.ts';
import { complainAbout } from '../local/console.ts';
import { databaseNames } from '../local/databases.ts';

/**
 * New passwords and keys, one variable a line, on standard output: for `kubectl create secret … --from-env-file` and for
 * `.env` of docker compose, which takes the passwords of it.
 */
const usage = `node infra/run.mjs secrets > .env

  打印新的密码与密钥(每行一个变量);每次都不同,不保存。
  Prints new passwords and keys, one variable a line; different each time, kept nowhere.
`;

try {
  const { help } = parseOptions(process.argv.slice(2), { command: 'node infra/run.mjs secrets', options: {} });
  console.log(help ? usage : (await secretLines()).join('\n'));
} catch (error) {
  complainAbout(error);
  process.exitCode = 1;
}
if (process.connected) process.disconnect();

async function secretLines(): Promise<string[]> {
  const { privateKey, publicKeys } = await createKeyPair();
  // Letters and digits only: a password goes into addresses.
  const passwords = ['POSTGRES_PASSWORD', 'OWNER_PASSWORD', ...databaseNames.map(passwordVariable)].map(
    (name) => `${name}=${randomBytes(24).toString('hex')}`,
  );
  return [
    ...passwords,
    `API_KEYS_SECRET=${randomBytes(32).toString('hex')}`,
    `VIEWER_PRIVATE_KEY=${JSON.stringify(privateKey)}`,
    `VIEWER_PUBLIC_KEYS=${JSON.stringify(publicKeys)}`,
    `PERSONAL_DATA_KEYS=${JSON.stringify(newKeySet('AES-256-GCM', new Date()))}`,
  ];
}
