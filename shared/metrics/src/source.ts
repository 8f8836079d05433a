import { Gauge } from 'prom-client';
import type { Metrics } from './metrics.ts';

export type Reading<T> = { ok: true; value: T } | { ok: false; reason: 'timeout' | 'failed' };

/**
 * Something that has to be asked over the network for a scrape. A question is asked at most once in `cacheMs` and never
 * twice at a time, however many scrape; who waits longer than `timeoutMs` gets no value. So neither does a scrape wait
 * for a database that is away, nor can scraping be a load on it.
 */
export interface Source<T> {
  read(): Promise<Reading<T>>;
}

export interface SourceOptions<T> {
  ask: () => Promise<T>;
  cacheMs: number;
  timeoutMs: number;
  now?: () => number;
}

export function createSource<T>({ ask, cacheMs, timeoutMs, now = Date.now }: SourceOptions<T>): Source<T> {
  let last: { at: number; reading: Promise<Reading<T>>; settled: boolean } | null = null;

  function question(): Promise<Reading<T>> {
    if (last && (!last.settled || now() - last.at < cacheMs)) return last.reading;
    const reading = Promise.resolve()
      .then(ask)
      .then(
        (value): Reading<T> => ({ ok: true, value }),
        (): Reading<T> => ({ ok: false, reason: 'failed' }),
      );
    const asked = { at: now(), reading, settled: false };
    void reading.then(() => (asked.settled = true));
    last = asked;
    return reading;
  }

  return {
    async read() {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<Reading<T>>((resolve) => {
        timer = setTimeout(resolve, timeoutMs, { ok: false, reason: 'timeout' });
      });
      try {
        return await Promise.race([question(), late]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** Says whether a source could be asked, and why not: where it could not, the gauges that it feeds are absent. */
export function sourceUp({ registry }: Metrics): Gauge<'source' | 'reason'> {
  const name = 'shouwang_source_up';
  const existing = registry.getSingleMetric(name);
  if (existing) return existing as Gauge<'source' | 'reason'>;
  return new Gauge({
    name,
    help: '1 where what a scrape asks (database, kafka) answered; else 0 with the reason (timeout, failed), and its gauges are absent',
    labelNames: ['source', 'reason'],
    registers: [registry],
  });
}

/** Sets the one series of this source. */
export function noteSource(up: Gauge<'source' | 'reason'>, source: string, reading: Reading<unknown>): void {
  for (const reason of ['none', 'timeout', 'failed']) up.remove({ source, reason });
  up.set({ source, reason: reading.ok ? 'none' : reading.reason }, reading.ok ? 1 : 0);
}
