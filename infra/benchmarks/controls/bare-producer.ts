/**
 * The control of `drain` and `delivery`: a program that has its messages and sends them by kafkajs as the package comes,
 * in a process of its own, where nothing of ours has changed the library.
 */
import { readFileSync } from 'node:fs';
import kafkajs from 'kafkajs';

export interface BareMessage {
  topic: string;
  key: string;
  value: string | null;
  headers: Record<string, string>;
}

export type Order =
  { kind: 'all'; times: number; batch: number } | { kind: 'steadily'; perSecond: number; seconds: number };

export type Report =
  | { kind: 'ready' }
  | { kind: 'all'; ms: number; cpuMs: number }
  | { kind: 'steadily'; sentAtMs: Record<string, number> };

const [brokers = '', file = ''] = process.argv.slice(2);
const messages = JSON.parse(readFileSync(file, 'utf8')) as BareMessage[];
const client = new kafkajs.Kafka({ brokers: brokers.split(','), clientId: 'bare', logLevel: kafkajs.logLevel.ERROR });
const producer = client.producer({
  allowAutoTopicCreation: false,
  createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
});
await producer.connect();

async function sendAll(times: number, batch: number): Promise<Report> {
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  for (let time = 0; time < times; time += 1) {
    for (let start = 0; start < messages.length; start += batch) {
      const byTopic = Map.groupBy(messages.slice(start, start + batch), ({ topic }) => topic);
      const topicMessages = [...byTopic].map(([topic, own]) => ({ topic, messages: own }));
      await producer.sendBatch({ acks: -1, topicMessages });
    }
  }
  const ms = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpu);
  return { kind: 'all', ms, cpuMs: (user + system) / 1_000 };
}

async function sendSteadily(perSecond: number, seconds: number): Promise<Report> {
  const sentAtMs: Record<string, number> = {};
  const startedAt = performance.now();
  const sends: Promise<unknown>[] = [];
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const due = startedAt + (index * 1_000) / perSecond;
    while (performance.now() < due) await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    const { topic, ...message } = messages[index % messages.length] as BareMessage;
    const id = crypto.randomUUID();
    sentAtMs[id] = performance.timeOrigin + performance.now();
    const headers = { ...message.headers, ce_id: id };
    sends.push(producer.send({ acks: -1, topic, messages: [{ ...message, headers }] }));
  }
  await Promise.all(sends);
  return { kind: 'steadily', sentAtMs };
}

process.on('message', (order: Order) => {
  const work = order.kind === 'all' ? sendAll(order.times, order.batch) : sendSteadily(order.perSecond, order.seconds);
  work.then(
    (report) => process.send?.(report),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.({ kind: 'ready' } satisfies Report);
