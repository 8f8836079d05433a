import { expect, test } from '@jest/globals';
import { industry as contract } from '@shouwang/contracts';
import type { Policies } from '@shouwang/industry-projects';
import type { PolicyBook } from '@shouwang/policy';
import { dividendsIn } from './benefit-links.ts';
import { industryOf, published } from './industry-projects.ts';
import { createPlan, districts, year } from './plan.ts';

const values = {
  'project-notice': { days: 5 },
  'industry-share': { percent: 60 },
  'project-deadlines': { firstBatch: '10-31', otherBatches: '11-30' },
  'pairing-plan': { months: 1 },
};
const policies = {
  resolve: (code: keyof typeof values) => ({ id: `${code}@CN@2014-01-01`, value: values[code] }),
  byId: () => null,
} as unknown as PolicyBook<Policies>;

const plan = createPlan();
const industry = industryOf(plan, policies);
const inGuangxin = <Row extends { regionCode: string }>(changes: readonly { after: Row }[]): Row[] =>
  changes.map(({ after }) => after).filter((row) => row.regionCode.startsWith(districts.guangxin.code));
const sum = (amounts: readonly bigint[]): number => Number(amounts.reduce((a, b) => a + b, 0n)) / 100;

test('the fund of 广信区 has its published parts and reaches the published number of villages', () => {
  const allocations = inGuangxin(industry.allocations);
  for (const [kind, yuan] of Object.entries(published.fundYuan)) {
    const ofKind = allocations.filter((allocation) => allocation.kind === kind);
    expect(sum(ofKind.map((allocation) => allocation.amountFen))).toBe(yuan);
  }
  expect(sum(allocations.map((allocation) => allocation.amountFen))).toBe(265_000_000);
  expect(new Set(allocations.map((allocation) => allocation.regionCode)).size).toBe(published.fundVillages);
});

test('the enterprises of 广信区 help as many villages and people as published, with what they published', () => {
  const projects = inGuangxin(industry.projects).filter((project) => project.enterpriseId !== null);
  expect(projects).toHaveLength(published.enterpriseProjects);
  expect(projects.every((project) => project.financing === 'ENTERPRISE' && project.stage !== 'REJECTED')).toBe(true);
  expect(sum(projects.map((project) => project.budgetFen))).toBe(published.enterpriseYuan);
  expect(projects.reduce((people, project) => people + project.peopleHelped, 0)).toBe(published.enterprisePeople);
  expect(new Set(projects.map((project) => project.regionCode)).size).toBe(published.enterpriseVillages);
  const helping = inGuangxin(industry.enterprises).filter((enterprise) => enterprise.projectCount > 0);
  expect(helping).toHaveLength(published.enterprises);
  expect(helping.reduce((count, enterprise) => count + enterprise.projectCount, 0)).toBe(published.enterpriseProjects);
});

test('projects stand in every stage, and some are late', () => {
  const projects = industry.projects.map(({ after }) => after);
  expect(new Set(projects.map((project) => project.stage))).toEqual(new Set(contract.projectStages));
  expect(projects.some((project) => project.stage === 'TENDERED' && (project.dueOn ?? year.to) < year.to)).toBe(true);
  expect(projects.some((project) => project.planYear === 2026 && project.stage === 'APPROVED')).toBe(true);
  for (const { after, events } of industry.projects) {
    expect(after.steps.every(({ on }) => on >= year.from && on <= year.to)).toBe(true);
    expect(events.at(-1)?.history?.row).toEqual(after);
  }
});

test('lines are never overdrawn, and money outside industry stays within what the share leaves', () => {
  for (const { after: line } of industry.lines) {
    expect(line.allocatedFen).toBeLessThanOrEqual(line.amountFen);
    expect(line.allocatedOutsideIndustryFen * 100n).toBeLessThanOrEqual(line.amountFen * 40n);
  }
  expect(industry.lines.some(({ after }) => after.allocatedOutsideIndustryFen > 0n)).toBe(true);
});

test('links are of every kind, dividends are theirs and paid once, some plans and links are not in order', () => {
  const links = industry.links.map(({ after }) => after);
  expect(new Set(links.map((link) => link.kind))).toEqual(new Set(contract.linkKinds));
  const dividends = dividendsIn(industry.links);
  expect(sum(dividends.map((one) => one.amountFen))).toBe(sum(links.map((link) => link.paidFen)));
  expect(new Set(dividends.map((one) => `${one.linkId} ${one.period}`)).size).toBe(dividends.length);
  expect(links.some((link) => link.endedOn !== null)).toBe(true);
  expect(industry.enterprises.some(({ after }) => after.planDueOn !== null && after.planFiledOn === null)).toBe(true);
});

test('every id stands once, and the plan is the same each time', () => {
  const all = Object.values(industry).flat();
  expect(new Set(all.map(({ after }) => after.id)).size).toBe(all.length);
  const again = industryOf(createPlan(), policies);
  expect(again.projects.map(({ after }) => after)).toEqual(industry.projects.map(({ after }) => after));
});
