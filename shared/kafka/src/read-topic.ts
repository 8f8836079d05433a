import { randomUUID } from 'node:crypto';
import type { Kafka, KafkaMessage } from './port.ts';

/**
 * Everything on a topic, from the beginning to the end that it has at the call; in order per partition. For tests and
 * tools: it holds all of it in memory and leaves an empty group behind, which the broker forgets in time.
 */
export async function readTopic(kafka: Kafka, topic: string): Promise<KafkaMessage[]> {
  const admin = kafka.admin();
  const consumer = kafka.consumer(`read-topic-${randomUUID()}`);
  const messages: KafkaMessage[] = [];
  try {
    const open = new Map([...(await admin.endOffsets([topic]))].filter(([, end]) => end > 0n));
    await new Promise<void>((resolve, reject) => {
      if (open.size === 0) return resolve();
      const handleBatch = async (batch: {
        partition: number;
        messages: KafkaMessage[];
        done(offset: string): void;
      }): Promise<void> => {
        const place = `${topic}:${batch.partition}` as const;
        const end = open.get(place);
        const last = batch.messages.at(-1);
        if (!last) return;
        batch.done(last.offset);
        if (end === undefined) return;
        messages.push(...batch.messages.filter((message) => BigInt(message.offset) < end));
        if (BigInt(last.offset) + 1n >= end) open.delete(place);
        if (open.size === 0) resolve();
      };
      consumer.run({ topics: [topic], handleBatch }).catch(reject);
    });
    return messages;
  } finally {
    await Promise.all([consumer.stop(), admin.close()]);
  }
}
