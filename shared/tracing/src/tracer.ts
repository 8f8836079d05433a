import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { Attributes, Context, Link, Span, SpanContext, SpanKind } from '@opentelemetry/api';
import { ROOT_CONTEXT, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';

export interface TracerOptions {
  /** The process, as the traces call it. */
  service: string;
  /** As in `OTEL_EXPORTER_OTLP_ENDPOINT`; `/v1/traces` is added to it. */
  endpoint: string;
  /** The share of traces that is kept, 0 to 1; all processes of a trace decide alike, because its id decides. */
  ratio?: number;
}

export interface SpanStart {
  name: string;
  kind: SpanKind;
  attributes: Attributes;
  /** Whose child it is: by default the active span's. */
  parent?: SpanContext | null;
  /** For a span with no parent: the trace that it begins. */
  traceId?: string;
  /** Where others must be able to know the id. */
  spanId?: string;
  links?: Link[];
  startTimeMs?: number;
}

export interface Tracer {
  start(options: SpanStart): Span;
  /** Runs `work` with the span active and ends it; an error is noted by its name, never by its message. */
  within<T>(span: Span, work: () => Promise<T>): Promise<T>;
  active(): Span | undefined;
  /** Sends what is waiting, for at most two seconds: a backend that is away must not hold up a stop. */
  stop(): Promise<void>;
}

/**
 * Nothing is registered globally: libraries that look for a global tracer find none and stay as they are, and several
 * processes' worth of services can run in one (tests).
 */
export function createTracer({ service, endpoint, ratio = 1 }: TracerOptions): Tracer {
  const chosen: { traceId?: string | undefined; spanId?: string | undefined } = {};
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'shouwang' }),
    sampler: new TraceIdRatioBasedSampler(ratio),
    // The SDK makes ids in `startSpan`, synchronously; `start` below says which ones it must take.
    idGenerator: {
      generateTraceId: () => chosen.traceId ?? randomBytes(16).toString('hex'),
      generateSpanId: () => chosen.spanId ?? randomBytes(8).toString('hex'),
    },
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, timeoutMillis: 5_000 }),
        scheduledDelayMillis: 1_000,
        maxQueueSize: 8_192,
        maxExportBatchSize: 512,
      }),
    ],
  });
  const tracer = provider.getTracer('shouwang');
  const storage = new AsyncLocalStorage<Span>();

  function contextOf(parent: SpanContext | null | undefined): Context {
    const active = parent === undefined ? storage.getStore()?.spanContext() : parent;
    return active ? trace.setSpanContext(ROOT_CONTEXT, active) : ROOT_CONTEXT;
  }

  return {
    start({ name, kind, attributes, parent, traceId, spanId, links, startTimeMs }) {
      chosen.traceId = traceId;
      chosen.spanId = spanId;
      try {
        const options = {
          kind,
          attributes,
          ...(links && { links }),
          ...(startTimeMs !== undefined && { startTime: startTimeMs }),
        };
        return tracer.startSpan(name, options, contextOf(parent));
      } finally {
        chosen.traceId = undefined;
        chosen.spanId = undefined;
      }
    },
    within: (span, work) =>
      storage.run(span, async () => {
        try {
          return await work();
        } catch (error) {
          fail(span, error);
          throw error;
        } finally {
          span.end();
        }
      }),
    active: () => storage.getStore(),
    async stop() {
      const timeout = new Promise((resolve) => setTimeout(resolve, 2_000).unref());
      await Promise.race([provider.shutdown().catch(() => {}), timeout]);
    },
  };
}

/** The kind of an error and its code; messages quote the values that were refused. */
export function fail(span: Span, error: unknown): void {
  const { name, code } = error instanceof Error ? (error as Error & { code?: unknown }) : { name: typeof error };
  span.setAttribute('error.type', typeof code === 'string' ? code : name);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** The context of the span in which an event was written, wherever that was. */
export function remoteSpan(traceId: string, spanId: string): SpanContext {
  return { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
}

export function traceparentOf({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}
