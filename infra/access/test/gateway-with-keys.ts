import { join } from 'node:path';
import { auditSeals } from '@shouwang/contracts';
import { createGateway, manageKeys, openKeyDatabase, readSignIn, type Keys } from '@shouwang/gateway';
import { createKafka, type Kafka } from '@shouwang/kafka';
import { createLogger } from '@shouwang/process';
import { createTestDatabase, testKafka } from '@shouwang/test-engines';
import type { RegionCode } from '@shouwang/values';
import { migrateKeys } from '../migrate-keys.ts';

/** A gateway that callers sign in to by keys, and that tells the topic of its audit's heads what is sealed. */
export interface GatewayWithKeys {
  url: string;
  kafka: Kafka;
  /** As its owner. */
  databaseUrl: string;
  owner: ReturnType<typeof openKeyDatabase>;
  /** As by `npm run access`. */
  keys: Keys;
  create(name: string): Promise<{ prefix: string; text: string }>;
  /** Of the gateway alone; again is no error. */
  stop(): Promise<void>;
  /** Stops it where it still runs, and drops its database. */
  remove(): Promise<void>;
}

/** Who does it. */
export const by = { viewer: { id: 'test', roles: [], areas: ['*' as const] }, requestId: 'test' };

export async function startGatewayWithKeys(): Promise<GatewayWithKeys> {
  const logger = createLogger({ name: 'test', level: 'silent' });
  const stored = await createTestDatabase({ name: 'gateway-keys', migrate: migrateKeys });
  const owner = openKeyDatabase(stored.url);
  await owner.initialize();
  const { brokers, topicPrefix } = testKafka();
  const kafka = createKafka({ brokers, clientId: 'test', topicPrefix, logger });
  const admin = kafka.admin();
  await admin.ensureTopics([{ name: auditSeals('gateway').topic, partitions: 1, config: {} }]);
  await admin.close();
  const secret = '07'.repeat(32);
  const signIn = readSignIn(
    {
      HOST: '127.0.0.1',
      DEMO_SIGN_IN: 'off',
      AUDIT_HASH: 'sha256',
      AUDIT_HEAD_SECONDS: 0.001,
      DATABASE_URL: stored.serviceUrl,
      API_KEYS_SECRET: secret,
    },
    { isOpen: false, callerHeader: null, logger },
  );
  const gateway = createGateway({
    host: '127.0.0.1',
    port: 0,
    supergraph: join(import.meta.dirname, '..', '..', '..', 'gateway', 'supergraph.graphql'),
    supergraphPollMs: 60_000,
    serviceUrls: {},
    serviceTimeoutMs: 5_000,
    serviceTimeoutsMs: {},
    viewerKey: null,
    readyQueries: [],
    kafka: { brokers, topicPrefix },
    logger,
    ...signIn,
  });
  await gateway.start();
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopping ??= gateway.stop());
  const keys = manageKeys(owner, Buffer.from(secret, 'hex'));
  return {
    url: gateway.url,
    kafka,
    databaseUrl: stored.url,
    owner,
    keys,
    async create(name) {
      const areas = ['360704000000' as RegionCode];
      const made = await keys.create({ name, roles: ['province'], scopes: null, areas, days: 1 }, by);
      if (!made.ok) throw new Error(made.refusal);
      return { prefix: made.key.prefix, text: made.text };
    },
    stop,
    async remove() {
      await stop();
      await owner.destroy();
      await stored.drop();
    },
  };
}
