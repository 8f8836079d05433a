import { waitForDatabase } from '@shouwang/database';
import { createEducationSubsidies } from '@shouwang/education-subsidies';
import { createEmployment } from '@shouwang/employment';
import { createHousingSafety } from '@shouwang/housing-safety';
import { createIndustryProjects } from '@shouwang/industry-projects';
import { createMonitoring } from '@shouwang/monitoring';
import type { ServiceConfig } from '@shouwang/service';
import type { DataSource } from 'typeorm';
import type { ServiceName } from '../start/members.ts';

type Create = (config: ServiceConfig) => Promise<{ deps: { dataSource: DataSource } }>;

const creators: Readonly<Record<ServiceName, Create>> = {
  monitoring: createMonitoring,
  employment: createEmployment,
  'industry-projects': createIndustryProjects,
  'housing-safety': createHousingSafety,
  'education-subsidies': createEducationSubsidies,
};

const patienceMs = 60_000;

/**
 * Brings the five databases to the state that this version's services expect. A service does so itself at its start;
 * doing it before means that no copy waits for another's migration and that the demo finds its tables.
 */
export async function migrateDatabases(urls: Record<ServiceName, string>): Promise<void> {
  const names = Object.keys(creators) as ServiceName[];
  await Promise.all(names.map((name) => migrate(creators[name], urls[name])));
}

async function migrate(create: Create, databaseUrl: string): Promise<void> {
  const nothingElse = { host: '127.0.0.1', port: 0, brokers: [], topicPrefix: '', viewerKeys: new Map() };
  const { deps } = await create({ ...nothingElse, databaseUrl, logLevel: 'error' });
  try {
    await waitForDatabase(deps.dataSource, patienceMs);
  } finally {
    if (deps.dataSource.isInitialized) await deps.dataSource.destroy();
  }
}
