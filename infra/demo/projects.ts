import { replay, type Change, type Decision, type Step } from '@shouwang/aggregate';
import {
  endProject,
  payProject,
  proposeProject,
  rollOverProject,
  takeNoticedStep,
  takeProjectStep,
  type Allocation,
  type NoticedStep,
  type Policies,
  type ProjectRow,
  type Proposal,
} from '@shouwang/industry-projects';
import type { PolicyBook } from '@shouwang/policy';
import { addDays, type CalendarDate } from '@shouwang/values';
import { instantOn, year } from './plan.ts';
import type { Random } from './random.ts';
import type { Treasury } from './treasury.ts';

/** The stage in which the year ends; ROLLED_OVER is in the library without funds and was moved to the next year's plan. */
export type ProjectFate = ProjectRow['stage'] | 'ROLLED_OVER';

export interface PlannedProject {
  proposal: Omit<Proposal, 'proposedOn'>;
  fate: ProjectFate;
  days: ProjectDays;
  /** What the fund gives; null where the enterprise pays, or nobody does yet. */
  allocation: Omit<Allocation, 'allocatedOn'> | null;
}

export type ProjectDays = ReturnType<typeof projectDays>;

/** When each step is taken: about eleven months from the proposal to operation. */
export function projectDays(random: Random, proposedOn: CalendarDate) {
  let last = proposedOn;
  const after = (low: number, high: number): CalendarDate => (last = addDays(last, random.between(low, high)));
  const noticed = (): { noticeFrom: CalendarDate; noticeTo: CalendarDate; on: CalendarDate } => ({
    noticeFrom: after(1, 3),
    noticeTo: after(4, 6),
    on: after(0, 2),
  });
  return {
    proposed: proposedOn,
    review: noticed(),
    appraise: noticed(),
    approve: noticed(),
    funded: after(10, 40),
    tendered: after(15, 30),
    built: after(60, 125),
    accepted: after(10, 25),
    paidInPart: after(3, 10),
    paid: after(3, 10),
    operating: after(3, 15),
  };
}

const way = [
  'PROPOSED',
  'REVIEWED',
  'APPRAISED',
  'APPROVED',
  'FUNDED',
  'TENDERED',
  'BUILT',
  'ACCEPTED',
  'PAID',
  'OPERATING',
] as const;

type Waypoint = (typeof way)[number];

/** How far a project has come that ended on the way, or waits. */
const endOfWay = { REJECTED: 'REVIEWED', STOPPED: 'TENDERED', ROLLED_OVER: 'APPROVED' } as const;

export function projectHistory(
  { proposal, fate, days, allocation }: PlannedProject,
  enterprise: { registeredOn: string } | null,
  treasury: Treasury,
  policies: PolicyBook<Policies>,
): Change<ProjectRow> {
  const end: Waypoint = fate === 'REJECTED' || fate === 'STOPPED' || fate === 'ROLLED_OVER' ? endOfWay[fate] : fate;
  const noticed = (step: NoticedStep): Step<ProjectRow> =>
    stepOf(days[step].on, (row) =>
      takeNoticedStep(row, step, days[step], noticePolicy(policies, proposal, days[step]), year.to),
    );
  const half = (row: ProjectRow): bigint => row.allocatedFen / 2n;
  const steps: Record<Waypoint, Step<ProjectRow>[]> = {
    PROPOSED: [
      {
        at: instantOn(days.proposed),
        decide: () => proposeProject({ ...proposal, proposedOn: days.proposed }, enterprise, year.to),
      },
    ],
    REVIEWED: [noticed('review')],
    APPRAISED: [noticed('appraise')],
    APPROVED: [noticed('approve')],
    FUNDED: allocation
      ? [stepOf(days.funded, (row) => treasury.fund(row, { ...allocation, allocatedOn: days.funded }))]
      : [],
    TENDERED: allocation
      ? [stepOf(days.tendered, (row) => takeProjectStep(row, 'tender', days.tendered, year.to))]
      : [],
    BUILT: [stepOf(days.built, (row) => takeProjectStep(row, 'complete', days.built, year.to))],
    ACCEPTED: [
      stepOf(days.accepted, (row) => takeProjectStep(row, 'accept', days.accepted, year.to)),
      ...(allocation ? [stepOf(days.paidInPart, (row) => payProject(row, half(row), days.paidInPart, year.to))] : []),
    ],
    PAID: allocation
      ? [stepOf(days.paid, (row) => payProject(row, row.allocatedFen - row.paidFen, days.paid, year.to))]
      : [],
    OPERATING: [stepOf(days.operating, (row) => takeProjectStep(row, 'operate', days.operating, year.to))],
  };
  const taken = way.slice(0, way.indexOf(end) + 1).flatMap((stage) => steps[stage]);
  return replay([...taken, ...endingOf(fate, days)]);
}

function endingOf(fate: ProjectFate, days: ProjectDays): Step<ProjectRow>[] {
  switch (fate) {
    case 'REJECTED': {
      const on = days.appraise.noticeTo;
      return [stepOf(on, (row) => endProject(row, { step: 'reject', reason: 'NO_LAND' }, on, year.to))];
    }
    case 'STOPPED': {
      const on = days.built;
      return [stepOf(on, (row) => endProject(row, { step: 'stop', reason: 'ENTERPRISE_WITHDREW' }, on, year.to))];
    }
    case 'ROLLED_OVER':
      return [stepOf(year.to, (row) => rollOverProject(row, year.to))];
    default:
      return [];
  }
}

function noticePolicy(
  policies: PolicyBook<Policies>,
  { regionCode }: { regionCode: string },
  notice: { noticeFrom: string },
) {
  const policy = policies.resolve('project-notice', { regionCode, on: notice.noticeFrom });
  if (!policy) throw new Error('no length of notices is in force in the demo');
  return policy;
}

function stepOf(on: string, decide: (row: ProjectRow) => Decision<ProjectRow>): Step<ProjectRow> {
  return {
    at: instantOn(on),
    decide: (row) => {
      if (!row) throw new Error('a project begins with its proposal');
      return decide(row);
    },
  };
}
