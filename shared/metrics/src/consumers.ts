import { Counter } from 'prom-client';
import type { Metrics } from './metrics.ts';

export interface ConsumerMetrics {
  counted(consumer: string, outcome: string, messages: number): void;
}

/** What becomes of the messages that a service consumes; `joined` is asked at each scrape. */
export function consumerMetrics(
  metrics: Metrics,
  consumers: readonly string[],
  joined: () => boolean,
): ConsumerMetrics {
  const registers = [metrics.registry];
  metrics.gauge('shouwang_consumer_joined', '1 while this process is a member of its consumer group', () =>
    Number(joined()),
  );
  const total = new Counter({
    name: 'shouwang_consumer_messages_total',
    help: 'Messages by consumer and outcome (handled, skipped: of no concern, parked: failed for good, waiting: behind a parked one)',
    labelNames: ['consumer', 'outcome'],
    registers,
  });
  const outcomes = ['handled', 'skipped', 'parked', 'waiting'];
  // From the start, so that the first one is a rise and not a series that appears.
  for (const consumer of consumers) for (const outcome of outcomes) total.inc({ consumer, outcome }, 0);
  return { counted: (consumer, outcome, messages) => total.inc({ consumer, outcome }, messages) };
}
