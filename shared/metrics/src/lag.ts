import { Gauge } from 'prom-client';
import type { Metrics } from './metrics.ts';
import { createSource, noteSource, sourceUp } from './source.ts';

/** How far a consumer group is behind the ends of its topics, asked at a scrape, at most every five seconds. */
export function lagMetrics(
  metrics: Metrics,
  group: string,
  ask: () => Promise<ReadonlyMap<string, number>>,
  { cacheMs = 5_000, timeoutMs = 1_000 } = {},
): void {
  const up = sourceUp(metrics);
  const source = createSource({ ask, cacheMs, timeoutMs });
  const lag = new Gauge({
    name: 'shouwang_consumer_lag',
    help: 'Messages on a topic that its consumer group has not dealt with',
    labelNames: ['group', 'topic'],
    registers: [metrics.registry],
  });
  metrics.beforeScrape(async () => {
    const reading = await source.read();
    noteSource(up, 'kafka', reading);
    lag.reset();
    if (!reading.ok) return;
    for (const [topic, behind] of reading.value) lag.set({ group, topic }, behind);
  });
}
