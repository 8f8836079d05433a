export {
  defineStore,
  type Store,
  type Stored,
  type UndoneChanges,
  type Change,
  type Occurrence,
  type Cause,
} from './src/store.ts';
export {
  amountOf,
  countOf,
  countyAdditionSql,
  countyCounterTableSql,
  counterWallsSql,
  sumCounters,
  villageCounterTableSql,
  type RegionTotals,
} from './src/counters.ts';
export {
  commandLogTableSql,
  asSeen,
  createCommands,
  type Commands,
  type CommandRequest,
  type GuardedRequest,
  type Decision,
  type Outcome,
  type Refusal,
} from './src/commands.ts';
export { systemAuthor, type Author } from './src/audited.ts';
export { commandLogRetention } from './src/retention.ts';
export { replay, type Step } from './src/replay.ts';
export { relocate } from './src/relocate.ts';
