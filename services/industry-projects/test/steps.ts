import { expect } from '@jest/globals';
import { villages, type Answered, type Industry } from './industry.ts';

let made = 0;

/** A proposal of this year in the first village; names differ, because a village has a name once in a plan. */
export async function proposed(industry: Industry, input: object = {}): Promise<Answered> {
  const project = await industry.act('proposeProject', {
    regionCode: villages[0],
    name: `invented ${(made += 1)}`,
    kind: 'PLANTING',
    planYear: 2026,
    budgetFen: 100_000,
    peopleHelped: 10,
    proposedOn: '2026-01-05',
    ...input,
  });
  expect(project.__typename).toBe('Project');
  return project;
}

const notice = { noticeFrom: '2026-01-10', noticeTo: '2026-01-14', on: '2026-01-15' };

export const on = (project: Answered): { projectId: string; expectedVersion: number } => ({
  projectId: project.id,
  expectedVersion: project.version,
});

/** A project in the library, on 1 February 2026. */
export async function approved(industry: Industry, input: object = {}): Promise<Answered> {
  let project = await proposed(industry, input);
  project = await industry.act('reviewProject', { ...on(project), ...notice });
  const second = { noticeFrom: '2026-01-16', noticeTo: '2026-01-20', on: '2026-01-21' };
  project = await industry.act('appraiseProject', { ...on(project), ...second });
  const third = { noticeFrom: '2026-01-22', noticeTo: '2026-01-31', on: '2026-02-01' };
  project = await industry.act('approveProject', { ...on(project), ...third });
  expect(project).toMatchObject({ __typename: 'Project', stage: 'APPROVED' });
  return project;
}

export async function opened(industry: Industry, input: object = {}): Promise<Answered> {
  const line = await industry.act('openBudgetLine', {
    regionCode: '361104',
    year: 2026,
    source: 'CENTRAL',
    amountFen: 1_000_000,
    openedOn: '2026-01-02',
    ...input,
  });
  expect(line.__typename).toBe('BudgetLine');
  return line;
}

export function allocation(line: Answered, project: Answered, input: object = {}): object {
  return {
    budgetLineId: line.id,
    ...on(project),
    amountFen: 100_000,
    kind: 'DIRECT_SUPPORT',
    forIndustry: true,
    batch: 1,
    allocatedOn: '2026-02-10',
    ...input,
  };
}

/** A project with funds, from a line of its own. */
export async function funded(industry: Industry, input: object = {}): Promise<Answered> {
  const [line, project] = [await opened(industry), await approved(industry, input)];
  const made_ = await industry.act('allocateFund', allocation(line, project));
  expect(made_.__typename).toBe('FundAllocation');
  return { ...project, version: project.version + 1, stage: 'FUNDED' };
}
