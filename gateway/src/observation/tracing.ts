import type { RequestObserver } from '@shouwang/http';

/** What of a trace is made at the gateway: the request, and each call to a service. */
export interface GatewayTracing {
  around: NonNullable<RequestObserver['around']>;
  call<T extends { status: number }>(
    service: string,
    call: (headers: { traceparent: string }) => Promise<T>,
  ): Promise<T>;
  stop(): Promise<void>;
}

/** Loaded late: a gateway that sends no traces should not pay for what makes them. */
export async function openTracing(traces: { endpoint: string; ratio: number }): Promise<GatewayTracing> {
  const { createTracer, tracedCall, tracedRequests } = await import('@shouwang/tracing');
  const tracer = createTracer({ service: 'gateway', ...traces });
  return {
    around: tracedRequests(tracer, new Set(['/graphql'])),
    call: (service, call) => tracedCall(tracer, service, call),
    stop: () => tracer.stop(),
  };
}
