import { join } from 'node:path';
import { ensureKeyFile, masterKeysOf, suites, type MasterKeys, type SuiteName } from '@shouwang/personal-data';
import { CannotStart } from '../local/cannot-start.ts';

/** Where the keys above the persons' keys lie: in an installation's data directory unless the environment says where. */
export function personalDataKeysSetting(dataDirectory: string): string {
  return process.env['PERSONAL_DATA_KEYS'] || join(dataDirectory, 'personal-data-keys.json');
}

/** For commands that seal or open; the file has been made by `npm start`. */
export function masterKeysIn(dataDirectory: string): MasterKeys {
  return masterKeysOf(personalDataKeysSetting(dataDirectory), process.env['KEY_SERVICE_TOKEN']);
}

/** The setting, with a file of new keys where it names one that is not there; the suite is that of new keys. */
export function ensurePersonalDataKeys(dataDirectory: string): string {
  const setting = personalDataKeysSetting(dataDirectory);
  const suite = process.env['PERSONAL_DATA_SUITE'] || 'AES-256-GCM';
  if (!isSuite(suite)) {
    const names = Object.keys(suites).join(', ');
    throw new CannotStart(`PERSONAL_DATA_SUITE 应为 ${names} 之一`, `PERSONAL_DATA_SUITE is one of ${names}`);
  }
  if (!/^(https?:|\{)/.test(setting)) ensureKeyFile(setting, suite, new Date());
  return setting;
}

export function isSuite(name: string): name is SuiteName {
  return Object.hasOwn(suites, name);
}
