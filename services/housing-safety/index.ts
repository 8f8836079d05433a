export { createHousingSafety, stores } from './src/service.ts';
export type { Policies } from './src/policies.ts';

// For infra/benchmarks: a command without HTTP around it.
export { registerDwelling as registerDwellingCommand } from './src/dwellings/commands.ts';

// For loading history in bulk (infra/demo): the same rules and stores that commands use.
export {
  appraise,
  demolish as demolishDwelling,
  leave as leaveDwelling,
  moveIn as moveIntoDwelling,
  register as registerDwelling,
} from './src/dwellings/rules.ts';
export { AppraisalSchema, type AppraisalRow } from './src/dwellings/appraisal-table.ts';
export { dwellingStore, type DwellingRow } from './src/dwellings/table.ts';
export {
  accept as acceptRenovation,
  apply as applyForRenovation,
  approve as approveRenovation,
  build as buildRenovation,
  liveIn as liveInRenovated,
  pay as payRenovation,
  reject as rejectRenovation,
} from './src/renovations/rules.ts';
export { renovationStore, type RenovationRow } from './src/renovations/table.ts';
