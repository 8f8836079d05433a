export {
  createRetention,
  deleteBatchSql,
  retentionLockSql,
  retentionTableSql,
  type Retention,
  type RetentionOptions,
  type RetentionRule,
} from './src/retention.ts';
export { createDataSource, poolUse, waitForDatabase, type DataSourceOptions } from './src/data-source.ts';
export { migration, type Migration } from './src/migration.ts';
export { inTransaction, violatedConstraint, isConnectionFailure, type Transaction } from './src/transaction.ts';
export {
  insertPart,
  insertRows,
  runTogether,
  selectRows,
  updatePart,
  type Entity,
  type Queryable,
  type StatementPart,
} from './src/rows.ts';
export { columnsHold, regionPages, type Filter, type Narrowing, type Page, type PageRequest } from './src/page.ts';
