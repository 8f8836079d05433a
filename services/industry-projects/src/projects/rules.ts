/**
 * A project's life: proposed by the village → reviewed by the township → appraised by the county department → approved
 * into the library, with a public notice at each of the three levels (狸桥镇 2024; 国乡振发〔2021〕3号) → funded → tendered →
 * built → accepted → paid → in operation (domain-sources §3.2).
 *
 * Who pays decides the middle of the way. FUND: the special fund; it is funded by allocations only, tendered under
 * supervision, and paid in one or more parts while ACCEPTED: the payment that uses up the allocation makes it PAID.
 * ENTERPRISE: the enterprise itself (百企帮百村); there is nothing to allocate or to pay, it may be built without a public
 * tender, and operates once it is accepted.
 * A step carries the day it was taken: never before the step that it follows, never in the future.
 */
import type { Decision } from '@shouwang/aggregate';
import { addDays, type CalendarDate, type DateOutOfRange, outOfRange } from '@shouwang/values';
import type { ProjectRow, ProjectStepRecord, RejectionReason, StopReason } from './table.ts';

type Stage = ProjectRow['stage'];
type Financing = ProjectRow['financing'];

interface Transition {
  /** The event of the contract. */
  fact: string;
  to: Stage;
  from: Record<Financing, readonly Stage[]>;
}

const unfinished = ['PROPOSED', 'REVIEWED', 'APPRAISED', 'APPROVED', 'TENDERED', 'BUILT', 'ACCEPTED'] as const;
const inReview = ['PROPOSED', 'REVIEWED', 'APPRAISED'] as const;
const always = <From extends readonly Stage[]>(...from: From) => ({ FUND: from, ENTERPRISE: from });

/** Step → where it leads and from where it may be taken. What is not in the table is refused. */
export const transitions = {
  review: { fact: 'reviewed', to: 'REVIEWED', from: always('PROPOSED') },
  appraise: { fact: 'appraised', to: 'APPRAISED', from: always('REVIEWED') },
  approve: { fact: 'approved', to: 'APPROVED', from: always('APPRAISED') },
  rollOver: { fact: 'rolled-over', to: 'APPROVED', from: always('APPROVED') },
  fund: { fact: 'funded', to: 'FUNDED', from: { FUND: ['APPROVED', 'FUNDED'], ENTERPRISE: [] } },
  tender: { fact: 'tendered', to: 'TENDERED', from: { FUND: ['FUNDED'], ENTERPRISE: ['APPROVED'] } },
  complete: { fact: 'built', to: 'BUILT', from: { FUND: ['TENDERED'], ENTERPRISE: ['APPROVED', 'TENDERED'] } },
  accept: { fact: 'accepted', to: 'ACCEPTED', from: always('BUILT') },
  pay: { fact: 'paid', to: 'PAID', from: { FUND: ['ACCEPTED'], ENTERPRISE: [] } },
  operate: { fact: 'operating', to: 'OPERATING', from: { FUND: ['PAID'], ENTERPRISE: ['ACCEPTED'] } },
  reject: { fact: 'rejected', to: 'REJECTED', from: always(...inReview) },
  stop: {
    fact: 'stopped',
    to: 'STOPPED',
    from: { FUND: [...unfinished, 'FUNDED', 'PAID', 'OPERATING'], ENTERPRISE: [...unfinished, 'OPERATING'] },
  },
} as const satisfies Record<string, Transition>;

export type Step = keyof typeof transitions;
export type NoticedStep = 'review' | 'appraise' | 'approve';
export type PlainStep = 'tender' | 'complete' | 'accept' | 'operate';
/** Each of the two has reasons of its own. */
export type Ending = { step: 'reject'; reason: RejectionReason } | { step: 'stop'; reason: StopReason };

export interface ProjectNotInStage {
  refusal: 'ProjectNotInStage';
  stage: Stage;
  financing: Financing;
  takenFrom: readonly Stage[];
}

export type ProjectRefusal =
  | ProjectNotInStage
  | DateOutOfRange
  | { refusal: 'NoticeTooShort'; field: string; requiredDays: number; earliestEnd: string; noticePolicyId: string }
  | { refusal: 'PlanYearOutOfRange'; field: string; earliestYear: number; latestYear: number }
  | { refusal: 'PlanYearNotOver'; planYear: number; rollOverFrom: string }
  | { refusal: 'EnterpriseRequired'; field: string }
  | { refusal: 'ProjectBudgetExceeded'; field: string; remainingFen: bigint }
  | { refusal: 'PaymentOverAllocation'; field: string; remainingFen: bigint };

type ProjectDecision = Decision<ProjectRow, ProjectRefusal>;

export interface PolicyInForce<Value> {
  id: string;
  value: Value;
}

/** The contract of the events counts years up to here. */
const latestPlanYear = 2100;

export type Proposal = Pick<
  ProjectRow,
  | 'id'
  | 'regionCode'
  | 'name'
  | 'kind'
  | 'financing'
  | 'planYear'
  | 'budgetFen'
  | 'peopleHelped'
  | 'enterpriseId'
  | 'proposedOn'
>;

export function propose(
  proposal: Proposal,
  enterprise: { registeredOn: string } | null,
  today: string,
): ProjectDecision {
  const { proposedOn, planYear } = proposal;
  const refusal = outOfRange('input.proposedOn', proposedOn, {
    earliest: enterprise?.registeredOn ?? null,
    latest: today,
  });
  if (refusal) return { ok: false, refusal };
  if (proposal.financing === 'ENTERPRISE' && enterprise === null) {
    return { ok: false, refusal: { refusal: 'EnterpriseRequired', field: 'input.enterpriseId' } };
  }
  const earliestYear = yearOf(proposedOn);
  if (planYear < earliestYear || planYear > latestPlanYear) {
    const field = 'input.planYear';
    return { ok: false, refusal: { refusal: 'PlanYearOutOfRange', field, earliestYear, latestYear: latestPlanYear } };
  }
  return {
    ok: true,
    next: {
      ...proposal,
      version: 0,
      stage: 'PROPOSED',
      allocatedFen: 0n,
      paidFen: 0n,
      stageSince: proposedOn,
      dueOn: null,
      deadlinePolicy: null,
      steps: [{ kind: 'PROPOSED', on: proposedOn }],
    },
    events: [{ fact: 'proposed', details: {} }],
  };
}

export interface Notice {
  noticeFrom: CalendarDate;
  noticeTo: CalendarDate;
  /** The step is taken on the last day of the notice at the earliest. */
  on: CalendarDate;
}

/** Township, county department, county: each makes the project public before it says yes. */
export function takeNoticedStep(
  project: ProjectRow,
  step: NoticedStep,
  { noticeFrom, noticeTo, on }: Notice,
  policy: PolicyInForce<{ days: number }>,
  today: string,
): ProjectDecision {
  const refusal =
    notTakenFrom(project, step) ??
    outOfRange('input.noticeFrom', noticeFrom, { earliest: lastStepOn(project), latest: today }) ??
    null;
  if (refusal) return { ok: false, refusal };
  const earliestEnd = addDays(noticeFrom, policy.value.days - 1);
  if (noticeTo < earliestEnd) {
    const { days: requiredDays } = policy.value;
    const field = 'input.noticeTo';
    return {
      ok: false,
      refusal: { refusal: 'NoticeTooShort', field, requiredDays, earliestEnd, noticePolicyId: policy.id },
    };
  }
  const notOver = outOfRange('input.on', on, { earliest: noticeTo, latest: today });
  if (notOver) return { ok: false, refusal: notOver };
  const notice = { noticeFrom, noticeTo, noticePolicy: policy.id };
  return taken(project, step, on, { record: notice, details: notice });
}

/** Unfunded when its plan year ends: it stays in the library for the next (three-year rolling plan, 元水). */
export function rollOver(project: ProjectRow, today: string): ProjectDecision {
  const refusal = notTakenFrom(project, 'rollOver');
  if (refusal) return { ok: false, refusal };
  const { planYear } = project;
  const rollOverFrom = `${planYear}-12-31`;
  if (today < rollOverFrom) return { ok: false, refusal: { refusal: 'PlanYearNotOver', planYear, rollOverFrom } };
  const decision = taken(project, 'rollOver', today, {
    details: { fromYear: planYear, toYear: planYear + 1 },
    record: { kind: 'ROLLED_OVER' },
  });
  return { ...decision, next: { ...decision.next, planYear: planYear + 1, stageSince: project.stageSince } };
}

export interface Funding {
  allocationId: string;
  amountFen: bigint;
  on: string;
  batch: number;
  /** Null where no deadline is published: the project then has none. */
  deadlines: PolicyInForce<{ firstBatch: string; otherBatches: string }> | null;
}

/** The batch that funds a project first sets its deadline; what is added later does not move it. */
export function fund(project: ProjectRow, funding: Funding, today: string): ProjectDecision {
  const { allocationId, amountFen, on, batch, deadlines } = funding;
  const refusal =
    notTakenFrom(project, 'fund') ??
    outOfRange('input.allocatedOn', on, { earliest: lastStepOn(project), latest: today }) ??
    null;
  if (refusal) return { ok: false, refusal };
  const remainingFen = project.budgetFen - project.allocatedFen;
  if (amountFen > remainingFen) {
    return { ok: false, refusal: { refusal: 'ProjectBudgetExceeded', field: 'input.amountFen', remainingFen } };
  }
  const decision = taken(project, 'fund', on, {
    details: { allocationId, amountFen },
    record: { amountFen: amountFen.toString() },
  });
  const isFirst = project.stage === 'APPROVED';
  const day = batch === 1 ? deadlines?.value.firstBatch : deadlines?.value.otherBatches;
  return {
    ...decision,
    next: {
      ...decision.next,
      allocatedFen: project.allocatedFen + amountFen,
      stageSince: isFirst ? on : project.stageSince,
      dueOn: isFirst && day !== undefined ? `${project.planYear}-${day}` : project.dueOn,
      deadlinePolicy: isFirst && deadlines ? deadlines.id : project.deadlinePolicy,
    },
  };
}

export function takeStep(project: ProjectRow, step: PlainStep, on: string, today: string): ProjectDecision {
  const refusal =
    notTakenFrom(project, step) ?? outOfRange('input.on', on, { earliest: lastStepOn(project), latest: today });
  if (refusal) return { ok: false, refusal };
  return taken(project, step, on, {});
}

/** In one or more parts, within what was allocated. */
export function pay(project: ProjectRow, amountFen: bigint, on: string, today: string): ProjectDecision {
  const refusal =
    notTakenFrom(project, 'pay') ?? outOfRange('input.on', on, { earliest: lastStepOn(project), latest: today });
  if (refusal) return { ok: false, refusal };
  const remainingFen = project.allocatedFen - project.paidFen;
  if (amountFen > remainingFen) {
    return { ok: false, refusal: { refusal: 'PaymentOverAllocation', field: 'input.amountFen', remainingFen } };
  }
  const { next, events } = taken(project, 'pay', on, {
    details: { amountFen },
    record: { amountFen: amountFen.toString() },
  });
  const paidFen = project.paidFen + amountFen;
  const outstanding = { stage: project.stage, stageSince: project.stageSince };
  return { ok: true, next: { ...next, paidFen, ...(amountFen < remainingFen && outstanding) }, events };
}

export function end(project: ProjectRow, { step, reason }: Ending, on: string, today: string): ProjectDecision {
  const refusal =
    notTakenFrom(project, step) ?? outOfRange('input.on', on, { earliest: lastStepOn(project), latest: today });
  if (refusal) return { ok: false, refusal };
  return taken(project, step, on, { details: { reason }, record: { reason } });
}

/** Funded, its day has passed and it is not built. */
export function isOverdue(project: Pick<ProjectRow, 'stage' | 'dueOn'>, today: string): boolean {
  return (
    (project.stage === 'FUNDED' || project.stage === 'TENDERED') && project.dueOn !== null && today > project.dueOn
  );
}

export function notTakenFrom(project: Pick<ProjectRow, 'stage' | 'financing'>, step: Step): ProjectNotInStage | null {
  const { stage, financing } = project;
  const takenFrom: readonly Stage[] = transitions[step].from[financing];
  return takenFrom.includes(stage) ? null : { refusal: 'ProjectNotInStage', stage, financing, takenFrom };
}

function lastStepOn(project: ProjectRow): string {
  return project.steps.at(-1)?.on ?? project.proposedOn;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function taken(
  project: ProjectRow,
  step: Step,
  on: string,
  { details = {}, record = {} }: { details?: object; record?: Partial<ProjectStepRecord> },
): ProjectDecision & { ok: true } {
  const { fact, to } = transitions[step];
  return {
    ok: true,
    next: { ...project, stage: to, stageSince: on, steps: [...project.steps, { kind: to, on, ...record }] },
    events: [{ fact, details: { on, ...details } }],
  };
}
