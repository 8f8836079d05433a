import { countOf } from '@shouwang/aggregate';
import { answerOf, commandOf } from '@shouwang/service';
import { connectionOf, pageRequest, valueOf } from '@shouwang/subgraph';
import { parseText, type RegionCode } from '@shouwang/values';
import type { Resolvers } from '../schema.generated.ts';
import { abolishRegion, establishRegion, renameRegion } from './commands.ts';

const nameOf = (input: { name: string }): string => valueOf(parseText(input.name, { maxLength: 100 }), 'input.name');

export const resolvers: Resolvers = {
  Query: {
    region: (_, { code }, { loaders }) => loaders.region.load(code),
  },
  Region: {
    __resolveReference: ({ code }, { loaders }) => loaders.region.load(code),
    code: (region) => region.id,
    parent: (region, _, { loaders }) => (region.parentCode ? loaders.region.load(region.parentCode) : null),
    children: (region, _, { loaders }) => loaders.regionChildren.load(region.id),
    monitoring: (region, _, { loaders }) => loaders.rollUp.load(region.id),
    households: async (region, page, { loaders }) =>
      connectionOf(await loaders.householdPage.load(pageRequest(region.id as RegionCode, page))),
  },
  MonitoringFigures: {
    households: countOf('households'),
    people: countOf('people'),
    liftedHouseholds: countOf('liftedHouseholds'),
    villages: (totals) => totals.villagesWith('households'),
    openClues: countOf('openClues'),
    cluesRaised: countOf('cluesRaised'),
    monitoredHouseholds: (totals) =>
      Number(totals.total('UNSTABLE_LIFTED') + totals.total('MARGINAL') + totals.total('SUDDEN_HARDSHIP')),
    unstableLifted: countOf('UNSTABLE_LIFTED'),
    marginal: countOf('MARGINAL'),
    suddenHardship: countOf('SUDDEN_HARDSHIP'),
  },
  Mutation: {
    establishRegion: async (_, { input }, context) => {
      const { code, validFrom } = input;
      const region = { code, validFrom, name: nameOf(input) };
      const outcome = await establishRegion(context.deps, commandOf(context, 'establishRegion', input), region);
      return answerOf(outcome, (id) => context.loaders.region.load(id));
    },
    renameRegion: async (_, { input }, context) => {
      const guard = { id: input.code, expectedVersion: input.expectedVersion };
      const request = { ...commandOf(context, 'renameRegion', input), ...guard };
      const outcome = await renameRegion(context.deps, request, nameOf(input));
      return answerOf(outcome, (id) => context.loaders.region.load(id));
    },
    abolishRegion: async (_, { input }, context) => {
      const guard = { id: input.code, expectedVersion: input.expectedVersion };
      const request = { ...commandOf(context, 'abolishRegion', input), ...guard };
      const abolition = { on: input.abolishedOn, successorCode: input.successorCode ?? null };
      const outcome = await abolishRegion(context.deps, request, abolition);
      return answerOf(outcome, (id) => context.loaders.region.load(id));
    },
  },
};
