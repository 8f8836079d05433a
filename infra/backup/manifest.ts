import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { CannotStart } from '../local/cannot-start.ts';
import { memberNames } from '../start/members.ts';

/**
 * What a back-up is: a directory with one file per table as PostgreSQL's COPY writes it, compressed, and this manifest,
 * which is written last. Offsets were read before the snapshot was taken, so the snapshot holds the effect of everything
 * below them; what lies above is settled by a restore.
 */
const offsets = z.record(z.string(), z.string().regex(/^\d+$/));

const manifest = z.object({
  format: z.literal('shouwang-backup/1'),
  service: z.enum(memberNames),
  takenAt: z.iso.datetime(),
  /** In the order in which they ran. */
  migrations: z.array(z.object({ timestamp: z.string(), name: z.string() })),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.int(),
      file: z.string().regex(/^[a-z_]+\.copy\.gz$/),
      bytes: z.int(),
      sha256: z.string(),
    }),
  ),
  /** Table and column of each counter that the database keeps → its last value. */
  sequences: z.array(z.object({ table: z.string(), column: z.string(), last: z.string().nullable() })),
  /** `<topic>:<partition>` → the end of the service's own events topics; the gateway has none. */
  published: offsets,
  /** `<topic>:<partition>` → how far the service's consumers had come; the gateway has none. */
  consumed: offsets,
});

export type Manifest = z.infer<typeof manifest>;
export type BackedUpTable = Manifest['tables'][number];

export const manifestName = 'manifest.json';

/** Every counter that a database keeps, as the manifest names it. */
export const sequencesSql = `
  select s.table_name as table, s.column_name as column,
    (select last_value::text from pg_sequences
     where format('%I.%I', schemaname, sequencename) = pg_get_serial_sequence(s.table_name, s.column_name)) as last
  from information_schema.columns s
  where s.table_schema = 'public' and s.is_identity = 'YES' order by 1, 2`;

/** Reads it and compares every file with its checksum: a damaged back-up is found before anything is changed. */
export async function readBackup(directory: string): Promise<Manifest> {
  const file = join(directory, manifestName);
  if (!existsSync(file)) {
    throw new CannotStart(
      `${directory} 中没有备份(缺少 ${manifestName});请指定 npm run backup 写出的目录。`,
      `There is no back-up in ${directory} (no ${manifestName}); name a directory that npm run backup wrote.`,
    );
  }
  const parsed = manifest.safeParse(jsonIn(file));
  if (!parsed.success) throw damaged(file);
  for (const table of parsed.data.tables) {
    const path = join(directory, table.file);
    if (!existsSync(path) || (await sha256Of(path)) !== table.sha256) throw damaged(path);
  }
  return parsed.data;
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function damaged(path: string): CannotStart {
  return new CannotStart(
    `备份已损坏:${path} 缺失或与校验值不符;请使用另一份备份。什么都没有改动。`,
    `The back-up is damaged: ${path} is missing or does not match its checksum; use another one. Nothing was changed.`,
  );
}
