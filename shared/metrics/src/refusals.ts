import { Counter } from 'prom-client';
import type { Metrics } from './metrics.ts';

/** Refusals by a limit, by the limit's name. */
export function refusalMetrics({ registry }: Metrics): (limit: string) => void {
  const total = new Counter({
    name: 'shouwang_limit_refusals_total',
    help: 'Requests refused by a limit, by its name',
    labelNames: ['limit'],
    registers: [registry],
  });
  return (limit) => total.inc({ limit });
}
