import { join } from 'node:path';
import { createGateway, readSignIn, type Gateway, type GatewayConfig } from '@shouwang/gateway';
import { createLogger } from '@shouwang/process';
import type { Overrides, Service } from '@shouwang/service';
import {
  createKeyPair,
  importSigningKey,
  importVerificationKeys,
  type SigningKey,
  type VerificationKeys,
} from '@shouwang/viewer';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { demoMapping } from '../../demo-sign-in/mapping.ts';
import { startDemoProvider, type DemoProvider } from '../../demo-sign-in/provider.ts';
import { creators } from '../../services/creators.ts';
import { serviceNames, type ServiceName } from '../../start/members.ts';
import { masterKeys, type DemoDatabases } from './demo-databases.ts';

const logger = createLogger({ name: 'walls', level: 'silent' });

/** The five services over the demo's databases, without Kafka: their events wait in the outboxes. */
export type Services = Record<ServiceName, Service<never>>;

export async function startService(
  name: ServiceName,
  databases: DemoDatabases,
  viewerKeys: VerificationKeys,
  overrides: Overrides = {},
): Promise<Service<never>> {
  const create = await creators[name]();
  const config = {
    host: '127.0.0.1',
    port: 0,
    brokers: [],
    topicPrefix: '',
    viewerKeys,
    logLevel: 'silent' as const,
    databaseUrl: databases[name].serviceUrl,
    masterKeys,
    // All of it runs in one process, which may be too busy to make a connection soon.
    connectionTimeoutMs: 60_000,
    // A head on its topic is a row too, and comes when it comes.
    audit: { algorithm: 'sha256' as const, headSeconds: 0 },
  };
  const service = await create(config, overrides);
  await service.start();
  return service;
}

/** The gateway's pair, as the services hold it. */
export async function newViewerKeys(): Promise<{ signingKey: SigningKey; viewerKeys: VerificationKeys }> {
  const pair = await createKeyPair();
  return {
    signingKey: importSigningKey(pair.privateKey),
    viewerKeys: await importVerificationKeys(pair.publicKeys),
  };
}

/** What `npm start` runs, in this process: five services, the demo's provider, and the gateway that trusts it. */
export interface DemoGraph {
  services: Services;
  provider: DemoProvider;
  /** The provider's private key: what it could sign, and what others cannot. */
  providerKey: JWK;
  signingKey: SigningKey;
  gateway: Gateway;
  /** One more gateway over the same services, in which something is otherwise. */
  gatewayWith(changes: GatewayChanges): Promise<Gateway>;
  stop(): Promise<void>;
}

export interface GatewayChanges {
  serviceUrls?: Partial<Record<ServiceName, string>>;
  /** The mapping file. */
  mapping?: object;
  identity?: (identity: GatewayConfig['identity']) => GatewayConfig['identity'];
}

export async function startDemoGraph(
  databases: DemoDatabases,
  keyDatabase: { url: string; secret: string },
  overrides: Overrides = {},
): Promise<DemoGraph> {
  const { signingKey, viewerKeys } = await newViewerKeys();
  const services = Object.fromEntries(
    await Promise.all(
      serviceNames.map(async (name) => [name, await startService(name, databases, viewerKeys, overrides)]),
    ),
  ) as Services;
  const pair = await generateKeyPair('ES256', { extractable: true });
  const providerKey = { ...(await exportJWK(pair.privateKey)), kid: 'demo', alg: 'ES256', use: 'sig' };
  const provider = await startDemoProvider(0, { keys: [providerKey] });
  const gateways: Gateway[] = [];

  async function gatewayWith(changes: GatewayChanges): Promise<Gateway> {
    const urls = {
      ...Object.fromEntries(serviceNames.map((name) => [name, services[name].url])),
      ...changes.serviceUrls,
    };
    const signIn = readSignIn(
      {
        HOST: '127.0.0.1',
        IDENTITY: JSON.stringify(changes.mapping ?? demoMapping(provider.issuer)),
        DEMO_SIGN_IN: 'on',
        AUDIT_HASH: 'sha256',
        DATABASE_URL: keyDatabase.url,
        API_KEYS_SECRET: keyDatabase.secret,
      },
      { isOpen: false, callerHeader: null, logger },
    );
    const gateway = createGateway({
      host: '127.0.0.1',
      port: 0,
      supergraph: join(import.meta.dirname, '..', '..', '..', 'gateway', 'supergraph.graphql'),
      supergraphPollMs: 60_000,
      serviceUrls: Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, `${url}/graphql`])),
      serviceTimeoutMs: 30_000,
      serviceTimeoutsMs: {},
      viewerKey: signingKey,
      readyQueries: [],
      limits: wideLimits,
      logger,
      ...signIn,
      ...(changes.identity && { identity: changes.identity(signIn.identity) }),
    });
    await gateway.start();
    gateways.push(gateway);
    return gateway;
  }

  return {
    services,
    provider,
    providerKey,
    signingKey,
    gateway: await gatewayWith({}),
    gatewayWith,
    async stop() {
      await Promise.all(gateways.map((gateway) => gateway.stop()));
      await Promise.all([provider.stop(), ...Object.values(services).map((service) => service.stop())]);
    },
  };
}

/** Attempts ask for all that there is and come fast: they are to end at a wall, not at a limit (gateway/test/limits.test.ts). */
const wideLimits = {
  ratePerCaller: 0,
  tokens: 100_000,
  selections: 20_000,
  aliases: 20_000,
  unfolded: 100_000,
  breadth: 1_000,
  serviceCalls: 1_000,
  cost: 1_000_000_000,
  timeMs: 60_000,
};
