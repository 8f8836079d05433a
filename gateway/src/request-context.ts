import type { HttpRequest, Language, RequestNotes } from '@shouwang/http';
import { requestIdFrom } from '@shouwang/http';
import type { SigningKey, Viewer } from '@shouwang/viewer';
import { signViewerToken } from '@shouwang/viewer';

/** A request of which is known who asks. */
export interface ViewerRequest extends HttpRequest {
  viewer: Viewer;
}

/** What is known of a request while it is answered. */
export interface RequestContext {
  requestId: string;
  language: Language;
  notes: RequestNotes;
  viewer: Viewer;
  /** Aborted when the caller goes away, and with a `TimeoutError` when the request's time is up. */
  signal: AbortSignal;
  /** The only headers a service gets, by the service's name. */
  headersFor(service: string): Record<string, string>;
  /** Set while plans are made for a new supergraph: no service is called. */
  warming?: true;
}

/** Outlives a slow call and a clock that is a little off; whoever steals it has half a minute at one service. */
const tokenTtlSeconds = 30;

/**
 * Nothing of the caller's headers goes through but those named here (a `traceparent` is made by us, for each call): a
 * client must not be able to speak to a service over the gateway's head (cookies, authorization, x-forwarded-…). Without
 * a key no token is sent: then the services are not ours.
 */
export function createRequestContext(request: ViewerRequest, key: SigningKey | null): RequestContext {
  const { requestId, language, signal, notes, viewer } = request;
  const shared = sharedHeaders(request);
  const tokens = new Map<string, string>();
  const tokenFor = (audience: string, signingKey: SigningKey): string => {
    // One query may call a service several times.
    const known = tokens.get(audience);
    if (known) return known;
    const token = signViewerToken({ viewer, audience, requestId, key: signingKey, ttlSeconds: tokenTtlSeconds });
    tokens.set(audience, token);
    return token;
  };
  return {
    requestId,
    language,
    notes,
    viewer,
    signal,
    headersFor: (service) => (key ? { ...shared, authorization: `Bearer ${tokenFor(service, key)}` } : shared),
  };
}

function sharedHeaders(request: HttpRequest): Record<string, string> {
  return { 'content-type': 'application/json', 'x-request-id': request.requestId, ...forwardedHeaders(request) };
}

/** Of the caller's headers, those that services get and may answer by. */
export function forwardedHeaders({ headers }: HttpRequest): Record<string, string> {
  const forwarded: Record<string, string> = {};
  const language = headers['accept-language'];
  if (language !== undefined) forwarded['accept-language'] = language;
  const correlation = headers['x-correlation-id'];
  if (typeof correlation === 'string' && requestIdFrom(correlation) === correlation) {
    forwarded['x-correlation-id'] = correlation;
  }
  return forwarded;
}

/** For planning ahead of time: nobody asks and no service is called. */
export function createWarmingContext(): RequestContext {
  return {
    requestId: 'warming',
    language: 'zh',
    notes: { route: 'warming', operation: 'warming', failed: false, refused: false },
    viewer: { id: 'warming', roles: [], areas: [], scopes: [], purpose: null },
    signal: new AbortController().signal,
    headersFor: () => ({}),
    warming: true,
  };
}
