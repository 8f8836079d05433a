import { setTimeout as delay } from 'node:timers/promises';
import { systemOptions } from '@shouwang/database';
import pg from 'pg';

/**
 * Looks from a connection of its own, because the relay's may be inside the transaction that marks rows. A database that
 * is away is waited for like everything else.
 */
export async function waitUntilSent(
  databaseUrl: string,
  name: string,
  timeoutMs: number,
  lastError: () => string | null,
): Promise<void> {
  const until = Date.now() + timeoutMs;
  let problem: string | null = null;
  while (Date.now() < until) {
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: `outbox drain ${name}`,
      connectionTimeoutMillis: 3_000,
      options: systemOptions,
    });
    client.on('error', () => {});
    try {
      await client.connect();
      for (let pauseMs = 5; Date.now() < until; pauseMs = Math.min(pauseMs * 2, 50)) {
        const { rows } = await client.query<{ unsent: boolean }>(
          'select exists (select from outbox where sent_at is null) as unsent',
        );
        if (rows[0]?.unsent === false) return;
        await delay(pauseMs);
      }
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
      await delay(100);
    } finally {
      await client.end().catch(() => {});
    }
  }
  throw new Error(
    `the outbox of ${name} still has unsent events after ${timeoutMs} ms: ${lastError() ?? problem ?? 'no error'}`,
  );
}
