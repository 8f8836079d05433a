export { createMonitoring, stores } from './src/service.ts';
export { policies, type Policies } from './src/policies.ts';

// For loading history in bulk (infra/demo): the same rules and stores that commands use.
export { register as registerHousehold } from './src/households/rules.ts';
export { householdStore, type HouseholdRow } from './src/households/table.ts';
export { personStore, type PersonRow } from './src/households/person-table.ts';
export { sealPersons, type SealedPerson } from './src/households/seal-persons.ts';
export { recognise } from './src/monitored-households/rules.ts';
export { monitoredHouseholdStore } from './src/monitored-households/table.ts';
export { regionStore, type RegionRow } from './src/regions/table.ts';
export { riskClueStore, type RiskClueRow } from './src/risk-clues/table.ts';

// For verification (infra/events): which events must have raised a clue.
export { raisesClue, warningOf, warningTypes, type Warning } from './src/risk-clues/warnings.ts';
