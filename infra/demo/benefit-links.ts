import { replay, type Change, type Decision, type Step } from '@shouwang/aggregate';
import {
  endLink,
  linkableStages,
  linkHousehold,
  payDividend,
  type BenefitLinkRow,
  type DividendRow,
  type ProjectRow,
} from '@shouwang/industry-projects';
import type { CalendarDate } from '@shouwang/values';
import { dayBetween, demoId, instantOn, randomFor, year, type DemoHousehold } from './plan.ts';
import type { Random } from './random.ts';

const kinds = ['SHARE', 'SHARE', 'LEASE', 'WAGE', 'WAGE', 'ORDER', 'ADOPTION', 'SERVICE'] as const;

/** Every second lifted household and some others benefit from a project of their village, else of their district. */
export function benefitLinksOf(
  households: readonly DemoHousehold[],
  projects: readonly ProjectRow[],
): Change<BenefitLinkRow>[] {
  const standing = projects.filter(({ financing, stage }) =>
    (linkableStages[financing] as readonly string[]).includes(stage),
  );
  const byVillage = Map.groupBy(standing, (project) => project.regionCode);
  const byCounty = Map.groupBy(standing, (project) => project.regionCode.slice(0, 6));
  return households.flatMap((household) => {
    const random = randomFor('industry-projects', 'link', household.id);
    if (!random.chance(household.origin === 'LIFTED' ? 0.55 : 0.15)) return [];
    const near = byVillage.get(household.regionCode) ?? byCounty.get(household.regionCode.slice(0, 6)) ?? [];
    return [linkHistory(household, random.pick(near), random)];
  });
}

/** Of each half-year income is paid soon after it or towards its end; a few links end with the year. */
function linkHistory(household: DemoHousehold, project: ProjectRow, random: Random): Change<BenefitLinkRow> {
  const stood = (project.steps.find(({ kind }) => kind === (project.financing === 'FUND' ? 'FUNDED' : 'APPROVED'))
    ?.on ?? project.stageSince) as CalendarDate;
  const startedOn = dayBetween(random, stood, later(stood, '2025-08-31'));
  const newLink = { id: demoId('benefit-link', household.id), kind: random.pick(kinds), startedOn };
  const who = { id: household.id, regionCode: household.regionCode, status: 'ACTIVE' };
  const steps: Step<BenefitLinkRow>[] = [
    { at: instantOn(startedOn), decide: () => linkHousehold(newLink, who, project, year.to) },
  ];
  const paid: DividendRow[] = [];
  const pay = (period: string, from: string, to: string): void => {
    const on = dayBetween(random, later(startedOn, from), later(startedOn, to));
    const amountFen = BigInt(random.between(20, 300)) * 1_000n;
    steps.push(
      stepOf(on, (row) => {
        const decision = payDividend(row, paid, { period, amountFen, on }, year.to);
        if (decision.ok) paid.push(decision.dividend);
        return decision;
      }),
    );
  };
  if (startedOn <= '2025-06-30' && random.chance(0.75)) pay('2025-H1', '2025-07-05', '2025-08-31');
  if (random.chance(0.7)) pay('2025-H2', '2025-12-01', '2025-12-20');
  if (random.chance(0.04)) {
    const on = dayBetween(random, '2025-12-22' as CalendarDate, year.to);
    steps.push(stepOf(on, (row) => endLink(row, paid, on, year.to)));
  }
  return replay(steps);
}

/** The rows of the dividends that these links paid are what their events tell. */
export function dividendsIn(changes: readonly Change<BenefitLinkRow>[]): DividendRow[] {
  return changes.flatMap(({ after, events }) =>
    events.flatMap(({ fact, details }) => {
      if (fact !== 'dividend-paid') return [];
      const { period, amountFen, on } = details as { period: string; amountFen: bigint; on: string };
      return [{ linkId: after.id, period, amountFen, paidOn: on }];
    }),
  );
}

function later(one: string, other: string): CalendarDate {
  return (one > other ? one : other) as CalendarDate;
}

function stepOf(on: string, decide: (row: BenefitLinkRow) => Decision<BenefitLinkRow>): Step<BenefitLinkRow> {
  return {
    at: instantOn(on),
    decide: (row) => {
      if (!row) throw new Error('a link begins with its household');
      return decide(row);
    },
  };
}
