import type { EachBatchPayload } from 'kafkajs';
import type { Batch, KafkaMessage, KafkaOptions } from './port.ts';

export type HandleBatch = (batch: Batch) => Promise<void>;

export const heartbeatMs = 2_000;

interface Context {
  options: KafkaOptions;
  handleBatch: HandleBatch;
  stop: AbortSignal;
  onTrouble(error: unknown): void;
}

/** Hands the library's batch on in the port's terms, and beats while it is handled. */
export async function passOn(payload: EachBatchPayload, context: Context): Promise<void> {
  const { handleBatch, stop } = context;
  const prefix = context.options.topicPrefix ?? '';
  const { batch } = payload;
  const topic = batch.topic.slice(prefix.length);
  let lost: { error: unknown } | null = null;
  const heartbeat = async (): Promise<void> => {
    if (lost) throw lost.error;
    try {
      await payload.heartbeat();
    } catch (error) {
      lost = { error };
      throw error;
    }
  };
  // The library beats between batches only, and one statement may take longer than a session lasts.
  const beat = setInterval(() => void heartbeat().catch(() => {}), heartbeatMs);
  try {
    await handleBatch({
      topic,
      partition: batch.partition,
      messages: batch.messages.map((message) => incoming(topic, batch.partition, message)),
      heartbeat,
      isCurrent: () => !lost && !stop.aborted && payload.isRunning() && !payload.isStale(),
      done: (offset) => payload.resolveOffset(offset),
    });
  } catch (error) {
    // A lost partition is the way of the group, not trouble.
    if (!lost) context.onTrouble(error);
    throw error;
  } finally {
    clearInterval(beat);
  }
}

type LibraryMessage = EachBatchPayload['batch']['messages'][number];

/** A message in the port's terms. */
export function incoming(topic: string, partition: number, message: LibraryMessage): KafkaMessage {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers ?? {})) {
    // A header may be given twice; like HTTP, the last one counts. One without a value is as good as absent, and the
    // library's types do not know that a stranger can write it.
    const last = (Array.isArray(value) ? value.at(-1) : value) as Buffer | string | null | undefined;
    if (typeof last === 'string') headers[name] = last;
    else if (last) headers[name] = last.toString();
  }
  const { offset, key, value, timestamp } = message;
  return { topic, partition, offset, key: key === null ? null : key.toString(), value, headers, timestamp };
}
