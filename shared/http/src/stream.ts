import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { HttpRequest, HttpResponse } from './server.ts';

/** How long a caller may leave a full connection unread before it is cut. */
const stalledMs = 30_000;

export function isStream(body: NonNullable<HttpResponse['body']>): body is AsyncIterable<string> {
  return typeof body === 'object' && Symbol.asyncIterator in body;
}

/**
 * Sends the parts of a body as they come. Nothing is kept here: the iterable waits until the connection has taken a
 * part, so what may pile up for a slow caller, and when to give up on it, is the iterable's own affair. It is told of the
 * end of the connection by its `return()`.
 */
export async function sendStream(
  request: HttpRequest,
  response: ServerResponse,
  { status, headers, body }: { status: number; headers: Readonly<Record<string, string>>; body: AsyncIterable<string> },
): Promise<void> {
  response.writeHead(status, { ...headers, 'x-request-id': request.requestId });
  response.flushHeaders();
  const parts = body[Symbol.asyncIterator]();
  try {
    while (request.method !== 'HEAD' && !request.signal.aborted) {
      const part = await untilAborted(parts.next(), request.signal);
      if (part === null || part.done) break;
      if (!response.write(part.value)) await taken(response, request.signal);
    }
  } finally {
    await parts.return?.();
  }
  response.end();
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  if (signal.aborted) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const gone = (): void => resolve(null);
    signal.addEventListener('abort', gone, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', gone));
  });
}

async function taken(response: ServerResponse, signal: AbortSignal): Promise<void> {
  const waiting = new AbortController();
  const stop = (): void => waiting.abort();
  signal.addEventListener('abort', stop, { once: true });
  const stalled = setTimeout(() => {
    response.destroy();
    stop();
  }, stalledMs);
  await once(response, 'drain', { signal: waiting.signal }).catch(() => {});
  clearTimeout(stalled);
  signal.removeEventListener('abort', stop);
}
