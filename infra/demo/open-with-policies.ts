import type { DataSource } from 'typeorm';
import type { MasterKeys, Vault } from '@shouwang/personal-data';
import type { PolicyBook, PolicyDefinitions } from '@shouwang/policy';
import type { Service, ServiceConfig } from '@shouwang/service';
import { openService } from '../services/open-service.ts';

export type CreateService<P extends PolicyDefinitions> = (config: ServiceConfig) => Promise<Service<P>>;

/** The service's own stores and policies over its database; its process, which runs beside, sends the events. */
export interface OpenService<P extends PolicyDefinitions> {
  dataSource: DataSource;
  policies: PolicyBook<P>;
  vault: Vault;
  close(): Promise<void>;
}

export async function openWithPolicies<P extends PolicyDefinitions>(
  create: CreateService<P>,
  databaseUrl: string,
  masterKeys?: MasterKeys,
): Promise<OpenService<P>> {
  const { deps } = await openService(create, databaseUrl, masterKeys);
  const { dataSource, vault } = deps;
  return { dataSource, policies: await deps.policies(), vault, close: () => dataSource.destroy() };
}
