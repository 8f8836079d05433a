import { erasedMask } from '@shouwang/personal-data';
import { answerOf, commandOf } from '@shouwang/service';
import { connectionOf, pageRequest, valueOf } from '@shouwang/subgraph';
import { parseId, today } from '@shouwang/values';
import { publicNotice } from '../notices/public-notice.ts';
import { shown } from '../personal-data/resolvers.ts';
import type { Resolvers } from '../schema.generated.ts';
import { recogniseHousehold } from './commands.ts';
import { byCategory } from './queries.ts';

export const resolvers: Resolvers = {
  Query: {
    monitoredHousehold: (_, { id }, { loaders }) => loaders.monitoredHousehold.load(valueOf(parseId(id), 'id')),
    monitoredHouseholds: async (_, { regionCode, category, ...page }, { loaders }) =>
      connectionOf(await loaders.monitoredHouseholdPage.load(pageRequest(regionCode, page), byCategory(category))),
  },
  Household: {
    monitoring: async (household, _, { loaders }) =>
      (await loaders.monitoringOfHousehold.load(household.id))[0] ?? null,
  },
  MonitoredHousehold: {
    __resolveReference: ({ id }, { loaders }) => loaders.monitoredHousehold.load(id),
    household: (monitored, _, { loaders }) => loaders.household.load(monitored.householdId),
    region: (monitored, _, { loaders }) => loaders.region.load(monitored.regionCode),
    publicNotice: async (monitored, _, context, info) => {
      const { loaders, deps } = context;
      const [household, region, members] = await Promise.all([
        loaders.household.load(monitored.householdId),
        loaders.region.load(monitored.regionCode),
        loaders.members.load(monitored.householdId),
      ]);
      const head = members.find(({ relation }) => relation === 'HEAD');
      return publicNotice({
        villageName: region?.name ?? monitored.regionCode,
        headName: (head && (await shown(head, 'name', context, info))) ?? erasedMask.name,
        memberCount: household?.memberCount ?? members.length,
        category: monitored.category,
        from: today(deps.now()),
      });
    },
    linePolicy: async (monitored, _, { deps }) => (await deps.policies()).byId(monitored.linePolicy),
  },
  Mutation: {
    recogniseHousehold: async (_, { input }, context) => {
      const outcome = await recogniseHousehold(context.deps, commandOf(context, 'recogniseHousehold', input), {
        householdId: valueOf(parseId(input.householdId), 'input.householdId'),
        incomePerHeadFen: input.incomePerHeadFen,
        hitByShock: input.hitByShock,
        risks: input.risks,
        clueId: input.clueId ? valueOf(parseId(input.clueId), 'input.clueId') : null,
      });
      return answerOf(outcome, (id) => context.loaders.monitoredHousehold.load(id));
    },
  },
};
