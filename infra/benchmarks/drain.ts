import type { KafkaMessage } from '@shouwang/kafka';
import { readTopic } from '@shouwang/kafka';
import { defineBenchmark, type BenchmarkContext } from './benchmark.ts';
import type { BareMessage } from './controls/bare-producer.ts';
import { startBareProducer, type BareProducer } from './controls/bare-producer-process.ts';
import { ratioAtLeast } from './goal.ts';
import { inRounds, valuesOf, type Sample } from './rounds.ts';
import { openOutbox, type ScratchOutbox } from './scratch-outbox.ts';
import { demoHouseholds } from './systems.ts';

const backlog = 100_000;
/** So many different events, the demo's own, make the backlog, again and again. */
const different = 5_000;
const topics = [
  'shouwang.housing-safety.dwelling.events.v1',
  'shouwang.housing-safety.dwelling.state.v1',
  'shouwang.housing-safety.renovation.events.v1',
  'shouwang.housing-safety.renovation.state.v1',
];
/** Messages in a call of the control; the fastest is found before the rounds. */
const batchSizes = [250, 500, 1_000, 2_000];

/** A backlog waits in the outbox and is moved to Kafka: each event to its topic and its state to the other. */
export const drain = defineBenchmark({
  name: 'drain',
  title: { zh: '积压的发件箱', en: 'a backlog in the outbox' },
  figures: {
    drain: {
      title: { zh: '10 万条积压事件的转发', en: 'relay of a backlog of 100,000 events' },
      unit: 'events/s',
      measure: { zh: '转发并标记,含状态主题', en: 'sent and marked, state topics included' },
      control: { zh: 'kafkajs 直接发送同样的消息', en: 'bare kafkajs sending the same messages' },
      goal: ratioAtLeast(0.7),
    },
    drainCpu: {
      title: { zh: '每条事件的处理器时间', en: 'CPU per event' },
      unit: 'CPU µs',
      measure: { zh: '转发进程', en: 'the process of the relay' },
      control: { zh: 'kafkajs 的进程', en: 'the process of kafkajs' },
      goal: null,
    },
  },
  async run(context) {
    const { run } = await context.system(demoHouseholds);
    const outbox = await openOutbox(run, 'bench_drain', topics);
    try {
      const warmUp = different;
      await relayed(outbox, warmUp);
      const messages = await sentMessages(outbox);
      const bare = await startBareProducer(run.kafka.brokers, messages, context.scratch);
      try {
        const batch = await bestBatch(bare, context);
        const samples = await inRounds(context, {
          measure: () => relayed(outbox, backlog),
          control: async () => {
            const { ms, cpuMs } = await bare.ask<'all'>({ kind: 'all', times: backlog / different, batch });
            return perEvent(ms, cpuMs);
          },
        });
        const side = (figure: string) => ({
          measure: valuesOf(samples.measure, figure),
          control: valuesOf(samples.control, figure),
        });
        const note = {
          zh: `对照每次发送 ${batch} 条消息,为 ${batchSizes.join('、')} 中最快`,
          en: `the control sends ${batch} messages at a time, the fastest of ${batchSizes.join(', ')}`,
        };
        return { drain: { ...side('perSecond'), notes: [note] }, drainCpu: side('cpu') };
      } finally {
        bare.end();
      }
    } finally {
      await outbox.close();
    }
  },
});

function perEvent(ms: number, cpuMs: number, events = backlog): Sample {
  return { perSecond: (events * 1_000) / ms, cpu: (cpuMs * 1_000) / events };
}

/** From the commit that makes the backlog visible until every row is marked. */
async function relayed(outbox: ScratchOutbox, events: number): Promise<Sample> {
  await outbox.query('truncate outbox');
  await outbox.query('begin');
  await outbox.query(
    `insert into outbox (event_id, topic, state_topic, key, type, source, sequence, region_code, correlation_id,
       causation_id, occurred_at, data, deleted)
     select gen_random_uuid(), topic, state_topic, key, type, source, sequence, region_code, correlation_id,
       causation_id, occurred_at, data, deleted
     from generate_series(1, $1) as time, (select * from public.outbox order by position limit $2) as demo
     order by time, demo.position`,
    [events / different, different],
  );
  await outbox.query('analyze outbox');
  const cpu = process.cpuUsage();
  await outbox.query('commit');
  const startedAt = performance.now();
  await outbox.relay.drain(300_000);
  const ms = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpu);
  return perEvent(ms, (user + system) / 1_000, events);
}

/** What the relay made of the different events: the control sends exactly these. */
async function sentMessages(outbox: ScratchOutbox): Promise<BareMessage[]> {
  const read = await Promise.all(topics.map((topic) => readTopic(outbox.kafka, topic)));
  const bare = ({ topic, key, value, headers }: KafkaMessage): BareMessage => ({
    topic: outbox.topicPrefix + topic,
    key: key ?? '',
    value: value && value.toString(),
    headers,
  });
  // In the order of the backlog, so that the topics of a batch are mixed as they are in the relay's.
  const order = new Map(
    (await outbox.query<{ event_id: string }>('select event_id from outbox order by position')).map((row, index) => [
      row.event_id,
      index,
    ]),
  );
  return read
    .flat()
    .filter(({ headers }) => order.has(headers['ce_id'] ?? ''))
    .toSorted((a, b) => (order.get(a.headers['ce_id'] ?? '') ?? 0) - (order.get(b.headers['ce_id'] ?? '') ?? 0))
    .map(bare);
}

async function bestBatch(bare: BareProducer, { progress }: BenchmarkContext): Promise<number> {
  const took: { batch: number; ms: number }[] = [];
  for (const batch of batchSizes) {
    await bare.ask<'all'>({ kind: 'all', times: 1, batch });
    took.push({ batch, ms: (await bare.ask<'all'>({ kind: 'all', times: 2, batch })).ms });
  }
  progress(
    `对照的批量:${took.map(({ batch, ms }) => `${batch} 条 ${ms.toFixed(0)} 毫秒`).join(',')}`,
    `batches of the control: ${took.map(({ batch, ms }) => `${batch} in ${ms.toFixed(0)} ms`).join(', ')}`,
  );
  return took.toSorted((a, b) => a.ms - b.ms)[0]?.batch ?? 500;
}
