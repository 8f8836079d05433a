export {
  createRetention,
  deleteBatchSql,
  retentionLockSql,
  retentionTableSql,
  type Retention,
  type RetentionOptions,
  type RetentionRule,
} from './src/retention.ts';
export { areasSetting, isFrame, isSeen, OutsideAreas, prefixesOf, systemOptions, type Sight } from './src/areas.ts';
export { createDataSource, poolUse, type DataSourceOptions } from './src/data-source.ts';
export { migrateDatabase, requireConfinedRole, waitForMigrations } from './src/migrated.ts';
export { migration, type Migration } from './src/migration.ts';
export {
  guardedByParent,
  guardedByRegion,
  guardedForSystem,
  guardedOpenly,
  seesEverything,
  seesSomething,
  serviceGrantsSql,
  serviceGroup,
} from './src/row-security.ts';
export { inTransaction, violatedConstraint, isConnectionFailure, type Transaction } from './src/transaction.ts';
export {
  insertPart,
  insertRows,
  runTogether,
  selectOpenRows,
  selectRows,
  sightOf,
  updatePart,
  type Entity,
  type Queryable,
  type StatementPart,
} from './src/rows.ts';
export { columnsHold, regionPages, type Filter, type Narrowing, type Page, type PageRequest } from './src/page.ts';
export { ViewerReads } from './src/viewer-reads.ts';
