import { Counter, Histogram } from 'prom-client';
import type { Metrics } from './metrics.ts';

/** The part of an answered request that is counted; both names come from lists that are known beforehand. */
export interface AnsweredRequest {
  request: { notes: { operation: string } };
  outcome: string;
  durationMs: number;
}

/** More operations than this, and the others are one: the last guard of a label's size, far above a schema's need. */
const mostOperations = 400;

/** Requests by operation and outcome, and how long they took. */
export function requestMetrics({ registry }: Metrics): (answered: AnsweredRequest) => void {
  const total = new Counter({
    name: 'shouwang_requests_total',
    help: 'Requests answered, by operation and outcome (ok, refused: the caller is at fault, failed, abandoned)',
    labelNames: ['operation', 'outcome'],
    registers: [registry],
  });
  const duration = new Histogram({
    name: 'shouwang_request_duration_seconds',
    help: 'From the head of a request to the head of its answer, by operation',
    labelNames: ['operation'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const bound = new Map<string, (outcome: string, durationMs: number) => void>();

  function observerOf(operation: string): (outcome: string, durationMs: number) => void {
    const known = bound.get(operation);
    if (known) return known;
    if (bound.size >= mostOperations && operation !== 'other') return observerOf('other');
    const timing = duration.labels(operation);
    const counting = new Map<string, Counter.Internal>();
    const observe = (outcome: string, durationMs: number): void => {
      let counter = counting.get(outcome);
      if (!counter) counting.set(outcome, (counter = total.labels(operation, outcome)));
      counter.inc();
      timing.observe(durationMs / 1_000);
    };
    bound.set(operation, observe);
    return observe;
  }

  return ({ request, outcome, durationMs }) => observerOf(request.notes.operation)(outcome, durationMs);
}
