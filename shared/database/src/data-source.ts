import pg from 'pg';
import { DataSource, DefaultNamingStrategy, type EntitySchema, type Logger } from 'typeorm';
import type { Migration } from './migration.ts';
import { PreparingClient } from './preparing-client.ts';

export interface DataSourceOptions {
  url: string;
  /** Shown in pg_stat_activity. */
  name: string;
  entities: readonly EntitySchema[];
  migrations: readonly Migration[];
  poolSize?: number;
  /** How long to wait for a connection, made or free; 5 s where callers wait. */
  connectionTimeoutMs?: number;
  /** Called with each statement that is sent; how tests count them. */
  onStatement?: (sql: string) => void;
  /** Called when a statement has ended, in the async context of who sent it; no duration where it failed. */
  onStatementEnd?: (ended: { sql: string; durationMs: number | null; error?: unknown }) => void;
}

class SnakeCaseNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

/** Calendar dates stay text and int8 becomes bigint, so that no date moves with a time zone and no fen is lost. */
const parsers: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.DATE]: (text) => text,
  [pg.types.builtins.INT8]: (text) => BigInt(text),
};

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format),
};

/** TypeORM without synchronisation: migrations alone shape the database. */
export function createDataSource(options: DataSourceOptions): DataSource {
  const { onStatement, onStatementEnd } = options;
  const ignore = (): void => {};
  const logger: Logger = {
    logQuery: (sql) => onStatement?.(sql),
    logQueryError: (error, sql) => onStatementEnd?.({ sql, durationMs: null, error }),
    logQuerySlow: (durationMs, sql) => onStatementEnd?.({ sql, durationMs }),
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
  return new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: options.name,
    entities: [...options.entities],
    migrations: [...options.migrations],
    migrationsTransactionMode: 'each',
    synchronize: false,
    namingStrategy: new SnakeCaseNames(),
    poolSize: options.poolSize ?? 16,
    installExtensions: false,
    logger,
    // Every statement is a "slow" one: how TypeORM tells of the end of each.
    ...(onStatementEnd && { maxQueryExecutionTime: -1 }),
    logging: onStatement ? ['query'] : false,
    extra: {
      Client: PreparingClient,
      types,
      connectionTimeoutMillis: options.connectionTimeoutMs ?? 5_000,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  });
}

/** How the pool of a data source is used now; null before it has one. */
export function poolUse(dataSource: DataSource): { total: number; idle: number; waiting: number; max: number } | null {
  const { master } = dataSource.driver as unknown as { master?: pg.Pool };
  if (!master) return null;
  const { totalCount: total, idleCount: idle, waitingCount: waiting, options } = master;
  return { total, idle, waiting, max: options.max ?? 10 };
}
