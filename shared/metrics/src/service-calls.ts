import { Counter, Histogram } from 'prom-client';
import type { Metrics } from './metrics.ts';

export type ServiceCallMetrics = (service: string, outcome: string, durationMs: number) => void;

/** Calls to other services by name and outcome, and how long they took. */
export function serviceCallMetrics({ registry }: Metrics): ServiceCallMetrics {
  const total = new Counter({
    name: 'shouwang_service_calls_total',
    help: 'Calls to a service by outcome (answered, refused: 4xx, failed: 5xx, timeout, unreachable, abandoned)',
    labelNames: ['service', 'outcome'],
    registers: [registry],
  });
  const duration = new Histogram({
    name: 'shouwang_service_call_duration_seconds',
    help: 'How long calls to a service took',
    labelNames: ['service'],
    buckets: [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return (service, outcome, durationMs) => {
    total.inc({ service, outcome });
    duration.observe({ service }, durationMs / 1_000);
  };
}
