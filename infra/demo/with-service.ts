import type { DataSource } from 'typeorm';
import type { PolicyBook, PolicyDefinitions } from '@shouwang/policy';
import type { Service, ServiceConfig } from '@shouwang/service';

export type CreateService<P extends PolicyDefinitions> = (config: ServiceConfig) => Promise<Service<P>>;

/** The service's own stores and policies over its database; its process, which runs beside, sends the events. */
export interface OpenService<P extends PolicyDefinitions> {
  dataSource: DataSource;
  policies: PolicyBook<P>;
  close(): Promise<void>;
}

export async function openService<P extends PolicyDefinitions>(
  create: CreateService<P>,
  databaseUrl: string,
): Promise<OpenService<P>> {
  const service = await create({
    host: '127.0.0.1',
    port: 0,
    brokers: [],
    topicPrefix: '',
    viewerKeys: new Map(),
    logLevel: 'error',
    databaseUrl,
  });
  const { dataSource } = service.deps;
  await dataSource.initialize();
  return { dataSource, policies: await service.deps.policies(), close: () => dataSource.destroy() };
}
