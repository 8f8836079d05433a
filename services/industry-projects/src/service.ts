import type { Store, Stored } from '@shouwang/aggregate';
import { registryEntities } from '@shouwang/registry';
import { auditFeature, createService, type Overrides, type Service, type ServiceConfig } from '@shouwang/service';
import { DividendSchema } from './benefit-links/dividend-table.ts';
import { benefitLinkConstraints, benefitLinks } from './benefit-links/feature.ts';
import { benefitLinkStore } from './benefit-links/table.ts';
import { createLoaders } from './context.ts';
import { enterpriseConstraints, enterprises } from './enterprises/feature.ts';
import { enterpriseStore } from './enterprises/table.ts';
import { budgetLineStore } from './funds/budget-line-table.ts';
import { funds } from './funds/feature.ts';
import { fundAllocationStore } from './funds/fund-allocation-table.ts';
import { createIndustryProjects as createTables } from './migrations/1795500000000-create-industry-projects.ts';
import { seedPolicies } from './migrations/1795500000001-seed-policies.ts';
import { createOperations } from './migrations/1795600000000-create-operations.ts';
import { countByCounty } from './migrations/1795700000000-count-by-county.ts';
import { raiseWalls } from './migrations/1795800000000-raise-walls.ts';
import { createAudit } from './migrations/1795820000000-create-audit.ts';
import { publishStatistics } from './migrations/1795860000000-publish-statistics.ts';
import { reasonsByCode } from './migrations/1795900000000-reasons-by-code.ts';
import { personalData } from './personal-data/feature.ts';
import { policies, type Policies } from './policies.ts';
import { projectConstraints, projects } from './projects/feature.ts';
import { projectStore } from './projects/table.ts';
import { figures } from './figures/feature.ts';
import { registry } from './registry/feature.ts';

/** Every aggregate of the service. */
export const stores: readonly Store<Stored>[] = [
  projectStore,
  budgetLineStore,
  fundAllocationStore,
  enterpriseStore,
  benefitLinkStore,
];

/** 产业项目: the project library, the special fund, enterprises, and what households gain from them. */
export function createIndustryProjects(config: ServiceConfig, overrides?: Overrides): Promise<Service<Policies>> {
  return createService(
    {
      name: 'industry-projects',
      source: new URL('.', import.meta.url),
      stores,
      entities: [...registryEntities, DividendSchema],
      migrations: [
        createTables,
        seedPolicies,
        createOperations,
        countByCounty,
        raiseWalls,
        createAudit,
        publishStatistics,
        reasonsByCode,
      ],
      policies,
      constraints: { ...projectConstraints, ...enterpriseConstraints, ...benefitLinkConstraints },
      features: [
        figures,
        projects,
        funds,
        enterprises,
        benefitLinks,
        registry,
        personalData,
        auditFeature('industryProjectsAudit'),
      ],
      loaders: createLoaders,
    },
    config,
    overrides,
  );
}
