import pg from 'pg';
import { readGuardedTables } from './guarded-tables.ts';

/** Of every table that has a policy, as the owner; for tests of the first wall and for what the second one costs. */
export async function switchRowSecurity(ownerUrl: string, how: 'enable' | 'disable'): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const { name, policies } of await readGuardedTables(client)) {
      if (policies > 0) await client.query(`alter table ${name} ${how} row level security`);
    }
  } finally {
    await client.end();
  }
}
