import { connectionOf, pageRequest } from '@shouwang/subgraph';
import type { RegionCode } from '@shouwang/values';
import type { Resolvers } from '../schema.generated.ts';

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
    households: (totals) => Number(totals.total('households')),
    people: (totals) => Number(totals.total('people')),
    liftedHouseholds: (totals) => Number(totals.total('liftedHouseholds')),
    villages: (totals) => totals.villagesWith('households'),
    openClues: (totals) => Number(totals.total('openClues')),
    cluesRaised: (totals) => Number(totals.total('cluesRaised')),
    monitoredHouseholds: (totals) =>
      Number(totals.total('UNSTABLE_LIFTED') + totals.total('MARGINAL') + totals.total('SUDDEN_HARDSHIP')),
    unstableLifted: (totals) => Number(totals.total('UNSTABLE_LIFTED')),
    marginal: (totals) => Number(totals.total('MARGINAL')),
    suddenHardship: (totals) => Number(totals.total('SUDDEN_HARDSHIP')),
  },
};
