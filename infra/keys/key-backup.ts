import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { suites, type PersonKey, type SuiteName } from '@shouwang/personal-data';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { calledFrom } from '../command-line/options.ts';
import { CannotStart } from '../local/cannot-start.ts';

/**
 * The persons' keys, wrapped as they are stored: useless without the master keys, and apart from the values that they
 * open. One file that each back-up replaces, because a key that was destroyed must not live on in an older one.
 */
const schema = z.strictObject({
  format: z.literal('shouwang-person-keys/1'),
  keys: z.array(
    z.strictObject({
      personId: z.uuid(),
      wrappedKey: z.string(),
      masterKeyId: z.string(),
      suite: z.enum(Object.keys(suites) as SuiteName[]),
    }),
  ),
});

export async function writeKeyBackup(dataSource: DataSource, file: string): Promise<number> {
  const keys: PersonKey[] = await dataSource.query(
    `select person_id as "personId", wrapped_key as "wrappedKey", master_key_id as "masterKeyId", suite
     from vault.person_key order by person_id`,
  );
  const path = resolve(calledFrom(), file);
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify({ format: 'shouwang-person-keys/1', keys }), { mode: 0o600, flush: true });
  renameSync(unfinished, path);
  return keys.length;
}

/** Only where a person is on the register, has no key, and was not erased. */
export async function readKeyBackup(dataSource: DataSource, file: string): Promise<number> {
  const path = resolve(calledFrom(), file);
  const parsed = schema.safeParse(existsSync(path) ? jsonOf(readFileSync(path, 'utf8')) : null);
  if (!parsed.success) {
    throw new CannotStart(`${path} 不是密钥备份`, `${path} is no back-up of keys`);
  }
  const restored: unknown[] = await dataSource.query(
    `insert into vault.person_key (person_id, wrapped_key, master_key_id, suite)
     select key."personId", key."wrappedKey", key."masterKeyId", key.suite
     from jsonb_to_recordset($1::jsonb) as key ("personId" uuid, "wrappedKey" text, "masterKeyId" text, suite text)
     join person on person.id = key."personId" and person.erased_on is null
     on conflict do nothing returning 1`,
    [JSON.stringify(parsed.data.keys)],
  );
  return restored.length;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
