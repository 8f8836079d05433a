import type { GuardedRequest } from '@shouwang/aggregate';
import { answerOf, commandOf, textOf } from '@shouwang/service';
import { connectionOf, pageRequest } from '@shouwang/subgraph';
import { today, type CalendarDate } from '@shouwang/values';
import type { Context } from '../context.ts';
import { amountOf, idOf, optionalIdOf, wholeNumberOf } from '../input.ts';
import type { Resolvers } from '../schema.generated.ts';
import {
  endProject,
  payProject,
  proposeProject,
  rollOverProject,
  takeNoticedProjectStep,
  takeProjectStep,
} from './commands.ts';
import { matching } from './queries.ts';
import { isOverdue, type Ending, type NoticedStep, type PlainStep } from './rules.ts';

/** More people than a county has. */
const mostPeople = 10_000_000;

interface ProjectInput {
  idempotencyKey: string;
  projectId: string;
  expectedVersion: number;
  on?: CalendarDate | null | undefined;
}

const guarded = (context: Context, operation: string, input: ProjectInput): GuardedRequest => ({
  ...commandOf(context, operation, input),
  id: idOf(input.projectId, 'input.projectId'),
  expectedVersion: input.expectedVersion,
});

const plainStep =
  (operation: string, step: PlainStep) =>
  async (_: unknown, { input }: { input: ProjectInput }, context: Context) => {
    const request = guarded(context, operation, input);
    const outcome = await takeProjectStep(context.deps, request, step, input.on ?? null);
    return answerOf(outcome, (id) => context.loaders.project.load(id));
  };

const noticedStep =
  (operation: string, step: NoticedStep) =>
  async (
    _: unknown,
    { input }: { input: ProjectInput & { noticeFrom: CalendarDate; noticeTo: CalendarDate } },
    context: Context,
  ) => {
    const { noticeFrom, noticeTo, on = null } = input;
    const request = guarded(context, operation, input);
    const outcome = await takeNoticedProjectStep(context.deps, request, step, { noticeFrom, noticeTo, on });
    return answerOf(outcome, (id) => context.loaders.project.load(id));
  };

async function ended(context: Context, operation: string, input: ProjectInput, ending: Ending) {
  const outcome = await endProject(context.deps, guarded(context, operation, input), ending, input.on ?? null);
  return answerOf(outcome, (id) => context.loaders.project.load(id));
}

export const resolvers: Resolvers = {
  Query: {
    project: (_, { id }, { loaders }) => loaders.project.load(idOf(id, 'id')),
    projects: async (_, { regionCode, stage, kind, planYear, enterpriseId, ...page }, { loaders }) => {
      const filter = {
        stages: stage,
        kinds: kind,
        planYear,
        enterpriseId: optionalIdOf(enterpriseId, 'enterpriseId'),
      };
      return connectionOf(await loaders.projectPage.load(pageRequest(regionCode, page), matching(filter)));
    },
  },
  Project: {
    __resolveReference: ({ id }, { loaders }) => loaders.project.load(id),
    region: (project) => ({ code: project.regionCode }),
    enterprise: (project, _, { loaders }) =>
      project.enterpriseId === null ? null : loaders.enterprise.load(project.enterpriseId),
    deadlinePolicy: async (project, _, { deps }) =>
      project.deadlinePolicy === null ? null : (await deps.policies()).byId(project.deadlinePolicy),
    overdue: (project, _, { deps }) => isOverdue(project, today(deps.now())),
    allocations: (project, _, { loaders }) => loaders.allocationsOfProject.load(project.id),
  },
  ProjectStep: {
    noticeFrom: (step) => step.noticeFrom ?? null,
    noticeTo: (step) => step.noticeTo ?? null,
    noticePolicy: async (step, _, { deps }) =>
      step.noticePolicy === undefined ? null : (await deps.policies()).byId(step.noticePolicy),
    reason: (step) => step.reason ?? null,
    amountFen: (step) => (step.amountFen === undefined ? null : BigInt(step.amountFen)),
  },
  Mutation: {
    proposeProject: async (_, { input }, context) => {
      const outcome = await proposeProject(context.deps, commandOf(context, 'proposeProject', input), {
        regionCode: input.regionCode,
        name: textOf(input.name, 'input.name', { maxLength: 100 }),
        kind: input.kind,
        financing: input.financing ?? 'FUND',
        planYear: input.planYear,
        budgetFen: amountOf(input.budgetFen, 'input.budgetFen'),
        peopleHelped: wholeNumberOf(input.peopleHelped, 'input.peopleHelped', { from: 0, to: mostPeople }),
        enterpriseId: optionalIdOf(input.enterpriseId, 'input.enterpriseId'),
        proposedOn: input.proposedOn ?? null,
      });
      return answerOf(outcome, (id) => context.loaders.project.load(id));
    },
    reviewProject: noticedStep('reviewProject', 'review'),
    appraiseProject: noticedStep('appraiseProject', 'appraise'),
    approveProject: noticedStep('approveProject', 'approve'),
    rollOverProject: async (_, { input }, context) => {
      const outcome = await rollOverProject(context.deps, guarded(context, 'rollOverProject', input));
      return answerOf(outcome, (id) => context.loaders.project.load(id));
    },
    tenderProject: plainStep('tenderProject', 'tender'),
    completeProject: plainStep('completeProject', 'complete'),
    acceptProject: plainStep('acceptProject', 'accept'),
    payProject: async (_, { input }, context) => {
      const amountFen = amountOf(input.amountFen, 'input.amountFen');
      const request = guarded(context, 'payProject', input);
      const outcome = await payProject(context.deps, request, { amountFen, on: input.on ?? null });
      return answerOf(outcome, (id) => context.loaders.project.load(id));
    },
    startOperation: plainStep('startOperation', 'operate'),
    rejectProject: (_, { input }, context) =>
      ended(context, 'rejectProject', input, { step: 'reject', reason: input.reason }),
    stopProject: (_, { input }, context) =>
      ended(context, 'stopProject', input, { step: 'stop', reason: input.reason }),
  },
};
