import { describe, expect, test } from '@jest/globals';
import { backlogMetrics, type Backlog } from './backlog.ts';
import { createMetrics } from './metrics.ts';
import { createSource } from './source.ts';

describe('a source', () => {
  test('is asked once however many scrape at a time, and again only when its answer is old', async () => {
    let now = 0;
    let asked = 0;
    const source = createSource({ ask: async () => ++asked, cacheMs: 1_000, timeoutMs: 1_000, now: () => now });
    expect(await Promise.all([source.read(), source.read()])).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 1 },
    ]);
    now = 999;
    expect(await source.read()).toEqual({ ok: true, value: 1 });
    now = 1_000;
    expect(await source.read()).toEqual({ ok: true, value: 2 });
  });

  test('that does not answer is not asked again while it has not, and nobody waits for it', async () => {
    let asked = 0;
    const never = (): Promise<never> => {
      asked += 1;
      return new Promise(() => {});
    };
    const source = createSource({ ask: never, cacheMs: 0, timeoutMs: 1 });
    expect(await source.read()).toEqual({ ok: false, reason: 'timeout' });
    expect(await source.read()).toEqual({ ok: false, reason: 'timeout' });
    expect(asked).toBe(1);
  });
});

test('a database that is away takes its gauges away, and a gauge says why', async () => {
  const answer: Backlog = { outbox: { length: 3, oldestAgeSeconds: 1.5 }, parked: new Map() };
  let isAway = false;
  const metrics = createMetrics('test');
  const ask = async (): Promise<Backlog> => {
    if (isAway) throw new Error('connection terminated');
    return answer;
  };
  backlogMetrics(metrics, ['a-consumer'], ask, { cacheMs: 0 });
  const here = await metrics.scrape();
  expect(here.body).toContain('shouwang_outbox_length{process="test"} 3');
  expect(here.body).toContain('shouwang_outbox_oldest_age_seconds{process="test"} 1.5');
  expect(here.body).toContain('shouwang_parked_keys{consumer="a-consumer",process="test"} 0');
  isAway = true;
  const away = await metrics.scrape();
  expect(away.body).toContain('shouwang_source_up{source="database",reason="failed",process="test"} 0');
  expect(away.body).not.toMatch(/^shouwang_(outbox|parked)/m);
});
