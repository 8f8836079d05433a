import type { Metrics } from './metrics.ts';

export interface PoolUse {
  total: number;
  idle: number;
  waiting: number;
  max: number;
}

/** Connections of the pool of the database; `use` is null while there is none. */
export function poolMetrics(metrics: Metrics, use: () => PoolUse | null): void {
  const help = {
    total: 'Connections that the pool has open',
    idle: 'Connections that nobody uses',
    waiting: 'Requests that wait for a connection',
    max: 'The most connections that the pool opens',
  };
  for (const field of ['total', 'idle', 'waiting', 'max'] as const) {
    metrics.gauge(`shouwang_pool_${field}`, help[field], () => use()?.[field] ?? null);
  }
}
