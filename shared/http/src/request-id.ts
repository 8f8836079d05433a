import { randomUUID } from 'node:crypto';

const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
const traceContext = /^00-(?!0{32})([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})-[0-9a-f]{16}-/;

/** Looks like a mobile phone or a resident ID number by itself: it would stand in events, logs and the audit. */
const numberOfSomebody = /(?<![0-9A-Za-z])(?:1[3-9]\d{9}|[1-9]\d{5}(?:19|20)\d{9}[\dXx])(?![0-9A-Za-z])/;

/**
 * The caller's own id when it is safe to repeat in headers and log lines; else the id of the trace that the caller says
 * it is part of (W3C `traceparent`), written as a UUID, so that one id finds log lines, events and spans; else a new one.
 */
export function requestIdFrom(header: string | undefined, traceparent?: string): string {
  if (header !== undefined && wellFormed.test(header) && !numberOfSomebody.test(header)) return header;
  const trace = traceparent === undefined ? null : traceContext.exec(traceparent);
  return trace ? trace.slice(1).join('-') : randomUUID();
}
