import { replay, type Change, type Step } from '@shouwang/aggregate';
import { insertRows } from '@shouwang/database';
import {
  appraise,
  AppraisalSchema,
  demolishDwelling,
  dwellingStore,
  leaveDwelling,
  registerDwelling,
  renovationStore,
  type AppraisalRow,
  type DwellingRow,
  type Policies,
  type RenovationRow,
} from '@shouwang/housing-safety';
import type { PolicyBook } from '@shouwang/policy';
import type { CalendarDate } from '@shouwang/values';
import type { Loader } from './loader.ts';
import { dayBetween, demoId, districts, instantOn, randomFor, year, type DemoHousehold, type Plan } from './plan.ts';
import type { Random } from './random.ts';
import { renovate, type RenovationFate } from './renovations.ts';

/**
 * Housing in the demo's year. The relocated households of 广信区 live in flats of a few settlements, so that
 * Region.housing gives its published 538 households and 1,880 people. Everybody else has one house, looked at in the
 * year's sweeps; of those found dangerous most are renovated, as far as the year allows, some are left and pulled down,
 * and a few are still lived in at its end.
 */
export async function loadHousing(loader: Loader, plan: Plan, policies: PolicyBook<Policies>): Promise<void> {
  await saveHousing(loader, housingOf(plan, policies));
}

export async function saveHousing(loader: Loader, { dwellings, renovations }: Housing): Promise<void> {
  const renovationOf = new Map(renovations.map(({ after }) => [after.dwellingId, after.id]));
  await loader.save('dwellings', dwellingStore, dwellings, (tx, chunk) =>
    insertRows(
      tx,
      AppraisalSchema,
      appraisalsIn(chunk, renovationOf).filter((row) => row.renovationId === null),
    ),
  );
  // What accepts a renovation refers to it, so it is written with it.
  await loader.save('renovations', renovationStore, renovations, (tx, chunk) => {
    const houses = new Set(chunk.map(({ after }) => after.dwellingId));
    const renovated = dwellings.filter(({ after }) => houses.has(after.id));
    return insertRows(
      tx,
      AppraisalSchema,
      appraisalsIn(renovated, renovationOf).filter((row) => row.renovationId !== null),
    );
  });
}

export interface Housing {
  dwellings: Change<DwellingRow>[];
  renovations: Change<RenovationRow>[];
}

export function housingOf(plan: Pick<Plan, 'households' | 'villagesOf'>, policies: PolicyBook<Policies>): Housing {
  const housing: Housing = { dwellings: [], renovations: [] };
  const sites = settlementsOf(plan);
  let dangerous = 0;
  for (const [index, household] of plan.households.entries()) {
    const random = randomFor('housing-safety', household.id);
    if (household.relocated) {
      const site = sites[index % sites.length] ?? household.regionCode;
      housing.dwellings.push(...relocated(household, random, site, index));
    } else if (random.chance(1 / 14)) {
      const fate = fates[dangerous % fates.length] ?? 'OCCUPIED';
      dangerous += 1;
      const told = dangerousHouse(household, random, fate, policies);
      housing.dwellings.push(told.dwelling);
      if (told.renovation) housing.renovations.push(told.renovation);
    } else housing.dwellings.push(safeHouse(household, random));
  }
  return housing;
}

type Fate = RenovationFate | 'LEFT' | 'DEMOLISHED' | 'OCCUPIED';

/** What becomes of the dangerous houses, in turn. */
const fates: readonly Fate[] = [
  ...Array<Fate>(10).fill('LIVED_IN'),
  ...([
    'STUCK',
    'OCCUPIED',
    'PAID',
    'ACCEPTED',
    'LEFT',
    'BUILT',
    'APPROVED',
    'DEMOLISHED',
    'APPLIED',
    'REJECTED',
  ] as const),
];

function safeHouse(household: DemoHousehold, random: Random): Change<DwellingRow> {
  const tenure = random.chance(0.96) ? 'OWN' : random.pick(['RENTED', 'RENTED', 'BORROWED'] as const);
  const seen = dayBetween(random, day('01-06'), day('12-20'));
  const house = { tenure, builtYear: random.between(1985, 2020), areaSquareMetres: random.between(60, 140) } as const;
  return replay([
    registration(household, 'home', { ...house, residents: household.members.length }),
    appraisal(seen, random.chance(0.65) ? 'A' : 'B', 'QUALITY_CHECK'),
  ]);
}

/** A flat in a settlement; of some the old house is still on the register and is pulled down in the year (拆旧). */
function relocated(household: DemoHousehold, random: Random, site: string, index: number): Change<DwellingRow>[] {
  const residents = household.members.length;
  // 25 square metres a head: the flats are as invented as the households.
  const flat = {
    tenure: 'SETTLEMENT',
    builtYear: random.between(2016, 2019),
    areaSquareMetres: 25 * residents,
  } as const;
  const changes = [
    replay([
      registration(household, 'flat', { ...flat, residents, regionCode: site }),
      appraisal(dayBetween(random, day('03-01'), day('11-30')), 'A', 'QUALITY_CHECK'),
    ]),
  ];
  if (index % 8 === 0) {
    const found = dayBetween(random, day('01-06'), day('03-20'));
    const gone = dayBetween(random, day('04-01'), day('10-31'));
    const old = {
      tenure: 'OWN',
      builtYear: random.between(1955, 1980),
      areaSquareMetres: random.between(50, 110),
    } as const;
    const steps = [registration(household, 'old', { ...old, residents: 0 }), appraisal(found, 'D', 'DANGER_APPRAISAL')];
    if (index % 40 !== 0) steps.push(step(gone, (house) => demolishDwelling(house, gone, null, year.to)));
    changes.push(replay(steps));
  }
  return changes;
}

function dangerousHouse(
  household: DemoHousehold,
  random: Random,
  fate: Fate,
  policies: PolicyBook<Policies>,
): { dwelling: Change<DwellingRow>; renovation?: Change<RenovationRow> } {
  const house = {
    tenure: 'OWN',
    builtYear: random.between(1962, 1988),
    areaSquareMetres: random.between(50, 120),
  } as const;
  // Found early, a renovation can be finished by the deadlines of this year; found late, it goes by those of the next.
  const early = fate === 'LIVED_IN' || fate === 'STUCK';
  const found = early ? dayBetween(random, day('01-06'), day('02-20')) : dayBetween(random, day('07-05'), day('08-20'));
  const steps = [
    registration(household, 'home', { ...house, residents: household.members.length }),
    appraisal(found, random.chance(0.6) ? 'C' : 'D', 'DANGER_APPRAISAL'),
  ];
  switch (fate) {
    case 'OCCUPIED':
      return { dwelling: replay(steps) };
    case 'LEFT':
    case 'DEMOLISHED': {
      const left = dayBetween(random, day('09-01'), day('10-10'));
      const gone = dayBetween(random, day('10-15'), day('12-15'));
      steps.push(step(left, (dwelling) => leaveDwelling(dwelling, left, year.to)));
      if (fate === 'DEMOLISHED') steps.push(step(gone, (dwelling) => demolishDwelling(dwelling, gone, null, year.to)));
      return { dwelling: replay(steps) };
    }
    default:
      return renovate(household, random, steps, { fate, early }, policies);
  }
}

const village = { level: 'VILLAGE', validFrom: null, validTo: null };

function registration(
  household: DemoHousehold,
  name: 'home' | 'flat' | 'old',
  house: Pick<DwellingRow, 'tenure' | 'builtYear' | 'areaSquareMetres' | 'residents'> & { regionCode?: string },
): Step<DwellingRow> {
  const { id: householdId, regionCode, registeredOn } = household;
  const dwelling = { id: demoId('dwelling', name, householdId), householdId, regionCode, registeredOn, ...house };
  const occupants = { household: { status: 'ACTIVE', memberCount: household.members.length }, dwellings: [] } as const;
  return { at: instantOn(registeredOn), decide: () => registerDwelling(dwelling, village, occupants, year.to) };
}

function appraisal(on: string, grade: AppraisalRow['grade'], kind: AppraisalRow['kind']): Step<DwellingRow> {
  return step(on, (house) => appraise(house, { grade, kind, appraisedOn: on }, year.to));
}

function step(on: string, decide: (house: DwellingRow) => ReturnType<Step<DwellingRow>['decide']>): Step<DwellingRow> {
  return {
    at: instantOn(on),
    decide: (house) => {
      if (!house) throw new Error('a dwelling begins with its registration');
      return decide(house);
    },
  };
}

/** The history of appraisals is what the events tell. */
function appraisalsIn(
  changes: readonly Change<DwellingRow>[],
  renovationOf: ReadonlyMap<string, string>,
): AppraisalRow[] {
  return changes.flatMap(({ after, events }) =>
    events.flatMap(({ fact, details, history }) => {
      if (fact !== 'appraised' || !history) return [];
      const { grade, previousGrade, kind, on } = details as AppraisedDetails;
      const accepts = kind === 'RENOVATION_ACCEPTANCE';
      return {
        id: demoId('appraisal', after.id, history.row.version),
        dwellingId: after.id,
        renovationId: accepts ? (renovationOf.get(after.id) ?? null) : null,
        grade,
        previousGrade,
        kind,
        appraisedOn: on,
        appraiser: accepts ? '虚构验收组' : '虚构鉴定机构',
        report: `DEMO-${on}-${after.id.slice(0, 8)}`,
        recordedAt: history.occurredAt,
      };
    }),
  );
}

type AppraisedDetails = Pick<AppraisalRow, 'grade' | 'previousGrade' | 'kind'> & { on: string };

/** 上泸镇 苎圳, whose settlement the county's report of 2020 tells of, and a dozen other villages of the district. */
function settlementsOf({ villagesOf }: Pick<Plan, 'villagesOf'>): string[] {
  const villages = villagesOf(districts.guangxin);
  const apart = Math.max(1, Math.floor(villages.length / 12));
  return [...new Set(['361104102208', ...villages.filter((_, index) => index % apart === 0)])];
}

function day(monthAndDay: string): CalendarDate {
  return `${year.from.slice(0, 4)}-${monthAndDay}` as CalendarDate;
}
