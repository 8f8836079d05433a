import { HttpError } from '@shouwang/http';
import type { HttpRequest, HttpResponse, RouteHandler } from '@shouwang/http';
import type { Identity } from '../identity/identity.ts';
import type { Viewer } from '@shouwang/viewer';
import type { ViewerRequest } from '../request-context.ts';
import type { Admission } from './admission.ts';
import { addressOf, callerOf } from './caller.ts';
import { limitOf, limitRefusal } from './limit-refusal.ts';
import type { LimitName } from './limits.ts';

export interface GuardedRouteOptions {
  admission: Admission;
  identity: Identity;
  /** By which a proxy in front names addresses; null: none does. */
  callerHeader: string | null;
  timeMs: number;
  /** Told of every refusal by a limit, for counting. */
  onRefusal: (limit: LimitName) => void;
  handle: (request: ViewerRequest) => Promise<HttpResponse>;
}

/** A route that finds out who asks, with the limits that hold before anything of a body is read and the one on its time. */
export function guardedRoute(options: GuardedRouteOptions): RouteHandler {
  const { admission, identity, callerHeader: header, timeMs, onRefusal, handle } = options;
  const { tellsApart } = identity;

  async function viewerOf(request: HttpRequest): Promise<Viewer> {
    try {
      return (await identity.authenticate(request)).viewer;
    } catch (error) {
      // Whoever is not signed in has a rate too: by address, as nothing else is known.
      if (error instanceof HttpError) admission.enter(addressOf(request, header))();
      throw error;
    }
  }

  return async (request) => {
    try {
      const viewer = await viewerOf(request);
      const leave = admission.enter(callerOf(request, viewer, { tellsApart, header }));
      return await withinTime(request, timeMs, async (timed) => {
        // Counted until the work has ended, not until the caller was told that it takes too long.
        try {
          return await handle({ ...timed, viewer });
        } finally {
          leave();
        }
      });
    } catch (error) {
      const limit = limitOf(error);
      if (limit !== null) onRefusal(limit);
      throw error;
    }
  };
}

/**
 * When time is up the caller gets a 408 and the signal is aborted with a `TimeoutError`: calls for a query are torn off,
 * and no further call is made. One that was sent for a mutation goes on to its own end, because whether it was carried
 * out must not depend on where the time ran out.
 */
async function withinTime(
  request: HttpRequest,
  timeMs: number,
  handle: (request: HttpRequest) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  const begunAtMs = performance.now();
  const ended = new AbortController();
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const value = Math.max(timeMs + 1, Math.round(performance.now() - begunAtMs));
    reject(limitRefusal({ limit: 'timeMs', value, maximum: timeMs }));
    ended.abort(new DOMException('the time limit of the request', 'TimeoutError'));
  }, timeMs);
  // `AbortSignal.any` costs several times this.
  const onLeave = (): void => ended.abort(request.signal.reason);
  if (request.signal.aborted) onLeave();
  request.signal.addEventListener('abort', onLeave);
  try {
    return await Promise.race([handle({ ...request, signal: ended.signal }), tooLate]);
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', onLeave);
  }
}
