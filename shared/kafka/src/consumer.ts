import { setTimeout as delay } from 'node:timers/promises';
import type { Consumer as KafkaJsConsumer, EachBatchPayload } from 'kafkajs';
import { createClient, reasonOf, retry, settles } from './client.ts';
import type { Batch, Consumer, ConsumerState, KafkaMessage, KafkaOptions } from './port.ts';

type HandleBatch = (batch: Batch) => Promise<void>;

const heartbeatMs = 2_000;
/** A group that shows no sign of life for so long is taken for stalled, which kafkajs is known for. */
const stallMs = 60_000;
const stopMs = 1_500;
const shortestPauseMs = 200;
const longestPauseMs = 5_000;

/**
 * A life is one consumer of the library, from connecting to its end by a crash, a stall or `stop`. The library's own
 * restart is off: it gives up on errors that it takes for final, and then nobody consumes and nobody knows. Here a life
 * that ended is followed by the next, after a pause that grows while none of them gets anything done.
 */
export function createConsumer(options: KafkaOptions, groupId: string): Consumer {
  const { logger } = options;
  const prefix = options.topicPrefix ?? '';
  const stopping = new AbortController();
  const state: ConsumerState = { joined: false, lastError: null };
  let lives: Promise<void> = Promise.resolve();
  let running = false;

  let works = false;

  /** A batch was handled or a heartbeat answered: being let into the group alone shows nothing yet. */
  function worked(): void {
    works = true;
    if (state.lastError !== null) logger.info({ groupId }, 'consuming again');
    state.lastError = null;
  }

  async function live(topics: string[], handleBatch: HandleBatch): Promise<void> {
    const client = createClient(options);
    const consumer = client.kafka.consumer({
      groupId: prefix + groupId,
      allowAutoTopicCreation: false,
      sessionTimeout: 10_000,
      rebalanceTimeout: 30_000,
      heartbeatInterval: heartbeatMs,
      // An idle fetch waits so long at the broker, and a stop waits for the fetch.
      maxWaitTimeInMs: 500,
      metadataMaxAge: 60_000,
      retry,
    });
    const end = endOf(consumer, stopping.signal, worked, (joined) => (state.joined = joined));
    try {
      const started = (async () => {
        await consumer.connect();
        await consumer.subscribe({ topics: topics.map((topic) => prefix + topic), fromBeginning: true });
        await consumer.run({
          autoCommit: true,
          eachBatchAutoResolve: false,
          partitionsConsumedConcurrently: 3,
          eachBatch: (payload) => handle(payload, handleBatch, prefix, stopping.signal),
        });
      })();
      started.catch(end.fail);
      await end.reached;
    } finally {
      state.joined = false;
      end.release();
      await settles(consumer.disconnect(), stopMs);
      client.destroy();
    }
  }

  async function liveOn(topics: string[], handleBatch: HandleBatch): Promise<void> {
    let pauseMs = shortestPauseMs;
    while (!stopping.signal.aborted) {
      works = false;
      try {
        await live(topics, handleBatch);
      } catch (error) {
        if (stopping.signal.aborted) return;
        const reason = reasonOf(error);
        if (state.lastError === null) logger.warn({ groupId, reason }, 'not consuming; trying again until it works');
        state.lastError = reason;
      }
      pauseMs = works ? shortestPauseMs : Math.min(pauseMs * 2, longestPauseMs);
      await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  return {
    run({ topics, handleBatch }) {
      if (running) throw new Error('the consumer is running already');
      running = true;
      if (topics.length > 0) lives = liveOn(topics, handleBatch);
      return Promise.resolve();
    },
    async stop() {
      stopping.abort();
      await lives;
    },
    state: () => ({ ...state }),
  };
}

/** When a life is over: resolves on `stop`, rejects on a crash, a stall or a failed start. */
function endOf(consumer: KafkaJsConsumer, stop: AbortSignal, onWork: () => void, onJoined: (joined: boolean) => void) {
  let fail: (error: unknown) => void = () => {};
  let finish: () => void = () => {};
  const reached = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  let signOfLife = Date.now();
  const alive = (): void => {
    signOfLife = Date.now();
  };
  const { events } = consumer;
  consumer.on(events.FETCH, alive);
  for (const event of [events.HEARTBEAT, events.END_BATCH_PROCESS] as const) {
    consumer.on(event as 'consumer.heartbeat', () => {
      alive();
      onWork();
    });
  }
  consumer.on(events.GROUP_JOIN, () => {
    alive();
    onJoined(true);
  });
  consumer.on(events.REBALANCING, () => onJoined(false));
  consumer.on(events.CRASH, ({ payload }) => fail(payload.error));
  const watch = setInterval(() => {
    if (Date.now() - signOfLife > stallMs) fail(new Error(`no sign of life for ${stallMs / 1_000} s`));
  }, 5_000);
  watch.unref();
  stop.addEventListener('abort', finish);
  if (stop.aborted) finish();
  return {
    reached,
    fail,
    release: (): void => {
      clearInterval(watch);
      stop.removeEventListener('abort', finish);
    },
  };
}

async function handle(payload: EachBatchPayload, handleBatch: HandleBatch, prefix: string, stop: AbortSignal): Promise<void> {
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
  } finally {
    clearInterval(beat);
  }
}

type LibraryMessage = EachBatchPayload['batch']['messages'][number];

function incoming(topic: string, partition: number, message: LibraryMessage): KafkaMessage {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers ?? {})) {
    // A header may be given twice; like HTTP, the last one counts.
    const last = Array.isArray(value) ? value.at(-1) : value;
    if (last !== undefined) headers[name] = last.toString();
  }
  const { offset, key, value, timestamp } = message;
  return { topic, partition, offset, key: key === null ? null : key.toString(), value, headers, timestamp };
}
