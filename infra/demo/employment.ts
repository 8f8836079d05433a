import { replay, type Change, type Step } from '@shouwang/aggregate';
import {
  employmentRecordStore,
  endEmployment,
  publicPostStore,
  startEmployment,
  workshopStore,
  type EmploymentRecordRow,
  type Policies,
  type PublicPostRow,
  type Worker,
  type WorkshopRow,
} from '@shouwang/employment';
import type { PolicyBook } from '@shouwang/policy';
import { addDays, ageOn, type CalendarDate } from '@shouwang/values';
import { inForce, postsOf, stepOn, workshopsOf, yuan, type PlannedJob } from './employers.ts';
import type { Loader } from './loader.ts';
import { demoId, districts, instantOn, randomFor, year, type District, type Place, type Plan } from './plan.ts';
import type { Random } from './random.ts';

/**
 * Work in the demo's year. 赣县区 comes out at its published figures: 40 recognised workshops with 410 workers of lifted
 * households, and 4,708 people in public posts. 广信区's 11,994 people placed in 2019 are more than the demo's households
 * have, so its numbers are invented. Nobody has two jobs at once; some jobs end, and some people find another.
 */
const numbers: Record<District, EmploymentNumbers> = {
  ganxian: { workshops: 40, workers: 410, dismissed: 20, ordinary: 18, holders: 4_708, open: 45, closed: 12 },
  guangxin: { workshops: 5, workers: 53, dismissed: 20, ordinary: 18, holders: 160, open: 6, closed: 3 },
};

export interface EmploymentNumbers {
  /** Recognised workshops, and the lifted people who work in them. */
  workshops: number;
  workers: number;
  /** Who lost their work when two workshops closed, and who works in three that only applied. */
  dismissed: number;
  ordinary: number;
  /** Public posts by what became of them. */
  holders: number;
  open: number;
  closed: number;
}

export async function loadEmployment(loader: Loader, plan: Plan, policies: PolicyBook<Policies>): Promise<void> {
  await saveEmployment(loader, employmentOf(plan, policies));
}

export async function saveEmployment(loader: Loader, { workshops, posts, jobs }: Employment): Promise<void> {
  await loader.save('workshops', workshopStore, workshops);
  await loader.save('public-posts', publicPostStore, posts);
  await loader.save('employment-records', employmentRecordStore, jobs);
}

export interface Employment {
  workshops: Change<WorkshopRow>[];
  posts: Change<PublicPostRow>[];
  jobs: Change<EmploymentRecordRow>[];
}

export function employmentOf(plan: Pick<Plan, 'households'>, policies: PolicyBook<Policies>): Employment {
  const parts = [districts.ganxian, districts.guangxin].map((district) =>
    employmentIn(district, plan.households, numbers[district.name], policies),
  );
  return {
    workshops: parts.flatMap(({ workshops }) => workshops),
    posts: parts.flatMap(({ posts }) => posts),
    jobs: parts.flatMap(({ jobs }) => jobs),
  };
}

/** Of one place, whose households are among those given. */
export function employmentIn(
  place: Place,
  households: Plan['households'],
  { workshops, workers, dismissed, ordinary, ...posts }: EmploymentNumbers,
  policies: PolicyBook<Policies>,
): Employment {
  const people = workersOf(households, place);
  const lifted = people.filter((worker) => worker.origin === 'LIFTED');
  const inPosts = lifted.slice(0, posts.holders);
  const inWorkshops = lifted.slice(posts.holders, posts.holders + workers);
  const spare = lifted.slice(posts.holders + workers);
  const others = people.filter((worker) => worker.origin === 'ORDINARY');
  const filled = postsOf(place, posts, inPosts, spare, policies);
  const closing = dismissed > 0 ? spare.slice(-dismissed) : [];
  const made = workshopsOf(place, workshops, inWorkshops, closing, others.slice(0, ordinary), policies);
  const jobs = [...filled.jobs, ...made.jobs];
  const busyUntil = new Map(jobs.map((job) => [job.worker.personId, job.ending?.endedOn]));
  for (const worker of [...spare, ...others]) {
    const free = busyUntil.has(worker.personId) ? busyUntil.get(worker.personId) : year.from;
    if (free) jobs.push(...ownJobs(worker, free));
  }
  return { workshops: made.workshops, posts: filled.posts, jobs: recordsOf(jobs, policies) };
}

/** Adults under 60, heads first, then spouses, then the others: posts are spread over the households. */
function workersOf(households: Plan['households'], district: Place): Worker[] {
  return households
    .filter((household) => household.district === district.name)
    .flatMap((household) => household.members.map((member, place) => ({ household, member, place })))
    .filter(({ member }) => {
      const age = ageOn(member.birthDate, year.from);
      return age >= 18 && age < 60;
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ household, member }) => ({
      personId: member.id,
      birthDate: member.birthDate,
      leftOn: null,
      householdId: household.id,
      householdStatus: 'ACTIVE',
      origin: household.origin,
      regionCode: household.regionCode,
    }));
}

/** What somebody finds without a post or a workshop: three of four do, one job in seven ends, half of them find another. */
function ownJobs(worker: Worker, freeFrom: CalendarDate): PlannedJob[] {
  const random = randomFor('own-jobs', worker.personId);
  if (!random.chance(0.75)) return [];
  const first = ownJob(worker, random, addDays(freeFrom, random.between(1, 90)));
  // Who is free only later in the year would end in the next.
  if (freeFrom !== year.from || !random.chance(1 / 7)) return [first];
  const endedOn = addDays(first.startedOn, random.between(40, 85));
  const reason = random.pick(['RESIGNED', 'CONTRACT_ENDED', 'EMPLOYER_CLOSED', 'DISMISSED', 'ILLNESS'] as const);
  const ended = { ...first, ending: { endedOn, reason } };
  return random.chance(0.5) ? [ended, ownJob(worker, random, addDays(endedOn, random.between(3, 30)))] : [ended];
}

function ownJob(worker: Worker, random: Random, startedOn: CalendarDate): PlannedJob {
  const route = random.chance(0.7) ? 'LABOUR_EXPORT' : 'INDUSTRY';
  const workplace =
    route === 'INDUSTRY'
      ? random.pick(['TOWNSHIP', 'COUNTY'] as const)
      : random.pick(['COUNTY', 'PROVINCE', 'OUT_OF_PROVINCE', 'OUT_OF_PROVINCE'] as const);
  const hundreds = { TOWNSHIP: 20, COUNTY: 28, PROVINCE: 38, OUT_OF_PROVINCE: 45 }[workplace] + random.between(0, 12);
  const employer = `虚构${random.pick(['电子厂', '制衣厂', '建筑公司', '家具厂', '果业基地', '餐饮店'])}`;
  return {
    worker,
    terms: { route, workplace, employer, monthlyWageFen: yuan(hundreds * 100), workshopId: null, publicPostId: null },
    startedOn,
    ending: null,
  };
}

/** The records, each end knowing how many jobs its household had left at that moment. */
function recordsOf(jobs: readonly PlannedJob[], policies: PolicyBook<Policies>): Change<EmploymentRecordRow>[] {
  const ofHousehold = Map.groupBy(jobs, (job) => job.worker.householdId);
  return jobs.map((job) => {
    const { worker, terms: rest, startedOn, ending } = job;
    const id = demoId('job', worker.personId, startedOn);
    const workingAge = inForce(policies, 'working-age', worker.regionCode, startedOn);
    // Every workshop opened on the first day of the year.
    const context = { openJobs: [], workshop: { openedOn: year.from }, workingAge, today: year.to };
    const began: Step<EmploymentRecordRow> = {
      at: instantOn(startedOn),
      decide: () => startEmployment({ id, startedOn, ...rest }, worker, context),
    };
    if (!ending) return replay([began]);
    const householdJobsLeft = (ofHousehold.get(worker.householdId) ?? []).filter(
      (other) => other !== job && other.startedOn <= ending.endedOn && !endsBefore(other, job, ending.endedOn),
    ).length;
    const by = rest.publicPostId === null ? 'WORKER' : 'POST';
    return replay([
      began,
      stepOn(ending.endedOn, (record) => endEmployment(record, ending, { by, householdJobsLeft, today: year.to })),
    ]);
  });
}

/** Whether `other` has ended when `job` ends on `on`; of two that end on one day, in the order of their people. */
function endsBefore({ ending, worker }: PlannedJob, job: PlannedJob, on: CalendarDate): boolean {
  if (ending === null || ending.endedOn > on) return false;
  return ending.endedOn < on || worker.personId < job.worker.personId;
}
