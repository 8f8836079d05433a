import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
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
export function answerBrokenRequest(error: Error & { code?: string }, socket: Duplex): void {
  // `_httpMessage` is how node marks a socket whose answer has begun; bytes written now would corrupt it.
  const { _httpMessage: begun } = socket as Socket & { _httpMessage?: { headersSent: boolean } };
  if (error.code === 'ECONNRESET' || !socket.writable || begun?.headersSent) {
    socket.destroy();
    return;
  }
  const answer = answerTo(error.code);
  const requestId = requestIdFrom(undefined);
  const body = errorBody(answer, 'zh', requestId);
  const head = [
    `HTTP/1.1 ${answer.status} ${answer.code}`,
    'connection: close',
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
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
