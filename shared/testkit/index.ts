export { startTestService, type Answer, type Question, type TestService } from './src/service.ts';
export { publishRegistry, type RegistryRecord, type RegistryRecords } from './src/registry.ts';
