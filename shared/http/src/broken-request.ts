import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { withRetryAfter, type AnswerHeaders } from './answer-headers.ts';
import { errorBody, HttpError } from './http-error.ts';
import { requestIdFrom } from './request-id.ts';

const brokenRequest = new HttpError(400, 'BAD_REQUEST', {
  zh: '不是有效的 HTTP 请求',
  en: 'not a valid HTTP request',
});
const headersTooLarge = new HttpError(431, 'HEADERS_TOO_LARGE', {
  zh: '请求头或地址过长',
  en: 'the headers or the address are too long',
});
const tooSlow = new HttpError(408, 'REQUEST_TIMEOUT', { zh: '请求发送过慢', en: 'the request arrived too slowly' });

/** Answers what never became a request; node's own answer has no body and no id. */
export function brokenRequestAnswerer(
  headers: AnswerHeaders,
): (error: Error & { code?: string }, socket: Duplex) => void {
  return (error, socket) => {
    // `_httpMessage` is how node marks a socket whose answer has begun; bytes written now would corrupt it.
    const { _httpMessage: begun } = socket as Socket & { _httpMessage?: { headersSent: boolean } };
    if (error.code === 'ECONNRESET' || !socket.writable || begun?.headersSent) {
      socket.destroy();
      return;
    }
    // The other end may leave it half open, or never read.
    socket.end(rawAnswer(answerTo(error.code), headers));
    setTimeout(() => socket.destroy(), lastWordMs).unref();
  };
}

const lastWordMs = 2_000;

/** For a connection too many of one address. */
export function refusalOfConnection(headers: AnswerHeaders, most: number): string {
  const text = {
    zh: `此地址已有 ${most} 个连接，请稍后再试`,
    en: `there are ${most} connections from this address already: try again later`,
  };
  const extensions = { limit: 'connectionsPerAddress', maximum: most };
  return rawAnswer(new HttpError(429, 'TOO_MANY_REQUESTS', text, {}, extensions), headers);
}

function rawAnswer(error: HttpError, shared: AnswerHeaders): string {
  const requestId = requestIdFrom(undefined);
  const body = errorBody(error, 'zh', requestId);
  const headers = {
    ...shared,
    ...withRetryAfter(error.status, error.headers),
    connection: 'close',
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'x-request-id': requestId,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${error.status} ${error.code}\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}

function answerTo(code: string | undefined): HttpError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return headersTooLarge;
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return tooSlow;
    default:
      return brokenRequest;
  }
}
