import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createCommands, type Store, type Stored } from '@shouwang/aggregate';
import { createDataSource, requireConfinedRole, ViewerReads, waitForMigrations } from '@shouwang/database';
import { createHttpServer, type HttpResponse } from '@shouwang/http';
import { createConsumer, type InboxConsumer } from '@shouwang/inbox';
import { createKafka } from '@shouwang/kafka';
import { createRelay, type Relay } from '@shouwang/outbox';
import { createVault, noKeys } from '@shouwang/personal-data';
import { createPolicyBook, type PolicyDefinitions } from '@shouwang/policy';
import { createLogger, type Logger } from '@shouwang/process';
import { buildSchema, createSubgraphHandler, readTypeDefs } from '@shouwang/subgraph';
import { createOperations } from './operations.ts';
import type { ServiceConfig } from './config.ts';
import { observeService } from './observation.ts';
import type { Deps, RequestContext, ServiceDefinition } from './definition.ts';

/** What a test may put in place of the real thing. */
export interface Overrides {
  now?: () => Date;
  logger?: Logger;
  onStatement?: (sql: string) => void;
}

export interface Service<P extends PolicyDefinitions = PolicyDefinitions> {
  readonly url: string;
  readonly deps: Deps<P>;
  /** Its aggregates, for tools that work on all of them. */
  readonly stores: readonly Store<Stored>[];
  readonly consumer: InboxConsumer | null;
  start(): Promise<void>;
  /** Everything committed here is on its topics, and everything now on the topics is handled here. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

/** How long a service waits at its start for a database that is starting too. */
const databasePatienceMs = 60_000;
/** As at the gateway. */
const maxBodyBytes = 2 * 1024 * 1024;

/** A service from its definition; nothing listens or connects before `start`. */
export async function createService<P extends PolicyDefinitions, Loaders>(
  definition: ServiceDefinition<P, Loaders>,
  config: ServiceConfig,
  overrides: Overrides = {},
): Promise<Service<P>> {
  const { name, features } = definition;
  const logger = overrides.logger ?? createLogger({ name, level: config.logLevel });
  const observation = await observeService({ name, logger, traces: config.traces ?? null });
  const dataSource = createDataSource({
    url: config.databaseUrl,
    name,
    ...(config.connectionTimeoutMs !== undefined && { connectionTimeoutMs: config.connectionTimeoutMs }),
    entities: [...definition.stores.map((store) => store.entity), ...definition.entities],
    migrations: definition.migrations,
    ...(overrides.onStatement && { onStatement: overrides.onStatement }),
    ...observation.statements,
  });
  const kafka =
    config.brokers.length === 0
      ? null
      : createKafka({
          ...config.kafkaSecurity,
          brokers: config.brokers,
          clientId: name,
          topicPrefix: config.topicPrefix,
          logger,
        });
  const relay: Relay | null =
    kafka &&
    createRelay({
      name,
      databaseUrl: config.databaseUrl,
      kafka,
      logger,
      observer: observation.relay(() => relay?.state() ?? notYet),
    });
  const now = overrides.now ?? ((): Date => new Date());
  const afterCommit = (): void => relay?.poke();
  const vault = createVault(config.masterKeys ?? noKeys);
  // Only who has the keys takes names and numbers in its inputs; what the others take stands in their tables in clear.
  const hashInput = config.masterKeys
    ? vault.hashInput
    : async (text: string): Promise<Buffer> => createHash('sha256').update(text).digest();
  const deps: Deps<P> = {
    dataSource,
    commands: createCommands({ dataSource, hashInput, now, afterCommit, constraints: definition.constraints }),
    policies: createPolicyBook(dataSource, definition.policies),
    vault,
    now,
    logger,
  };
  const subscriptions = features.flatMap((feature) => feature.subscriptions?.(deps) ?? []);
  const consumer: InboxConsumer | null =
    kafka && subscriptions.length > 0
      ? createConsumer({
          service: name,
          kafka,
          dataSource,
          logger,
          subscriptions,
          afterCommit,
          observer: observation.inbox(
            subscriptions.map((subscription) => subscription.consumer),
            () => consumer?.state() ?? notYet,
          ),
        })
      : null;
  const operations = createOperations({
    name,
    config,
    dataSource,
    kafka,
    consumer,
    subscriptions,
    now,
    logger,
    afterCommit,
  });
  observation.database(dataSource, consumer);
  const schema = buildSchema(
    readTypeDefs(definition.source),
    features.flatMap((feature) => (feature.resolvers ? [feature.resolvers as Record<string, object>] : [])),
    Object.assign({}, ...features.map((feature) => feature.messages ?? {})),
  );
  const graph = await createSubgraphHandler<RequestContext<P, Loaders>>({
    name,
    schema,
    viewerKeys: config.viewerKeys,
    logger,
    contextFor: (base) => {
      const reads = new ViewerReads(dataSource, base.viewer);
      return { ...base, deps, loaders: definition.loaders(reads, deps), reads };
    },
  });
  const server = createHttpServer({
    host: config.host,
    port: config.port,
    maxBodyBytes,
    logger,
    observer: observation.requests,
    routes: {
      '/graphql': { POST: graph.handler },
      '/health': { GET: () => json(200, { service: name, status: 'alive' }) },
      '/metrics': { GET: observation.scrape },
      '/ready': { GET: () => readiness(name, dataSource, relay, consumer) },
    },
  });

  return {
    get url() {
      return server.url;
    },
    deps,
    stores: definition.stores,
    consumer,
    async start() {
      await waitForMigrations(dataSource, databasePatienceMs);
      await requireConfinedRole(dataSource);
      await relay?.start();
      await consumer?.start();
      operations.start();
      await server.listen();
      logger.info({ url: server.url }, 'listening');
    },
    async drain() {
      await relay?.drain();
      await consumer?.drain();
      await relay?.drain();
    },
    async stop() {
      await server.close();
      await graph.stop();
      await operations.stop();
      await Promise.all([consumer?.stop(), relay?.stop()]);
      if (dataSource.isInitialized) await dataSource.destroy();
      await observation.stop();
    },
  };
}

/** Before the relay or the consumer is made, which no scrape can see. */
const notYet = { leader: false, connected: false, joined: false, lastError: null };

function json(status: number, body: object): HttpResponse {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) };
}

/** Ready means that questions and commands are answered; without Kafka they are, and their events wait. */
async function readiness(
  name: string,
  dataSource: DataSource,
  relay: Relay | null,
  consumer: InboxConsumer | null,
): Promise<HttpResponse> {
  const database = dataSource.isInitialized && (await answers(() => dataSource.query('select 1')));
  const delivery = relay?.state() ?? 'without Kafka: events wait in the outbox';
  const state = { service: name, ready: database, database, delivery, consumer: consumer?.state() ?? null };
  return json(database ? 200 : 503, state);
}

async function answers(question: () => Promise<unknown>): Promise<boolean> {
  try {
    await question();
    return true;
  } catch {
    return false;
  }
}
