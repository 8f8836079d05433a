import type { EntityManager } from 'typeorm';
import { runTogether, type StatementPart } from '@shouwang/database';
import { appendObserverOf } from './observer.ts';

/** An event on its way, written in the transaction of the change that it tells of. */
export interface OutboxRow {
  eventId: string;
  topic: string;
  /** Where the last state by key goes as well; null: nowhere. */
  stateTopic: string | null;
  key: string;
  type: string;
  source: string;
  sequence: number;
  regionCode: string;
  correlationId: string;
  causationId: string | null;
  occurredAt: Date | string;
  /** `{ state, ...details }`; null only for a raw message. */
  data: unknown;
  /** The aggregate is gone: its state topic gets a tombstone. */
  deleted?: boolean;
  /** A raw message (a dead letter) is sent as it is: these bytes, and `extraHeaders` as its only headers. */
  raw?: Buffer | null;
  extraHeaders?: Record<string, string> | null;
}

/**
 * `position` is the order of insertion, not of commit; per key they agree because a command locks its aggregate before
 * it appends. The partial index holds the backlog only, so an empty poll costs the same after ten years. `sent_at` has a
 * BRIN index, which costs next to nothing per row and is enough for the deletion of what was sent long ago.
 */
export const outboxTableSql = `
create table outbox (
  position bigint generated always as identity constraint outbox_pkey primary key,
  event_id uuid not null,
  topic text not null,
  state_topic text,
  key text not null,
  type text not null,
  source text not null,
  sequence bigint not null,
  region_code text not null,
  correlation_id text not null,
  causation_id text,
  occurred_at timestamptz not null,
  data jsonb,
  deleted boolean not null default false,
  raw bytea,
  extra_headers jsonb,
  sent_at timestamptz,
  constraint outbox_has_content check (data is not null or extra_headers is not null)
);
create index outbox_unsent on outbox (position) where sent_at is null;
create index outbox_sent_at on outbox using brin (sent_at) with (autosummarize = on);
`;

/** Kafka takes 1 MiB. What could never be sent must fail the change, not block every event after it. */
const largestEventBytes = 900_000;

const columns =
  'event_id, topic, state_topic, key, type, source, sequence, region_code, correlation_id, causation_id, occurred_at, ' +
  'data, deleted, raw, extra_headers';

const appendSql = `appended as (
  insert into outbox (${columns}) select ${columns} from jsonb_populate_recordset(null::outbox, $1::jsonb)
)`;

/**
 * One statement for any number of rows, in their order. Call it after the aggregates' own rows are written or locked;
 * poke the relay after the commit.
 */
export async function appendToOutbox(tx: EntityManager, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length > 0) await runTogether(tx, [appendPart(tx, rows)]);
}

/** The same as a part of a larger statement; the aggregates' rows may be written by it too. Without `tx` nobody counts. */
export function appendPart(tx: EntityManager | null, rows: readonly OutboxRow[]): StatementPart {
  if (tx) appendObserverOf(tx)?.(rows);
  return { sql: appendSql, parameters: [`[${rows.map(recordOf).join(',')}]`] };
}

function recordOf(row: OutboxRow): string {
  const record = JSON.stringify({
    event_id: row.eventId,
    topic: row.topic,
    state_topic: row.stateTopic,
    key: row.key,
    type: row.type,
    source: row.source,
    sequence: row.sequence,
    region_code: row.regionCode,
    correlation_id: row.correlationId,
    causation_id: row.causationId,
    occurred_at: row.occurredAt,
    data: row.data,
    deleted: row.deleted ?? false,
    raw: row.raw ? `\\x${row.raw.toString('hex')}` : null,
    extra_headers: row.extraHeaders ?? null,
  });
  if (!row.extraHeaders && Buffer.byteLength(record) > largestEventBytes) {
    throw new Error(`an event of type ${row.type} is larger than ${largestEventBytes} bytes`);
  }
  return record;
}
