import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { systemOptions } from './areas.ts';

/** What of a table may go. */
export interface RetentionRule {
  table: string;
  /** 0 keeps everything. */
  days: number;
  /** A condition with `$1`, the time before which things are old. Nothing that is still needed may fulfil it. */
  where: string;
}

/** How far each table was emptied: who must know whether a row is missing or was deleted looks here. */
export const retentionTableSql = `
create table retention_mark (
  name text constraint retention_mark_pkey primary key,
  deleted_before timestamptz not null
);
`;

/** One copy of a service deletes at a time; who holds this lock for a transaction sees nothing vanish in it. */
export const retentionLockSql = `select pg_advisory_xact_lock(hashtextextended('shouwang.retention', 0))`;
const tryLockSql = `select pg_try_advisory_xact_lock(hashtextextended('shouwang.retention', 0)) as locked`;

const batchSize = 1_000;
const dayMs = 24 * 60 * 60 * 1_000;

/** $1 the time, $2 the size of a batch. By row address, because a batch is found by time and deleted by nothing else. */
export function deleteBatchSql({ table, where }: RetentionRule): string {
  return `delete from ${table} where ctid = any (array(
    select ctid from ${table} where ${where} limit $2 for update skip locked))`;
}

export interface RetentionOptions {
  databaseUrl: string;
  name: string;
  rules: readonly RetentionRule[];
  now: () => Date;
  logger: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
}

export interface Retention {
  /** Deletes soon and then every hour, while the process runs. */
  start(): void;
  /** Deletes now what is old; how many rows, by table. A copy that finds another one at it leaves it to that one. */
  run(): Promise<Record<string, number>>;
  stop(): Promise<void>;
}

const firstRunMs = 60_000;
const betweenRunsMs = 60 * 60 * 1_000;

/**
 * Nothing grows without limit: old rows go in small batches, each a transaction of its own, so that no lock is held for
 * long and vacuum keeps up. It has a connection of its own for the moment it takes.
 */
export function createRetention(options: RetentionOptions): Retention {
  const { name, logger } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let loop: Promise<void> = Promise.resolve();

  async function run(): Promise<Record<string, number>> {
    const deleted: Record<string, number> = {};
    const client = new pg.Client({
      connectionString: options.databaseUrl,
      application_name: `retention ${name}`,
      options: systemOptions,
      connectionTimeoutMillis: 5_000,
      query_timeout: 60_000,
    });
    client.on('error', () => {});
    await client.connect();
    try {
      for (const rule of options.rules) {
        if (rule.days === 0) continue;
        const before = new Date(options.now().getTime() - rule.days * dayMs);
        let count = batchSize;
        while (count === batchSize && !signal.aborted) {
          count = await deleteBatch(client, rule, before);
          if (count > 0) deleted[rule.table] = (deleted[rule.table] ?? 0) + count;
        }
      }
    } finally {
      await client.end();
    }
    if (Object.keys(deleted).length > 0) logger.info({ retention: name, deleted }, 'deleted what was old');
    return deleted;
  }

  async function runForEver(): Promise<void> {
    // Not all copies at the same moment.
    let pauseMs = firstRunMs * (1 + Math.random());
    while (!signal.aborted) {
      await delay(pauseMs, undefined, { signal, ref: false }).catch(() => {});
      if (signal.aborted) return;
      await run().catch((error: unknown) => {
        const reason = error instanceof Error ? error.name : 'unknown';
        logger.warn({ retention: name, reason }, 'what is old could not be deleted; trying again in an hour');
      });
      pauseMs = betweenRunsMs;
    }
  }

  return {
    start() {
      loop = runForEver();
    },
    run,
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}

async function deleteBatch(client: pg.Client, rule: RetentionRule, before: Date): Promise<number> {
  await client.query('begin');
  try {
    const { rows } = await client.query<{ locked: boolean }>(tryLockSql);
    let count = 0;
    if (rows[0]?.locked) {
      const { rowCount } = await client.query(deleteBatchSql(rule), [before, batchSize]);
      count = rowCount ?? 0;
      if (count > 0) await mark(client, rule.table, before);
    }
    await client.query('commit');
    return count;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

async function mark(client: pg.Client, table: string, before: Date): Promise<void> {
  await client.query(
    `insert into retention_mark (name, deleted_before) values ($1, $2)
     on conflict (name) do update set deleted_before = greatest(retention_mark.deleted_before, excluded.deleted_before)`,
    [table, before],
  );
}
