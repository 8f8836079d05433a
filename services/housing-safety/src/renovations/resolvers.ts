import { answerOf, commandOf } from '@shouwang/service';
import { connectionOf, pageRequest, valueOf } from '@shouwang/subgraph';
import { parseId, today } from '@shouwang/values';
import { reportOf, residentsOf } from '../dwellings/input.ts';
import type { Resolvers } from '../schema.generated.ts';
import {
  acceptRenovation,
  applyForRenovation,
  approveRenovation,
  payRenovationGrant,
  recordRenovationBuilt,
  recordRenovationLivedIn,
  rejectRenovation,
} from './commands.ts';
import { renovationsThat } from './queries.ts';
import { isOverdue } from './rules.ts';

const guardOf = (input: {
  renovationId: string;
  expectedVersion: number;
}): { id: string; expectedVersion: number } => ({
  id: valueOf(parseId(input.renovationId), 'input.renovationId'),
  expectedVersion: input.expectedVersion,
});

export const resolvers: Resolvers = {
  Query: {
    renovation: (_, { id }, { loaders }) => loaders.renovation.load(valueOf(parseId(id), 'id')),
    renovations: async (_, { regionCode, first, after, ...wanted }, { loaders, deps }) =>
      connectionOf(
        await loaders.renovationPage.load(
          pageRequest(regionCode, { first, after }),
          renovationsThat(wanted, today(deps.now())),
        ),
      ),
  },
  Dwelling: {
    renovations: (dwelling, _, { loaders }) => loaders.renovationsOfDwelling.load(dwelling.id),
  },
  Appraisal: {
    renovation: ({ renovationId }, _, { loaders }) => (renovationId ? loaders.renovation.load(renovationId) : null),
  },
  Renovation: {
    __resolveReference: ({ id }, { loaders }) => loaders.renovation.load(id),
    dwelling: (renovation, _, { loaders }) => loaders.dwelling.load(renovation.dwellingId),
    household: (renovation) => ({ id: renovation.householdId }),
    region: (renovation) => ({ code: renovation.regionCode }),
    overdue: (renovation, _, { deps }) => isOverdue(renovation, today(deps.now())),
    grantPolicy: async ({ grantPolicy }, _, { deps }) =>
      grantPolicy === null ? null : (await deps.policies()).byId(grantPolicy),
    deadlinePolicy: async ({ deadlinePolicy }, _, { deps }) =>
      deadlinePolicy === null ? null : (await deps.policies()).byId(deadlinePolicy),
  },
  Mutation: {
    applyForRenovation: async (_, { input }, context) => {
      const outcome = await applyForRenovation(context.deps, commandOf(context, 'applyForRenovation', input), {
        dwellingId: valueOf(parseId(input.dwellingId), 'input.dwellingId'),
        applicantGroup: input.applicantGroup,
        appliedOn: input.appliedOn ?? null,
      });
      return answerOf(outcome, (id) => context.loaders.renovation.load(id));
    },
    approveRenovation: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'approveRenovation', input), ...guardOf(input) };
      const outcome = await approveRenovation(context.deps, request, { approvedOn: input.approvedOn ?? null });
      return answerOf(outcome, (id) => context.loaders.renovation.load(id));
    },
    rejectRenovation: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'rejectRenovation', input), ...guardOf(input) };
      const rejection = { reason: input.reason, rejectedOn: input.rejectedOn ?? null };
      const outcome = await rejectRenovation(context.deps, request, rejection);
      return answerOf(outcome, (id) => context.loaders.renovation.load(id));
    },
    recordRenovationBuilt: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'recordRenovationBuilt', input), ...guardOf(input) };
      const outcome = await recordRenovationBuilt(context.deps, request, input.builtOn ?? null);
      return answerOf(outcome, (id) => context.loaders.renovation.load(id));
    },
    acceptRenovation: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'acceptRenovation', input), ...guardOf(input) };
      const outcome = await acceptRenovation(context.deps, request, {
        grade: input.grade,
        acceptedOn: input.acceptedOn ?? null,
        ...reportOf(input),
      });
      return answerOf(outcome, (id) => context.loaders.renovation.load(id));
    },
    payRenovationGrant: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'payRenovationGrant', input), ...guardOf(input) };
      const outcome = await payRenovationGrant(context.deps, request, {
        amountFen: input.amountFen,
        paidOn: input.paidOn ?? null,
      });
      return answerOf(outcome, (id) => context.loaders.renovation.load(id));
    },
    recordRenovationLivedIn: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'recordRenovationLivedIn', input), ...guardOf(input) };
      const outcome = await recordRenovationLivedIn(context.deps, request, {
        residents: typeof input.residents === 'number' ? residentsOf(input.residents, { least: 1 }) : null,
        livedInOn: input.livedInOn ?? null,
      });
      return answerOf(outcome, (id) => context.loaders.renovation.load(id));
    },
  },
};
