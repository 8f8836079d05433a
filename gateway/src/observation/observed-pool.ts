import type { ServiceCallMetrics } from '@shouwang/metrics';
import { TransportError, type ServiceAnswer, type ServiceCall, type ServicePool } from '../transport/service-pool.ts';
import type { GatewayTracing } from './tracing.ts';

/** Counts and times the calls of a pool; with tracing, each is a span and hands the trace on by `traceparent`. */
export function observedPool(
  service: string,
  pool: ServicePool,
  count: ServiceCallMetrics,
  tracing: GatewayTracing | null,
): ServicePool {
  const send = tracing
    ? (call: ServiceCall): Promise<ServiceAnswer> =>
        tracing.call(service, (trace) => pool.post({ ...call, headers: { ...call.headers, ...trace } }))
    : pool.post;
  return {
    ...pool,
    async post(call) {
      const began = performance.now();
      let outcome = 'unreachable';
      try {
        const answer = await send(call);
        outcome = outcomeOf(answer.status);
        return answer;
      } catch (error) {
        if (error instanceof TransportError) outcome = error.failure;
        throw error;
      } finally {
        count(service, outcome, performance.now() - began);
      }
    },
  };
}

function outcomeOf(status: number): string {
  if (status >= 500) return 'failed';
  return status >= 400 ? 'refused' : 'answered';
}
