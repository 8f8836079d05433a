import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { keyTables, suites, type SuiteName } from '@shouwang/personal-data';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { calledFrom } from '../command-line/options.ts';
import { CannotStart } from '../local/cannot-start.ts';

/**
 * The keys of persons and clues, wrapped as they are stored: useless without the master keys, and apart from the values that they
 * open. One file that each back-up replaces, because a key that was destroyed must not live on in an older one.
 */
const format = 'shouwang-data-keys/1';

const schema = z.strictObject({
  format: z.literal(format),
  keys: z.array(
    z.strictObject({
      of: z.enum(['person', 'clue']),
      id: z.uuid(),
      wrappedKey: z.string(),
      masterKeyId: z.string(),
      suite: z.enum(Object.keys(suites) as SuiteName[]),
    }),
  ),
});

export async function writeKeyBackup(dataSource: DataSource, file: string): Promise<number> {
  const keys = (await Promise.all(keyTables.map((table) => table.readAll(dataSource)))).flat();
  const path = resolve(calledFrom(), file);
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify({ format, keys }), { mode: 0o600, flush: true });
  renameSync(unfinished, path);
  return keys.length;
}

/** Only where the record is there, has no key, and was not erased. */
export async function readKeyBackup(dataSource: DataSource, file: string): Promise<number> {
  const path = resolve(calledFrom(), file);
  const parsed = schema.safeParse(existsSync(path) ? jsonOf(readFileSync(path, 'utf8')) : null);
  if (!parsed.success) {
    throw new CannotStart(`${path} 不是密钥备份`, `${path} is no back-up of keys`);
  }
  const counts = await Promise.all(
    keyTables.map((table) =>
      table.putBack(
        dataSource,
        parsed.data.keys.filter(({ of }) => of === table.of),
      ),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
