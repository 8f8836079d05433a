import { answerOf, commandOf, textOf } from '@shouwang/service';
import { connectionOf, pageRequest, valueOf } from '@shouwang/subgraph';
import { parseId } from '@shouwang/values';
import type { Resolvers } from '../schema.generated.ts';
import { applyForWorkshop, recogniseWorkshop, withdrawRecognition } from './commands.ts';
import { byStatusAndKind } from './queries.ts';

const guardOf = (input: { workshopId: string; expectedVersion: number }): { id: string; expectedVersion: number } => ({
  id: valueOf(parseId(input.workshopId), 'input.workshopId'),
  expectedVersion: input.expectedVersion,
});

export const resolvers: Resolvers = {
  Query: {
    workshop: (_, { id }, { loaders }) => loaders.workshop.load(valueOf(parseId(id), 'id')),
    workshops: async (_, { regionCode, status, kind, ...page }, { loaders }) =>
      connectionOf(await loaders.workshopPage.load(pageRequest(regionCode, page), byStatusAndKind(status, kind))),
  },
  Workshop: {
    __resolveReference: ({ id }, { loaders }) => loaders.workshop.load(id),
    region: (workshop) => ({ code: workshop.regionCode }),
    recognitionPolicy: async (workshop, _, { deps }) =>
      workshop.recognitionPolicy === null ? null : (await deps.policies()).byId(workshop.recognitionPolicy),
    workers: async (workshop, _, { loaders }) => (await loaders.workshopWorkers.load(workshop.id))?.workers ?? 0,
    liftedWorkers: async (workshop, _, { loaders }) =>
      (await loaders.workshopWorkers.load(workshop.id))?.liftedWorkers ?? 0,
  },
  Mutation: {
    applyForWorkshop: async (_, { input }, context) => {
      const outcome = await applyForWorkshop(context.deps, commandOf(context, 'applyForWorkshop', input), {
        regionCode: input.regionCode,
        kind: input.kind,
        name: textOf(input.name, 'input.name', { maxLength: 100 }),
        operator: textOf(input.operator, 'input.operator', { maxLength: 100 }),
        openedOn: input.openedOn ?? null,
      });
      return answerOf(outcome, (id) => context.loaders.workshop.load(id));
    },
    recogniseWorkshop: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'recogniseWorkshop', input), ...guardOf(input) };
      return answerOf(await recogniseWorkshop(context.deps, request), (id) => context.loaders.workshop.load(id));
    },
    withdrawRecognition: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'withdrawRecognition', input), ...guardOf(input) };
      const outcome = await withdrawRecognition(context.deps, request, {
        reason: input.reason,
        on: input.on ?? null,
      });
      return answerOf(outcome, (id) => context.loaders.workshop.load(id));
    },
  },
};
