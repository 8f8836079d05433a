import type { MasterKeys } from '@shouwang/personal-data';
import type { Service, ServiceConfig } from '@shouwang/service';

/** Of a service that only lends its code: it listens nowhere and delivers nothing. Keys where it seals or opens. */
export function configOver(databaseUrl: string, masterKeys?: MasterKeys): ServiceConfig {
  const nothingElse = { host: '127.0.0.1', port: 0, brokers: [], topicPrefix: '', viewerKeys: new Map() };
  // Loading a province keeps the process so busy that a connection may be made late.
  return {
    ...nothingElse,
    databaseUrl,
    connectionTimeoutMs: 60_000,
    logLevel: 'error',
    ...(masterKeys && { masterKeys }),
  };
}

/**
 * A service's stores, policies and migrations over its database; nothing of it runs, its process may run beside. To be
 * closed by `deps.dataSource.destroy()`.
 */
export async function openService<S extends Pick<Service<never>, 'deps'>>(
  create: (config: ServiceConfig) => Promise<S>,
  databaseUrl: string,
  masterKeys?: MasterKeys,
): Promise<S> {
  const service = await create(configOver(databaseUrl, masterKeys));
  await service.deps.dataSource.initialize();
  return service;
}
