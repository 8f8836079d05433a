import type { Service, ServiceConfig } from '@shouwang/service';
import type { ServiceName } from '../start/members.ts';

type Create = (config: ServiceConfig) => Promise<Service<never>>;

/** Imported when wanted: the code of five services would slow every command. */
const creators: Readonly<Record<ServiceName, () => Promise<Create>>> = {
  monitoring: async () => (await import('@shouwang/monitoring')).createMonitoring,
  employment: async () => (await import('@shouwang/employment')).createEmployment,
  'industry-projects': async () => (await import('@shouwang/industry-projects')).createIndustryProjects,
  'housing-safety': async () => (await import('@shouwang/housing-safety')).createHousingSafety,
  'education-subsidies': async () => (await import('@shouwang/education-subsidies')).createEducationSubsidies,
};

/** A service's stores and migrations over its database; nothing of it runs, its process may run beside. */
export async function openService(name: ServiceName, databaseUrl: string): Promise<Service<never>> {
  const create = await creators[name]();
  const service = await create({
    host: '127.0.0.1',
    port: 0,
    brokers: [],
    topicPrefix: '',
    viewerKeys: new Map(),
    logLevel: 'error',
    databaseUrl,
  });
  await service.deps.dataSource.initialize();
  return service;
}
