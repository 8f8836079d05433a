export { createIndustryProjects } from './src/service.ts';
