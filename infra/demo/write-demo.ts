import type { PolicyBook, PolicyDefinitions } from '@shouwang/policy';
import { createEducationSubsidies } from '@shouwang/education-subsidies';
import { createEmployment } from '@shouwang/employment';
import { createHousingSafety } from '@shouwang/housing-safety';
import { createIndustryProjects } from '@shouwang/industry-projects';
import { createMonitoring, type Policies } from '@shouwang/monitoring';
import type { MasterKeys, Vault } from '@shouwang/personal-data';
import type { ServiceName } from '../start/members.ts';
import { loadEducation } from './education-subsidies.ts';
import { loadEmployment } from './employment.ts';
import { loadHousing } from './housing-safety.ts';
import { loadIndustry } from './industry-projects.ts';
import { createLoader, type Loader } from './loader.ts';
import { loadMonitoring, loadRegions } from './monitoring.ts';
import type { DemoOptions } from './load-demo.ts';
import { createPlan, type Plan } from './plan.ts';
import { openWithPolicies, type CreateService } from './open-with-policies.ts';

/** Everything of the demo through the services' own stores; each transaction of it happens once. */
export async function writeDemo({ postgres, masterKeys, households, signal }: DemoOptions): Promise<void> {
  const plan = createPlan();
  const load = <P extends PolicyDefinitions>(
    create: CreateService<P>,
    service: ServiceName,
    write: (loader: Loader, plan: Plan, policies: PolicyBook<P>, vault: Vault) => Promise<void>,
    keys?: MasterKeys,
  ): Promise<void> =>
    withService({ create, databaseUrl: postgres[service], masterKeys: keys, signal }, (loader, policies, vault) =>
      write(loader, plan, policies, vault),
    );
  // First: the others' events are about these households, and a warning about one that is not there yet is parked.
  const register = async (loader: Loader, _: Plan, policies: PolicyBook<Policies>, vault: Vault): Promise<void> => {
    await loadRegions(loader, plan);
    if (households) await loadMonitoring(loader, plan, policies, vault);
  };
  await load(createMonitoring, 'monitoring', register, masterKeys);
  if (!households) return;
  await Promise.all([
    load(createEmployment, 'employment', loadEmployment),
    load(createIndustryProjects, 'industry-projects', loadIndustry),
    load(createHousingSafety, 'housing-safety', loadHousing),
    load(createEducationSubsidies, 'education-subsidies', loadEducation),
  ]);
}

async function withService<P extends PolicyDefinitions>(
  means: {
    create: CreateService<P>;
    databaseUrl: string;
    masterKeys: MasterKeys | undefined;
    signal: AbortSignal;
  },
  load: (loader: Loader, policies: PolicyBook<P>, vault: Vault) => Promise<void>,
): Promise<void> {
  const { create, databaseUrl, masterKeys, signal } = means;
  const { dataSource, policies, vault, close } = await openWithPolicies(create, databaseUrl, masterKeys);
  try {
    await load(createLoader(dataSource, signal), policies, vault);
  } finally {
    await close();
  }
}
