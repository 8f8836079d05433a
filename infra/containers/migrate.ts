import { waitForDatabase } from '@shouwang/database';
import { openKeyDatabase } from '@shouwang/gateway';
import { creators } from '../services/creators.ts';
import { configOver } from '../services/open-service.ts';
import { serviceNames, type ServiceName } from '../start/members.ts';

const patienceMs = 60_000;

/**
 * Brings the five databases to the state that this version's services expect. A service does so itself at its start;
 * doing it before means that no copy waits for another's migration and that the demo finds its tables.
 */
export async function migrateDatabases(urls: Record<ServiceName, string>): Promise<void> {
  await Promise.all(serviceNames.map((name) => migrate(name, urls[name])));
}

/** The gateway's own database, of API keys. */
export async function migrateKeys(databaseUrl: string): Promise<void> {
  const database = openKeyDatabase(databaseUrl);
  try {
    await waitForDatabase(database, patienceMs);
  } finally {
    if (database.isInitialized) await database.destroy();
  }
}

async function migrate(name: ServiceName, databaseUrl: string): Promise<void> {
  const create = await creators[name]();
  const { deps } = await create(configOver(databaseUrl));
  try {
    await waitForDatabase(deps.dataSource, patienceMs);
  } finally {
    if (deps.dataSource.isInitialized) await deps.dataSource.destroy();
  }
}
