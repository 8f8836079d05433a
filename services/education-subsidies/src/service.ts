import type { Store, Stored } from '@shouwang/aggregate';
import { registryEntities } from '@shouwang/registry';
import { auditFeature, createService, type Overrides, type Service, type ServiceConfig } from '@shouwang/service';
import { createLoaders } from './context.ts';
import { enrolmentConstraints, enrolments } from './enrolments/feature.ts';
import { EnrolmentStepSchema } from './enrolments/step-table.ts';
import { enrolmentStore } from './enrolments/table.ts';
import { figures } from './figures/feature.ts';
import { createEducationSubsidies as createTables } from './migrations/1795500000000-create-education-subsidies.ts';
import { seedPolicies } from './migrations/1795500000001-seed-policies.ts';
import { createOperations } from './migrations/1795600000000-create-operations.ts';
import { countByCounty } from './migrations/1795700000000-count-by-county.ts';
import { raiseWalls } from './migrations/1795800000000-raise-walls.ts';
import { createAudit } from './migrations/1795820000000-create-audit.ts';
import { publishStatistics } from './migrations/1795860000000-publish-statistics.ts';
import { personalData } from './personal-data/feature.ts';
import { policies, type Policies } from './policies.ts';
import { registry } from './registry/feature.ts';
import { schoolConstraints, schools } from './schools/feature.ts';
import { schoolStore } from './schools/table.ts';
import { studentConstraints, students } from './students/feature.ts';
import { studentStore } from './students/table.ts';
import { subsidies, subsidyConstraints } from './subsidies/feature.ts';
import { subsidyPaymentStore } from './subsidies/table.ts';

/** Every aggregate of the service. */
export const stores: readonly Store<Stored>[] = [schoolStore, studentStore, enrolmentStore, subsidyPaymentStore];

/** 教育资助: schools, the roster of students, their enrolments, and the subsidies paid for them. */
export function createEducationSubsidies(config: ServiceConfig, overrides?: Overrides): Promise<Service<Policies>> {
  return createService(
    {
      name: 'education-subsidies',
      source: new URL('.', import.meta.url),
      stores,
      entities: [...registryEntities, EnrolmentStepSchema],
      migrations: [
        createTables,
        seedPolicies,
        createOperations,
        countByCounty,
        raiseWalls,
        createAudit,
        publishStatistics,
      ],
      policies,
      constraints: { ...schoolConstraints, ...studentConstraints, ...enrolmentConstraints, ...subsidyConstraints },
      features: [
        registry,
        schools,
        students,
        enrolments,
        subsidies,
        figures,
        personalData,
        auditFeature('educationSubsidiesAudit'),
      ],
      loaders: createLoaders,
    },
    config,
    overrides,
  );
}
