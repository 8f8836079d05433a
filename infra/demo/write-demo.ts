import type { PolicyBook, PolicyDefinitions } from '@shouwang/policy';
import { createEducationSubsidies } from '@shouwang/education-subsidies';
import { createEmployment } from '@shouwang/employment';
import { createHousingSafety } from '@shouwang/housing-safety';
import { createIndustryProjects } from '@shouwang/industry-projects';
import { createMonitoring } from '@shouwang/monitoring';
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
export async function writeDemo({ postgres, households, signal }: DemoOptions): Promise<void> {
  const plan = createPlan();
  const load = <P extends PolicyDefinitions>(
    create: CreateService<P>,
    service: ServiceName,
    write: (loader: Loader, plan: Plan, policies: PolicyBook<P>) => Promise<void>,
  ): Promise<void> =>
    withService(create, postgres[service], signal, (loader, policies) => write(loader, plan, policies));
  // First: the others' events are about these households, and a warning about one that is not there yet is parked.
  await load(createMonitoring, 'monitoring', async (loader, _, policies) => {
    await loadRegions(loader, plan);
    if (households) await loadMonitoring(loader, plan, policies);
  });
  if (!households) return;
  await Promise.all([
    load(createEmployment, 'employment', loadEmployment),
    load(createIndustryProjects, 'industry-projects', loadIndustry),
    load(createHousingSafety, 'housing-safety', loadHousing),
    load(createEducationSubsidies, 'education-subsidies', loadEducation),
  ]);
}

async function withService<P extends PolicyDefinitions>(
  create: CreateService<P>,
  databaseUrl: string,
  signal: AbortSignal,
  load: (loader: Loader, policies: PolicyBook<P>) => Promise<void>,
): Promise<void> {
  const { dataSource, policies, close } = await openWithPolicies(create, databaseUrl);
  try {
    await load(createLoader(dataSource, signal), policies);
  } finally {
    await close();
  }
}
