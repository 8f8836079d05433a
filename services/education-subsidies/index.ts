export { createEducationSubsidies, stores } from './src/service.ts';
export type { Policies } from './src/policies.ts';

// For loading history in bulk (infra/demo): the same rules and stores that commands use.
export { register as registerSchool } from './src/schools/rules.ts';
export { schoolStore, type SchoolRow } from './src/schools/table.ts';
export { register as registerStudent } from './src/students/rules.ts';
export { studentStore, type StudentRow } from './src/students/table.ts';
export { enrol, historyOf, takeStep, type Step as EnrolmentStep } from './src/enrolments/rules.ts';
export { EnrolmentStepSchema, type EnrolmentStepRow } from './src/enrolments/step-table.ts';
export { enrolmentStore, type EnrolmentRow } from './src/enrolments/table.ts';
export { policiesOf as subsidyPoliciesOf } from './src/subsidies/commands.ts';
export { pay as paySubsidy } from './src/subsidies/rules.ts';
export { subsidyPaymentStore, type SubsidyPaymentRow } from './src/subsidies/table.ts';
