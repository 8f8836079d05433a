import type { AggregateContract } from '@shouwang/events';
import { aggregates } from '@shouwang/contracts';
import type { Kafka, KafkaMessage, ReadRange } from '@shouwang/kafka';
import type { UndoneChanges } from '@shouwang/aggregate';
import type { Manifest } from '../backup/manifest.ts';

/** An event that subscribers have and a back-up has not. */
export interface PublishedEvent {
  aggregate: AggregateContract;
  eventId: string;
  type: string;
  key: string;
  sequence: number;
  time: string;
  correlationId: string;
}

/**
 * Reads what the service published after the back-up's offsets. The last change by aggregate and key is kept, every
 * event is shown to `onEvents` in batches: there may be more of them than memory holds.
 */
export async function readPublishedSince(
  kafka: Kafka,
  manifest: Manifest,
  onEvents: (events: PublishedEvent[]) => Promise<void>,
): Promise<Map<AggregateContract, Map<string, UndoneChanges>>> {
  const own = new Map(
    aggregates
      .filter((aggregate) => aggregate.service === manifest.service)
      .map((aggregate) => [aggregate.eventsTopic, aggregate]),
  );
  const last = new Map([...own.values()].map((aggregate) => [aggregate, new Map<string, UndoneChanges>()]));
  await kafka.read({
    ranges: await rangesSince(kafka, [...own.keys()], manifest.published),
    async onMessages(messages) {
      const events: PublishedEvent[] = [];
      for (const message of messages) {
        const aggregate = own.get(message.topic);
        const event = aggregate && eventOf(aggregate, message);
        if (!event) continue;
        events.push(event);
        const changes = last.get(event.aggregate);
        if ((changes?.get(event.key)?.sequence ?? 0) < event.sequence) {
          changes?.set(event.key, { id: event.key, sequence: event.sequence, state: stateOf(message) });
        }
      }
      await onEvents(events);
    },
  });
  return last;
}

/** How many messages lie beyond the back-up's offsets. */
export async function countPublishedSince(kafka: Kafka, manifest: Manifest): Promise<number> {
  const topics = aggregates.filter(({ service }) => service === manifest.service).map(({ eventsTopic }) => eventsTopic);
  const ranges = await rangesSince(kafka, topics, manifest.published);
  return ranges.reduce((sum, { from, to }) => sum + Number((to ?? from) - from), 0);
}

/** From the back-up's offset to the end; from the beginning where the topic was made anew since. */
async function rangesSince(kafka: Kafka, topics: string[], published: Manifest['published']): Promise<ReadRange[]> {
  const admin = kafka.admin();
  try {
    const beginnings = await admin.beginningOffsets(topics);
    return [...(await admin.endOffsets(topics))].map(([place, to]) => {
      const wanted = BigInt(published[place] ?? 0);
      const beginning = beginnings.get(place) ?? 0n;
      const at = place.lastIndexOf(':');
      const from = wanted > to || wanted < beginning ? beginning : wanted;
      return { topic: place.slice(0, at), partition: Number(place.slice(at + 1)), from, to };
    });
  } finally {
    await admin.close();
  }
}

function eventOf(aggregate: AggregateContract, { headers, key }: KafkaMessage): PublishedEvent | null {
  const {
    ce_id: eventId,
    ce_type: type,
    ce_sequence: sequence,
    ce_time: time,
    ce_correlationid: correlationId,
  } = headers;
  if (!eventId || !type || !sequence || key === null) return null;
  return {
    aggregate,
    eventId,
    type,
    key,
    sequence: Number(sequence),
    time: time ?? '',
    correlationId: correlationId ?? '',
  };
}

function stateOf({ value }: KafkaMessage): object {
  const data = JSON.parse(value?.toString() ?? '{}') as { state?: object };
  return data.state ?? {};
}
