import type { ViewerReads } from '@shouwang/database';
import {
  batchLoader,
  groupLoader,
  regionPageLoader,
  rollUpLoader,
  type Deps,
  type RequestContext,
} from '@shouwang/service';
import { EnrolmentStepSchema } from './enrolments/step-table.ts';
import { EnrolmentSchema, enrolmentStore } from './enrolments/table.ts';
import type { Policies } from './policies.ts';
import { SchoolSchema, schoolStore } from './schools/table.ts';
import { StudentSchema, studentStore } from './students/table.ts';
import { SubsidyPaymentSchema, subsidyPaymentStore } from './subsidies/table.ts';

/** One loader for each kind of thing that a list may ask for; new for each request, and bound to its viewer's areas. */
export function createLoaders(reads: ViewerReads, deps: Pick<Deps<Policies>, 'policies' | 'now'>) {
  const idOf = (row: { id: string }): string => row.id;
  return {
    rollUp: rollUpLoader(reads, deps),
    school: batchLoader((ids) => schoolStore.find(reads, ids), idOf),
    schoolPage: regionPageLoader(reads, SchoolSchema),
    student: batchLoader((ids) => studentStore.find(reads, ids), idOf),
    studentPage: regionPageLoader(reads, StudentSchema),
    studentOfPerson: groupLoader(reads, StudentSchema, 'personId', ''),
    studentsOfHousehold: groupLoader(reads, StudentSchema, 'householdId', 'order by id'),
    enrolment: batchLoader((ids) => enrolmentStore.find(reads, ids), idOf),
    enrolmentPage: regionPageLoader(reads, EnrolmentSchema),
    enrolmentsOfStudent: groupLoader(reads, EnrolmentSchema, 'studentId', 'order by started_on desc, id desc'),
    stepsOfEnrolment: groupLoader(reads, EnrolmentStepSchema, 'enrolmentId', 'order by sequence'),
    subsidyPayment: batchLoader((ids) => subsidyPaymentStore.find(reads, ids), idOf),
    subsidyPaymentPage: regionPageLoader(reads, SubsidyPaymentSchema),
    paymentsOfStudent: groupLoader(reads, SubsidyPaymentSchema, 'studentId', 'order by judged_on desc, id'),
  };
}

export type Context = RequestContext<Policies, ReturnType<typeof createLoaders>>;
