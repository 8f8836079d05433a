import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '@shouwang/process';
import { answerHeaders, withRetryAfter, type AnswerHeaders } from './answer-headers.ts';
import { readJson } from './body.ts';
import { errorBody, HttpError, internalError, methodNotAllowed, notFound } from './http-error.ts';
import { brokenRequestAnswerer, refusalOfConnection } from './broken-request.ts';
import { limitConnections } from './connections.ts';
import { createCrossOrigin, joinVary, type CrossOrigin } from './cross-origin.ts';
import type { Language } from './language.ts';
import { languageOf } from './language.ts';
import {
  close,
  listen,
  openServer,
  standardPatience,
  urlOf,
  useCertificate,
  type Certificate,
  type NodeServer,
  type Patience,
} from './node-server.ts';
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
  /** Absent: programs call, browsers do not. */
  browsers?: {
    /** Origins (`https://board.example`) whose pages may call; pages of this server itself always may. */
    origins: readonly string[];
  };
  /** Absent: no TLS. */
  tls?: Certificate;
  /** Absent: as many as there are files for. */
  connectionsPerAddress?: number;
  patience?: Partial<Patience>;
}

export interface HttpServer {
  /** Without a slash at the end; throws before `listen()`. */
  readonly url: string;
  listen(): Promise<void>;
  /** From the next connection on. Throws, and goes on with the one before, when the two do not fit. */
  useCertificate(certificate: Certificate): void;
  /** Takes no new connection, lets requests in flight finish for at most 5 s, then cuts what is left. */
  close(): Promise<void>;
}

export function createHttpServer(options: HttpServerOptions): HttpServer {
  const patience = { ...standardPatience, ...options.patience };
  const door: Door = {
    ...options,
    patience,
    headers: answerHeaders({ browsers: options.browsers !== undefined, tls: options.tls !== undefined }),
    crossOrigin: options.browsers ? createCrossOrigin(options.browsers.origins) : null,
  };
  const onRequest = (message: IncomingMessage, response: ServerResponse): void =>
    void answer(door, server, message, response);
  const server = openServer(door, onRequest);
  server.on('checkExpectation', onRequest);
  server.on('clientError', brokenRequestAnswerer(door.headers));
  const { connectionsPerAddress: most = 0 } = options;
  if (most > 0)
    limitConnections(server, { most, refusal: options.tls ? null : refusalOfConnection(door.headers, most) });
  return {
    get url() {
      return urlOf(server);
    },
    listen: () => listen(server, options),
    useCertificate: (certificate) => useCertificate(server, certificate),
    close: () => close(server),
  };
}

/** A server's options with what follows from them. */
interface Door extends HttpServerOptions {
  patience: Patience;
  headers: AnswerHeaders;
  crossOrigin: CrossOrigin | null;
}

async function answer(
  options: Door,
  server: NodeServer,
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
  const headers = headersOf(options, request, result);
  if (result.body !== undefined && isStream(result.body)) {
    const stream = { status, headers, body: result.body };
    await sendStream(request, response, stream).catch((error: unknown) => {
      options.logger.error({ error, requestId: request.requestId, path: request.path }, 'a stream failed');
      response.destroy();
    });
    return;
  }
  const { body: content = '' } = result;
  const body = typeof content === 'string' ? Buffer.from(content) : content;
  response.writeHead(result.status, {
    ...headers,
    // A 304 has no body, and a length would be taken for that of the copy it confirms.
    ...(result.status === 304 || result.status === 204 ? {} : { 'content-length': body.length }),
    'x-request-id': request.requestId,
    ...(server.listening ? {} : { connection: 'close' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  if ((response.socket?.writableLength ?? 0) > 0) cutWhenUnread(response, options.patience.unreadMs);
}

function headersOf({ headers, crossOrigin }: Door, request: HttpRequest, result: HttpResponse): AnswerHeaders {
  const own = withRetryAfter(result.status, result.headers ?? {});
  const shared = crossOrigin?.headersFor(request);
  if (!shared?.['vary']) return { ...headers, ...own };
  return { ...headers, ...shared, ...own, ...joinVary(own['vary'], shared['vary']) };
}

/** An answer is kept in memory until it is taken; whoever takes nothing of it for so long will not. */
function cutWhenUnread(response: ServerResponse, unreadMs: number): void {
  const { socket } = response;
  if (!socket) return;
  let left = socket.writableLength;
  const look = setInterval(() => {
    if (socket.writableLength === left) socket.destroy();
    left = socket.writableLength;
  }, unreadMs);
  const done = (): void => clearInterval(look);
  response.once('finish', done);
  response.once('close', done);
}

/** For a caller who went away while sending: no fault of ours, and nobody to answer. */
const nobodyThere: HttpResponse = { status: 499 };

async function handled(options: Door, request: HttpRequest, message: IncomingMessage): Promise<HttpResponse> {
  try {
    checkHead(message);
    const preflight = options.crossOrigin?.preflight(request, options.routes);
    if (preflight) return preflight;
    options.crossOrigin?.check(request);
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
