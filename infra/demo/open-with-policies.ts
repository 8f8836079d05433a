import type { DataSource } from 'typeorm';
import type { PolicyBook, PolicyDefinitions } from '@shouwang/policy';
import type { Service, ServiceConfig } from '@shouwang/service';
import { openService } from '../services/open-service.ts';

export type CreateService<P extends PolicyDefinitions> = (config: ServiceConfig) => Promise<Service<P>>;

/** The service's own stores and policies over its database; its process, which runs beside, sends the events. */
export interface OpenService<P extends PolicyDefinitions> {
  dataSource: DataSource;
  policies: PolicyBook<P>;
  close(): Promise<void>;
}

export async function openWithPolicies<P extends PolicyDefinitions>(
  create: CreateService<P>,
  databaseUrl: string,
): Promise<OpenService<P>> {
  const { deps } = await openService(create, databaseUrl);
  return { dataSource: deps.dataSource, policies: await deps.policies(), close: () => deps.dataSource.destroy() };
}
