import type { Overrides, Service, ServiceConfig } from '@shouwang/service';
import type { ServiceName } from '../start/members.ts';

/** Imported when wanted: the code of five services would slow every command. */
export const creators: Readonly<
  Record<ServiceName, () => Promise<(config: ServiceConfig, overrides?: Overrides) => Promise<Service<never>>>>
> = {
  monitoring: async () => (await import('@shouwang/monitoring')).createMonitoring,
  employment: async () => (await import('@shouwang/employment')).createEmployment,
  'industry-projects': async () => (await import('@shouwang/industry-projects')).createIndustryProjects,
  'housing-safety': async () => (await import('@shouwang/housing-safety')).createHousingSafety,
  'education-subsidies': async () => (await import('@shouwang/education-subsidies')).createEducationSubsidies,
};
