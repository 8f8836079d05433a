import { systemOptions } from '@shouwang/database';
import { appendPart, type OutboxRow } from '@shouwang/outbox';
import pg from 'pg';
import {
  headColumns,
  insertSealSql,
  readHead,
  sealedRow,
  sealedRowsSql,
  sealOf,
  sealParameters,
  type Algorithm,
  type Head,
} from './seal.ts';

/** All positions up to `position` belong to transactions with an id below `transactionId`. */
export interface Horizon {
  position: bigint;
  transactionId: string;
}

/**
 * The sealer's one connection. It holds the lock that makes a leader and writes the seals: who loses it has lost both. A
 * second leader, were there ever one, would fail on the number of its seal.
 */
export interface SealingSession {
  /** Aborted when the connection is lost. */
  readonly lost: AbortSignal;
  tryToLead(): Promise<boolean>;
  head(): Promise<Head | null>;
  /** How far rows reach now; null where all are sealed. */
  horizon(): Promise<Horizon | null>;
  /** Whether every transaction that could still bring a row below the horizon has ended. */
  hasSettled(horizon: Horizon): Promise<boolean>;
  /** Seals what there is up to the horizon, at most so many rows; null where there is nothing. */
  seal(upTo: bigint, limit: number, algorithm: Algorithm, sealedAt: Date): Promise<Head | null>;
  publish(row: OutboxRow): Promise<void>;
  close(): Promise<void>;
}

export async function openSealingSession(databaseUrl: string, service: string): Promise<SealingSession> {
  const lost = new AbortController();
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: `audit sealer ${service}`,
    connectionTimeoutMillis: 3_000,
    query_timeout: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 2_000,
    // A leader that vanished without a word must not hold the lock for hours.
    options:
      `${systemOptions} ` +
      '-c tcp_keepalives_idle=2 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=2 -c tcp_user_timeout=4000 ' +
      '-c client_connection_check_interval=2000',
  });
  const lose = (): void => lost.abort();
  client.on('error', lose);
  client.on('end', lose);
  await client.connect();

  async function all(sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> {
    const { rows } = await client.query<Record<string, unknown>>(sql, parameters);
    return rows;
  }

  async function head(): Promise<Head | null> {
    const [record] = await all(`select ${headColumns} from audit_seal order by audit_seal.number desc limit 1`);
    return record ? readHead(record) : null;
  }

  return {
    lost: lost.signal,
    async tryToLead() {
      const sql = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as leader';
      const [row] = await all(sql, [`shouwang.audit.${service}`]);
      return row?.['leader'] === true;
    },
    head,
    async horizon() {
      const [last] = await all(
        `select max(position)::text as position from audit_entry
         where position > coalesce((select max(last_position) from audit_seal), 0)`,
      );
      if (typeof last?.['position'] !== 'string') return null;
      // By a later statement: whoever has a position up to this one had its transaction's id before (tables.ts).
      const [own] = await all('select pg_current_xact_id()::text as id');
      return { position: BigInt(last['position']), transactionId: own?.['id'] as string };
    },
    async hasSettled({ transactionId }) {
      const [row] = await all('select pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 as settled', [transactionId]);
      return row?.['settled'] === true;
    },
    async seal(upTo, limit, algorithm, sealedAt) {
      await client.query('begin');
      try {
        const before = await head();
        const after = before?.lastPosition ?? 0n;
        const records = await all(sealedRowsSql, [after.toString(), upTo.toString(), limit]);
        const rows = records.map(sealedRow);
        const last = rows.at(-1);
        const seal = last
          ? sealOf(service, before, rows, rows.length === limit ? last.position : upTo, { algorithm, sealedAt })
          : null;
        if (seal) await client.query(insertSealSql, sealParameters(seal));
        await client.query('commit');
        return seal;
      } catch (error) {
        await client.query('rollback').catch(() => {});
        throw error;
      }
    },
    async publish(row) {
      const { sql, parameters } = appendPart(null, [row]);
      await client.query(`with ${sql} select`, [...parameters]);
    },
    async close() {
      const ended = client.end().catch(() => {});
      const timeout = new Promise((resolve) => setTimeout(resolve, 500).unref());
      await Promise.race([ended, timeout]);
    },
  };
}
