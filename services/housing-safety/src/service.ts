import type { Store, Stored } from '@shouwang/aggregate';
import { registryEntities } from '@shouwang/registry';
import { auditFeature, createService, type Overrides, type Service, type ServiceConfig } from '@shouwang/service';
import { createLoaders } from './context.ts';
import { AppraisalSchema } from './dwellings/appraisal-table.ts';
import { dwellings } from './dwellings/feature.ts';
import { dwellingStore } from './dwellings/table.ts';
import { createHousingSafety as createTables } from './migrations/1795500000000-create-housing-safety.ts';
import { seedPolicies } from './migrations/1795500000001-seed-policies.ts';
import { createOperations } from './migrations/1795600000000-create-operations.ts';
import { countByCounty } from './migrations/1795700000000-count-by-county.ts';
import { raiseWalls } from './migrations/1795800000000-raise-walls.ts';
import { createAudit } from './migrations/1795820000000-create-audit.ts';
import { publishStatistics } from './migrations/1795860000000-publish-statistics.ts';
import { reasonsByCode } from './migrations/1795900000000-reasons-by-code.ts';
import { personalData } from './personal-data/feature.ts';
import { policies, type Policies } from './policies.ts';
import { figures } from './figures/feature.ts';
import { registry } from './registry/feature.ts';
import { renovationConstraints, renovations } from './renovations/feature.ts';
import { renovationStore } from './renovations/table.ts';

/** Every aggregate of the service. */
export const stores: readonly Store<Stored>[] = [dwellingStore, renovationStore];

/** 住房安全: dwellings, their appraisals, the renovation of dangerous ones. */
export function createHousingSafety(config: ServiceConfig, overrides?: Overrides): Promise<Service<Policies>> {
  return createService(
    {
      name: 'housing-safety',
      source: new URL('.', import.meta.url),
      stores,
      entities: [...registryEntities, AppraisalSchema],
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
      constraints: renovationConstraints,
      features: [registry, figures, dwellings, renovations, personalData, auditFeature('housingSafetyAudit')],
      loaders: createLoaders,
    },
    config,
    overrides,
  );
}
