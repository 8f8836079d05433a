import { HttpError } from './http-error.ts';
import type { AnswerHeaders } from './answer-headers.ts';
import type { HttpRequest, HttpResponse, Routes } from './server.ts';

/**
 * Which pages of other origins may call (CORS), and that no other page can make a browser change anything (CSRF). Origins
 * are compared as written, never by pattern. Nothing is allowed "with credentials": a page elsewhere brings a token in a
 * header, so a browser's cookies of this site never work for it.
 */
export interface CrossOrigin {
  /** What stands on an answer for this caller. */
  headersFor(request: HttpRequest): AnswerHeaders;
  /** Answers a preflight; null: it is none, or nobody from elsewhere is allowed. @throws {HttpError} 403 */
  preflight(request: HttpRequest, routes: Routes): HttpResponse | null;
  /** @throws {HttpError} 403 for a change that a page of an origin which is not allowed asks for. */
  check(request: HttpRequest): void;
}

const allowedHeaders = [
  'accept-language',
  'apollo-require-preflight',
  'authorization',
  'content-type',
  'last-event-id',
  'x-correlation-id',
  'x-purpose',
  'x-request-id',
].join(', ');
const exposedHeaders = 'retry-after, x-request-id';
const preflightSeconds = '600';

export function createCrossOrigin(origins: readonly string[]): CrossOrigin {
  const allowed = new Set(origins);
  const isAllowed = ({ headers: { origin } }: HttpRequest): boolean => origin !== undefined && allowed.has(origin);
  // Also on answers to callers without an origin: what a cache keeps of them must not be given to one with another.
  const vary: AnswerHeaders = allowed.size > 0 ? { vary: 'Origin' } : {};
  return {
    headersFor(request) {
      if (!isAllowed(request)) return vary;
      return {
        ...vary,
        'access-control-allow-origin': request.headers.origin ?? '',
        'access-control-expose-headers': exposedHeaders,
      };
    },
    preflight(request, routes) {
      const isPreflight =
        request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
      if (!isPreflight || allowed.size === 0 || !Object.hasOwn(routes, request.path)) return null;
      if (!isAllowed(request)) throw notAllowed();
      return {
        status: 204,
        headers: {
          vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
          'access-control-allow-methods': Object.keys(routes[request.path] ?? {}).join(', '),
          'access-control-allow-headers': allowedHeaders,
          'access-control-max-age': preflightSeconds,
        },
      };
    },
    check(request) {
      const { origin, host } = request.headers;
      if (origin === undefined || ['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return;
      if (!allowed.has(origin) && hostOf(origin) !== host) throw notAllowed();
    },
  };
}

/** Without the scheme: behind a proxy that ends TLS the page is at https and we are not. `null` is nobody's host. */
function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host || null;
}

const notAllowed = () =>
  new HttpError(403, 'ORIGIN_NOT_ALLOWED', {
    zh: '此网页的来源不在允许之列（ALLOWED_ORIGINS）',
    en: 'the origin of this page is not among those allowed (ALLOWED_ORIGINS)',
  });

/** Both lists in one; a list may already be on the answer. */
export function joinVary(...lists: readonly (string | undefined)[]): AnswerHeaders {
  const names = lists.flatMap((list) => (list ? list.split(',').map((name) => name.trim()) : []));
  return names.length === 0
    ? {}
    : { vary: [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].join(', ') };
}
