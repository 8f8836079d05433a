import type { MasterKeys } from '@shouwang/personal-data';
import pg from 'pg';
import type { ServiceName } from '../start/members.ts';
import { seed } from './seed.ts';

export interface DemoOptions {
  postgres: Record<ServiceName, string>;
  /** Seal the names and ID numbers of the invented people. */
  masterKeys: MasterKeys;
  /** Without the demo only the regions are loaded: nothing can be registered without them. */
  households: boolean;
  signal: AbortSignal;
}

/**
 * Loads regions and demo once; false when the databases remember that it was done before. What writes it is imported
 * only then: the code of five services would slow every start.
 */
export async function loadDemo(options: DemoOptions): Promise<boolean> {
  const mark = options.households ? 'complete' : 'regions-complete';
  if (await isMarked(options.postgres.monitoring, mark)) return false;
  const { writeDemo } = await import('./write-demo.ts');
  await writeDemo(options);
  await setMark(options.postgres.monitoring, mark);
  return true;
}

async function isMarked(databaseUrl: string, mark: string): Promise<boolean> {
  return inDatabase(databaseUrl, async (client) => {
    const found = await client.query('select 1 from command_log where viewer_id = $1 and idempotency_key = $2', [
      seed,
      mark,
    ]);
    return found.rowCount === 1;
  });
}

async function setMark(databaseUrl: string, mark: string): Promise<void> {
  await inDatabase(databaseUrl, async (client) => {
    await client.query(
      `insert into command_log (viewer_id, idempotency_key, operation, input_hash) values ($1, $2, 'loadDemo', '')
       on conflict do nothing`,
      [seed, mark],
    );
  });
}

async function inDatabase<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
