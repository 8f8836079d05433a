import type { AggregateContract } from '@shouwang/events';
import * as education from './education.ts';
import * as employment from './employment.ts';
import * as housing from './housing.ts';
import * as industry from './industry.ts';
import * as monitoring from './monitoring.ts';

/** Every aggregate of the contract, service by service. */
export const aggregates = [
  monitoring.region,
  monitoring.household,
  monitoring.person,
  monitoring.riskClue,
  monitoring.monitoredHousehold,
  employment.employmentRecord,
  employment.workshop,
  employment.publicPost,
  industry.project,
  industry.budgetLine,
  industry.fundAllocation,
  industry.enterprise,
  industry.benefitLink,
  housing.dwelling,
  housing.renovation,
  education.school,
  education.student,
  education.enrolment,
  education.subsidyPayment,
] as readonly unknown[] as readonly AggregateContract[];
