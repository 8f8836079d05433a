import { runProcess } from '@shouwang/process';
import { readServiceConfig, type ServiceConfig } from './config.ts';
import type { Service } from './create-service.ts';

/** The process of a service: environment in, signals handled, exit code out. */
export function runService(
  name: string,
  create: (config: ServiceConfig) => Promise<Pick<Service, 'start' | 'stop'>>,
): void {
  runProcess(name, async () => {
    const service = await create(await readServiceConfig());
    await service.start();
    return service;
  });
}
