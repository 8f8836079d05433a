import { inTransaction } from '@shouwang/database';
import type { KafkaMessage } from '@shouwang/kafka';
import { background } from './background.ts';
import type { DataSource, EntityManager } from 'typeorm';
import type { Discarded, KeyFilter, RefusalCode } from './request-table.ts';
import type { Subscription } from './subscription.ts';

interface FirstParked {
  id: bigint;
  partition: number;
  offset: bigint;
  reason: string | null;
}

/**
 * Gives up the first message of a parked key for good and writes down who did it and why; what waits behind it can be
 * redriven then. Only a message that failed can be given up: one that merely waits would be a hole in the order.
 */
export async function discardFirst(
  dataSource: DataSource,
  filter: KeyFilter & { key: string; because: string },
  discardedBy: string,
): Promise<Discarded | { refused: RefusalCode }> {
  return inTransaction(dataSource, background, async (tx) => {
    const [parked, ...others] = (await tx.query(
      `select consumer, topic from parked_key
       where key = $3 and ($1::text is null or consumer = $1) and ($2::text is null or topic = $2)
       order by consumer, topic for update`,
      [filter.consumer, filter.topic, filter.key],
    )) as { consumer: string; topic: string }[];
    if (!parked) return { refused: 'nothing-parked' };
    if (others.length > 0) return { refused: 'several-consumers' };
    const place = [parked.consumer, parked.topic, filter.key];
    const [first]: FirstParked[] = await tx.query(
      `select id, partition, "offset", reason from parked_message
       where consumer = $1 and topic = $2 and key = $3 order by id limit 1`,
      place,
    );
    if (!first) return { refused: 'nothing-parked' };
    if (first.reason === null) return { refused: 'not-failed' };
    await tx.query(
      `insert into discarded_message
         (consumer, topic, partition, "offset", key, event_id, reason, attempts, parked_at, because, discarded_by)
       select consumer, topic, partition, "offset", key, headers->>'ce_id', reason, attempts, parked_at, $2, $3
       from parked_message where id = $1`,
      [first.id, filter.because, discardedBy],
    );
    await tx.query('delete from parked_message where id = $1', [first.id]);
    await tx.query(
      `delete from parked_key where consumer = $1 and topic = $2 and key = $3 and not exists
         (select from parked_message where consumer = $1 and topic = $2 and key = $3)`,
      place,
    );
    return { ...parked, partition: first.partition, offset: String(first.offset), reason: first.reason };
  });
}

/** Which of the messages were given up: after a replay they come again, and must not block their keys again. */
export async function discardedOffsets(
  tx: EntityManager,
  { consumer, topic }: Subscription,
  messages: readonly KafkaMessage[],
): Promise<Set<string>> {
  const rows: { place: string }[] = await tx.query(
    `select partition || ':' || "offset" as place from discarded_message
     where consumer = $1 and topic = $2
       and (partition, "offset") in (select * from unnest($3::int[], $4::bigint[]))`,
    [consumer, topic, messages.map((message) => message.partition), messages.map((message) => message.offset)],
  );
  return new Set(rows.map((row) => row.place));
}

export function placeOf({ partition, offset }: KafkaMessage): string {
  return `${partition}:${offset}`;
}
