import { SpanKind, SpanStatusCode, type Attributes } from '@opentelemetry/api';
import { spanIdOf, traceIdOf } from './ids.ts';
import { remoteSpan, type Tracer } from './tracer.ts';

/** Strangers may publish, and their messages may fail: what is not shaped like an id does not go into a trace. */
const identifier = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

interface EventIds {
  eventId: string;
  correlationId: string;
  topic: string;
  type: string;
}

/**
 * The span in which an event was written: a child of the request or of the event that caused it, with an id that
 * follows from the event's. The relay, perhaps another process and later, and every consumer hang theirs below it.
 */
export function tracedAppends(tracer: Tracer) {
  return (rows: readonly EventIds[]): void => {
    const parent = tracer.active()?.spanContext();
    for (const { eventId, correlationId, topic, type } of rows) {
      const traceId = traceIdOf(correlationId);
      tracer
        .start({
          name: `append ${type}`,
          kind: SpanKind.PRODUCER,
          attributes: attributesOf({ eventId, correlationId, topic, type }),
          parent: parent?.traceId === traceId ? parent : null,
          traceId,
          spanId: spanIdOf(eventId),
        })
        .end();
    }
  };
}

interface RelayedRow {
  event_id: string;
  correlation_id: string;
  topic: string;
  type: string;
  key: string;
}

/** A span for each event of a batch, from its sending to Kafka's acknowledgement. */
export function tracedRelay(tracer: Tracer) {
  return (rows: readonly RelayedRow[]): ((taken: boolean) => void) => {
    const spans = rows.map(({ event_id: eventId, correlation_id: correlationId, topic, type, key }) =>
      tracer.start({
        name: `send ${topic}`,
        kind: SpanKind.PRODUCER,
        attributes: {
          ...attributesOf({ eventId, correlationId, topic, type }),
          ...(identifier.test(key) && { 'shouwang.aggregate.id': key }),
        },
        parent: remoteSpan(traceIdOf(correlationId), spanIdOf(eventId)),
      }),
    );
    return (taken) => {
      for (const span of spans) {
        if (!taken) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      }
    };
  };
}

interface ConsumedMessage {
  topic: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * A span for each message that is handled, below the one in which its event was written. A single one is active while
 * it is handled, so that SQL and further events hang below it; a batch of states is one statement for many traces.
 */
export function tracedHandling(tracer: Tracer) {
  return async <T>(consumer: string, messages: readonly ConsumedMessage[], handle: () => Promise<T>): Promise<T> => {
    const spans = messages.flatMap(({ topic, headers }) => {
      const { ce_id: eventId, ce_correlationid: correlationId, ce_type: type = '' } = headers;
      if (!identifier.test(eventId ?? '') || !identifier.test(correlationId ?? '') || !eventId || !correlationId)
        return [];
      const span = tracer.start({
        name: `handle ${consumer}`,
        kind: SpanKind.CONSUMER,
        attributes: {
          ...attributesOf({ eventId, correlationId, topic, type: identifier.test(type) ? type : 'other' }),
          'messaging.consumer.name': consumer,
        },
        parent: remoteSpan(traceIdOf(correlationId), spanIdOf(eventId)),
      });
      return [span];
    });
    const [only] = spans;
    if (only && messages.length === 1) return tracer.within(only, handle);
    try {
      return await handle();
    } catch (error) {
      for (const span of spans) span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      for (const span of spans) span.end();
    }
  };
}

function attributesOf({ eventId, correlationId, topic, type }: EventIds): Attributes {
  return {
    'messaging.system': 'kafka',
    'messaging.destination.name': topic,
    'messaging.message.id': eventId,
    'shouwang.event.type': type,
    ...(identifier.test(correlationId) && { 'shouwang.request.id': correlationId }),
  };
}
