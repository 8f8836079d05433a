import { Counter } from 'prom-client';
import type { Metrics } from './metrics.ts';

export interface RelayMetrics {
  sent(events: number): void;
  failed(): void;
}

/** What an outbox's relay does; `state` is asked at each scrape. */
export function relayMetrics(metrics: Metrics, state: () => { leader: boolean; connected: boolean }): RelayMetrics {
  const registers = [metrics.registry];
  metrics.gauge(
    'shouwang_relay_leader',
    '1 where this process sends the outbox of its service; one copy of each service should',
    () => Number(state().leader),
  );
  metrics.gauge('shouwang_relay_connected', '1 while neither the database nor Kafka is in the way of the relay', () =>
    Number(state().connected),
  );
  const batches = new Counter({
    name: 'shouwang_relay_batches_total',
    help: 'Batches acknowledged by Kafka',
    registers,
  });
  const events = new Counter({ name: 'shouwang_relay_events_total', help: 'Events acknowledged by Kafka', registers });
  const failures = new Counter({
    name: 'shouwang_relay_failures_total',
    help: 'Batches that Kafka did not acknowledge; they are sent again',
    registers,
  });
  return {
    sent(count) {
      batches.inc();
      events.inc(count);
    },
    failed: () => failures.inc(),
  };
}
