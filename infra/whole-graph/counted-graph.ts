import { join } from 'node:path';
import { createEducationSubsidies } from '@shouwang/education-subsidies';
import { createEmployment } from '@shouwang/employment';
import { createGateway, everybodyIs } from '@shouwang/gateway';
import { createHousingSafety } from '@shouwang/housing-safety';
import { createIndustryProjects } from '@shouwang/industry-projects';
import { createMonitoring } from '@shouwang/monitoring';
import { areasSetting, isFrame } from '@shouwang/database';
import type { MasterKeys } from '@shouwang/personal-data';
import { createLogger } from '@shouwang/process';
import type { Overrides, Service, ServiceConfig } from '@shouwang/service';
import { createKeyPair, importSigningKey, importVerificationKeys, scopes, type Scope } from '@shouwang/viewer';
import type { RunFile } from '../start/run-file.ts';

/** SQL by service. */
export type StatementCounts = Record<string, { statements: number; settings: number }>;

/**
 * Another copy of the graph over the databases of a running system, in this process, in which each service counts the
 * SQL statements that it sends.
 */
export interface CountedGraph {
  /**
   * How many statements each service sent for one query, and how often it said beside them what may be seen: once for
   * each request that reaches it and reads.
   */
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

export async function startCountedGraph(run: RunFile, masterKeys: MasterKeys): Promise<CountedGraph> {
  const keys = await createKeyPair();
  const viewerKeys = await importVerificationKeys(keys.publicKeys);
  const logger = createLogger({ name: 'counted', level: 'error' });
  const sent: { name: string; sql: string }[] = [];
  const services = await Promise.all(
    Object.entries(creators).map(async ([name, create]) => {
      const databaseUrl = run.postgresOfServices[name as keyof RunFile['services']];
      const service = await create(
        {
          host: '127.0.0.1',
          port: 0,
          brokers: [],
          topicPrefix: '',
          viewerKeys,
          logLevel: 'error',
          databaseUrl,
          masterKeys,
        },
        { logger, onStatement: (sql) => sent.push({ name, sql }) },
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
      sent.length = 0;
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { errors } = (await response.json()) as { errors?: object[] };
      if (errors) throw new Error(JSON.stringify(errors));
      const counts: StatementCounts = {};
      for (const { name, sql } of sent) {
        const count = (counts[name] ??= { statements: 0, settings: 0 });
        if (sql.includes(areasSetting)) count.settings += 1;
        else if (!isFrame(sql)) count.statements += 1;
      }
      return counts;
    },
    async stop() {
      await gateway.stop();
      await Promise.all(services.map(([, service]) => service.stop()));
    },
  };
}
