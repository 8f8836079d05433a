import { createHttpServer } from '@shouwang/http';
import type { Logger } from '@shouwang/process';
import type { SigningKey, Viewer } from '@shouwang/viewer';
import { createEvents } from './events/events.ts';
import { createGeneration } from './generation.ts';
import { createGraphiqlRoutes } from './graphiql/routes.ts';
import type { ReadyQuery } from './graphiql/ready-queries.ts';
import { health, readiness } from './health.ts';
import { demoViewerNotice } from './identity/demo-viewer.ts';
import type { ReloadOutcome } from './reload/served-supergraph.ts';
import { createServedSupergraph } from './reload/served-supergraph.ts';

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
  viewer: Viewer;
  /** null: no token is sent; for services that are not ours. */
  viewerKey: SigningKey | null;
  /** Offered on the page where they fit the supergraph. */
  readyQueries: readonly ReadyQuery[];
  /** Where the live tail of /events reads; absent: the page says that there is none. */
  kafka?: { brokers: string[]; topicPrefix: string };
  logger: Logger;
}

export interface Gateway {
  /** Throws before `start()`. */
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Takes up the supergraph file as it is now; what cannot be served is refused and the old one goes on. */
  reload(): Promise<ReloadOutcome>;
}

/** Room for one text of 1 MB in a mutation, so that the field that is too long can be named. */
const maxBodyBytes = 2 * 1024 * 1024;

export function createGateway(config: GatewayConfig): Gateway {
  const { host, port, logger } = config;
  const supergraph = createServedSupergraph({
    path: config.supergraph,
    pollMs: config.supergraphPollMs,
    logger,
    create: (supergraphSdl) =>
      createGeneration({
        supergraphSdl,
        serviceUrls: config.serviceUrls,
        timeoutMs: (service) => config.serviceTimeoutsMs[service] ?? config.serviceTimeoutMs,
        viewer: config.viewer,
        viewerKey: config.viewerKey,
        readyQueries: config.readyQueries,
        logger,
      }),
  });
  const events = createEvents(config);
  const server = createHttpServer({
    host,
    port,
    maxBodyBytes,
    logger,
    routes: {
      '/graphql': {
        POST: (request) => supergraph.current().handle(request),
        GET: (request) => supergraph.current().handle(request),
      },
      '/health': { GET: health },
      '/ready': { GET: () => readiness(supergraph.current().services) },
      ...createGraphiqlRoutes(() => supergraph.current().readyQueries),
      ...events.routes,
    },
  });
  return {
    get url() {
      return server.url;
    },
    async start() {
      await supergraph.start();
      await server.listen();
      logger.warn(demoViewerNotice);
      const services = [...supergraph.current().services.keys()];
      logger.info({ url: server.url, services }, '网关已就绪 / gateway ready');
    },
    async stop() {
      // Streams never end by themselves, and closing waits for what is open.
      await Promise.all([events.stop(), server.close()]);
      await supergraph.stop();
    },
    reload: supergraph.reload,
  };
}
