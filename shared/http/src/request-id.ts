import { randomUUID } from 'node:crypto';

const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
const traceContext = /^00-(?!0{32})([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})-[0-9a-f]{16}-/;

/**
 * The caller's own id when it is safe to repeat in headers and log lines; else the id of the trace that the caller says
 * it is part of (W3C `traceparent`), written as a UUID, so that one id finds log lines, events and spans; else a new one.
 */
export function requestIdFrom(header: string | undefined, traceparent?: string): string {
  if (header !== undefined && wellFormed.test(header)) return header;
  const trace = traceparent === undefined ? null : traceContext.exec(traceparent);
  return trace ? trace.slice(1).join('-') : randomUUID();
}
