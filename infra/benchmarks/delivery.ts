import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { OutboxRow } from '@shouwang/outbox';
import { defineBenchmark } from './benchmark.ts';
import { startBareProducer, type BareProducer } from './controls/bare-producer-process.ts';
import { startStreamReader, type StreamReader } from './controls/stream-reader.ts';
import { differenceAtMost } from './goal.ts';
import { inRounds, valuesOf, type Sample } from './rounds.ts';
import { openOutbox, type ScratchOutbox } from './scratch-outbox.ts';
import { percentile } from './statistics.ts';
import { demoHouseholds } from './systems.ts';

const perSecond = 200;
const seconds = 10;
const topic = 'thing.events.v1';
const arrivalMs = 60_000;

/** As large as an event of the demo. */
const data = { state: { name: '虚构', note: 'x'.repeat(350) }, why: 'benchmark' };

/** How long a committed change takes until somebody else's program has it, at a steady rate. */
export const delivery = defineBenchmark({
  name: 'delivery',
  title: { zh: '变更送达', en: 'delivery of changes' },
  figures: {
    p50: figure('p50', 'p50', null),
    p99: figure('p99', 'p99', differenceAtMost(12)),
  },
  async run(context) {
    const { run } = await context.system(demoHouseholds);
    const tables = `create table thing (id uuid primary key, version int not null);
      insert into thing select gen_random_uuid(), 0 from generate_series(1, 500);`;
    const outbox = await openOutbox(run, 'bench_delivery', [topic], tables);
    const reader = await startStreamReader(run.kafka.brokers, outbox.topicPrefix + topic);
    try {
      const things = (await outbox.query<{ id: string }>('select id from thing')).map(({ id }) => id);
      const headers = { 'content-type': 'application/json', ce_specversion: '1.0', ce_type: 'thing.changed' };
      const messages = things.map((key) => ({
        topic: outbox.topicPrefix + topic,
        key,
        value: JSON.stringify(data),
        headers,
      }));
      const bare = await startBareProducer(run.kafka.brokers, messages, context.scratch);
      try {
        const samples = await inRounds(context, {
          measure: () => committed(outbox, things, reader),
          control: () => produced(bare, reader),
        });
        const side = (name: string) => ({
          measure: valuesOf(samples.measure, name),
          control: valuesOf(samples.control, name),
        });
        return { p50: side('p50'), p99: side('p99') };
      } finally {
        bare.end();
      }
    } finally {
      reader.end();
      await outbox.close();
    }
  },
});

function figure(zh: string, en: string, goal: ReturnType<typeof differenceAtMost> | null) {
  return {
    title: { zh: `每秒 ${perSecond} 条变更的送达 ${zh}`, en: `delivery at ${perSecond} changes a second, ${en}` },
    unit: 'ms',
    measure: { zh: '提交 → Java 消费者', en: 'commit → a Java consumer' },
    control: { zh: 'kafkajs 直接发送 → 同一消费者', en: 'bare kafkajs → the same consumer' },
    goal,
  };
}

/** A transaction as a command makes it: the aggregate's row, its event, a poke after the commit. */
async function committed(outbox: ScratchOutbox, things: readonly string[], reader: StreamReader): Promise<Sample> {
  const committedAtMs = new Map<string, number>();
  const change = async (index: number): Promise<void> => {
    const key = things[index % things.length] ?? '';
    const eventId = randomUUID();
    await outbox.dataSource.transaction(async (tx) => {
      const [[row]] = (await tx.query('update thing set version = version + 1 where id = $1 returning version', [
        key,
      ])) as [[{ version: number }]];
      await outbox.append(tx, [eventOf(eventId, key, row.version)]);
    });
    committedAtMs.set(eventId, performance.timeOrigin + performance.now());
    outbox.relay.poke();
  };
  await steadily(change);
  const ids = [...committedAtMs.keys()];
  return latencies(
    ids.map((id) => committedAtMs.get(id) ?? Number.NaN),
    await reader.arrivals(ids, arrivalMs),
  );
}

async function produced(bare: BareProducer, reader: StreamReader): Promise<Sample> {
  const { sentAtMs } = await bare.ask<'steadily'>({ kind: 'steadily', perSecond, seconds });
  const ids = Object.keys(sentAtMs);
  return latencies(
    ids.map((id) => sentAtMs[id] ?? Number.NaN),
    await reader.arrivals(ids, arrivalMs),
  );
}

/** Starts one after the other at the rate, whether the earlier ones have ended or not. */
async function steadily(work: (index: number) => Promise<void>): Promise<void> {
  const startedAt = performance.now();
  const all: Promise<void>[] = [];
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const due = startedAt + (index * 1_000) / perSecond;
    while (performance.now() < due) await delay(due - performance.now());
    all.push(work(index));
  }
  await Promise.all(all);
}

function latencies(from: readonly number[], to: readonly number[]): Sample {
  const tookMs = to.map((at, index) => at - (from[index] ?? Number.NaN));
  return { p50: percentile(tookMs, 0.5), p99: percentile(tookMs, 0.99) };
}

function eventOf(eventId: string, key: string, sequence: number): OutboxRow {
  return {
    eventId,
    topic,
    stateTopic: null,
    key,
    type: 'thing.changed',
    source: '/shouwang/bench',
    sequence,
    regionCode: '360704101201',
    correlationId: eventId,
    causationId: null,
    occurredAt: new Date(),
    data,
  };
}
