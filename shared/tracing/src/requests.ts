import { SpanKind, SpanStatusCode, type Span } from '@opentelemetry/api';
import { parseTraceparent, traceIdOf } from './ids.ts';
import { fail, remoteSpan, traceparentOf, type Tracer } from './tracer.ts';

interface TracedRequest {
  path: string;
  method: string;
  requestId: string;
  headers: Readonly<Record<string, unknown>>;
  notes: { operation: string; failed: boolean };
}

/**
 * A span for each request of the traced routes, in the trace of its request id. A caller's span of that same trace is
 * the parent; one of another trace, where the caller gave a request id of its own as well, is linked.
 */
export function tracedRequests(tracer: Tracer, routes: ReadonlySet<string>) {
  return async <R extends { status: number }>(request: TracedRequest, handle: () => Promise<R>): Promise<R> => {
    if (!routes.has(request.path)) return handle();
    const traceId = traceIdOf(request.requestId);
    const caller = parseTraceparent(request.headers['traceparent']);
    const isOurs = caller?.traceId === traceId;
    const span = tracer.start({
      name: `${request.method} ${request.path}`,
      kind: SpanKind.SERVER,
      attributes: {
        'http.request.method': request.method,
        'http.route': request.path,
        'shouwang.request.id': request.requestId,
      },
      parent: caller && isOurs ? remoteSpan(caller.traceId, caller.spanId) : null,
      traceId,
      ...(caller && !isOurs && { links: [{ context: { ...caller, isRemote: true } }] }),
    });
    return tracer.within(span, async () => {
      const response = await handle();
      const { operation, failed } = request.notes;
      span.updateName(operation === request.path ? `${request.method} ${request.path}` : operation);
      span.setAttribute('graphql.operation.name', operation);
      span.setAttribute('http.response.status_code', response.status);
      if (failed || response.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      return response;
    });
  };
}

/** A call to another service: `call` gets the header that makes the service's span a child of this one. */
export async function tracedCall<T extends { status: number }>(
  tracer: Tracer,
  service: string,
  call: (headers: { traceparent: string }) => Promise<T>,
): Promise<T> {
  const span: Span = tracer.start({
    name: `call ${service}`,
    kind: SpanKind.CLIENT,
    attributes: { 'peer.service': service, 'http.request.method': 'POST' },
  });
  try {
    const answer = await call({ traceparent: traceparentOf(span.spanContext()) });
    span.setAttribute('http.response.status_code', answer.status);
    if (answer.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    return answer;
  } catch (error) {
    fail(span, error);
    throw error;
  } finally {
    span.end();
  }
}
