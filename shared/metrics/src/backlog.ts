import { Gauge } from 'prom-client';
import type { Metrics } from './metrics.ts';
import { createSource, noteSource, sourceUp } from './source.ts';

/** What waits in a service's database. */
export interface Backlog {
  outbox: { length: number; oldestAgeSeconds: number };
  /** By consumer; one that has nothing parked may be absent. */
  parked: ReadonlyMap<string, { keys: number; messages: number }>;
}

/** What waits in the outbox and what is parked, asked at a scrape, at most once a second. */
export function backlogMetrics(
  metrics: Metrics,
  consumers: readonly string[],
  ask: () => Promise<Backlog>,
  { cacheMs = 1_000, timeoutMs = 1_000 } = {},
): void {
  const registers = [metrics.registry];
  const up = sourceUp(metrics);
  const source = createSource({ ask, cacheMs, timeoutMs });
  const age = new Gauge({
    name: 'shouwang_outbox_oldest_age_seconds',
    help: 'How long the oldest event that is not sent has waited; 0 where none waits',
    registers,
  });
  const keys = new Gauge({
    name: 'shouwang_parked_keys',
    help: 'Keys that a consumer holds back because a message failed for good',
    labelNames: ['consumer'],
    registers,
  });
  const messages = new Gauge({
    name: 'shouwang_parked_messages',
    help: 'Messages on parked keys',
    labelNames: ['consumer'],
    registers,
  });
  const length = new Gauge({
    name: 'shouwang_outbox_length',
    help: 'Events that are not sent yet, counted up to 100,000',
    registers,
  });
  metrics.beforeScrape(async () => {
    const reading = await source.read();
    noteSource(up, 'database', reading);
    length.remove();
    age.remove();
    keys.reset();
    messages.reset();
    if (!reading.ok) return;
    const { outbox, parked } = reading.value;
    length.set(outbox.length);
    age.set(outbox.oldestAgeSeconds);
    for (const consumer of consumers) {
      keys.set({ consumer }, parked.get(consumer)?.keys ?? 0);
      messages.set({ consumer }, parked.get(consumer)?.messages ?? 0);
    }
  });
}
