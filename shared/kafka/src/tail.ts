import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createAdmin } from './admin.ts';
import { reasonOf } from './client.ts';
import { live } from './life.ts';
import type { KafkaOptions, PartitionOffsets, Tail, TailOptions } from './port.ts';

const shortestPauseMs = 200;
const longestPauseMs = 5_000;

/**
 * Reads topics beside all groups, from a point of time on, and keeps its place in memory. The library knows no reading
 * without a group, so each life has one of its own: nothing is committed in it, so that the broker forgets it with its
 * last member, and no life waits for the member that the one before it left behind.
 */
export function createTail(options: KafkaOptions, { topics, from, onMessages, onConnection }: TailOptions): Tail {
  const stopping = new AbortController();
  const stop = stopping.signal;
  const admin = createAdmin(options);
  let places: PartitionOffsets | null = null;
  let isThere: boolean | null = null;

  function connection(there: boolean, reason: string | null = null): void {
    if (isThere === there) return;
    isThere = there;
    if (!there) options.logger.warn({ reason }, 'the tail of the events does not reach Kafka; trying again');
    onConnection(there);
  }

  async function oneLife(): Promise<void> {
    places ??= await from(admin);
    const known = places;
    await live({
      options,
      // Below the client's own name, which is what a secured broker lets it use.
      groupId: `shouwang.${options.clientId}.tail.${randomUUID()}`,
      topics,
      places: known,
      stop,
      async handleBatch({ topic, partition, messages, done }) {
        const last = messages.at(-1);
        if (!last || stop.aborted) return;
        onMessages(messages);
        done(last.offset);
        known.set(`${topic}:${partition}`, BigInt(last.offset) + 1n);
      },
      onJoined: (joined) => joined && connection(true),
      onWork: () => connection(true),
      onTrouble: (error) => connection(false, reasonOf(error)),
    });
  }

  async function lives(): Promise<void> {
    for (let pauseMs = shortestPauseMs; !stop.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      try {
        await oneLife();
      } catch (error) {
        if (stop.aborted) return;
        if (isThere) pauseMs = shortestPauseMs;
        connection(false, reasonOf(error));
      }
      await delay(pauseMs, undefined, { signal: stop }).catch(() => {});
    }
  }

  const running = lives();
  return {
    async stop() {
      stopping.abort();
      await running;
      await admin.close();
    },
  };
}
