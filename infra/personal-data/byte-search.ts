import { createReadStream, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createGunzip } from 'node:zlib';
import { topics } from '@shouwang/contracts';
import { readTopic, type Kafka } from '@shouwang/kafka';
import pg from 'pg';
import { takeBackup } from '../backup/take-backup.ts';
import type { ServiceName } from '../start/members.ts';

/**
 * Looks for texts in every byte that lies somewhere: the files of a database and the server's write-ahead log, what is on
 * the topics, a back-up, a data directory. Each find is named by where it was; the texts themselves are not repeated.
 */
export interface Marker {
  kind: string;
  text: string;
}

/** After a checkpoint, so that nothing is in memory only; by the server itself, for its files may be elsewhere. */
export async function findInDatabase(databaseUrl: string, markers: readonly Marker[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('checkpoint');
    const found: string[] = [];
    for (const { kind, text } of markers) {
      const { rows } = await client.query<{ file: string }>(
        `with file as (
           select 'base/' || oid || '/' || name as path from pg_database, lateral pg_ls_dir('base/' || oid) as name
           where datname = current_database()
           union all select 'pg_wal/' || name from pg_ls_waldir()
         )
         select path as file from file
         where position($1::bytea in coalesce(pg_read_binary_file(path, true), '')) > 0`,
        [Buffer.from(text, 'utf8')],
      );
      found.push(...rows.map(({ file }) => `${kind} in ${file.replace(/\d+\/(\d+)$/, '$1')}`));
    }
    return found;
  } finally {
    await client.end();
  }
}

/** Keys, headers and values of every message on every topic, those of dead letters too. */
export async function findOnTopics(
  kafka: Kafka,
  markers: readonly Marker[],
): Promise<{ messages: number; found: string[] }> {
  let messages = 0;
  const found: string[] = [];
  for (const { name } of topics) {
    for (const message of await readTopic(kafka, name)) {
      messages += 1;
      const bytes = Buffer.from(
        `${message.key} ${JSON.stringify(message.headers)} ${message.value?.toString('latin1')}`,
        'latin1',
      );
      for (const { kind, text } of markers) if (holds(bytes, text)) found.push(`${kind} on ${name}`);
    }
  }
  return { messages, found };
}

/** In the files of a back-up that is taken for this and removed. */
export async function findInBackup(
  means: { service: ServiceName; databaseUrl: string; kafka: Kafka },
  markers: readonly Marker[],
): Promise<FilesSearched> {
  const folder = mkdtempSync(join(tmpdir(), 'shouwang-search-'));
  const directory = join(folder, 'backup');
  try {
    await takeBackup({ ...means, directory });
    return await findInFiles(directory, markers);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface FilesSearched {
  files: number;
  /** Of what is compressed, as it is without. */
  bytes: number;
  found: string[];
}

/** In every file below a directory; what is compressed is read as it was before. */
export async function findInFiles(directory: string, markers: readonly Marker[]): Promise<FilesSearched> {
  const searched: FilesSearched = { files: 0, bytes: 0, found: [] };
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const content = await bytesOf(join(entry.parentPath, entry.name));
    const name = relative(directory, join(entry.parentPath, entry.name));
    searched.files += 1;
    searched.bytes += content.length;
    for (const { kind, text } of markers) if (holds(content, text)) searched.found.push(`${kind} in ${name}`);
  }
  return searched;
}

async function bytesOf(file: string): Promise<Buffer> {
  if (!file.endsWith('.gz')) return readFile(file);
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file).pipe(createGunzip())) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** In a text that left a process. */
export function findInText({ from, text }: { from: string; text: string }, markers: readonly Marker[]): string[] {
  const bytes = Buffer.from(text);
  return markers.filter((marker) => holds(bytes, marker.text)).map(({ kind }) => `${kind} in ${from}`);
}

/** As it is, as JSON escapes it, and as an address would. */
function holds(bytes: Buffer, text: string): boolean {
  const escaped = text.replaceAll(/[^\0-~]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [text, escaped, encodeURIComponent(text)].some((form) => bytes.includes(form));
}
