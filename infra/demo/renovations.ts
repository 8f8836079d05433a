import { replay, type Change, type Step } from '@shouwang/aggregate';
import {
  acceptRenovation,
  applyForRenovation,
  appraise,
  approveRenovation,
  buildRenovation,
  leaveDwelling,
  liveInRenovated,
  moveIntoDwelling,
  payRenovation,
  rejectRenovation,
  type DwellingRow,
  type Policies,
  type RenovationRow,
} from '@shouwang/housing-safety';
import type { PolicyBook } from '@shouwang/policy';
import type { CalendarDate } from '@shouwang/values';
import { dayBetween, demoId, instantOn, year, type DemoHousehold } from './plan.ts';
import type { Random } from './random.ts';

/** The status in which the year ends; STUCK is approved in spring and never built, so overdue. */
export type RenovationFate = RenovationRow['status'] | 'STUCK';

const order = ['APPLIED', 'APPROVED', 'BUILT', 'ACCEPTED', 'PAID', 'LIVED_IN'] as const;

type Reached = (typeof order)[number];

/**
 * The renovation of a dangerous house, step by step beside the house's own history. Whoever lives in a D moves out when
 * it is approved and back in when it is done; in a C they stay.
 */
export function renovate(
  household: DemoHousehold,
  random: Random,
  before: readonly Step<DwellingRow>[],
  { fate, early }: { fate: RenovationFate; early: boolean },
  policies: PolicyBook<Policies>,
): { dwelling: Change<DwellingRow>; renovation: Change<RenovationRow> } {
  const on = daysOf(random, early);
  const end = fate === 'STUCK' ? 'APPROVED' : fate === 'REJECTED' ? 'APPLIED' : fate;
  const reached = (status: Reached): boolean => order.indexOf(end) >= order.indexOf(status);
  const members = household.members.length;
  const found = lastOf(before);
  const who = {
    household: { status: 'ACTIVE', memberCount: members, origin: household.origin },
    dwellings: [found],
    renovations: [],
  } as const;
  const residents = found.grade === 'D' ? members : null;

  const house = [...before];
  const atHome = (step: CalendarDate, decide: (row: DwellingRow) => ReturnType<Step<DwellingRow>['decide']>): number =>
    house.push(stepOf(step, decide));
  if (residents !== null && reached('APPROVED')) atHome(on.approved, (row) => leaveDwelling(row, on.approved, year.to));
  const built = lastOf(house);
  const finding = { grade: 'A', kind: 'RENOVATION_ACCEPTANCE', appraisedOn: on.accepted } as const;
  if (reached('ACCEPTED')) atHome(on.accepted, (row) => appraise(row, finding, year.to));
  const accepted = lastOf(house);
  if (residents !== null && reached('LIVED_IN')) {
    atHome(on.livedIn, (row) => moveIntoDwelling(row, { residents, on: on.livedIn, field: 'livedInOn' }, who, year.to));
  }

  const policy = policiesOf(policies, household.regionCode, on.approved);
  const application = {
    id: demoId('renovation', household.id),
    applicantGroup: groupOf(household, random),
    appliedOn: on.applied,
  };
  const acceptance = { grade: 'A', acceptedOn: on.accepted } as const;
  const living = { residents, livedInOn: on.livedIn };
  const steps: Record<Reached, Step<RenovationRow>> = {
    APPLIED: { at: instantOn(on.applied), decide: () => applyForRenovation(application, found, who, year.to) },
    APPROVED: stepOf(on.approved, (row) => approveRenovation(row, on.approved, found, who, policy, year.to)),
    BUILT: stepOf(on.built, (row) => buildRenovation(row, on.built, year.to)),
    ACCEPTED: stepOf(on.accepted, (row) => acceptRenovation(row, built, acceptance, year.to)),
    PAID: stepOf(on.paid, (row) => payRenovation(row, { amountFen: row.grantFen, paidOn: on.paid }, year.to)),
    LIVED_IN: stepOf(on.livedIn, (row) => liveInRenovated(row, accepted, living, who, year.to)),
  };
  const taken = order.filter(reached).map((status) => steps[status]);
  if (fate === 'REJECTED') {
    taken.push(stepOf(on.approved, (row) => rejectRenovation(row, on.approved, 'PAPERS_INCOMPLETE', year.to)));
  }
  return { dwelling: replay(house), renovation: replay(taken) };
}

/** In their order; the early ones meet the deadlines of the year. */
function daysOf(random: Random, early: boolean) {
  const between = (from: string, to: string): CalendarDate => {
    const ofYear = (day: string): CalendarDate => `${year.from.slice(0, 4)}-${day}` as CalendarDate;
    return dayBetween(random, ofYear(from), ofYear(to));
  };
  return {
    applied: early ? between('02-21', '03-05') : between('08-21', '09-05'),
    approved: early ? between('03-06', '03-31') : between('09-06', '09-30'),
    built: early ? between('05-15', '06-30') : between('10-20', '11-15'),
    accepted: early ? between('07-01', '07-15') : between('11-16', '11-30'),
    paid: early ? between('07-16', '07-31') : between('12-01', '12-15'),
    livedIn: early ? between('08-01', '08-31') : between('12-16', '12-31'),
  };
}

function groupOf({ origin }: DemoHousehold, random: Random): RenovationRow['applicantGroup'] {
  if (origin === 'ORDINARY') return random.pick(['MINIMUM_LIVING_ALLOWANCE', 'ALLOWANCE_MARGINAL', 'SUDDEN_HARDSHIP']);
  return random.pick(['LIFTED_NEVER_HELPED', 'RETURN_RISK', 'DISPERSED_EXTREME_HARDSHIP']);
}

function policiesOf(policies: PolicyBook<Policies>, regionCode: string, on: CalendarDate) {
  const grant = policies.resolve('renovation-grant', { regionCode, on });
  const deadlines = policies.resolve('renovation-deadlines', { regionCode, on });
  if (!grant || !deadlines) throw new Error('no renovation policy is in force in the demo');
  return { grant, deadlines };
}

function stepOf<Row extends DwellingRow | RenovationRow>(
  on: CalendarDate,
  decide: (row: Row) => ReturnType<Step<Row>['decide']>,
): Step<Row> {
  return {
    at: instantOn(on),
    decide: (row) => {
      if (!row) throw new Error('a history begins with its first step');
      return decide(row);
    },
  };
}

function lastOf(steps: readonly Step<DwellingRow>[]): DwellingRow {
  return replay(steps).after;
}
