import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Random } from '../demo/random.ts';
import { serviceNames, type ServiceName } from '../start/members.ts';
import type { Client } from './client.ts';
import type { World } from './stories.ts';
import type { System } from './system.ts';

/** What a fault acts upon. */
export interface Scene {
  system: System;
  client: Client;
  world: World;
  random: Random;
  /** How long the system may take to work again after anything. */
  patienceMs: number;
}

/** The system did not do in time what it must do. */
export class NotRecovered extends Error {
  override readonly name = 'NotRecovered';
}

/** Asks again and again, ever more rarely: logging in to a database is work. Errors mean no, for it may be down. */
export async function until(what: string, patienceMs: number, isSo: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + patienceMs;
  let problem = '';
  for (let waitMs = 50; Date.now() < deadline; waitMs = Math.min(waitMs * 2, 800)) {
    try {
      if (await isSo()) return;
      problem = '';
    } catch (error) {
      problem = `: ${error instanceof Error ? error.message : String(error)}`;
    }
    await sleep(waitMs);
  }
  throw new NotRecovered(`${what} not within ${patienceMs / 1_000} s${problem}`);
}

/** One question over a connection of its own, past the proxies. */
export async function query<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  parameters: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 60_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query<Row>(sql, parameters)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Every service acknowledged so many changes more. */
export async function untilAcknowledged({ client, patienceMs }: Scene, count: number): Promise<void> {
  const wanted = serviceNames.map((name) => [name, client.acknowledgedAt[name].length + count] as const);
  const behind = (): ServiceName[] =>
    wanted.filter(([name, length]) => client.acknowledgedAt[name].length < length).map(([name]) => name);
  await until('the services acknowledge changes again', patienceMs, () => behind().length === 0).catch(
    (error: unknown) => {
      throw error instanceof NotRecovered ? new NotRecovered(`${error.message} (${behind().join(', ')})`) : error;
    },
  );
}

/** Everything that is in the outboxes now is on its topics, as their rows say. */
export async function untilDelivered({ system, patienceMs }: Scene): Promise<void> {
  await Promise.all(
    serviceNames.map(async (name) => {
      const url = system.databases[name];
      let last: string | null = null;
      await until(`${name} delivers its events`, patienceMs, async () => {
        last ??=
          (await query<{ last: string }>(url, 'select coalesce(max(position), 0)::text as last from outbox'))[0]
            ?.last ?? null;
        const waiting = await query(url, 'select from outbox where sent_at is null and position <= $1 limit 1', [last]);
        return last !== null && waiting.length === 0;
      });
    }),
  );
}
