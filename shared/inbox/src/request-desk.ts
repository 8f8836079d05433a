import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { Admin, Kafka, Logger } from '@shouwang/kafka';
import { systemOptions } from '@shouwang/database';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { InboxConsumer } from './consumer.ts';
import { discardFirst } from './discard.ts';
import { reasonOf } from './failure.ts';
import { redrive } from './redrive.ts';
import { replay } from './replay.ts';
import type { InboxRequest, InboxResult } from './request-table.ts';
import type { Subscription } from './subscription.ts';

export interface RequestDeskOptions {
  service: string;
  databaseUrl: string;
  dataSource: DataSource;
  kafka: Kafka;
  logger: Logger;
  consumer: InboxConsumer;
  subscriptions: readonly Subscription[];
  afterCommit: () => void;
}

export interface RequestDesk {
  /** Returns at once, whether the database is there or not. */
  start(): void;
  stop(): Promise<void>;
}

type ClaimedRequest = InboxRequest & { id: string; requested_by: string };

const lookMs = 500;
const touchMs = 2_000;
/** A copy that says nothing for so long has lost its request to whoever claims it next. */
const claimLastsS = 10;

const claimSql = `
update inbox_request set touched_at = now() where id = (
  select id from inbox_request
  where finished_at is null and (touched_at is null or touched_at < now() - make_interval(secs => $1))
  order by requested_at limit 1 for update skip locked
) returning id, action, arguments, requested_by`;

/**
 * Takes up what operators ask for. Two things go on side by side in every copy of a service: *looking*, which makes the
 * consumer step aside for as long as any replay is open, and *working*, which claims one request after the other and
 * carries it out. Everything that is carried out may be carried out twice, so a claim that was lost does no harm.
 *
 *   row inserted ─▶ claimed (touched_at, refreshed) ─▶ finished (result)
 *                      └── copy dies: claimed again after 10 s
 *
 * It has a connection of its own: looking twice a second must not take one of the pool's from a question.
 */
export function createRequestDesk(options: RequestDeskOptions): RequestDesk {
  const { service, databaseUrl, logger, consumer } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: `inbox requests ${service}`,
    max: 2,
    connectionTimeoutMillis: 3_000,
    query_timeout: 15_000,
    options: systemOptions,
  });
  pool.on('error', () => {});
  const admin = options.kafka.admin();
  let loops: Promise<unknown> = Promise.resolve();
  let stopped: Promise<void> | null = null;

  async function forEver(step: () => Promise<boolean>): Promise<void> {
    while (!signal.aborted) {
      const again = await step().catch((error: unknown) => {
        // The consumer and the relay tell of a database that is away.
        logger.debug({ service, reason: reasonOf(error) }, 'requests cannot be looked at');
        return false;
      });
      if (!again) await delay(lookMs, undefined, { signal }).catch(() => {});
    }
  }

  async function look(): Promise<boolean> {
    const { rows } = await pool.query<{ replaying: boolean }>(
      `select exists (select from inbox_request where finished_at is null and action = 'replay') as replaying`,
    );
    if (signal.aborted) return false;
    if (rows[0]?.replaying) await consumer.stepAside();
    else await consumer.resume();
    return false;
  }

  async function work(): Promise<boolean> {
    const { rows } = await pool.query<ClaimedRequest>(claimSql, [claimLastsS]);
    const [request] = rows;
    if (!request) return false;
    let progress = 0;
    const touch = (): void => {
      const sql = 'update inbox_request set touched_at = now(), progress = $2 where id = $1 and finished_at is null';
      pool.query(sql, [request.id, progress]).catch(() => {});
    };
    const timer = setInterval(touch, touchMs);
    try {
      const result = await carryOut({ ...options, admin, signal }, request, () => (progress += 1));
      await pool.query(
        `update inbox_request set finished_at = now(), progress = $3, result = $2 where id = $1 and finished_at is null`,
        [request.id, JSON.stringify(result), progress],
      );
      logger.info({ service, request: request.id, action: request.action, by: request.requested_by }, 'request done');
    } finally {
      clearInterval(timer);
    }
    return true;
  }

  return {
    start() {
      loops = Promise.all([forEver(look), forEver(work)]);
    },
    stop() {
      stopping.abort();
      stopped ??= loops.then(() => Promise.all([pool.end(), admin.close()])).then(() => {});
      return stopped;
    },
  };
}

interface Means extends RequestDeskOptions {
  admin: Admin;
  signal: AbortSignal;
}

/** A failure is a result too; only the stop of this copy leaves the request to another. */
async function carryOut(means: Means, request: ClaimedRequest, onHandled: () => void): Promise<InboxResult> {
  try {
    return await act(means, request, onHandled);
  } catch (error) {
    if (means.signal.aborted) throw error;
    means.logger.warn({ service: means.service, request: request.id, reason: reasonOf(error) }, 'a request failed');
    return { failed: reasonOf(error) };
  } finally {
    means.afterCommit();
  }
}

async function act(means: Means, request: ClaimedRequest, onHandled: () => void): Promise<InboxResult> {
  const { dataSource, subscriptions } = means;
  switch (request.action) {
    case 'redrive':
      return { action: 'redrive', redriven: await redrive(dataSource, subscriptions, request.arguments, onHandled) };
    case 'discard': {
      const discarded = await discardFirst(dataSource, request.arguments, request.requested_by);
      if ('refused' in discarded) return discarded;
      const { consumer, topic } = discarded;
      const filter = { consumer, topic, key: request.arguments.key };
      return { action: 'discard', discarded, redriven: await redrive(dataSource, subscriptions, filter, onHandled) };
    }
    case 'replay':
      return replay(means, request.arguments);
    default:
      return request satisfies never;
  }
}

/** Who asks, for the record: the account and the machine on which the command was typed. */
export function requesterName(user: string): string {
  return `${user}@${hostname()}`;
}
