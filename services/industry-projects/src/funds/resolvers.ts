import { answerOf, commandOf } from '@shouwang/service';
import { connectionOf, pageRequest } from '@shouwang/subgraph';
import { amountOf, idOf, wholeNumberOf } from '../input.ts';
import type { Resolvers } from '../schema.generated.ts';
import { allocateFund, openBudgetLine } from './commands.ts';
import { byKind, ofYear } from './queries.ts';

/** The years that the contract of the events knows. */
const years = { from: 2000, to: 2100 };
const batches = { from: 1, to: 100 };

export const resolvers: Resolvers = {
  Query: {
    budgetLine: (_, { id }, { loaders }) => loaders.budgetLine.load(idOf(id, 'id')),
    budgetLines: async (_, { regionCode, year, ...page }, { loaders }) =>
      connectionOf(await loaders.budgetLinePage.load(pageRequest(regionCode, page), ofYear(year))),
    fundAllocation: (_, { id }, { loaders }) => loaders.fundAllocation.load(idOf(id, 'id')),
    fundAllocations: async (_, { regionCode, kind, ...page }, { loaders }) =>
      connectionOf(await loaders.fundAllocationPage.load(pageRequest(regionCode, page), byKind(kind))),
  },
  BudgetLine: {
    __resolveReference: ({ id }, { loaders }) => loaders.budgetLine.load(id),
    region: (line) => ({ code: line.regionCode }),
    remainingFen: (line) => line.amountFen - line.allocatedFen,
  },
  FundAllocation: {
    __resolveReference: ({ id }, { loaders }) => loaders.fundAllocation.load(id),
    region: (allocation) => ({ code: allocation.regionCode }),
    project: (allocation, _, { loaders }) => loaders.project.load(allocation.projectId),
    budgetLine: (allocation, _, { loaders }) => loaders.budgetLine.load(allocation.budgetLineId),
    sharePolicy: async (allocation, _, { deps }) => (await deps.policies()).byId(allocation.sharePolicy),
  },
  Mutation: {
    openBudgetLine: async (_, { input }, context) => {
      const outcome = await openBudgetLine(context.deps, commandOf(context, 'openBudgetLine', input), {
        regionCode: input.regionCode,
        year: wholeNumberOf(input.year, 'input.year', years),
        source: input.source,
        amountFen: amountOf(input.amountFen, 'input.amountFen'),
        openedOn: input.openedOn ?? null,
      });
      return answerOf(outcome, (id) => context.loaders.budgetLine.load(id));
    },
    allocateFund: async (_, { input }, context) => {
      const request = {
        ...commandOf(context, 'allocateFund', input),
        id: idOf(input.projectId, 'input.projectId'),
        expectedVersion: input.expectedVersion,
      };
      const outcome = await allocateFund(context.deps, request, {
        budgetLineId: idOf(input.budgetLineId, 'input.budgetLineId'),
        amountFen: amountOf(input.amountFen, 'input.amountFen'),
        kind: input.kind,
        forIndustry: input.forIndustry,
        batch: wholeNumberOf(input.batch, 'input.batch', batches),
        allocatedOn: input.allocatedOn ?? null,
      });
      return answerOf(outcome, (id) => context.loaders.fundAllocation.load(id));
    },
  },
};
