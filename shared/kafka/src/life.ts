import type { Consumer as KafkaJsConsumer } from 'kafkajs';
import { heartbeatMs, passOn, type HandleBatch } from './batch.ts';
import { createClient, patientRetry, settles } from './client.ts';
import type { KafkaOptions, PartitionOffsets } from './port.ts';

/** A group that shows no sign of life for so long is taken for stalled, which kafkajs is known for. */
const stallMs = 60_000;
/** An idle consumer fetches twice a second, a busy one beats every two. */
const silenceMs = 6_000;
const leaveMs = 1_500;

export interface Life {
  options: KafkaOptions;
  groupId: string;
  topics: string[];
  handleBatch: HandleBatch;
  /** Where to go on, for a reader that commits nothing; without it the group's offsets count. */
  places?: PartitionOffsets;
  stop: AbortSignal;
  onJoined(joined: boolean): void;
  /** A batch was handled or a heartbeat answered: being let into the group alone shows nothing yet. */
  onWork(): void;
  /** Something is in the way; the life goes on. */
  onTrouble(error: unknown): void;
}

/** One consumer of the library, from connecting to its end: resolves after `stop`, throws after a crash or a stall. */
export async function live(life: Life): Promise<void> {
  const { options, groupId, topics } = life;
  const prefix = options.topicPrefix ?? '';
  const client = createClient(options, patientRetry);
  const consumer = client.kafka.consumer({
    groupId: prefix + groupId,
    allowAutoTopicCreation: false,
    sessionTimeout: 10_000,
    rebalanceTimeout: 30_000,
    heartbeatInterval: heartbeatMs,
    // An idle fetch waits so long at the broker, and a stop waits for the fetch.
    maxWaitTimeInMs: 500,
    metadataMaxAge: 60_000,
    retry: patientRetry,
  });
  const end = endOf(consumer, life);
  if (life.places) seekAtEveryJoin(consumer, life.places, prefix);
  const begin = async (): Promise<void> => {
    await consumer.connect();
    await consumer.subscribe({ topics: topics.map((topic) => prefix + topic), fromBeginning: true });
    await consumer.run({
      autoCommit: !life.places,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 3,
      eachBatch: (payload) => passOn(payload, life),
    });
  };
  try {
    begin().catch(end.fail);
    await end.reached;
  } finally {
    life.onJoined(false);
    end.release();
    await settles(consumer.disconnect(), leaveMs);
    client.destroy();
  }
}

/** Before the first fetch, and again whenever partitions are handed out anew. */
function seekAtEveryJoin(consumer: KafkaJsConsumer, places: PartitionOffsets, prefix: string): void {
  consumer.on(consumer.events.GROUP_JOIN, () => {
    for (const [place, offset] of places) {
      const at = place.lastIndexOf(':');
      consumer.seek({
        topic: prefix + place.slice(0, at),
        partition: Number(place.slice(at + 1)),
        offset: String(offset),
      });
    }
  });
}

/** When a life is over: resolves on `stop`, rejects on a crash, a stall or a failed start. */
function endOf(consumer: KafkaJsConsumer, { stop, onWork, onTrouble, onJoined }: Life) {
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
    const silentMs = Date.now() - signOfLife;
    if (silentMs > silenceMs) onTrouble(new Error('no answer from Kafka'));
    if (silentMs > stallMs) fail(new Error(`no sign of life for ${stallMs / 1_000} s`));
  }, 1_000);
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
