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

/** One loader for each kind of thing that a list may ask for; new for each request. */
export function createLoaders({ dataSource }: Deps<Policies>) {
  const idOf = (row: { id: string }): string => row.id;
  return {
    rollUp: rollUpLoader(dataSource),
    school: batchLoader((ids) => schoolStore.find(dataSource, ids), idOf),
    schoolPage: regionPageLoader(dataSource, SchoolSchema),
    student: batchLoader((ids) => studentStore.find(dataSource, ids), idOf),
    studentPage: regionPageLoader(dataSource, StudentSchema),
    studentOfPerson: groupLoader(dataSource, StudentSchema, 'personId', ''),
    studentsOfHousehold: groupLoader(dataSource, StudentSchema, 'householdId', 'order by id'),
    enrolment: batchLoader((ids) => enrolmentStore.find(dataSource, ids), idOf),
    enrolmentPage: regionPageLoader(dataSource, EnrolmentSchema),
    enrolmentsOfStudent: groupLoader(dataSource, EnrolmentSchema, 'studentId', 'order by started_on desc, id desc'),
    stepsOfEnrolment: groupLoader(dataSource, EnrolmentStepSchema, 'enrolmentId', 'order by sequence'),
    subsidyPayment: batchLoader((ids) => subsidyPaymentStore.find(dataSource, ids), idOf),
    subsidyPaymentPage: regionPageLoader(dataSource, SubsidyPaymentSchema),
    paymentsOfStudent: groupLoader(dataSource, SubsidyPaymentSchema, 'studentId', 'order by judged_on desc, id'),
  };
}

export type Context = RequestContext<Policies, ReturnType<typeof createLoaders>>;
