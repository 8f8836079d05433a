import { fileURLToPath } from 'node:url';
import { HttpError, type HttpRequest, type HttpResponse, type Language, type Routes } from '@shouwang/http';
import { contains, parseRegionCode, type RegionCode } from '@shouwang/values';
import { scopes, seesRegion, type Scope, type Viewer } from '@shouwang/viewer';
import type { Identity } from '../identity/identity.ts';
import type { SignIn } from '../identity/sign-in.ts';
import { createAsset } from '../pages/asset.ts';
import { pageLanguage } from '../pages/page-language.ts';
import { pageResponse } from '../pages/page-response.ts';
import type { PageSignIn } from '../pages/sign-in/sign-in-html.ts';
import { aggregateHtml } from './aggregate-html.ts';
import type { CatalogueAggregate } from './catalogue.ts';
import type { LiveEvents, Wanted } from './live-events.ts';
import { overviewHtml } from './overview-html.ts';

export interface EventRoutesOptions {
  catalogue: readonly CatalogueAggregate[];
  live: LiveEvents;
  /** A broker is configured; without one the page offers no live view. */
  isLive: boolean;
  identity: Identity;
  signIn: PageSignIn;
}

const mostRecent = 200;
const file = (name: string): string => fileURLToPath(new URL(`page/${name}`, import.meta.url));

/** `/events`, a page per pair of topics, the schemas as files: for everybody. The live stream: for whoever signed in. */
export function createEventRoutes({ catalogue, live, isLive, identity, signIn }: EventRoutesOptions): Routes {
  const page = (html: (language: Language) => string) => ({
    GET: (request: HttpRequest): HttpResponse => {
      const language = pageLanguage(request);
      return pageResponse(language, html(language));
    },
  });
  const messages = catalogue.flatMap(({ service, state, events }) =>
    [state, ...events].map(({ type, schema }) => [`/events/schemas/${service}/${type}.v1.json`, schema] as const),
  );
  const services = new Map(catalogue.flatMap(({ service, events }) => events.map(({ type }) => [type, service])));
  return {
    '/events': page((language) => overviewHtml(language, catalogue, isLive, signIn)),
    ...Object.fromEntries(
      catalogue.map((one) => [`/events/${one.name}`, page((language) => aggregateHtml(language, one))]),
    ),
    ...Object.fromEntries(messages.map(([path, schema]) => [path, { GET: () => schemaResponse(schema) }])),
    '/events/stream': {
      GET: async (request) => streamResponse(request, live, await identity.authenticate(request), services),
    },
    '/events/page.css': { GET: createAsset(file('page.css'), 'text/css; charset=utf-8') },
    '/events/page.js': { GET: createAsset(file('page.js'), 'text/javascript; charset=utf-8') },
  };
}

function schemaResponse(schema: object): HttpResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/schema+json; charset=utf-8', 'cache-control': 'no-cache' },
    body: `${JSON.stringify(schema, null, 2)}\n`,
  };
}

/** `?region=360704&type=dwelling.appraised&type=…&recent=20`, and `Last-Event-ID` from whoever comes back. */
function streamResponse(
  request: HttpRequest,
  live: LiveEvents,
  { viewer, isGood }: SignIn,
  services: ReadonlyMap<string, string>,
): HttpResponse {
  if (!viewer.scopes.includes('events:read')) throw mayNotHear();
  const query = new URLSearchParams(request.search);
  const wants = wantedBy(query, viewer, services);
  const recent = Number(query.get('recent') ?? 0);
  if (!Number.isInteger(recent) || recent < 0 || recent > mostRecent) {
    throw badInput(
      'recent',
      `recent 须为 0–${mostRecent} 的整数`,
      `recent must be a whole number from 0 to ${mostRecent}`,
    );
  }
  const headers = {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  };
  if (request.method === 'HEAD') return { status: 200, headers };
  const given = request.headers['last-event-id'] ?? query.get('lastEventId');
  const lastEventId = typeof given === 'string' && given !== '' ? given : null;
  return { status: 200, headers, body: live.open({ wants, lastEventId, recent, isGood }) };
}

/** What was asked for, of what the viewer may see: the departments by scope, the regions by area. */
function wantedBy(query: URLSearchParams, viewer: Viewer, services: ReadonlyMap<string, string>): Wanted {
  const types = new Set(query.getAll('type').filter(Boolean));
  const unknown = [...types].find((type) => !services.has(type));
  if (unknown !== undefined) throw badInput('type', '没有这种事件类型', 'there is no such type of event');
  const asked = query.get('region');
  const region = asked ? regionOf(asked) : null;
  return ({ type, regionCode }) =>
    (types.size === 0 || types.has(type)) &&
    (region === null || contains(region, regionCode as RegionCode)) &&
    viewer.scopes.includes(readScopeOf(services.get(type))) &&
    seesRegion(viewer, regionCode);
}

/** Of a service that has no such scope, nobody hears anything. */
function readScopeOf(service: string | undefined): Scope {
  const scope = `${service}:read`;
  if (Object.hasOwn(scopes, scope)) return scope as Scope;
  throw new Error(`there is no scope ${scope}`);
}

function regionOf(code: string): RegionCode {
  const parsed = parseRegionCode(code);
  if (parsed.ok) return parsed.value;
  throw badInput('region', '不是区划代码', 'this is no region code');
}

const mayNotHear = () =>
  new HttpError(403, 'FORBIDDEN', { zh: '您没有接收变更事件的权限', en: 'you may not receive change events' });

function badInput(field: string, zh: string, en: string): HttpError {
  return new HttpError(400, 'BAD_USER_INPUT', { zh: `${field}：${zh}`, en: `${field}: ${en}` });
}
