import { join } from 'node:path';
import { createEducationSubsidies } from '@shouwang/education-subsidies';
import { createEmployment } from '@shouwang/employment';
import { createGateway, everybodyIs } from '@shouwang/gateway';
import { createHousingSafety } from '@shouwang/housing-safety';
import { createIndustryProjects } from '@shouwang/industry-projects';
import { createMonitoring } from '@shouwang/monitoring';
import { createLogger } from '@shouwang/process';
import type { Overrides, Service, ServiceConfig } from '@shouwang/service';
import { createKeyPair, importSigningKey, importVerificationKeys, scopes, type Scope } from '@shouwang/viewer';
import type { RunFile } from '../start/run-file.ts';

/** SQL statements by service. */
export type StatementCounts = Record<string, number>;

/**
 * Another copy of the graph over the databases of a running system, in this process, in which each service counts the
 * SQL statements that it sends.
 */
export interface CountedGraph {
  /** How many statements each service sent for one query. */
  count(query: string, variables?: object): Promise<StatementCounts>;
  stop(): Promise<void>;
}

type Create = (config: ServiceConfig, overrides?: Overrides) => Promise<Pick<Service, 'start' | 'stop' | 'url'>>;

const creators: Record<keyof RunFile['services'], Create> = {
  monitoring: createMonitoring,
  employment: createEmployment,
  'industry-projects': createIndustryProjects,
  'housing-safety': createHousingSafety,
  'education-subsidies': createEducationSubsidies,
};

export async function startCountedGraph(run: RunFile): Promise<CountedGraph> {
  const keys = await createKeyPair();
  const viewerKeys = await importVerificationKeys(keys.publicKeys);
  const logger = createLogger({ name: 'counted', level: 'error' });
  const statements: string[] = [];
  const services = await Promise.all(
    Object.entries(creators).map(async ([name, create]) => {
      const databaseUrl = run.postgres[name as keyof RunFile['postgres']];
      const service = await create(
        { host: '127.0.0.1', port: 0, brokers: [], topicPrefix: '', viewerKeys, logLevel: 'error', databaseUrl },
        { logger, onStatement: () => statements.push(name) },
      );
      await service.start();
      return [name, service] as const;
    }),
  );
  const gateway = createGateway({
    host: '127.0.0.1',
    port: 0,
    supergraph: join(import.meta.dirname, '..', '..', 'gateway', 'supergraph.graphql'),
    supergraphPollMs: 60_000,
    serviceUrls: Object.fromEntries(services.map(([name, service]) => [name, `${service.url}/graphql`])),
    serviceTimeoutMs: 30_000,
    serviceTimeoutsMs: {},
    identity: everybodyIs({
      id: 'counted',
      roles: [],
      areas: ['*'],
      scopes: Object.keys(scopes) as Scope[],
      purpose: null,
    }),
    viewerKey: importSigningKey(keys.privateKey),
    readyQueries: [],
    logger,
  });
  await gateway.start();
  return {
    async count(query, variables = {}) {
      statements.length = 0;
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { errors } = (await response.json()) as { errors?: object[] };
      if (errors) throw new Error(JSON.stringify(errors));
      const counts: StatementCounts = {};
      for (const name of statements) counts[name] = (counts[name] ?? 0) + 1;
      return counts;
    },
    async stop() {
      await gateway.stop();
      await Promise.all(services.map(([, service]) => service.stop()));
    },
  };
}
