import { ApolloGateway } from '@apollo/gateway';
import { getOperationAST, parse } from 'graphql';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { HttpResponse } from '@shouwang/http';
import { graphqlHandler } from '@shouwang/http';
import type { Logger } from '@shouwang/process';
import type { SigningKey } from '@shouwang/viewer';
import { answerPlugin } from './answer-plugin.ts';
import { shapeQuickly } from './execution/quick-shaping.ts';
import { disableTelemetry } from './no-telemetry.ts';
import type { ReadyQuery } from './graphiql/ready-queries.ts';
import { createRequestContext, createWarmingContext } from './request-context.ts';
import type { RequestContext, ViewerRequest } from './request-context.ts';
import { createDocumentCaches } from './document-caches.ts';
import type { DocumentCaches } from './document-caches.ts';
import { createDocumentCheck } from './request/document-limits.ts';
import type { GraphqlRequest } from './request/graphql-request.ts';
import { readGraphqlRequest } from './request/graphql-request.ts';
import type { IntrospectionPolicy } from './request/introspection.ts';
import { createQuerySharing } from './sharing/query-sharing.ts';
import type { GatewayLimits } from './request/limits.ts';
import { createShapeCheck } from './request/shape-check.ts';
import type { ShapeCheck } from './request/shape-check.ts';
import type { TrustedDocuments } from './request/trusted-documents.ts';
import type { ServicePool } from './transport/service-pool.ts';
import { createServicePool } from './transport/service-pool.ts';
import { createServiceSource } from './transport/service-source.ts';

export interface GenerationOptions {
  supergraphSdl: string;
  /** By service name; a name that is absent has the address written in the supergraph. */
  serviceUrls: Readonly<Record<string, string>>;
  timeoutMs: (service: string) => number;
  viewerKey: SigningKey | null;
  readyQueries: readonly ReadyQuery[];
  limits: GatewayLimits;
  introspection: IntrospectionPolicy;
  trusted: TrustedDocuments;
  logger: Logger;
  /** Puts the watching of its calls around a service's connections. */
  observePool: (service: string, pool: ServicePool) => ServicePool;
}

type ViewerHandler = (request: ViewerRequest) => Promise<HttpResponse>;

export interface Generation {
  handle: ViewerHandler;
  services: ReadonlyMap<string, ServicePool>;
  /** Those that fit its schema; their plans are made. */
  readyQueries: readonly ReadyQuery[];
  /** Waits for the requests it has taken, then gives its connections back. */
  retire(): Promise<void>;
}

/**
 * One supergraph being served: schema, plans, connections. A generation never changes. A new supergraph makes a new
 * one, which takes over when it is complete and warm, while the old one finishes what it has begun.
 *
 * The library's own `update()` was rejected: it swaps schema, planner and plan cache under requests that are between
 * two awaits, so one validated by the old schema may be planned by the new, and a plan of the old may enter the new
 * cache (its key does not name the schema).
 */
export async function createGeneration(options: GenerationOptions): Promise<Generation> {
  const services = new Map<string, ServicePool>();
  const caches = createDocumentCaches();
  const planner = createPlanner(options, services, caches);
  let checkShape: ShapeCheck = () => {};
  planner.onSchemaLoadOrUpdate(({ apiSchema }) => {
    checkShape = createShapeCheck(apiSchema, options.supergraphSdl, options.limits);
  });
  const server = new ApolloServer<RequestContext>({
    gateway: planner,
    documentStore: caches.documents,
    // Each of these has a default that depends on the environment; none may.
    nodeEnv: 'production',
    // By whom, `answerPlugin` decides.
    introspection: true,
    // Suggestions ("Did you mean …") tell the schema a name at a time.
    hideSchemaDetailsFromClientErrors: options.introspection === 'off',
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: options.limits.tokens },
    logger: apolloLogger(options.logger),
    plugins: [
      answerPlugin(
        options.logger,
        new Set(options.readyQueries.map((ready) => ready.operationName)),
        options.introspection,
      ),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  let readyQueries: readonly ReadyQuery[];
  try {
    await server.start();
    readyQueries = await caches.pinning(() => warm(server, options));
  } catch (error) {
    await closeAll(services);
    throw error;
  }
  const inFlight = countInFlight(graphqlHandlerOf(server, options, checkShape));
  return {
    handle: inFlight.handle,
    services,
    readyQueries,
    async retire() {
      await inFlight.idle();
      await server.stop();
      await closeAll(services);
    },
  };
}

/**
 * Planning is synchronous. Limits on the document keep it short (`serviceCalls`); these hold where a field can be had in
 * many ways. Fragments of the caller are not used again in the calls to services: looking for them cost more than half
 * of the planning.
 */
const plannerLimits = { reuseQueryFragments: false, debug: { maxEvaluatedPlans: 1_000, pathsLimit: 500 } };

function createPlanner(
  options: GenerationOptions,
  services: Map<string, ServicePool>,
  { plans }: DocumentCaches,
): ApolloGateway {
  const { logger, serviceUrls, timeoutMs } = options;
  disableTelemetry();
  shapeQuickly();
  return new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    // By default these two are on unless NODE_ENV is "production".
    __exposeQueryPlanExperimental: false,
    validateSupergraph: true,
    queryPlannerConfig: { cache: plans, ...plannerLimits },
    logger: apolloLogger(logger),
    buildService({ name, url }) {
      const address = serviceUrls[name] ?? url;
      if (!address) throw new Error(`the supergraph holds no address of service ${name}`);
      const pool = options.observePool(name, createServicePool(address));
      services.set(name, pool);
      return createServiceSource({ name, pool, timeoutMs: timeoutMs(name), logger });
    },
  });
}

function graphqlHandlerOf(
  server: ApolloServer<RequestContext>,
  options: GenerationOptions,
  checkShape: ShapeCheck,
): ViewerHandler {
  const handle = graphqlHandler(server, (request: ViewerRequest) => createRequestContext(request, options.viewerKey));
  const sharing = createQuerySharing(options.logger);
  const checkDocument = createDocumentCheck(options.limits);
  return async (request) => {
    const body = await readGraphqlRequest(request, options.limits, checkDocument, options.trusted);
    checkShape(body);
    const checked = { ...request, search: request.method === 'POST' ? '' : searchOf(body), json: async () => body };
    const { viewer } = request;
    return sharing.answer(checked, body, viewer, async (shared) => handle({ ...shared, viewer }));
  };
}

/** As the server reads a GET; the caller may have named the document by its id. */
function searchOf({ query, operationName, variables }: GraphqlRequest): string {
  const search = new URLSearchParams({ query });
  if (operationName !== null) search.set('operationName', operationName);
  if (variables !== null) search.set('variables', JSON.stringify(variables));
  return `?${search.toString()}`;
}

/**
 * Runs the ready queries through everything but the network, so that their plans are there before the first caller.
 * Those that do not fit are left out: over a foreign supergraph that is all of them.
 */
async function warm(server: ApolloServer<RequestContext>, options: GenerationOptions): Promise<ReadyQuery[]> {
  const contextValue = createWarmingContext();
  const isAnswered = async (query: string, operationName?: string): Promise<boolean> => {
    const request = { query, ...(operationName !== undefined && { operationName }) };
    const { body } = await server.executeOperation(request, { contextValue });
    return body.kind === 'single' && !body.singleResult.errors;
  };
  const fitting: ReadyQuery[] = [];
  for (const ready of options.readyQueries) {
    // A plan is kept per document and name sent; clients do either.
    if ((await isAnswered(ready.query, ready.operationName)) && (await isAnswered(ready.query))) fitting.push(ready);
  }
  for (const query of options.trusted.texts) {
    const operationName = getOperationAST(parse(query))?.name?.value;
    await isAnswered(query);
    if (operationName !== undefined) await isAnswered(query, operationName);
  }
  const left = options.readyQueries.filter((ready) => !fitting.includes(ready)).map(({ file }) => file);
  if (left.length > 0)
    options.logger.warn({ files: left }, 'ready queries that do not fit the supergraph are left out');
  return fitting;
}

function countInFlight(handle: ViewerHandler): { handle: ViewerHandler; idle(): Promise<void> } {
  let running = 0;
  let whenIdle: (() => void) | null = null;
  return {
    async handle(request) {
      running++;
      try {
        return await handle(request);
      } finally {
        if (--running === 0) whenIdle?.();
      }
    },
    idle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => (whenIdle = resolve))),
  };
}

async function closeAll(services: ReadonlyMap<string, ServicePool>): Promise<void> {
  await Promise.all([...services.values()].map((pool) => pool.close()));
}

/** Apollo's loggers take anything; their informational lines are about its own products. */
function apolloLogger(logger: Logger) {
  const quiet = (): void => {};
  return {
    debug: quiet,
    info: quiet,
    warn: (message?: unknown) => logger.warn(String(message)),
    error: (message?: unknown) => logger.error(String(message)),
  };
}
