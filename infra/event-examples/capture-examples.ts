import { aggregates, messageSchemas } from '@shouwang/contracts';
import { readTopic, type Kafka, type KafkaMessage } from '@shouwang/kafka';
import type { EventExample } from './example-files.ts';

/** Types that have no example yet: neither the demo nor `npm run examples -- --act` has brought one. */
export const notInDemo: readonly string[] = [
  'enterprise.project-left',
  // Nothing is set back to a back-up in the demo.
  ...aggregates.map(({ name }) => `${name}.restored`),
];

/** Of each type the message that says most: the fewest nulls, and of those the first key in the order of keys. */
export async function captureExamples(kafka: Kafka): Promise<EventExample[]> {
  const byTopic = Map.groupBy(messageSchemas(), ({ topic }) => topic);
  const examples: EventExample[] = [];
  for (const [topic, [first]] of byTopic) {
    if (!first) continue;
    const byType = Map.groupBy(await readTopic(kafka, topic), ({ headers }) => headers['ce_type'] ?? '');
    for (const [type, messages] of byType) {
      const best = messages.filter(({ value }) => value !== null).toSorted(byContent)[0];
      if (best) examples.push(exampleOf(first.service, type, best));
    }
  }
  return examples;
}

function byContent(a: KafkaMessage, b: KafkaMessage): number {
  return nulls(a) - nulls(b) || ((a.key ?? '') < (b.key ?? '') ? -1 : 1) || sequence(a) - sequence(b);
}

const nulls = ({ value }: KafkaMessage): number => value?.toString('utf8').match(/: ?null/g)?.length ?? 0;
const sequence = ({ headers }: KafkaMessage): number => Number(headers['ce_sequence']);

function exampleOf(service: string, type: string, { topic, key, headers, value }: KafkaMessage): EventExample {
  return {
    service,
    type,
    topic,
    key: key ?? '',
    headers: Object.fromEntries(Object.entries(headers).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    data: JSON.parse(value?.toString('utf8') ?? 'null') as unknown,
  };
}
