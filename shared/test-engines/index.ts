export { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from './src/database.ts';
export { testKafka, type TestKafka } from './src/kafka.ts';
