import { systemOptions } from '@shouwang/database';
import pg from 'pg';
import type { ClaimedRow } from './messages.ts';

const claimSql = `
select position, event_id, topic, state_topic, key, type, source, sequence, region_code, correlation_id, causation_id,
  to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as occurred_at,
  data::text as data,
  case when state_topic is not null and not deleted then (data -> 'state')::text end as state,
  raw, extra_headers
from outbox
where sent_at is null and position <> all($2::bigint[])
order by position
limit $1`;

const markSql = 'update outbox set sent_at = clock_timestamp() where position = any($1::bigint[])';

const pingMs = 1_000;
const pingTimeoutMs = 2_500;

/**
 * The relay's one connection. It holds the lock that makes a leader, and who leads has the rows: a lost connection ends
 * both at once, and there is no moment in which one relay has the lock and another the rows. That is why the rows
 * themselves are not locked (decision 0015): a lock is a write to each of them, in a transaction that would stay open
 * as long as Kafka takes.
 *
 * Marks are not waited for on the disk (`synchronous_commit = off`): a server that loses its last moments forgets which
 * rows were sent, never the rows, and they go out again.
 *
 * Both ends find out quickly that the other has gone without a word: the server by keep-alives (about 4 s), this end
 * by asking once a second while a send is under way. This end gives up first, so that nothing of an old leader's send
 * arrives after a new leader's.
 */
export interface Session {
  /** Aborted when the connection is lost. */
  readonly lost: AbortSignal;
  tryToLead(): Promise<boolean>;
  /** The oldest unsent rows but for those that are under way. */
  claim(limit: number, underWay: readonly ClaimedRow[]): Promise<ClaimedRow[]>;
  mark(rows: readonly ClaimedRow[]): Promise<void>;
  /** Runs `work` and asks the server meanwhile whether it is still there. */
  watched<T>(work: Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How a relay shows in pg_stat_activity. */
export function relayConnectionName(name: string): string {
  return `outbox relay ${name}`;
}

export async function openSession(databaseUrl: string, name: string): Promise<Session> {
  const lost = new AbortController();
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: relayConnectionName(name),
    connectionTimeoutMillis: 3_000,
    query_timeout: 15_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 2_000,
    options:
      `${systemOptions} ` +
      '-c tcp_keepalives_idle=2 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=2 -c tcp_user_timeout=4000 ' +
      '-c client_connection_check_interval=2000 -c synchronous_commit=off',
  });
  const lose = (): void => lost.abort();
  client.on('error', lose);
  client.on('end', lose);
  await client.connect();

  return {
    lost: lost.signal,
    async tryToLead() {
      const sql = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as leader';
      const { rows } = await client.query<{ leader: boolean }>(sql, [`shouwang.outbox.${name}`]);
      return rows[0]?.leader === true;
    },
    async claim(limit, underWay) {
      const values = [limit, underWay.map((row) => row.position)];
      const { rows } = await client.query<ClaimedRow>({ name: 'claim', text: claimSql, values });
      return rows;
    },
    async mark(rows) {
      await client.query({ name: 'mark', text: markSql, values: [rows.map((row) => row.position)] });
    },
    async watched(work) {
      let answered = Date.now();
      const watch = setInterval(() => {
        if (Date.now() - answered > pingTimeoutMs + pingMs) lose();
        else client.query('select').then(() => (answered = Date.now()), lose);
      }, pingMs);
      try {
        return await work;
      } finally {
        clearInterval(watch);
      }
    },
    async close() {
      client.on('error', () => {});
      const ended = client.end().catch(() => {});
      // A connection that hangs would otherwise hold up the stop of the process.
      const timeout = new Promise((resolve) => setTimeout(resolve, 500).unref());
      await Promise.race([ended, timeout]);
    },
  };
}
