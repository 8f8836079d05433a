import { expect, test } from '@jest/globals';
import type { Policies } from '@shouwang/employment';
import type { PolicyBook } from '@shouwang/policy';
import { employmentOf } from './employment.ts';
import { createPlan, districts } from './plan.ts';

const values = {
  'working-age': { years: 16 },
  'workshop-recognition': { workers: 10, months: 3 },
  'public-post-amount': { defaultFen: 30_000n, minimumFen: 30_000n },
  'public-post-rules': { hireAgeMax: 60, ageEnd: 70, agreementMonthsMin: 12 },
};
const policies = {
  resolve: (code: keyof typeof values) => ({ id: `${code}@CN@2021-01-01`, value: values[code] }),
  byId: () => null,
} as unknown as PolicyBook<Policies>;

const plan = createPlan();
const planned = employmentOf(plan, policies);
const workshops = planned.workshops.map(({ after }) => after);
const posts = planned.posts.map(({ after }) => after);
const jobs = planned.jobs.map(({ after }) => after);
const inGanxian = (row: { regionCode: string }): boolean => row.regionCode.startsWith(districts.ganxian.code);

test('赣县区 has its 40 recognised workshops with 410 workers of lifted households', () => {
  expect(workshops.filter((row) => inGanxian(row) && row.status === 'RECOGNISED')).toHaveLength(40);
  const workers = jobs.filter((row) => inGanxian(row) && row.workshopId && row.lifted && row.endedOn === null);
  expect(workers).toHaveLength(410);
  const recognised = new Set(workshops.filter((row) => row.status === 'RECOGNISED').map((row) => row.id));
  expect(workers.every((row) => recognised.has(row.workshopId ?? ''))).toBe(true);
});

test('赣县区 has its 4,708 people in public posts, each in one, and each with the job in it', () => {
  const filled = posts.filter((row) => inGanxian(row) && row.status === 'FILLED');
  expect(new Set(filled.map((row) => row.holderPersonId)).size).toBe(4_708);
  expect(filled).toHaveLength(4_708);
  const holders = new Map(jobs.filter((row) => row.endedOn === null).map((row) => [row.publicPostId, row.personId]));
  for (const post of filled) expect(holders.get(post.id)).toBe(post.holderPersonId);
});

test('nobody has two jobs at once, and every id stands once', () => {
  for (const ofPerson of Map.groupBy(jobs, (row) => row.personId).values()) {
    const inOrder = ofPerson.toSorted((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
    for (const [index, job] of inOrder.entries()) {
      const next = inOrder[index + 1];
      if (next) expect(job.endedOn !== null && job.endedOn < next.startedOn).toBe(true);
    }
  }
  const ids = [...jobs, ...posts, ...workshops].map((row) => row.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('workshops and posts stand in every status; jobs end, some of them the only one of a household', () => {
  const sorted = (statuses: string[]): string[] => [...new Set(statuses)].toSorted((a, b) => a.localeCompare(b));
  expect(sorted(workshops.map((row) => row.status))).toEqual(['APPLIED', 'RECOGNISED', 'WITHDRAWN']);
  expect(sorted(posts.map((row) => row.status))).toEqual(['CLOSED', 'FILLED', 'OPEN']);
  const left = planned.jobs.flatMap(({ events }) =>
    events.flatMap(({ fact, details }) =>
      fact === 'ended' ? [(details as { householdJobsLeft: number }).householdJobsLeft] : [],
    ),
  );
  expect(left.length).toBeGreaterThan(50);
  expect(left.filter((count) => count === 0).length).toBeGreaterThan(0);
});

test('the plan is the same each time', () => {
  const again = employmentOf(createPlan(), policies);
  expect(again.jobs.map(({ after }) => after)).toEqual(jobs);
});
