export { createMonitoring } from './src/service.ts';
