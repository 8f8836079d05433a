import { answerOf, commandOf, textOf } from '@shouwang/service';
import { connectionOf, pageRequest, valueOf } from '@shouwang/subgraph';
import { parseId } from '@shouwang/values';
import type { Resolvers } from '../schema.generated.ts';
import { registerSchool } from './commands.ts';
import { placesOf, stagesOf } from './input.ts';
import { teaching } from './queries.ts';

export const resolvers: Resolvers = {
  Query: {
    school: (_, { id }, { loaders }) => loaders.school.load(valueOf(parseId(id), 'id')),
    schools: async (_, { regionCode, stage, ...page }, { loaders }) =>
      connectionOf(await loaders.schoolPage.load(pageRequest(regionCode, page), teaching(stage))),
  },
  School: {
    __resolveReference: ({ id }, { loaders }) => loaders.school.load(id),
    region: ({ regionCode }) => ({ code: regionCode }),
  },
  Mutation: {
    registerSchool: async (_, { input }, context) => {
      const outcome = await registerSchool(context.deps, commandOf(context, 'registerSchool', input), {
        regionCode: input.regionCode,
        name: textOf(input.name, 'input.name', { maxLength: 100 }),
        stages: stagesOf(input.stages),
        places: placesOf(input.places),
        registeredOn: input.registeredOn ?? null,
      });
      return answerOf(outcome, (id) => context.loaders.school.load(id));
    },
  },
};
