import type { Change } from '@shouwang/aggregate';
import { insertRows } from '@shouwang/database';
import {
  benefitLinkStore,
  budgetLineStore,
  DividendSchema,
  enterpriseStore,
  fundAllocationStore,
  projectStore,
  type Allocation,
  type BenefitLinkRow,
  type BudgetLineRow,
  type EnterpriseRow,
  type FundAllocationRow,
  type Policies,
  type ProjectRow,
} from '@shouwang/industry-projects';
import type { PolicyBook } from '@shouwang/policy';
import type { CalendarDate } from '@shouwang/values';
import { benefitLinksOf, dividendsIn } from './benefit-links.ts';
import { enterprisesOf } from './enterprises.ts';
import type { Loader } from './loader.ts';
import { dayBetween, demoId, districts, randomFor, year, type Place, type Plan } from './plan.ts';
import { projectDays, projectHistory, type PlannedProject, type ProjectFate } from './projects.ts';
import type { Random } from './random.ts';
import { openTreasury, type PlannedLine } from './treasury.ts';

/**
 * Industry in the demo's year. Region.industry of 广信区 gives its published figures: a fund of 265,000,000 yuan that
 * reaches 152 villages, 31,010,000 of it direct support and 90,000,000 asset income; and 177 enterprises that help 190
 * villages in 301 projects of their own for 75,236,000 yuan, to the good of 45,521 people. The projects are invented.
 */
export const published = {
  fundVillages: 152,
  fundYuan: { DIRECT_SUPPORT: 31_010_000, ASSET_INCOME: 90_000_000, OTHER: 265_000_000 - 31_010_000 - 90_000_000 },
  enterprises: 177,
  enterpriseVillages: 190,
  enterpriseProjects: 301,
  enterpriseYuan: 75_236_000,
  enterprisePeople: 45_521,
} as const;

export async function loadIndustry(loader: Loader, plan: Plan, policies: PolicyBook<Policies>): Promise<void> {
  await saveIndustry(loader, industryOf(plan, policies));
}

export async function saveIndustry(loader: Loader, industry: Industry): Promise<void> {
  await loader.save('enterprises', enterpriseStore, industry.enterprises);
  await loader.save('budget-lines', budgetLineStore, industry.lines);
  await loader.save('projects', projectStore, industry.projects);
  await loader.save('fund-allocations', fundAllocationStore, industry.allocations);
  await loader.save('benefit-links', benefitLinkStore, industry.links, (tx, chunk) =>
    insertRows(tx, DividendSchema, dividendsIn(chunk)),
  );
}

export interface Industry {
  enterprises: Change<EnterpriseRow>[];
  lines: Change<BudgetLineRow>[];
  projects: Change<ProjectRow>[];
  allocations: Change<FundAllocationRow>[];
  links: Change<BenefitLinkRow>[];
}

const yuan = (amount: number): bigint => BigInt(amount) * 100n;
/** What industry in one place comes to; its households and money are the plan's. */
export interface IndustryFigures {
  fundVillages: number;
  fundYuan: Record<Allocation['kind'], number>;
  enterprises: number;
  enterpriseVillages: number;
  enterpriseProjects: number;
  enterpriseYuan: number;
  enterprisePeople: number;
}

/** A place with what its industry comes to, the projects that wait for funds and the firms without a project. */
export interface IndustryPlace {
  place: Place;
  figures: IndustryFigures;
  waiting: number;
  idle: number;
}

const { ganxian, guangxin } = districts;
const county = (place: Place): string => place.code.padEnd(12, '0');

const lines: readonly PlannedLine[] = [
  { regionCode: county(guangxin), source: 'CENTRAL', amountFen: yuan(165_000_000) },
  { regionCode: county(guangxin), source: 'PROVINCE', amountFen: yuan(70_000_000) },
  { regionCode: county(guangxin), source: 'COUNTY', amountFen: yuan(45_000_000) },
  { regionCode: county(ganxian), source: 'CENTRAL', amountFen: yuan(90_000_000) },
  { regionCode: county(ganxian), source: 'PROVINCE', amountFen: yuan(45_000_000) },
  { regionCode: county(ganxian), source: 'EAST_WEST', amountFen: yuan(25_000_000) },
];

export function industryOf(plan: Pick<Plan, 'households' | 'villagesOf'>, policies: PolicyBook<Policies>): Industry {
  const figures: IndustryFigures = {
    fundVillages: 110,
    fundYuan: { DIRECT_SUPPORT: 20_000_000, ASSET_INCOME: 45_000_000, OTHER: 60_000_000 },
    enterprises: 24,
    enterpriseVillages: 30,
    enterpriseProjects: 36,
    enterpriseYuan: 6_200_000,
    enterprisePeople: 3_150,
  };
  const places = [
    { place: guangxin, figures: published, waiting: 36, idle: 20 },
    { place: ganxian, figures, waiting: 36, idle: 20 },
  ];
  return industryIn(places, lines, plan, policies);
}

export function industryIn(
  places: readonly IndustryPlace[],
  budget: readonly PlannedLine[],
  plan: Pick<Plan, 'households' | 'villagesOf'>,
  policies: PolicyBook<Policies>,
): Industry {
  const planned = [
    ...places.flatMap((one) => fundProjects(one, plan)),
    ...places.flatMap(({ place, figures }) => enterpriseProjects(place, plan, figures)),
  ];
  const treasury = openTreasury(budget, policies);
  const projects = planned
    .toSorted((a, b) => a.days.funded.localeCompare(b.days.funded))
    .map((project) =>
      projectHistory(
        project,
        project.proposal.enterpriseId === null ? null : { registeredOn: year.from },
        treasury,
        policies,
      ),
    );
  return {
    ...treasury.changes(),
    projects,
    enterprises: enterprisesOf(
      planned,
      policies,
      places.map(({ place, idle }) => ({ place, number: idle })),
    ),
    links: benefitLinksOf(
      plan.households,
      projects.map(({ after }) => after),
    ),
  };
}

const kinds = [
  'PLANTING',
  'PLANTING',
  'BREEDING',
  'BREEDING',
  'PROCESSING',
  'TOURISM',
  'SOLAR',
  'SERVICE',
  'INFRASTRUCTURE',
] as const;
const kindNames = {
  PLANTING: '种植',
  BREEDING: '养殖',
  PROCESSING: '加工',
  TOURISM: '旅游',
  SOLAR: '光伏',
  SERVICE: '服务',
  INFRASTRUCTURE: '配套设施',
};

/** What became of the projects that were given funds, in turn. */
const fundedFates: readonly ProjectFate[] = [
  ...Array<ProjectFate>(12).fill('OPERATING'),
  ...(['PAID', 'ACCEPTED', 'BUILT', 'TENDERED', 'FUNDED', 'STOPPED'] as const),
];
/** And of those that were not. */
const unfundedFates: readonly ProjectFate[] = [
  'PROPOSED',
  'REVIEWED',
  'APPRAISED',
  'APPROVED',
  'REJECTED',
  'ROLLED_OVER',
];

function fundProjects(
  { place, figures, waiting: waitingNumber }: IndustryPlace,
  { villagesOf }: Pick<Plan, 'villagesOf'>,
): PlannedProject[] {
  const random = randomFor('industry-projects', 'fund', place.name);
  const villages = spread(villagesOf(place), figures.fundVillages);
  // A quarter more projects than villages, by kind of support in the proportions of the money.
  const total = Object.values(figures.fundYuan).reduce((sum, one) => sum + one, 0);
  const number = Math.round(villages.length * 1.25);
  const supports = (Object.entries(figures.fundYuan) as [Allocation['kind'], number][]).flatMap(([kind, sum]) =>
    split(sum / 100, Math.round((number * sum) / total), random).map((part) => ({ kind, amountFen: yuan(part * 100) })),
  );
  const funded = supports.map((support, index) => {
    const regionCode = villages[index] ?? random.pick(villages);
    const fate = fundedFates[index % fundedFates.length] ?? 'OPERATING';
    const days = projectDays(random, dayBetween(random, '2025-01-02' as CalendarDate, '2025-01-24' as CalendarDate));
    // The published fund of 广信区 is all for industry; in 赣县区 some goes elsewhere, within what the share leaves.
    const forIndustry = place.name === guangxin.name || index % 7 !== 3;
    const id = demoId('fund-allocation', place.name, index);
    const allocation = { ...support, id, forIndustry, batch: days.funded < '2025-04-01' ? 1 : 2 };
    const budgetFen = random.chance(0.7) ? support.amountFen : (support.amountFen * 11n) / 10n;
    return { ...inventedProject(place, 'fund', index, { regionCode, budgetFen, random }), fate, days, allocation };
  });
  const waiting = Array.from({ length: waitingNumber }, (_, index) => {
    const fate = unfundedFates[index % unfundedFates.length] ?? 'PROPOSED';
    const isThisYears = fate === 'ROLLED_OVER' || fate === 'REJECTED';
    const days = projectDays(
      random,
      isThisYears
        ? dayBetween(random, '2025-05-06' as CalendarDate, '2025-07-20' as CalendarDate)
        : dayBetween(random, '2025-10-09' as CalendarDate, '2025-11-20' as CalendarDate),
    );
    const regionCode = random.pick(villagesOf(place));
    const budgetFen = yuan(random.between(100, 3_000) * 1_000);
    const about = inventedProject(place, 'waiting', index, { regionCode, budgetFen, random });
    const proposal = { ...about.proposal, planYear: isThisYears ? 2025 : 2026 };
    return { proposal, fate, days, allocation: null };
  });
  return [...funded, ...waiting];
}

function enterpriseProjects(
  place: Place,
  { villagesOf }: Pick<Plan, 'villagesOf'>,
  figures: IndustryFigures,
): PlannedProject[] {
  const random = randomFor('industry-projects', 'enterprise', place.name);
  const villages = spread(villagesOf(place).toReversed(), figures.enterpriseVillages);
  const budgets = split(figures.enterpriseYuan / 100, figures.enterpriseProjects, random);
  const people = split(figures.enterprisePeople, figures.enterpriseProjects, random);
  return budgets.map((budget, index) => {
    const regionCode = villages[index] ?? random.pick(villages);
    const firm = index < figures.enterprises ? index : random.between(0, figures.enterprises - 1);
    const days = projectDays(random, dayBetween(random, '2025-02-05' as CalendarDate, '2025-03-10' as CalendarDate));
    const { proposal } = inventedProject(place, 'enterprise', index, {
      regionCode,
      budgetFen: yuan(budget * 100),
      random,
    });
    return {
      proposal: {
        ...proposal,
        financing: 'ENTERPRISE',
        enterpriseId: demoId('enterprise', place.name, firm),
        peopleHelped: people[index] ?? 0,
      },
      fate: random.pick(['OPERATING', 'OPERATING', 'OPERATING', 'OPERATING', 'ACCEPTED', 'BUILT', 'APPROVED'] as const),
      days,
      allocation: null,
    };
  });
}

function inventedProject(
  place: Place,
  group: string,
  index: number,
  { regionCode, budgetFen, random }: { regionCode: string; budgetFen: bigint; random: Random },
): { proposal: PlannedProject['proposal'] } {
  const kind = random.pick(kinds);
  const groupName = { fund: '衔接', waiting: '储备', enterprise: '帮扶' }[group] ?? '';
  return {
    proposal: {
      id: demoId('project', group, place.name, index),
      regionCode,
      name: `虚构${place.sign}${groupName}${kindNames[kind]}项目${String(index + 1).padStart(3, '0')}`,
      kind,
      financing: 'FUND',
      planYear: 2025,
      budgetFen,
      peopleHelped: random.between(8, 160),
      enterpriseId: null,
    },
  };
}

/** A part of the villages that lies all over the district. */
function spread(villages: readonly string[], number: number): string[] {
  return Array.from({ length: number }, (_, index) => villages[Math.floor((index * villages.length) / number)] ?? '');
}

/** Whole parts, none empty, that make exactly the total. */
function split(total: number, parts: number, random: Random): number[] {
  const weights = Array.from({ length: parts }, () => random.between(2, 9));
  const sum = weights.reduce((a, b) => a + b, 0);
  let weight = 0;
  return weights.map((one) => {
    const before = Math.floor((total * weight) / sum);
    weight += one;
    return Math.floor((total * weight) / sum) - before;
  });
}
