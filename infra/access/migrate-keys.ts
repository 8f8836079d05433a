import { migrateDatabase } from '@shouwang/database';
import { openKeyDatabase } from '@shouwang/gateway';

const patienceMs = 60_000;

/** The gateway's own database, of API keys, as its owner: the gateway may not do so itself and waits for it. */
export async function migrateKeys(databaseUrl: string): Promise<void> {
  const database = openKeyDatabase(databaseUrl);
  try {
    await migrateDatabase(database, patienceMs);
  } finally {
    if (database.isInitialized) await database.destroy();
  }
}
