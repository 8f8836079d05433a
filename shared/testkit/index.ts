export { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from './src/database.ts';
export { testKafka, type TestKafka } from './src/kafka.ts';
export { startTestService, type Answer, type Question, type TestService } from './src/service.ts';
export { publishRegistry, type RegistryRecord, type RegistryRecords } from './src/registry.ts';
