import type { Store, Stored } from '@shouwang/aggregate';
import { registryEntities } from '@shouwang/registry';
import { auditFeature, createService, type Overrides, type Service, type ServiceConfig } from '@shouwang/service';
import { createLoaders } from './context.ts';
import { employmentRecordConstraints, employmentRecords } from './employment-records/feature.ts';
import { employmentRecordStore } from './employment-records/table.ts';
import { figures } from './figures/feature.ts';
import { createEmployment as createTables } from './migrations/1795500000000-create-employment.ts';
import { seedPolicies } from './migrations/1795500000001-seed-policies.ts';
import { createOperations } from './migrations/1795600000000-create-operations.ts';
import { countByCounty } from './migrations/1795700000000-count-by-county.ts';
import { raiseWalls } from './migrations/1795800000000-raise-walls.ts';
import { createAudit } from './migrations/1795820000000-create-audit.ts';
import { publishStatistics } from './migrations/1795860000000-publish-statistics.ts';
import { reasonsByCode } from './migrations/1795900000000-reasons-by-code.ts';
import { personalData } from './personal-data/feature.ts';
import { policies, type Policies } from './policies.ts';
import { publicPostConstraints, publicPosts } from './public-posts/feature.ts';
import { publicPostStore } from './public-posts/table.ts';
import { registry } from './registry/feature.ts';
import { workshops } from './workshops/feature.ts';
import { workshopStore } from './workshops/table.ts';

/** Every aggregate of the service. */
export const stores: readonly Store<Stored>[] = [employmentRecordStore, workshopStore, publicPostStore];

/** 就业帮扶: who works where, workshops and their recognition, public posts. */
export function createEmployment(config: ServiceConfig, overrides?: Overrides): Promise<Service<Policies>> {
  return createService(
    {
      name: 'employment',
      source: new URL('.', import.meta.url),
      stores,
      entities: registryEntities,
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
      constraints: { ...employmentRecordConstraints, ...publicPostConstraints },
      features: [
        registry,
        figures,
        employmentRecords,
        workshops,
        publicPosts,
        personalData,
        auditFeature('employmentAudit'),
      ],
      loaders: createLoaders,
    },
    config,
    overrides,
  );
}
