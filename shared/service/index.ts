export { createService, type Service, type Overrides } from './src/create-service.ts';
export type { Deps, Feature, RequestContext, ServiceDefinition } from './src/definition.ts';
export { serviceVariables, type RetentionDays, type ServiceConfig } from './src/config.ts';
export { runService } from './src/run-service.ts';
export { operationsTablesSql } from './src/operations-tables.ts';
export { serviceTablesSql } from './src/tables.ts';
export { auditFeature } from './src/audit-feature.ts';
export { commandOf, answerOf } from './src/request.ts';
export { batchLoader, groupLoader, rollUpLoader, regionPageLoader, type RegionPageLoader } from './src/loaders.ts';
