import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import { isNativeError } from 'node:util/types';
import { StartError } from '@shouwang/process';
import type { Logger } from '@shouwang/process';
import { readJson } from './body.ts';
import { errorBody, HttpError, internalError, methodNotAllowed, notFound } from './http-error.ts';
import { answerBrokenRequest } from './broken-request.ts';
import type { Language } from './language.ts';
import { languageOf } from './language.ts';
import { outcomeOf, type RequestNotes, type RequestObserver } from './observation.ts';
import { requestIdFrom } from './request-id.ts';
import { isStream, sendStream } from './stream.ts';

export interface HttpRequest {
  method: string;
  path: string;
  /** The query string with its question mark, or ''. */
  search: string;
  headers: IncomingHttpHeaders;
  /** The caller's `x-request-id` if well-formed, else the trace of its `traceparent`, else new; on every answer. */
  requestId: string;
  language: Language;
  /** Of the other end of the connection; '' once that is gone. */
  remoteAddress: string;
  /** Aborted when the caller goes away before the answer is complete. */
  signal: AbortSignal;
  notes: RequestNotes;
  /** The parsed body; throws the `HttpError` for 400, 413 or 415. */
  json(): Promise<unknown>;
}

export interface HttpResponse {
  status: number;
  headers?: Readonly<Record<string, string>>;
  /** An iterable is sent as it comes, each part at once; it is asked for the next when the caller has taken the last. */
  body?: string | Buffer | AsyncIterable<string>;
}

export type RouteHandler = (request: HttpRequest) => Promise<HttpResponse> | HttpResponse;

/** Path → method → handler. HEAD is answered by GET. */
export type Routes = Readonly<Record<string, Readonly<Record<string, RouteHandler>>>>;

export interface HttpServerOptions {
  host: string;
  /** 0 takes a free port. */
  port: number;
  routes: Routes;
  maxBodyBytes: number;
  logger: Logger;
  observer?: RequestObserver;
}

export interface HttpServer {
  /** Without a slash at the end; throws before `listen()`. */
  readonly url: string;
  listen(): Promise<void>;
  /** Takes no new connection, lets requests in flight finish for at most 5 s, then cuts what is left. */
  close(): Promise<void>;
}

const drainTimeoutMs = 5_000;

export function createHttpServer(options: HttpServerOptions): HttpServer {
  const onRequest = (message: IncomingMessage, response: ServerResponse): void =>
    void answer(options, server, message, response);
  // Node's own refusals, of a request without Host and of an unknown Expect, have neither a body nor an id.
  const server = createServer({ requireHostHeader: false }, onRequest);
  server.on('checkExpectation', onRequest);
  // Longer than any client's pool keeps an idle socket, so that it is the client who closes: otherwise a request may
  // be sent into a socket that this side is closing ("socket hang up").
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 15_000;
  server.requestTimeout = 30_000;
  server.on('clientError', answerBrokenRequest);
  return {
    get url() {
      return urlOf(server);
    },
    listen: () => listen(server, options),
    close: () => close(server),
  };
}

async function answer(
  options: HttpServerOptions,
  server: Server,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const began = performance.now();
  const { observer } = options;
  const request = requestFrom(message, response, options);
  const handle = (): Promise<HttpResponse> => handled(options, request, message);
  const result = await (observer?.around ? observer.around(request, handle) : handle());
  const status = request.signal.aborted ? 499 : result.status;
  const outcome = outcomeOf(status, request.notes);
  observer?.answered({ request, status, outcome, durationMs: performance.now() - began });
  if (response.destroyed || result === nobodyThere) return;
  if (result.body !== undefined && isStream(result.body)) {
    const stream = { status, headers: result.headers ?? {}, body: result.body };
    await sendStream(request, response, stream).catch((error: unknown) => {
      options.logger.error({ error, requestId: request.requestId, path: request.path }, 'a stream failed');
      response.destroy();
    });
    return;
  }
  const { body: content = '' } = result;
  const body = typeof content === 'string' ? Buffer.from(content) : content;
  response.writeHead(result.status, {
    'x-content-type-options': 'nosniff',
    ...result.headers,
    // A 304 has no body, and a length would be taken for that of the copy it confirms.
    ...(result.status === 304 ? {} : { 'content-length': body.length }),
    'x-request-id': request.requestId,
    ...(server.listening ? {} : { connection: 'close' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** For a caller who went away while sending: no fault of ours, and nobody to answer. */
const nobodyThere: HttpResponse = { status: 499 };

async function handled(
  options: HttpServerOptions,
  request: HttpRequest,
  message: IncomingMessage,
): Promise<HttpResponse> {
  try {
    checkHead(message);
    return await routeFor(options.routes, request)(request);
  } catch (error) {
    if (request.signal.aborted || (message.destroyed && !message.complete)) return nobodyThere;
    if (error instanceof HttpError) return responseFor(error, request);
    options.logger.error({ error, requestId: request.requestId, path: request.path }, 'a request failed');
    return responseFor(internalError(), request);
  }
}

function requestFrom(
  message: IncomingMessage,
  response: ServerResponse,
  { maxBodyBytes, routes }: HttpServerOptions,
): HttpRequest {
  const target = message.url ?? '/';
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const route = Object.hasOwn(routes, path) ? path : 'other';
  const { 'x-request-id': requestId, 'accept-language': acceptLanguage, traceparent } = message.headers;
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return {
    method: message.method ?? 'GET',
    path,
    search: mark < 0 ? '' : target.slice(mark),
    headers: message.headers,
    requestId: requestIdFrom(
      typeof requestId === 'string' ? requestId : undefined,
      typeof traceparent === 'string' ? traceparent : undefined,
    ),
    language: languageOf(acceptLanguage),
    remoteAddress: message.socket.remoteAddress ?? '',
    signal: gone.signal,
    notes: { route, operation: route, failed: false, refused: false },
    json: () => readJson(message, maxBodyBytes),
  };
}

/** RFC 9110 §10.1.1 and RFC 9112 §3.2. */
function checkHead({ headers: { host, expect }, httpVersionMinor }: IncomingMessage): void {
  if (host === undefined && httpVersionMinor > 0) {
    throw new HttpError(400, 'BAD_REQUEST', { zh: '缺少 Host 请求头', en: 'the Host header is missing' });
  }
  if (expect !== undefined && expect.toLowerCase() !== '100-continue') {
    throw new HttpError(417, 'BAD_REQUEST', {
      zh: '不支持此 Expect 请求头',
      en: 'this Expect header is not supported',
    });
  }
}

function routeFor(routes: Routes, request: HttpRequest): RouteHandler {
  const methods = Object.hasOwn(routes, request.path) ? routes[request.path] : undefined;
  if (!methods) throw notFound();
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const handler = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (!handler) throw methodNotAllowed(Object.keys(methods).join(', '));
  return handler;
}

function responseFor(error: HttpError, request: HttpRequest): HttpResponse {
  return {
    status: error.status,
    headers: { ...error.headers, 'content-type': 'application/json; charset=utf-8' },
    body: errorBody(error, request.language, request.requestId),
  };
}

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server is not listening');
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}

async function listen(server: Server, { host, port }: HttpServerOptions): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  try {
    await promise;
  } catch (error) {
    throw new StartError(cannotListen(error, host, port), { cause: error });
  } finally {
    server.removeListener('error', reject);
  }
}

function cannotListen(error: unknown, host: string, port: number): string {
  // Not `instanceof Error`: under jest node's own errors come from another realm.
  const code = isNativeError(error) && 'code' in error ? error.code : undefined;
  const place = `${host}:${port}`;
  switch (code) {
    case 'EADDRINUSE':
      return `${place} 已被占用，请换一个端口或停止占用者 / ${place} is in use: choose another port or stop what uses it`;
    case 'EACCES':
      return `无权使用 ${place}，请用 1024 以上的端口 / not allowed to use ${place}: choose a port above 1023`;
    default:
      return `无法在 ${place} 上监听（${String(code)}） / cannot listen on ${place} (${String(code)})`;
  }
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  // close() also ends idle keep-alive sockets; those in use get `connection: close` with their answer.
  server.close(() => resolve());
  const deadline = setTimeout(() => server.closeAllConnections(), drainTimeoutMs);
  await promise;
  clearTimeout(deadline);
}
