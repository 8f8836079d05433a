import type { AggregateContract } from '@shouwang/events';
import { aggregates } from './all.ts';
import { auditSeals } from './audit.ts';
import { audited, services } from './services.ts';

/** A topic as it must be; what creates topics brings existing ones up to this. */
export interface TopicSettings {
  name: string;
  partitions: number;
  config: Record<string, string>;
}

const days = (count: number): string => String(count * 24 * 60 * 60 * 1000);

/** Every change, kept for good. */
const events = { 'cleanup.policy': 'delete', 'retention.ms': '-1', 'retention.bytes': '-1' };
/** The last state by key. A bootstrap must finish while tombstones are kept. */
const state = { 'cleanup.policy': 'compact', 'min.cleanable.dirty.ratio': '0.2', 'delete.retention.ms': days(30) };
/** What a service could not handle, for people to look at; larger than the largest message and its reason. */
const deadLetters = { 'cleanup.policy': 'delete', 'retention.ms': days(180), 'max.message.bytes': '2097152' };

/** The one declaration of topics and their settings; the aggregates they carry are in `all.ts`. */
export const topics: readonly TopicSettings[] = [
  ...aggregates.flatMap(topicsOf),
  ...audited.map((service) => ({ name: auditSeals(service).topic, partitions: 1, config: events })),
  ...services.map((service) => ({ name: `shouwang.${service}.dead-letter.v1`, partitions: 1, config: deadLetters })),
];

/** The pair of topics of one aggregate. Both have the same number of partitions, so that keys meet. */
function topicsOf({ eventsTopic, stateTopic, partitions }: AggregateContract): TopicSettings[] {
  return [
    { name: eventsTopic, partitions, config: events },
    { name: stateTopic, partitions, config: state },
  ];
}
