import { topics } from '@shouwang/contracts';
import { isFrame, migrateDatabase } from '@shouwang/database';
import { createKafka, readTopic, type Kafka, type KafkaMessage } from '@shouwang/kafka';
import { fixedKeys, newKeySet, type SuiteName } from '@shouwang/personal-data';
import { createLogger } from '@shouwang/process';
import type { Overrides, Service, ServiceConfig } from '@shouwang/service';
import {
  createKeyPair,
  importSigningKey,
  importVerificationKeys,
  scopes,
  signViewerToken,
  type Scope,
  type Viewer,
} from '@shouwang/viewer';
import { createTestDatabase, testKafka } from '@shouwang/test-engines';
import type { DataSource } from 'typeorm';

/** What a graph query answered, as it came over HTTP. */
export interface Answer<Data> {
  status: number;
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

export interface Question {
  variables?: object;
  language?: 'zh' | 'en';
  viewer?: Partial<Viewer>;
}

/** A real service of one test file: its own database, its own topics, in this process on a free port. */
export interface TestService<S extends Pick<Service, 'deps'>> {
  service: S;
  kafka: Kafka;
  /** As the owner, for a test's own look at the rows, which needs no viewer. */
  databaseUrl: string;
  database: DataSource;
  /** As the service itself. */
  serviceDatabaseUrl: string;
  ask<Data = Record<string, unknown>>(document: string, question?: Question): Promise<Answer<Data>>;
  /** The SQL statements that answering took; each use of the database has a begin and a commit beside them. */
  statementsOf(work: () => Promise<unknown>): Promise<string[]>;
  /**
   * Everything on a topic now, in order per key. Delivery is at least once, so repetitions are dropped by event id, as
   * the contract asks of every subscriber; an effect that happened twice has two ids and stays visible.
   */
  messages(topic: string): Promise<KafkaMessage[]>;
  /** Moves the service's clock. */
  setNow(now: Date): void;
  stop(): Promise<void>;
}

/** May do everything everywhere; a test of walls says otherwise. */
export const testViewer: Viewer = {
  id: 'test-viewer',
  roles: ['test'],
  areas: ['*'],
  scopes: Object.keys(scopes) as Scope[],
  purpose: null,
};

type Create<S> = (config: ServiceConfig, overrides?: Overrides) => Promise<S>;

export async function startTestService<S extends Service<never>>(
  name: string,
  create: Create<S>,
  options: {
    /** Topics of these services are made; the service's own by default. */
    topicsOf?: readonly string[];
    now?: Date;
    /** Of new persons' keys. */
    suite?: SuiteName;
    /** To meet another service on its topics; by default it has topics of its own. */
    topicPrefix?: string;
    /** How often the head of the audit is published; never by default, so that what is written is the test's alone. */
    auditHeadSeconds?: number;
  } = {},
): Promise<TestService<S>> {
  const keys = await createKeyPair();
  const signingKey = importSigningKey(keys.privateKey);
  const viewerKeys = await importVerificationKeys(keys.publicKeys);
  const logger = createLogger({ name, level: 'error' });
  const { brokers, topicPrefix } = { ...testKafka(), ...(options.topicPrefix && { topicPrefix: options.topicPrefix }) };
  const masterKeys = fixedKeys(newKeySet(options.suite ?? 'AES-256-GCM', new Date()));
  const config = {
    host: '127.0.0.1',
    port: 0,
    brokers,
    topicPrefix,
    viewerKeys,
    logLevel: 'error' as const,
    masterKeys,
    audit: { algorithm: 'sha256' as const, headSeconds: options.auditHeadSeconds ?? 0 },
  };
  const database = await createTestDatabase({
    name,
    async migrate(databaseUrl) {
      const { dataSource } = (await create({ ...config, brokers: [], databaseUrl }, { logger })).deps;
      await migrateDatabase(dataSource, 60_000);
      await dataSource.destroy();
    },
  });
  const kafka = createKafka({ brokers, clientId: `test-${name}`, topicPrefix, logger });
  const admin = kafka.admin();
  const own = options.topicsOf ?? [name];
  await admin.ensureTopics(
    topics
      .filter((topic) => own.some((service) => topic.name.startsWith(`shouwang.${service}.`)))
      .map((topic) => ({ ...topic, partitions: 1 })),
  );
  let now = options.now ?? new Date();
  const statements: string[] = [];
  const service = await create(
    { ...config, databaseUrl: database.serviceUrl },
    { logger, now: () => now, onStatement: (sql) => statements.push(sql) },
  );
  await service.start();
  const owner = (await create({ ...config, brokers: [], databaseUrl: database.url }, { logger })).deps.dataSource;
  await owner.initialize();
  return {
    service,
    database: owner,
    serviceDatabaseUrl: database.serviceUrl,
    kafka,
    databaseUrl: database.url,
    async ask<Data>(
      document: string,
      { variables = {}, language = 'en', viewer = {} }: Question = {},
    ): Promise<Answer<Data>> {
      const token = signViewerToken({
        viewer: { ...testViewer, ...viewer },
        audience: name,
        requestId: 'test-request',
        key: signingKey,
        ttlSeconds: 60,
      });
      const response = await fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': language, authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: document, variables }),
      });
      const body = (await response.json()) as Omit<Answer<Data>, 'status'>;
      return { status: response.status, ...body };
    },
    async statementsOf(work) {
      const before = statements.length;
      await work();
      return statements.slice(before).filter((sql) => !isFrame(sql));
    },
    messages: async (topic) => withoutRepetitions(await readTopic(kafka, topic)),
    setNow(at) {
      now = at;
    },
    async stop() {
      await service.stop();
      await owner.destroy();
      await admin.close();
      await database.drop();
    },
  };
}

function withoutRepetitions(messages: readonly KafkaMessage[]): KafkaMessage[] {
  const seen = new Set<string>();
  return messages.filter(({ headers }) => {
    const id = headers['ce_id'];
    if (id === undefined) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
