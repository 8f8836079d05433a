import { randomUUID } from 'node:crypto';
import type { KafkaMessage } from '@shouwang/kafka';
import { appendToOutbox, type OutboxRow } from '@shouwang/outbox';
import type { EntityManager } from 'typeorm';
import type { Subscription } from './subscription.ts';

export interface ToPark {
  message: KafkaMessage;
  /** Null: nothing is wrong with it, it waits behind one that failed. */
  reason: string | null;
  attempts: number;
}

/** Messages without a key share one, the empty one. */
export function keyOf(message: KafkaMessage): string {
  return storable(message.key ?? '');
}

/** PostgreSQL's text takes every character but this one; whatever a stranger sent must not make parking fail. */
function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}

function storableHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [storable(name), storable(value)]));
}

/**
 * Which of the keys are parked. They stay so until the transaction ends: a redrive, which takes them away when nothing
 * waits on them any more, has to wait for us, or we for it.
 */
export async function parkedKeys(
  tx: EntityManager,
  { consumer, topic }: Subscription,
  messages: readonly KafkaMessage[],
): Promise<Set<string>> {
  const keys = [...new Set(messages.map(keyOf))];
  const rows: { key: string }[] = await tx.query(
    `select key from parked_key where consumer = $1 and topic = $2 and key = any($3::text[]) order by key for share`,
    [consumer, topic, keys],
  );
  return new Set(rows.map((row) => row.key));
}

/**
 * Stores messages in the order given, parks their keys, and sends those that failed to the dead-letter topic by way of
 * the outbox, all in the caller's transaction. One that is stored already (it was delivered again) stays as it is.
 */
export async function park(
  tx: EntityManager,
  service: string,
  { consumer, topic }: Subscription,
  parked: readonly ToPark[],
): Promise<void> {
  if (parked.length === 0) return;
  const records = parked.map(({ message, reason, attempts }) => ({
    key: keyOf(message),
    partition: message.partition,
    offset: message.offset,
    headers: storableHeaders(message.headers),
    value: message.value && `\\x${message.value.toString('hex')}`,
    reason,
    attempts,
  }));
  const parameters = [consumer, topic, JSON.stringify(records)];
  await tx.query(
    `insert into parked_key (consumer, topic, key)
     select distinct $1, $2, key from jsonb_to_recordset($3::jsonb) as record (key text)
     order by key on conflict do nothing`,
    parameters,
  );
  const stored: { partition: number; offset: bigint | string }[] = await tx.query(
    `insert into parked_message (consumer, topic, key, partition, "offset", headers, value, reason, attempts)
     select $1, $2, key, partition, "offset", headers, value, reason, attempts
     from jsonb_to_recordset($3::jsonb) as record
       (key text, partition int, "offset" bigint, headers jsonb, value bytea, reason text, attempts int)
     on conflict do nothing
     returning partition, "offset"`,
    parameters,
  );
  const isNew = new Set(stored.map((row) => `${row.partition}:${row.offset}`));
  const deadLetters = parked.flatMap(({ message, reason }) =>
    reason !== null && isNew.has(`${message.partition}:${message.offset}`)
      ? [deadLetter(service, consumer, message, reason)]
      : [],
  );
  await appendToOutbox(tx, deadLetters);
}

/** The original bytes and headers, and where and why they failed. */
function deadLetter(service: string, consumer: string, message: KafkaMessage, reason: string): OutboxRow {
  const eventId = randomUUID();
  const headers = storableHeaders(message.headers);
  return {
    eventId,
    topic: `shouwang.${service}.dead-letter.v1`,
    stateTopic: null,
    key: keyOf(message),
    type: 'dead-letter',
    source: `/shouwang/${service}`,
    sequence: 1,
    regionCode: headers['ce_regioncode'] ?? '',
    correlationId: headers['ce_correlationid'] ?? eventId,
    causationId: headers['ce_id'] ?? null,
    occurredAt: new Date(),
    data: null,
    raw: message.value,
    extraHeaders: {
      ...headers,
      dl_consumer: consumer,
      dl_topic: message.topic,
      dl_partition: String(message.partition),
      dl_offset: message.offset,
      dl_reason: reason,
    },
  };
}
