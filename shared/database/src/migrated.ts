import type { DataSource } from 'typeorm';
import { isConnectionFailure } from './transaction.ts';

const pauseMs = 100;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pauseMs));

/** Connects and migrates as the owner of the tables; a database that is still starting is waited for, and runs take turns. */
export async function migrateDatabase(dataSource: DataSource, patienceMs: number): Promise<void> {
  await connect(dataSource, Date.now() + patienceMs);
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock(hashtext($1))', ['shouwang.migrations']);
    await dataSource.runMigrations();
    await runner.query('select pg_advisory_unlock(hashtext($1))', ['shouwang.migrations']);
  } finally {
    await runner.release();
  }
}

/**
 * Connects as a service, which may not migrate: that its tables are there is waited for. One that is older than its
 * tables goes on, because migrations only add within a release.
 */
export async function waitForMigrations(dataSource: DataSource, patienceMs: number): Promise<void> {
  const until = Date.now() + patienceMs;
  await connect(dataSource, until);
  for (;;) {
    const missing = await missingMigrations(dataSource);
    if (missing.length === 0) return;
    if (Date.now() > until) throw new Error(`the database lacks the migrations ${missing.join(', ')}: run prepare`);
    await pause();
  }
}

async function missingMigrations(dataSource: DataSource): Promise<string[]> {
  const [table]: { there: boolean }[] = await dataSource.query(`select to_regclass('migrations') is not null as there`);
  const done: { name: string }[] = table?.there ? await dataSource.query('select name from migrations') : [];
  const names = new Set(done.map(({ name }) => name));
  return dataSource.migrations.map(({ name = '' }) => name).filter((name) => !names.has(name));
}

const confinementSql = `
  select rolsuper or rolbypassrls or rolcreaterole as mighty,
    exists (select from pg_class where relowner = pg_roles.oid and relkind = 'r' and relnamespace = 'public'::regnamespace) as owns
  from pg_roles where rolname = current_user`;

/** A role that owns tables, or that row-level security does not hold, must not serve: the second wall would be air. */
export async function requireConfinedRole(dataSource: DataSource): Promise<void> {
  const [role]: { mighty: boolean; owns: boolean }[] = await dataSource.query(confinementSql);
  if (role && !role.mighty && !role.owns) return;
  throw new Error('the role of DATABASE_URL owns tables or may bypass row-level security: use the role of the service');
}

async function connect(dataSource: DataSource, until: number): Promise<void> {
  while (!dataSource.isInitialized) {
    try {
      await dataSource.initialize();
    } catch (error) {
      if (!isConnectionFailure(error) || Date.now() > until) throw error;
      await pause();
    }
  }
}
