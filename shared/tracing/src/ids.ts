import { createHash } from 'node:crypto';

const uuid = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/i;
const nothing = /^0+$/;

/**
 * The trace of a correlation id: its 128 bits where it is a UUID, else a digest of it. So a request, its events and
 * whoever handles them later in another process are one trace, and no event has to carry a trace's id.
 */
export function traceIdOf(correlationId: string): string {
  const hex = uuid.exec(correlationId)?.slice(1).join('').toLowerCase();
  return hex !== undefined && !nothing.test(hex) ? hex : digest(correlationId, 32);
}

/** The span in which an event was written: relay and consumers, who know nothing but the event's id, hang theirs below. */
export function spanIdOf(eventId: string): string {
  return digest(`event ${eventId.toLowerCase()}`, 16);
}

function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

/** W3C `traceparent`, version 00; null where it is not one. */
export function parseTraceparent(header: unknown): { traceId: string; spanId: string; traceFlags: number } | null {
  if (typeof header !== 'string') return null;
  const [, traceId = '', spanId = '', flags = ''] =
    /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(header) ?? [];
  if (nothing.test(traceId || '0') || nothing.test(spanId || '0')) return null;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) };
}
