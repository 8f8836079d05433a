import type { HttpResponse, RouteHandler } from '@shouwang/http';
import { createHttpServer } from '@shouwang/http';
import { createKafka, type KafkaSecurity } from '@shouwang/kafka';
import type { Logger } from '@shouwang/process';
import type { SigningKey } from '@shouwang/viewer';
import { createAccess, type AccessSettings } from './access/access.ts';
import { createEvents } from './events/events.ts';
import { createGeneration } from './generation.ts';
import { createGraphiqlRoutes } from './graphiql/routes.ts';
import type { ReadyQuery } from './graphiql/ready-queries.ts';
import { health, readiness } from './health.ts';
import type { DemoSignIn } from './identity/demo-sign-in.ts';
import { createDemoRoutes } from './identity/demo-sign-in.ts';
import { openNotice } from './identity/everybody.ts';
import type { Identity } from './identity/identity.ts';
import { signInRoutes, type PageSignIn } from './pages/sign-in/sign-in-html.ts';
import { observeGateway, type Observation } from './observation/observation.ts';
import type { GatewayTracing } from './observation/tracing.ts';
import type { ReloadOutcome } from './reload/served-supergraph.ts';
import type { ViewerRequest } from './request-context.ts';
import { createServedSupergraph } from './reload/served-supergraph.ts';
import { watchCertificate } from './reload/watch-certificate.ts';
import { createAdmission } from './request/admission.ts';
import { openDoor, serverSettings, type DoorSettings } from './request/door.ts';
import { guardedRoute } from './request/guarded-route.ts';
import type { GatewayLimits } from './request/limits.ts';
import { defaultLimits } from './request/limits.ts';
import type { TrustedMode } from './request/trusted-documents.ts';
import { createTrustedDocuments } from './request/trusted-documents.ts';

export interface GatewayConfig {
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** Path of the supergraph's SDL; a change of the file is taken up while serving. */
  supergraph: string;
  supergraphPollMs: number;
  /** Addresses by service name; they win over those in the supergraph. */
  serviceUrls: Readonly<Record<string, string>>;
  serviceTimeoutMs: number;
  /** By service name, where a service needs another limit. */
  serviceTimeoutsMs: Readonly<Record<string, number>>;
  /** Who asks; `everybodyIs` where there is no sign-in. */
  identity: Identity;
  /** Absent or null: no API keys, and so none to manage. */
  access?: AccessSettings | null;
  /** Offers the demo's accounts on the pages; absent: there are none. */
  demo?: DemoSignIn | null;
  /** null: no token is sent; for services that are not ours. */
  viewerKey: SigningKey | null;
  /** Offered on the page where they fit the supergraph. */
  readyQueries: readonly ReadyQuery[];
  /** Those left out have their defaults. */
  limits?: Partial<GatewayLimits>;
  /** Absent: `openDoor`. */
  door?: DoorSettings;
  /** By id; without it the ready queries can be called by theirs, and every document is accepted. */
  trustedDocuments?: { mode: TrustedMode; documents: ReadonlyMap<string, string> };
  /** A header by which a proxy in front tells callers apart; null: by address. */
  callerHeader?: string | null;
  /** Where the live tail of /events reads, and the heads of the audit go. Absent: the page says so, and heads wait. */
  kafka?: KafkaSecurity & { brokers: string[]; topicPrefix: string };
  logger: Logger;
  /** Absent or null: no traces. */
  tracing?: GatewayTracing | null;
}

export interface Gateway {
  /** Throws before `start()`. */
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Takes up the supergraph file as it is now; what cannot be served is refused and the old one goes on. */
  reload(): Promise<ReloadOutcome>;
}

export function createGateway(config: GatewayConfig): Gateway {
  const { host, port, logger } = config;
  const door = config.door ?? openDoor;
  const observation = observeGateway(logger, config.tracing ?? null);
  const limits = { ...defaultLimits, ...config.limits };
  const trusted = trustedBy(config);
  const supergraph = createServedSupergraph({
    path: config.supergraph,
    pollMs: config.supergraphPollMs,
    logger,
    create: (supergraphSdl) =>
      createGeneration({
        supergraphSdl,
        serviceUrls: config.serviceUrls,
        timeoutMs: (service) => config.serviceTimeoutsMs[service] ?? config.serviceTimeoutMs,
        viewerKey: config.viewerKey,
        readyQueries: config.readyQueries,
        limits,
        introspection: door.introspection,
        trusted,
        logger,
        observePool: observation.pool,
      }),
  });
  const guard = guardOf(config, limits, observation);
  const graphql = guard((request) => supergraph.current().handle(request));
  const kafka = config.kafka ? createKafka({ ...config.kafka, clientId: 'gateway', logger }) : null;
  const access = config.access ? createAccess(config.access, { guard, kafka, observation, logger }) : null;
  const demo = config.demo ?? null;
  const pageSignIn = pageSignInOf(config);
  const events = createEvents(config, kafka, pageSignIn);
  const server = createHttpServer({
    host,
    port,
    maxBodyBytes: limits.bodyBytes,
    logger,
    observer: observation.requests,
    ...serverSettings(door),
    routes: {
      '/graphql': { POST: graphql, GET: graphql },
      '/health': { GET: health },
      '/metrics': { GET: observation.scrape },
      '/ready': { GET: () => readiness(supergraph.current().services) },
      ...createGraphiqlRoutes(() => supergraph.current().readyQueries, pageSignIn),
      ...signInRoutes,
      ...(demo && createDemoRoutes(demo)),
      ...access?.routes,
      ...events.routes,
    },
  });
  let certificate: { stop(): void } | null = null;
  return {
    get url() {
      return server.url;
    },
    async start() {
      await supergraph.start();
      await config.identity.start();
      access?.start();
      await server.listen();
      if (door.tls) certificate = watchCertificate(door.tls, { server, pollMs: config.supergraphPollMs, logger });
      if (!config.identity.tellsApart) logger.warn(openNotice);
      const services = [...supergraph.current().services.keys()];
      logger.info({ url: server.url, services }, '网关已就绪 / gateway ready');
    },
    async stop() {
      certificate?.stop();
      // Streams never end by themselves, and closing waits for what is open.
      await Promise.all([events.stop(), server.close()]);
      await supergraph.stop();
      await Promise.all([config.identity.stop(), access?.stop()]);
      await config.tracing?.stop();
    },
    reload: supergraph.reload,
  };
}

function pageSignInOf({ identity, demo }: GatewayConfig): PageSignIn {
  if (!identity.tellsApart) return 'open';
  return demo ? 'demo' : 'token';
}

function trustedBy({ trustedDocuments, readyQueries }: GatewayConfig) {
  const { mode = 'also', documents } = trustedDocuments ?? {};
  return createTrustedDocuments(
    mode,
    readyQueries.map(({ query }) => query),
    documents,
  );
}

/** For every route that answers viewers: one count of each caller's requests for all of them. */
function guardOf(config: GatewayConfig, limits: GatewayLimits, observation: Observation) {
  const admission = createAdmission(limits);
  return (handle: (request: ViewerRequest) => Promise<HttpResponse>): RouteHandler =>
    guardedRoute({
      admission,
      identity: config.identity,
      callerHeader: config.callerHeader ?? null,
      timeMs: limits.timeMs,
      onRefusal: observation.refused,
      handle,
    });
}
