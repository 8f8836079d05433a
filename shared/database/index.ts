export { createDataSource, waitForDatabase, type DataSourceOptions } from './src/data-source.ts';
export { migration, type Migration } from './src/migration.ts';
export { inTransaction, violatedConstraint, isConnectionFailure, type Transaction } from './src/transaction.ts';
export { insertRows, updateRow, selectRows, type Entity, type Queryable } from './src/rows.ts';
export { regionPages, type Page, type PageRequest, type Filter } from './src/page.ts';
