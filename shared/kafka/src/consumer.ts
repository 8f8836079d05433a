import { setTimeout as delay } from 'node:timers/promises';
import type { HandleBatch } from './batch.ts';
import { reasonOf } from './client.ts';
import { live } from './life.ts';
import type { Consumer, ConsumerState, KafkaOptions } from './port.ts';

const shortestPauseMs = 200;
const longestPauseMs = 5_000;

/**
 * A life is one consumer of the library, from connecting to its end by a crash, a stall or `stop`. The library's own
 * restart is off: it gives up on errors that it takes for final, and then nobody consumes and nobody knows. Here a life
 * that ended is followed by the next, after a pause that grows while none of them gets anything done.
 */
export function createConsumer(options: KafkaOptions, groupId: string): Consumer {
  const { logger } = options;
  const stopping = new AbortController();
  const stop = stopping.signal;
  const state: ConsumerState = { joined: false, lastError: null };
  let lives: Promise<void> | null = null;
  let works = false;

  function onWork(): void {
    works = true;
    if (state.lastError !== null) logger.info({ groupId }, 'consuming again');
    state.lastError = null;
  }

  function onTrouble(error: unknown): void {
    const reason = reasonOf(error);
    if (state.lastError === null) logger.warn({ groupId, reason }, 'not consuming; trying again until it works');
    state.lastError = reason;
  }

  function onJoined(joined: boolean): void {
    state.joined = joined;
  }

  async function liveOn(topics: string[], handleBatch: HandleBatch): Promise<void> {
    let pauseMs = shortestPauseMs;
    while (!stop.aborted) {
      works = false;
      try {
        await live({ options, groupId, topics, handleBatch, stop, onJoined, onWork, onTrouble });
      } catch (error) {
        if (!stop.aborted) onTrouble(error);
      }
      pauseMs = works ? shortestPauseMs : Math.min(pauseMs * 2, longestPauseMs);
      await delay(pauseMs, undefined, { signal: stop }).catch(() => {});
    }
  }

  return {
    run({ topics, handleBatch }) {
      if (lives) throw new Error('the consumer is running already');
      lives = topics.length > 0 ? liveOn(topics, handleBatch) : Promise.resolve();
      return Promise.resolve();
    },
    async stop() {
      stopping.abort();
      await lives;
    },
    state: () => ({ ...state }),
  };
}
