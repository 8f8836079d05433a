export { createEducationSubsidies } from './src/service.ts';
