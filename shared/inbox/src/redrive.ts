import { inTransaction } from '@shouwang/database';
import type { KafkaMessage } from '@shouwang/kafka';
import { background } from './background.ts';
import type { DataSource, EntityManager } from 'typeorm';
import { isInfrastructure, reasonOf } from './failure.ts';
import type { KeyFilter, KeyOutcome, RedriveResult } from './request-table.ts';
import type { Subscription } from './subscription.ts';

interface ParkedMessage {
  id: bigint | string;
  partition: number;
  offset: bigint | string;
  headers: Record<string, string>;
  value: Buffer | null;
}

const largestReport = 1_000;

/**
 * Handles what is parked, each key's messages in order and each in a transaction of its own, until one fails. The key is
 * free again in the transaction that finds nothing waiting on it any more. Whoever consumes meanwhile either put its
 * message behind the others before we looked, or finds the key free (see `parkedKeys`). Any number may do it at once.
 */
export async function redrive(
  dataSource: DataSource,
  subscriptions: readonly Subscription[],
  filter: KeyFilter,
  onHandled: () => void = () => {},
): Promise<RedriveResult> {
  const keys: KeyOutcome[] = [];
  let handled = 0;
  for (const subscription of subscriptions) {
    const { consumer, topic } = subscription;
    if (!matches(filter, subscription)) continue;
    const parked: { key: string }[] = await ask(
      dataSource,
      `select key from parked_key where consumer = $1 and topic = $2 and ($3::text is null or key = $3) order by parked_at, key`,
      [consumer, topic, filter.key],
    );
    for (const { key } of parked) {
      let count = 0;
      while (await redriveFirst(dataSource, subscription, key)) {
        count += 1;
        onHandled();
      }
      handled += count;
      if (keys.length < largestReport) {
        keys.push({ consumer, topic, key, handled: count, ...(await leftOf(dataSource, subscription, key)) });
      }
    }
  }
  const [left]: { count: number }[] = await ask(
    dataSource,
    `select count(*)::int as count from parked_message
     where ($1::text is null or consumer = $1) and ($2::text is null or topic = $2) and ($3::text is null or key = $3)`,
    [filter.consumer, filter.topic, filter.key],
  );
  return { handled, stillParked: left?.count ?? 0, keys };
}

function matches(filter: KeyFilter, { consumer, topic }: Subscription): boolean {
  return (filter.consumer ?? consumer) === consumer && (filter.topic ?? topic) === topic;
}

async function leftOf(
  dataSource: DataSource,
  { consumer, topic }: Subscription,
  key: string,
): Promise<Pick<KeyOutcome, 'stillParked' | 'reason'>> {
  const [left]: { count: number; reason: string | null }[] = await ask(
    dataSource,
    `select count(*)::int as count, (array_agg(reason order by id))[1] as reason from parked_message
     where consumer = $1 and topic = $2 and key = $3`,
    [consumer, topic, key],
  );
  return { stillParked: left?.count ?? 0, reason: left?.reason ?? null };
}

function ask<Row>(dataSource: DataSource, sql: string, parameters: unknown[]): Promise<Row[]> {
  return inTransaction(dataSource, background, (tx) => tx.query<Row[]>(sql, parameters));
}

/** True when the key's first message was handled and there may be another. */
async function redriveFirst(dataSource: DataSource, subscription: Subscription, key: string): Promise<boolean> {
  const { consumer, topic } = subscription;
  let current: ParkedMessage | undefined;
  try {
    return await inTransaction(dataSource, background, async (tx) => {
      current = await first(tx, subscription, key);
      if (!current) return false;
      const message: KafkaMessage = { ...current, topic, key, offset: String(current.offset), timestamp: '0' };
      const item = subscription.read(message);
      if (item) await subscription.handle(tx, [item]);
      await tx.query('delete from parked_message where id = $1', [current.id]);
      return true;
    });
  } catch (error) {
    if (!current || isInfrastructure(error)) throw error;
    await ask(
      dataSource,
      'update parked_message set attempts = attempts + 1, reason = $4 where id = $5 and consumer = $1 and topic = $2 and key = $3',
      [consumer, topic, key, reasonOf(error), current.id],
    );
    return false;
  }
}

/** Locks the key and returns its first message; frees the key when there is none. */
async function first(
  tx: EntityManager,
  { consumer, topic }: Subscription,
  key: string,
): Promise<ParkedMessage | undefined> {
  const parameters = [consumer, topic, key];
  const locked: unknown[] = await tx.query(
    'select 1 from parked_key where consumer = $1 and topic = $2 and key = $3 for update',
    parameters,
  );
  if (locked.length === 0) return undefined;
  const [message]: ParkedMessage[] = await tx.query(
    `select id, partition, "offset", headers, value from parked_message
     where consumer = $1 and topic = $2 and key = $3 order by id limit 1`,
    parameters,
  );
  if (!message) await tx.query('delete from parked_key where consumer = $1 and topic = $2 and key = $3', parameters);
  return message;
}
