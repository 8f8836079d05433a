import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Store, Stored, UndoneChanges } from '@shouwang/aggregate';
import type { Kafka } from '@shouwang/kafka';
import { quietRelays } from '@shouwang/outbox';
import { newId } from '@shouwang/values';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sequencesSql, type Manifest } from '../backup/manifest.ts';
import { CannotStart } from '../local/cannot-start.ts';
import { gatewayName } from '../start/members.ts';
import { bringAuditBack, setAuditAside } from './keep-audit.ts';
import { openTarget } from './open-target.ts';
import { readPublishedSince, type PublishedEvent } from './published-since.ts';
import { readKeys, settleKeys, type RestoredKeys } from './restored-keys.ts';

export interface RestoreOptions {
  directory: string;
  manifest: Manifest;
  databaseUrl: string;
  kafka: Kafka;
  now: Date;
  /** The gateway's, where its database was lost: a person has looked at the keys, and they may live on. */
  keepKeys?: boolean;
  onStep?: (zh: string, en: string) => void;
}

export interface RestoreReport {
  rows: number;
  /** Published events that no longer count, all of them written to `undoneFile`; of the gateway, which has none, null. */
  undoneEvents: number;
  /** Records that subscribers were told about again, and of these the ones that are gone. */
  restated: number;
  gone: number;
  undoneFile: string | null;
  /** What became of the gateway's keys; null of a service. */
  keys: RestoredKeys | null;
  /** What was audited since the back-up is still there; false where the database was lost. */
  auditKept: boolean;
}

const chunkSize = 1_000;

/**
 * Sets one service, or the gateway, back to a back-up, in one transaction: until it commits nothing has happened, and the
 * service, whose statements wait meanwhile, goes on with what was restored.
 *
 *   lock and empty ─▶ tables of the back-up's version ─▶ its rows ─▶ newer migrations ─▶ take back what was published
 *   since ─▶ consumers go back to the back-up's offsets ─▶ commit; the relay and the consumers do the rest
 *
 * Restoring the rows alone would leave topics and copies ahead of their source for ever. So every record that changed
 * since is told of again with a higher sequence (`restored`), and one that is gone gets a tombstone. Rolling forward from
 * the topics instead was rejected: they hold no names, ID numbers or notes, by intention.
 */
export async function restoreService(options: RestoreOptions): Promise<RestoreReport> {
  const { manifest, databaseUrl, onStep = () => {} } = options;
  const isGateway = manifest.service === gatewayName;
  const { dataSource, stores } = await openTarget(manifest.service, databaseUrl);
  const runner = dataSource.createQueryRunner();
  try {
    const known = migrationsOf(dataSource.migrations, manifest);
    await runner.connect();
    await runner.startTransaction();
    await runner.query('set local statement_timeout = 0');
    await runner.query('set local idle_in_transaction_session_timeout = 0');
    const before = isGateway ? await readKeys(runner) : [];
    const old = await takeOver(runner, manifest.service);
    const isAside = await setAuditAside(runner);
    onStep('正在清空旧表(等待进行中的请求结束)', 'emptying (waits for what is under way)');
    await runner.query('drop schema public cascade');
    await runner.query('create schema public');
    await runner.query(
      'create table migrations (id serial primary key, timestamp bigint not null, name character varying not null)',
    );
    await migrate(runner, known.before);
    onStep('正在装入备份', 'loading the back-up');
    const rows = await load(runner, options, old.sequences);
    await migrate(runner, known.after);
    const lastPosition = old.sequences.get('audit_entry.position') ?? 0n;
    const { auditKept } = await bringAuditBack(runner, { isAside, lastPosition, manifest, now: options.now });
    const { now, keepKeys = false } = options;
    const keys = isGateway ? await settleKeys(runner, { before, auditKept, keepKeys, now }) : null;
    if (!isGateway) onStep('正在撤回备份之后已发布的变更', 'taking back what was published since');
    const taken = isGateway ? nothingTaken : await takeBack(runner, stores, options, old.unsent);
    if (!isGateway) await rewindConsumers(runner, options);
    await runner.commitTransaction();
    return { rows, ...taken, keys, auditKept };
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}

/** Nobody is told of keys. */
const nothingTaken = { undoneEvents: 0, restated: 0, gone: 0, undoneFile: null };

type UndoneEvent = Omit<PublishedEvent, 'aggregate'>;

/** What must be known of the database that is about to go; empty where there is none yet. */
interface OldDatabase {
  /** Committed and not sent: nobody but the person who made the change knows of them. */
  unsent: UndoneEvent[];
  /** `<table>.<column>` → its last number. A number that was used means something to someone, so counting goes on. */
  sequences: Map<string, bigint>;
}

async function takeOver(runner: QueryRunner, service: string): Promise<OldDatabase> {
  const [found]: { outbox: string | null }[] = await runner.query(`select to_regclass('public.outbox') as outbox`);
  if (!found?.outbox) return { unsent: [], sequences: new Map() };
  await runner.query('lock table outbox in access exclusive mode');
  await quietRelays(runner, service);
  const unsent: UndoneEvent[] = await runner.query(
    `select event_id as "eventId", type, key, sequence::float8 as sequence, occurred_at as time, correlation_id as "correlationId"
     from outbox where sent_at is null and extra_headers is null order by position`,
  );
  const sequences: Manifest['sequences'] = await runner.query(sequencesSql);
  return {
    unsent,
    sequences: new Map(sequences.map(({ table, column, last }) => [`${table}.${column}`, BigInt(last ?? 0)])),
  };
}

interface Migrations {
  before: readonly MigrationInterface[];
  /** Those that this code has beyond the back-up's. */
  after: readonly MigrationInterface[];
}

function migrationsOf(all: readonly MigrationInterface[], { migrations, service }: Manifest): Migrations {
  const names = migrations.map(({ name }) => name);
  const unknown = names.filter((name) => !all.some((migration) => migration.name === name));
  if (unknown.length > 0) {
    throw new CannotStart(
      `备份来自更新的版本(${service} 的迁移 ${unknown.join('、')});请用该版本或更新的版本恢复。什么都没有改动。`,
      `The back-up is of a newer version (migrations ${unknown.join(', ')} of ${service}); restore it with that version or a newer one. Nothing was changed.`,
    );
  }
  return {
    before: all.filter(({ name }) => name !== undefined && names.includes(name)),
    after: all.filter(({ name }) => name === undefined || !names.includes(name)),
  };
}

async function migrate(runner: QueryRunner, migrations: readonly MigrationInterface[]): Promise<void> {
  for (const migration of migrations) {
    await migration.up(runner);
    const timestamp = /(\d{13})$/.exec(migration.name ?? '')?.[1];
    await runner.query('insert into migrations (timestamp, name) values ($1, $2)', [timestamp, migration.name]);
  }
}

async function load(
  runner: QueryRunner,
  { directory, manifest }: RestoreOptions,
  used: OldDatabase['sequences'],
): Promise<number> {
  const client = (await runner.connect()) as pg.PoolClient;
  const files = new Map(manifest.tables.map((table) => [table.name, table]));
  let rows = 0;
  for (const name of await tablesInOrder(runner, [...files.keys()])) {
    const table = files.get(name);
    if (!table) continue;
    const quoted = pg.escapeIdentifier(name);
    // Migrations seed some tables; the back-up has these rows too.
    if ((await runner.query(`select 1 from ${quoted} limit 1`)).length > 0) await runner.query(`delete from ${quoted}`);
    const list = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
    const target = client.query(copyFrom(`copy ${quoted} (${list}) from stdin`));
    await pipeline(createReadStream(join(directory, table.file)), createGunzip(), target);
    if (target.rowCount !== table.rows) throw new Error(`${name}: ${target.rowCount} rows of ${table.rows}`);
    rows += table.rows;
  }
  for (const { table, column, last } of manifest.sequences) {
    const highest = [BigInt(last ?? 0), used.get(`${table}.${column}`) ?? 0n].reduce((a, b) => (a > b ? a : b));
    if (highest === 0n) continue;
    await runner.query('select setval(pg_get_serial_sequence($1, $2), $3)', [table, column, String(highest)]);
  }
  return rows;
}

/** A table comes after those that it refers to. */
async function tablesInOrder(runner: QueryRunner, names: string[]): Promise<string[]> {
  const references: { from: string; to: string }[] = await runner.query(
    `select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
     where contype = 'f' and conrelid <> confrelid`,
  );
  const ordered: string[] = [];
  const visit = (name: string): void => {
    if (ordered.includes(name)) return;
    for (const { to } of references.filter(({ from }) => from === name)) visit(to);
    ordered.push(name);
  };
  names.forEach(visit);
  return ordered;
}

/**
 * A request to the service's own consumers, which step aside for it (shared/inbox). It is a row of what is restored, so
 * it holds exactly when the restore does. Nothing limits how far back: what lies below these offsets is in the back-up.
 */
async function rewindConsumers(runner: QueryRunner, { manifest }: RestoreOptions): Promise<void> {
  await runner.query(
    `insert into inbox_request (id, action, arguments, requested_by) values ($1, 'replay', $2, 'npm run restore')`,
    [newId(), JSON.stringify({ offsets: manifest.consumed, oldestEventMs: null })],
  );
}

async function takeBack(
  runner: QueryRunner,
  stores: readonly Store<Stored>[],
  { directory, manifest, kafka, now }: RestoreOptions,
  unsent: readonly UndoneEvent[],
): Promise<Omit<RestoreReport, 'rows' | 'keys' | 'auditKept'>> {
  const undoneFile = join(directory, `undone-${now.toISOString().replaceAll(/[:.]/g, '-')}.jsonl`);
  const file = createWriteStream(undoneFile, { mode: 0o600, flush: true });
  let undoneEvents = 0;
  const last = await readPublishedSince(kafka, manifest, async (events) => {
    // Waiting in the restored outbox, but sent meanwhile: sending them again would only be noise.
    await runner.query(
      'update outbox set sent_at = clock_timestamp() where sent_at is null and event_id = any($1::uuid[])',
      [events.map(({ eventId }) => eventId)],
    );
    for (const store of stores) {
      const ofStore = events.filter(({ aggregate }) => aggregate === store.contract);
      const rows = await store.find(runner.manager, [...new Set(ofStore.map(({ key }) => key))]);
      const versions = new Map(rows.map(({ id, version }) => [id, version]));
      for (const { aggregate: _aggregate, ...event } of ofStore) {
        if (event.sequence <= (versions.get(event.key) ?? 0)) continue;
        undoneEvents += 1;
        file.write(`${JSON.stringify(event)}\n`);
      }
    }
  });
  const restored: { event_id: string }[] = await runner.query(
    'select event_id from outbox where event_id = any($1::uuid[])',
    [unsent.map(({ eventId }) => eventId)],
  );
  const kept = new Set(restored.map((row) => row.event_id));
  for (const event of unsent.filter(({ eventId }) => !kept.has(eventId))) {
    undoneEvents += 1;
    file.write(`${JSON.stringify(event)}\n`);
  }
  await new Promise<void>((resolve, reject) => file.end((error?: Error | null) => (error ? reject(error) : resolve())));
  const cause = { correlationId: newId(), causationId: null, now, by: null };
  let restated = 0;
  let gone = 0;
  for (const store of stores) {
    const changes = [...(last.get(store.contract)?.values() ?? [])];
    for (let start = 0; start < changes.length; start += chunkSize) {
      const { undone, missing } = await undoneAmong(runner, store, changes.slice(start, start + chunkSize));
      await store.restate(runner.manager, cause, undone, new Date(manifest.takenAt));
      restated += undone.length;
      gone += missing;
    }
  }
  return { undoneEvents, restated, gone, undoneFile };
}

async function undoneAmong(
  runner: QueryRunner,
  store: Store<Stored>,
  changes: readonly UndoneChanges[],
): Promise<{ undone: UndoneChanges[]; missing: number }> {
  const rows = await store.find(
    runner.manager,
    changes.map(({ id }) => id),
  );
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  const undone = changes.filter(({ id, sequence }) => sequence > (versions.get(id) ?? 0));
  return { undone, missing: undone.filter(({ id }) => !versions.has(id)).length };
}
