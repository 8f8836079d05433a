import type { HttpRequest, HttpResponse, RouteHandler } from '@shouwang/http';
import type { Admission } from './admission.ts';
import { limitOf, limitRefusal } from './limit-refusal.ts';
import type { LimitName } from './limits.ts';

export interface GuardedRouteOptions {
  admission: Admission;
  callerOf: (request: HttpRequest) => string;
  timeMs: number;
  /** Told of every refusal by a limit, for counting. */
  onRefusal: (limit: LimitName) => void;
  handle: RouteHandler;
}

/** A route with the limits that hold before anything of a request is read, and with the one on its time. */
export function guardedRoute(options: GuardedRouteOptions): RouteHandler {
  const { admission, callerOf, timeMs, onRefusal, handle } = options;
  return async (request) => {
    try {
      const leave = admission.enter(callerOf(request));
      return await withinTime(request, timeMs, async (timed) => {
        // Counted until the work has ended, not until the caller was told that it takes too long.
        try {
          return await handle(timed);
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
async function withinTime(request: HttpRequest, timeMs: number, handle: RouteHandler): Promise<HttpResponse> {
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
