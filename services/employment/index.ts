export { createEmployment, stores } from './src/service.ts';
export type { Policies } from './src/policies.ts';

// For loading history in bulk (infra/demo): the same rules and stores that commands use.
export { start as startEmployment, end as endEmployment } from './src/employment-records/rules.ts';
export { employmentRecordStore, type EmploymentRecordRow } from './src/employment-records/table.ts';
export {
  apply as applyForWorkshop,
  recognise as recogniseWorkshop,
  withdraw as withdrawRecognition,
} from './src/workshops/rules.ts';
export { workshopStore, type WorkshopRow } from './src/workshops/table.ts';
export {
  open as openPost,
  fill as fillPost,
  vacate as vacatePost,
  close as closePost,
} from './src/public-posts/rules.ts';
export { publicPostStore, type PublicPostRow } from './src/public-posts/table.ts';
export type { Worker } from './src/registry/rules.ts';
