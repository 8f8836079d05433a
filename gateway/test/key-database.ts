import { migrateDatabase } from '@shouwang/database';
import { createTestDatabase, type TestDatabase } from '@shouwang/test-engines';
import { openKeyDatabase } from '../index.ts';

/** A database of API keys for one test file. */
export function createKeyDatabase(): Promise<TestDatabase> {
  return createTestDatabase({
    name: 'gateway-keys',
    async migrate(url) {
      const migrated = openKeyDatabase(url);
      await migrateDatabase(migrated, 10_000);
      await migrated.destroy();
    },
  });
}
