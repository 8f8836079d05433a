import type { Change } from '@shouwang/aggregate';
import type { SchoolRow, Policies as EducationPolicies } from '@shouwang/education-subsidies';
import type { Policies as EmploymentPolicies } from '@shouwang/employment';
import type { Policies as IndustryPolicies, ProjectRow } from '@shouwang/industry-projects';
import type { PolicyBook } from '@shouwang/policy';
import type { RegionRow } from '../../regions/regions.ts';
import { benefitLinksOf } from '../benefit-links.ts';
import { plannedSchool, pupilsOf, schoolsIn, type Education } from '../education-subsidies.ts';
import { employmentIn, type Employment, type EmploymentNumbers } from '../employment.ts';
import { industryIn, type Industry, type IndustryPlace } from '../industry-projects.ts';
import type { PlannedLine } from '../treasury.ts';
import { villagesIn } from '../plan.ts';
import { placeInRound, type Block, type ProvinceCounty } from './province-plan.ts';

/**
 * What each department did for the households of a block. Schools and projects belong to a county and come with its
 * first households; public posts and workshops come with the people who work in them.
 */
export function employmentOfBlock(block: Block, policies: PolicyBook<EmploymentPolicies>): Employment {
  const parts = block.counties.map((county) => {
    const place = placeInRound(county, block.round);
    const here = block.households.filter(({ district }) => district === place.name);
    return employmentIn(place, here, employmentNumbers(here.length), policies);
  });
  return {
    workshops: parts.flatMap(({ workshops }) => workshops),
    posts: parts.flatMap(({ posts }) => posts),
    jobs: parts.flatMap(({ jobs }) => jobs),
  };
}

/** A workshop of eleven for every sixty households: ten are wanted for three months, and nobody leaves. */
function employmentNumbers(households: number): EmploymentNumbers {
  const workshops = Math.floor(households / 60);
  return {
    workshops,
    workers: workshops * 11,
    dismissed: households >= 90 ? 22 : 0,
    ordinary: households >= 90 ? 18 : 0,
    holders: Math.floor(households / 5),
    open: Math.floor(households / 50),
    closed: Math.floor(households / 100),
  };
}

const universityOf = (): Change<SchoolRow> => plannedSchool('360111000000', '省大学', ['UNIVERSITY']);

export function educationOfBlock(
  block: Block,
  regions: readonly RegionRow[],
  policies: PolicyBook<EducationPolicies>,
): Education {
  const university = universityOf();
  const parts = block.counties.map((county) => {
    const { name } = placeInRound(county, block.round);
    const schools = schoolsIn(regionsOf(regions, county), [county]);
    const pupils = pupilsOf(
      block.households.filter(({ district }) => district === name),
      [...schools, university],
      policies,
    );
    return { ...pupils, schools };
  });
  return {
    schools: [
      ...(block.number === 0 ? [university] : []),
      ...(block.round === 0 ? parts.flatMap(({ schools }) => schools) : []),
    ],
    students: parts.flatMap(({ students }) => students),
    enrolments: parts.flatMap(({ enrolments }) => enrolments),
    payments: parts.flatMap(({ payments }) => payments),
  };
}

export function industryOfBlock(
  block: Block,
  regions: readonly RegionRow[],
  policies: PolicyBook<IndustryPolicies>,
): Industry {
  const here = block.counties.flatMap((county) => regionsOf(regions, county));
  const places = block.counties.map(industryPlace);
  const villagesOf = villagesIn(here);
  const industry = industryIn(places, block.counties.flatMap(budgetOf), { households: [], villagesOf }, policies);
  const standing: ProjectRow[] = industry.projects.map(({ after }) => after);
  const links = benefitLinksOf(block.households, standing);
  if (block.round === 0) return { ...industry, links };
  return { enterprises: [], lines: [], projects: [], allocations: [], links };
}

function industryPlace(county: ProvinceCounty): IndustryPlace {
  const villages = Math.max(3, Math.round(county.villages.length / 8));
  const firms = Math.max(2, Math.round(county.villages.length / 40));
  return {
    place: county,
    figures: {
      fundVillages: villages,
      fundYuan: { DIRECT_SUPPORT: villages * 90_000, ASSET_INCOME: villages * 300_000, OTHER: villages * 310_000 },
      enterprises: firms,
      enterpriseVillages: firms,
      enterpriseProjects: firms + 1,
      enterpriseYuan: firms * 250_000,
      enterprisePeople: firms * 150,
    },
    waiting: 6,
    idle: 4,
  };
}

/** Twice what is given out, so that neither a line nor its share for industry runs short. */
function budgetOf(county: ProvinceCounty): PlannedLine[] {
  const { fundYuan } = industryPlace(county).figures;
  const total = BigInt(fundYuan.DIRECT_SUPPORT + fundYuan.ASSET_INCOME + fundYuan.OTHER) * 100n;
  const regionCode = county.code.padEnd(12, '0');
  return [
    { regionCode, source: 'CENTRAL', amountFen: total },
    { regionCode, source: 'PROVINCE', amountFen: total },
  ];
}

function regionsOf(regions: readonly RegionRow[], { code }: ProvinceCounty): RegionRow[] {
  return regions.filter((region) => region.code.startsWith(code));
}
