import { replay, type Change, type Decision, type Step, type Stored } from '@shouwang/aggregate';
import {
  applyForWorkshop,
  closePost,
  fillPost,
  openPost,
  recogniseWorkshop,
  vacatePost,
  withdrawRecognition,
  type EmploymentRecordRow,
  type Policies,
  type PublicPostRow,
  type Worker,
  type WorkshopRow,
} from '@shouwang/employment';
import type { PolicyBook } from '@shouwang/policy';
import { addDays, addMonths, type CalendarDate } from '@shouwang/values';
import { dayBetween, demoId, instantOn, randomFor, year, type Place } from './plan.ts';

/** Where people work in the demo's year beside what they find themselves: public posts and workshops, with their jobs. */
export interface PlannedJob {
  worker: Worker;
  terms: Pick<
    EmploymentRecordRow,
    'route' | 'workplace' | 'employer' | 'monthlyWageFen' | 'workshopId' | 'publicPostId'
  >;
  startedOn: CalendarDate;
  ending: { endedOn: CalendarDate; reason: NonNullable<EmploymentRecordRow['endReason']> } | null;
}

const postKinds = ['CLEANER', 'CLEANER', 'FOREST_RANGER', 'RIVER_KEEPER', 'ROAD_KEEPER', 'CARE_WORKER'] as const;

/** A post for each holder, in the holder's village; every sixtieth had another holder before. Some are open or closed. */
export function postsOf(
  { name: place }: Place,
  { open, closed }: { open: number; closed: number },
  holders: readonly Worker[],
  spare: readonly Worker[],
  policies: PolicyBook<Policies>,
): { posts: Change<PublicPostRow>[]; jobs: PlannedJob[] } {
  const jobs: PlannedJob[] = [];
  const empty = holders.slice(0, open + closed).map((near, index): Change<PublicPostRow> => {
    const steps = [opening(demoId('empty-post', place, index), near.regionCode, 'OTHER', policies)];
    if (index >= open) steps.push(stepOn(day('10-31'), (post) => closePost(post, day('10-31'), year.to)));
    return replay(steps);
  });
  const filled = holders.map((holder, index): Change<PublicPostRow> => {
    const random = randomFor('public-post', place, index);
    const id = demoId('post', place, index);
    const steps = [opening(id, holder.regionCode, random.pick(postKinds), policies)];
    const hire = (worker: Worker, from: CalendarDate): Change<PublicPostRow> => {
      steps.push(
        stepOn(from, (post) => fillPost(post, worker, yearFrom(from), terms(post.regionCode, from, policies))),
      );
      return replay(steps);
    };
    const jobIn = (post: PublicPostRow, worker: Worker, startedOn: CalendarDate): PlannedJob => ({
      worker,
      terms: {
        route: 'PUBLIC_POST',
        workplace: 'TOWNSHIP',
        employer: null,
        monthlyWageFen: post.monthlyAmountFen,
        workshopId: null,
        publicPostId: id,
      },
      startedOn,
      ending: null,
    });
    let from = dayBetween(random, day('01-02'), day('03-20'));
    const predecessor = index % 60 === 0 ? spare[index / 60] : undefined;
    if (predecessor) {
      const left = dayBetween(random, day('04-01'), day('06-15'));
      const { after } = hire(predecessor, from);
      const reason = random.pick(['FOUND_JOB', 'RESIGNED', 'ABSENCE'] as const);
      steps.push(stepOn(left, (post) => vacatePost(post, { reason, on: left }, year.to)));
      jobs.push({ ...jobIn(after, predecessor, from), ending: { endedOn: left, reason: 'POST_VACATED' } });
      from = addDays(left, random.between(1, 20));
    }
    const change = hire(holder, from);
    jobs.push(jobIn(change.after, holder, from));
    return change;
  });
  return { posts: [...filled, ...empty], jobs };
}

function opening(
  id: string,
  regionCode: string,
  kind: PublicPostRow['kind'],
  policies: PolicyBook<Policies>,
): Step<PublicPostRow> {
  const post = { id, regionCode, kind, openedOn: year.from, monthlyAmountFen: null };
  const amount = inForce(policies, 'public-post-amount', regionCode, year.from);
  return { at: instantOn(year.from), decide: () => openPost(post, amount, year.to) };
}

function terms(regionCode: string, on: CalendarDate, policies: PolicyBook<Policies>): Parameters<typeof fillPost>[3] {
  return { policy: inForce(policies, 'public-post-rules', regionCode, on), heldPostId: null, today: year.to };
}

function yearFrom(from: CalendarDate): { from: CalendarDate; to: CalendarDate } {
  return { from, to: addDays(addMonths(from, 12), -1) };
}

/**
 * Recognised workshops with all workers of `workers`, neighbours together; two that lost their recognition when they
 * closed in autumn, with `dismissed`; three that have applied but hire no target workers, with `ordinary`. Where there is
 * nobody to work in one, there is none.
 */
export function workshopsOf(
  place: Place,
  count: number,
  workers: readonly Worker[],
  dismissed: readonly Worker[],
  ordinary: readonly Worker[],
  policies: PolicyBook<Policies>,
): { workshops: Change<WorkshopRow>[]; jobs: PlannedJob[] } {
  const neighbours = workers.toSorted((a, b) => (a.regionCode < b.regionCode ? -1 : 1));
  const share = (people: readonly Worker[], parts: number, part: number): readonly Worker[] =>
    people.slice(Math.floor((part * people.length) / parts), Math.floor(((part + 1) * people.length) / parts));
  const crews = [
    ...Array.from({ length: count }, (_, part) => ({
      crew: share(neighbours, count, part),
      fate: 'RECOGNISED' as const,
    })),
    ...[0, 1].map((part) => ({ crew: share(dismissed, 2, part), fate: 'WITHDRAWN' as const })),
    ...[0, 1, 2].map((part) => ({ crew: share(ordinary, 3, part), fate: 'APPLIED' as const })),
  ];
  const made = crews
    .filter(({ crew }) => crew.length > 0)
    .map(({ crew, fate }, index) => workshopWith(place, index, crew, fate, policies));
  return { workshops: made.map(({ workshop }) => workshop), jobs: made.flatMap(({ jobs }) => jobs) };
}

function workshopWith(
  place: Place,
  index: number,
  crew: readonly Worker[],
  fate: WorkshopRow['status'],
  policies: PolicyBook<Policies>,
): { workshop: Change<WorkshopRow>; jobs: PlannedJob[] } {
  const random = randomFor('workshop', place.name, index);
  const id = demoId('workshop', place.name, index);
  const regionCode = crew[0]?.regionCode ?? '';
  const name = `虚构帮扶车间${place.sign}${String(index + 1).padStart(2, '0')}`;
  const operator = `虚构${random.pick(['制衣', '电子', '竹编', '食品', '箱包'])}合作社`;
  const kind = random.pick(['FACTORY', 'FACTORY', 'FACTORY', 'HOME', 'FARM', 'TRADE', 'TOURISM'] as const);
  const closed = fate === 'WITHDRAWN' ? day('09-30') : null;
  const jobs = crew.map((worker): PlannedJob => ({
    worker,
    terms: {
      route: 'WORKSHOP',
      workplace: random.chance(0.8) ? 'TOWNSHIP' : 'COUNTY',
      employer: operator,
      monthlyWageFen: yuan(random.between(16, 32) * 100),
      workshopId: id,
      publicPostId: null,
    },
    // The predecessors in public posts are other people, so everybody is free from January on.
    startedOn: dayBetween(random, day('01-06'), day('03-31')),
    ending: closed && { endedOn: closed, reason: 'EMPLOYER_CLOSED' },
  }));
  const application = { id, regionCode, name, kind, operator, openedOn: year.from };
  const applied = dayBetween(random, day('04-01'), day('05-31'));
  const steps: Step<WorkshopRow>[] = [{ at: instantOn(applied), decide: () => applyForWorkshop(application, year.to) }];
  if (fate !== 'APPLIED') {
    const on = dayBetween(random, day('07-01'), day('08-31'));
    const policy = inForce(policies, 'workshop-recognition', regionCode, on);
    const held = jobs.map((job) => job.startedOn);
    steps.push(stepOn(on, (workshop) => recogniseWorkshop(workshop, held, policy, on)));
  }
  if (closed) {
    const withdrawal = { reason: 'CLOSED', on: day('10-20') } as const;
    steps.push(stepOn(withdrawal.on, (workshop) => withdrawRecognition(workshop, withdrawal, year.to)));
  }
  return { workshop: replay(steps), jobs };
}

export function stepOn<Row extends Stored>(on: CalendarDate, decide: (row: Row) => Decision<Row>): Step<Row> {
  return {
    at: instantOn(on),
    decide: (row) => {
      if (!row) throw new Error('a history begins with its first step');
      return decide(row);
    },
  };
}

export function inForce<Code extends keyof Policies>(
  policies: PolicyBook<Policies>,
  code: Code,
  regionCode: string,
  on: CalendarDate,
) {
  const version = policies.resolve(code, { regionCode, on });
  if (!version) throw new Error(`no ${code} is in force in the demo`);
  return version;
}

function day(monthAndDay: string): CalendarDate {
  return `${year.from.slice(0, 4)}-${monthAndDay}` as CalendarDate;
}

export function yuan(amount: number): bigint {
  return BigInt(amount) * 100n;
}
