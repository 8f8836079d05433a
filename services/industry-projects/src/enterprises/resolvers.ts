import { answerOf, commandOf, textOf } from '@shouwang/service';
import { connectionOf, pageRequest } from '@shouwang/subgraph';
import { today } from '@shouwang/values';
import { idOf, wholeNumberOf } from '../input.ts';
import type { Resolvers } from '../schema.generated.ts';
import { filePlan, pairEnterprise, registerEnterprise } from './commands.ts';
import { byKind } from './queries.ts';
import { isPlanOverdue } from './rules.ts';

const guardOf = (input: { enterpriseId: string; expectedVersion: number }) => ({
  id: idOf(input.enterpriseId, 'input.enterpriseId'),
  expectedVersion: input.expectedVersion,
});

export const resolvers: Resolvers = {
  Query: {
    enterprise: (_, { id }, { loaders }) => loaders.enterprise.load(idOf(id, 'id')),
    enterprises: async (_, { regionCode, kind, ...page }, { loaders }) =>
      connectionOf(await loaders.enterprisePage.load(pageRequest(regionCode, page), byKind(kind))),
  },
  Enterprise: {
    __resolveReference: ({ id }, { loaders }) => loaders.enterprise.load(id),
    region: (enterprise) => ({ code: enterprise.regionCode }),
    pairedVillages: (enterprise) => enterprise.pairedVillages.map((code) => ({ code })),
    planPolicy: async (enterprise, _, { deps }) =>
      enterprise.planPolicy === null ? null : (await deps.policies()).byId(enterprise.planPolicy),
    planOverdue: (enterprise, _, { deps }) => isPlanOverdue(enterprise, today(deps.now())),
  },
  Mutation: {
    registerEnterprise: async (_, { input }, context) => {
      const outcome = await registerEnterprise(context.deps, commandOf(context, 'registerEnterprise', input), {
        regionCode: input.regionCode,
        name: textOf(input.name, 'input.name', { maxLength: 100 }),
        kind: input.kind,
        registeredOn: input.registeredOn ?? null,
      });
      return answerOf(outcome, (id) => context.loaders.enterprise.load(id));
    },
    pairEnterprise: async (_, { input }, context) => {
      wholeNumberOf(input.villages.length, 'input.villages', { from: 1, to: 100 });
      const request = { ...commandOf(context, 'pairEnterprise', input), ...guardOf(input) };
      const { villages, on = null } = input;
      const outcome = await pairEnterprise(context.deps, request, { villages, on });
      return answerOf(outcome, (id) => context.loaders.enterprise.load(id));
    },
    filePlan: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'filePlan', input), ...guardOf(input) };
      const outcome = await filePlan(context.deps, request, input.on ?? null);
      return answerOf(outcome, (id) => context.loaders.enterprise.load(id));
    },
  },
};
