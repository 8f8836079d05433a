import type { Store, Stored } from '@shouwang/aggregate';
import { auditFeature, createService, type Overrides, type Service, type ServiceConfig } from '@shouwang/service';
import { createLoaders } from './context.ts';
import { householdConstraints, households } from './households/feature.ts';
import { createMonitoring as createTables } from './migrations/1795500000000-create-monitoring.ts';
import { seedPolicies } from './migrations/1795500000001-seed-policies.ts';
import { createOperations } from './migrations/1795600000000-create-operations.ts';
import { countByCounty } from './migrations/1795700000000-count-by-county.ts';
import { raiseWalls } from './migrations/1795800000000-raise-walls.ts';
import { sealPersonalData } from './migrations/1795810000000-seal-personal-data.ts';
import { createAudit } from './migrations/1795820000000-create-audit.ts';
import { findPersons } from './migrations/1795840000000-find-persons.ts';
import { publishStatistics } from './migrations/1795860000000-publish-statistics.ts';
import { sealTexts } from './migrations/1795870000000-seal-texts.ts';
import { addContacts } from './migrations/1795880000000-add-contacts.ts';
import { monitoredHouseholdConstraints, monitoredHouseholds } from './monitored-households/feature.ts';
import { CorrectionSchema } from './personal-data/correction-table.ts';
import { personalData } from './personal-data/feature.ts';
import { policies, type Policies } from './policies.ts';
import { regions } from './regions/feature.ts';
import { riskClues } from './risk-clues/feature.ts';
import { householdStore } from './households/table.ts';
import { monitoredHouseholdStore } from './monitored-households/table.ts';
import { personStore } from './households/person-table.ts';
import { regionStore } from './regions/table.ts';
import { riskClueStore } from './risk-clues/table.ts';

/** Every aggregate of the service. */
export const stores: readonly Store<Stored>[] = [
  regionStore,
  householdStore,
  personStore,
  riskClueStore,
  monitoredHouseholdStore,
];

/** 监测帮扶: regions, the register of households and persons, risk clues, monitored households. */
export function createMonitoring(config: ServiceConfig, overrides?: Overrides): Promise<Service<Policies>> {
  return createService(
    {
      name: 'monitoring',
      source: new URL('.', import.meta.url),
      stores,
      entities: [CorrectionSchema],
      migrations: [
        createTables,
        seedPolicies,
        createOperations,
        countByCounty,
        raiseWalls,
        sealPersonalData,
        createAudit,
        findPersons,
        publishStatistics,
        sealTexts,
        addContacts,
      ],
      policies,
      constraints: { ...householdConstraints, ...monitoredHouseholdConstraints },
      features: [regions, households, personalData, riskClues, monitoredHouseholds, auditFeature('monitoringAudit')],
      loaders: createLoaders,
    },
    config,
    overrides,
  );
}
