import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { aggregates } from '@shouwang/contracts';
import type { Admin, Kafka, PartitionOffsets } from '@shouwang/kafka';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { gatewayName, type MemberName } from '../start/members.ts';
import { manifestName, sequencesSql, type BackedUpTable, type Manifest } from './manifest.ts';

export interface BackupOptions {
  service: MemberName;
  databaseUrl: string;
  kafka: Kafka;
  /** Does not exist yet; appears when the back-up is complete. */
  directory: string;
  onTable?: (name: string, rows: number) => void;
}

/** One service, or the gateway's keys, as it is at one moment, while it goes on working. */
export async function takeBackup(options: BackupOptions): Promise<Manifest> {
  const { service, databaseUrl, kafka, directory } = options;
  const unfinished = `${directory}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const offsets = await readOffsets(kafka, service);
  const client = new pg.Client({ connectionString: databaseUrl, application_name: `backup ${service}` });
  await client.connect();
  try {
    // The offsets came first: whatever was published or handled by then is in this snapshot.
    await client.query('begin isolation level repeatable read read only');
    const manifest: Manifest = {
      format: 'shouwang-backup/1',
      service,
      takenAt: (
        await single<{ at: string }>(
          client,
          `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
        )
      ).at,
      migrations: await all(client, 'select timestamp::text, name from migrations order by id'),
      tables: await copyTables(client, unfinished, options.onTable),
      sequences: await all(client, sequencesSql),
      ...offsets,
    };
    await client.query('commit');
    writeFileSync(join(unfinished, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    });
    renameSync(unfinished, directory);
    return manifest;
  } finally {
    await client.end();
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function readOffsets(kafka: Kafka, service: MemberName): Promise<Pick<Manifest, 'published' | 'consumed'>> {
  if (service === gatewayName) return { published: {}, consumed: {} };
  const admin: Admin = kafka.admin();
  try {
    const own = aggregates.filter((aggregate) => aggregate.service === service);
    const published = await admin.endOffsets(own.map(({ eventsTopic }) => eventsTopic));
    const others = aggregates.filter((aggregate) => aggregate.service !== service);
    const topics = others.flatMap(({ eventsTopic, stateTopic }) => [eventsTopic, stateTopic]);
    const committed = await admin.committedOffsets(`shouwang.${service}`, topics);
    // Where nothing was committed yet, nothing was handled yet.
    const consumed = new Map(
      [...(await admin.endOffsets(topics)).keys()].map((place) => [place, committed.get(place) ?? 0n]),
    );
    return { published: textOf(published), consumed: textOf(consumed) };
  } finally {
    await admin.close();
  }
}

function textOf(offsets: PartitionOffsets | Map<string, bigint>): Record<string, string> {
  return Object.fromEntries([...offsets].map(([place, offset]) => [place, String(offset)]));
}

async function copyTables(
  client: pg.Client,
  directory: string,
  onTable: BackupOptions['onTable'],
): Promise<BackedUpTable[]> {
  const tables = await all<{ name: string; columns: string[] }>(
    client,
    `select c.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
       and c.table_name <> 'migrations'
     group by 1 order by 1`,
  );
  const copied: BackedUpTable[] = [];
  for (const { name, columns } of tables) {
    const file = `${name}.copy.gz`;
    const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
    const rows = client.query(copyTo(`copy ${pg.escapeIdentifier(name)} (${list}) to stdout`));
    const hash = createHash('sha256');
    const hashed = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    const path = join(directory, file);
    await pipeline(rows, createGzip({ level: 4 }), hashed, createWriteStream(path, { mode: 0o600, flush: true }));
    copied.push({ name, columns, rows: rows.rowCount, file, bytes: statSync(path).size, sha256: hash.digest('hex') });
    onTable?.(name, rows.rowCount);
  }
  return copied;
}

async function all<Row extends object>(client: pg.Client, sql: string): Promise<Row[]> {
  return (await client.query<Row>(sql)).rows;
}

async function single<Row extends object>(client: pg.Client, sql: string): Promise<Row> {
  const [row] = await all<Row>(client, sql);
  if (!row) throw new Error('a statement that always answers did not');
  return row;
}
