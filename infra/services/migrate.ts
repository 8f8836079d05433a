import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { migrateDatabase } from '@shouwang/database';
import pg from 'pg';
import { CannotStart } from '../local/cannot-start.ts';
import { serviceNames, type ServiceName } from '../start/members.ts';
import { creators } from './creators.ts';
import { configOver } from './open-service.ts';

const patienceMs = 60_000;

/**
 * Brings the five databases to the state that this version's services expect, as their owners: a service may not do so
 * itself and waits for it. Where nothing is missing the services' code is not even loaded.
 */
export async function migrateWhereNeeded(owners: Record<ServiceName, string>): Promise<void> {
  await Promise.all(
    serviceNames.map(async (name) => {
      if (!(await isMigrated(name, owners[name]))) await migrateService(name, owners[name]);
    }),
  );
}

/** One of them, whatever is missing. */
export async function migrateService(name: ServiceName, databaseUrl: string): Promise<void> {
  const create = await creators[name]();
  const { deps } = await create(configOver(databaseUrl));
  try {
    await migrateDatabase(deps.dataSource, patienceMs);
  } catch (error) {
    throw refusalOf(error) ?? error;
  } finally {
    if (deps.dataSource.isInitialized) await deps.dataSource.destroy();
  }
}

/** A migration that finds what it does not convert raises an exception of its own, `中文 / English`, with the way out. */
function refusalOf(error: unknown): CannotStart | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'P0001') return null;
  const [zh = error.message, en = error.message] = error.message.split(' / ');
  return new CannotStart(zh, en);
}

async function isMigrated(name: ServiceName, databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: patienceMs });
  await client.connect();
  try {
    const { rows: there } = await client.query<{ name: string | null }>(`select to_regclass('migrations') as name`);
    if (!there[0]?.name) return false;
    const { rows } = await client.query<{ name: string }>('select name from migrations');
    const done = new Set(rows.map((row) => row.name));
    return migrationsOf(name).every((migration) => done.has(migration));
  } finally {
    await client.end();
  }
}

/** `1795500000000-create-monitoring.ts` is written down as `create-monitoring-1795500000000`. */
function migrationsOf(service: ServiceName): string[] {
  const folder = join(import.meta.dirname, '..', '..', 'services', service, 'src', 'migrations');
  return readdirSync(folder).map((file) => basename(file, '.ts').replace(/^(\d{13})-(.+)$/, '$2-$1'));
}
