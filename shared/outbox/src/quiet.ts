import { setTimeout as delay } from 'node:timers/promises';
import { relayConnectionName } from './session.ts';
import { settleMs } from './relay.ts';

/**
 * Ends the connections of a service's relays and waits until nothing that they had under way can arrive any more. For
 * whoever holds the outbox locked: until the lock is given back no relay gets at it again, and none can mark rows that
 * it has sent from a table that is about to be another.
 */
export async function quietRelays(
  connection: { query(sql: string, parameters: unknown[]): Promise<unknown> },
  name: string,
): Promise<void> {
  await connection.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = $1',
    [relayConnectionName(name)],
  );
  await delay(settleMs);
}
