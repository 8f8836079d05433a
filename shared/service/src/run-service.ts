import { runProcess, StartError } from '@shouwang/process';
import { readServiceConfig, type ServiceConfig } from './config.ts';
import type { Service } from './create-service.ts';

/** The process of a service: environment in, signals handled, exit code out. */
export function runService(
  name: string,
  create: (config: ServiceConfig) => Promise<Pick<Service, 'start' | 'stop'>>,
  { needsPersonalDataKeys = false } = {},
): void {
  runProcess(name, async () => {
    const config = await readServiceConfig();
    if (needsPersonalDataKeys) await requireKeys(config);
    const service = await create(config);
    await service.start();
    return service;
  });
}

/** Now, not with the first household that somebody registers. */
async function requireKeys({ masterKeys }: ServiceConfig): Promise<void> {
  if (!masterKeys) {
    throw new StartError('缺少个人信息密钥：请设置 PERSONAL_DATA_KEYS / no personal data keys: set PERSONAL_DATA_KEYS');
  }
  await masterKeys.read();
}
