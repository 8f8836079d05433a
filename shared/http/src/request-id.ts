import { randomUUID } from 'node:crypto';

const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** The caller's own id when it is safe to repeat in headers and log lines, else a new one. */
export function requestIdFrom(header: string | undefined): string {
  return header !== undefined && wellFormed.test(header) ? header : randomUUID();
}
