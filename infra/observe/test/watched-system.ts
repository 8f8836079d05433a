import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { topics } from '@shouwang/contracts';
import { createGateway, everybodyIs, openTracing } from '@shouwang/gateway';
import { createHousingSafety } from '@shouwang/housing-safety';
import { createKafka } from '@shouwang/kafka';
import { createMonitoring, regionStore } from '@shouwang/monitoring';
import { createLogger } from '@shouwang/process';
import { fixedKeys, newKeySet } from '@shouwang/personal-data';
import { findInBackup, findInDatabase, findOnTopics, type Marker } from '../../personal-data/byte-search.ts';
import { migrateDatabase } from '@shouwang/database';
import type { Service, ServiceConfig } from '@shouwang/service';
import { createTestDatabase, testKafka } from '@shouwang/test-engines';
import { createKeyPair, importSigningKey, importVerificationKeys, scopes, type Scope } from '@shouwang/viewer';

export const village = '360704101201';

interface Answer {
  status: number;
  requestId: string;
  data: Record<string, Record<string, unknown>>;
  errors?: unknown;
}

/** Gateway, monitoring and housing safety in this process, on engines of the test run; everything they log is kept. */
export async function startWatchedSystem(otlpEndpoint: string) {
  const folder = mkdtempSync(join(tmpdir(), 'shouwang-observe-'));
  const logFile = join(folder, 'log');
  const destination = openSync(logFile, 'a');
  const logger = createLogger({ name: 'test', level: 'debug', destination });
  const keys = await createKeyPair();
  const { brokers, topicPrefix } = testKafka();
  const traces = { endpoint: otlpEndpoint, ratio: 1 };
  const config = {
    host: '127.0.0.1',
    port: 0,
    brokers,
    topicPrefix,
    logLevel: 'debug' as const,
    masterKeys: fixedKeys(newKeySet('AES-256-GCM', new Date())),
    viewerKeys: await importVerificationKeys(keys.publicKeys),
  };
  const admin = createKafka({ brokers, clientId: 'test', topicPrefix, logger }).admin();
  await admin.ensureTopics(topics.map((topic) => ({ ...topic, partitions: 1 })));
  await admin.close();

  async function startService<S extends Pick<Service, 'start' | 'stop' | 'deps'>>(
    name: string,
    create: (config: ServiceConfig, overrides: { logger: typeof logger }) => Promise<S>,
  ) {
    const database = await createTestDatabase({
      name,
      async migrate(databaseUrl) {
        const { dataSource } = (await create({ ...config, brokers: [], databaseUrl }, { logger })).deps;
        await migrateDatabase(dataSource, 60_000);
        await dataSource.destroy();
      },
    });
    const service = await create({ ...config, databaseUrl: database.serviceUrl, traces }, { logger });
    await service.start();
    const owner = (await create({ ...config, brokers: [], databaseUrl: database.url }, { logger })).deps.dataSource;
    await owner.initialize();
    return { service, database, owner };
  }

  const monitoring = await startService('monitoring', createMonitoring);
  const housing = await startService('housing-safety', createHousingSafety);
  const away = 'http://127.0.0.1:9';
  const gateway = createGateway({
    host: '127.0.0.1',
    port: 0,
    supergraph: join(import.meta.dirname, '../../../gateway/supergraph.graphql'),
    supergraphPollMs: 60_000,
    serviceUrls: {
      monitoring: `${monitoring.service.url}/graphql`,
      'housing-safety': `${housing.service.url}/graphql`,
      employment: away,
      'industry-projects': away,
      'education-subsidies': away,
    },
    serviceTimeoutMs: 20_000,
    serviceTimeoutsMs: {},
    identity: everybodyIs({
      id: 'test',
      roles: ['test'],
      areas: ['*'],
      scopes: Object.keys(scopes) as Scope[],
      purpose: null,
    }),
    viewerKey: importSigningKey(keys.privateKey),
    readyQueries: [],
    logger,
    tracing: await openTracing(traces),
  });
  await gateway.start();
  await establishVillage(monitoring.owner);
  const drain = async (): Promise<void> => {
    await monitoring.service.drain();
    await housing.service.drain();
    await monitoring.service.drain();
  };
  await drain();

  const scrape = async (url: string): Promise<string> => (await fetch(`${url}/metrics`)).text();
  return {
    gatewayUrl: gateway.url,
    urls: { gateway: gateway.url, monitoring: monitoring.service.url, housing: housing.service.url },
    async ask(query: string, variables: object, headers: Record<string, string> = {}): Promise<Answer> {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.json()) as Pick<Answer, 'data' | 'errors'>;
      return { ...body, status: response.status, requestId: response.headers.get('x-request-id') ?? '' };
    },
    /** Everything written is sent, and everything sent is handled. */
    drain,
    async scrapes(): Promise<Record<'gateway' | 'monitoring' | 'housing', string>> {
      return {
        gateway: await scrape(gateway.url),
        monitoring: await scrape(monitoring.service.url),
        housing: await scrape(housing.service.url),
      };
    },
    /** Whatever lies somewhere of these texts: in the databases' files, on the topics, in a back-up of monitoring. */
    async atRest(markers: readonly Marker[]) {
      const kafka = createKafka({ brokers, clientId: 'test', topicPrefix, logger });
      const databaseUrl = monitoring.database.url;
      return {
        topics: await findOnTopics(kafka, markers),
        backup: await findInBackup({ service: 'monitoring', databaseUrl, kafka }, markers),
        files: [
          ...(await findInDatabase(databaseUrl, markers)),
          ...(await findInDatabase(housing.database.url, markers)),
        ],
      };
    },
    /** Writes a text into monitoring's database in clear, as no code of ours does. */
    plant: (text: string) => monitoring.owner.query(`create table planted as select $1::text as text`, [text]),
    /** From now on every change of a dwelling fails in the database. */
    breakHousing: () => housing.owner.query('alter table dwelling rename to gone'),
    log: () => readFileSync(logFile, 'utf8'),
    /** Ends the processes; the traces that still wait are sent by it. */
    async stop() {
      await gateway.stop();
      await Promise.all([monitoring.service.stop(), housing.service.stop()]);
      await Promise.all([monitoring.owner.destroy(), housing.owner.destroy()]);
      await Promise.all([monitoring.database.drop(), housing.database.drop()]);
      closeSync(destination);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

type DataSource = Awaited<ReturnType<typeof createMonitoring>>['deps']['dataSource'];

async function establishVillage(dataSource: DataSource): Promise<void> {
  const established = (id: string, level: 'COUNTY' | 'TOWNSHIP' | 'VILLAGE', parentCode: string | null) => ({
    before: null,
    after: { id, version: 0, regionCode: id, name: `虚构${id}`, level, parentCode, validFrom: null, validTo: null },
    events: [{ fact: 'established', details: {} }],
  });
  await dataSource.transaction(async (tx) => {
    await regionStore.save(tx, { correlationId: 'seed', causationId: null, now: new Date(), by: null }, [
      established('360704000000', 'COUNTY', null),
      established('360704101000', 'TOWNSHIP', '360704000000'),
      established(village, 'VILLAGE', '360704101000'),
    ]);
  });
}
