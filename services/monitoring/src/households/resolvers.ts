import { answerOf, commandOf } from '@shouwang/service';
import { valueOf } from '@shouwang/subgraph';
import { parseId, today } from '@shouwang/values';
import type { Resolvers } from '../schema.generated.ts';
import { statePurpose } from '../personal-data/disclosure.ts';
import { addMemberTo, closeHousehold, moveHousehold, recordMemberLeft, registerHousehold } from './commands.ts';
import { guardOf, memberOf } from './input.ts';

export const resolvers: Resolvers = {
  Query: {
    household: (_, { id }, { loaders }) => loaders.household.load(valueOf(parseId(id), 'id')),
    person: (_, { id }, { loaders }) => loaders.person.load(valueOf(parseId(id), 'id')),
  },
  Household: {
    __resolveReference: ({ id }, { loaders }) => loaders.household.load(id),
    region: (household, _, { loaders }) => loaders.region.load(household.regionCode),
    members: async (household, _, { loaders }) =>
      (await loaders.members.load(household.id)).toSorted(
        (a, b) => Number(b.relation === 'HEAD') - Number(a.relation === 'HEAD'),
      ),
  },
  Person: {
    __resolveReference: ({ id }, { loaders }) => loaders.person.load(id),
    household: (person, _, { loaders }) => loaders.household.load(person.householdId),
  },
  Mutation: {
    registerHousehold: async (_, { input }, context, info) => {
      statePurpose(info, context, input.purpose);
      const day = today(context.deps.now());
      const outcome = await registerHousehold(context.deps, commandOf(context, 'registerHousehold', input), {
        regionCode: input.regionCode,
        origin: input.origin,
        registeredOn: input.registeredOn ?? null,
        members: input.members.map((member, index) => memberOf(member, `input.members[${index}]`, day)),
      });
      return answerOf(outcome, (id) => context.loaders.household.load(id));
    },
    addMember: async (_, { input }, context, info) => {
      statePurpose(info, context, input.purpose);
      const outcome = await addMemberTo(
        context.deps,
        { ...commandOf(context, 'addMember', input), ...guardOf(input) },
        { member: memberOf(input.member, 'input.member', today(context.deps.now())), joinedOn: input.joinedOn ?? null },
      );
      return answerOf(outcome, (id) => context.loaders.household.load(id));
    },
    recordMemberLeft: async (_, { input }, context, info) => {
      statePurpose(info, context, input.purpose);
      const outcome = await recordMemberLeft(
        context.deps,
        { ...commandOf(context, 'recordMemberLeft', input), ...guardOf(input) },
        {
          personId: valueOf(parseId(input.personId), 'input.personId'),
          reason: input.reason,
          leftOn: input.leftOn ?? null,
          newHeadId: input.newHeadId ? valueOf(parseId(input.newHeadId), 'input.newHeadId') : null,
        },
      );
      return answerOf(outcome, (id) => context.loaders.household.load(id));
    },
    moveHousehold: async (_, { input }, context, info) => {
      statePurpose(info, context, input.purpose);
      const outcome = await moveHousehold(
        context.deps,
        { ...commandOf(context, 'moveHousehold', input), ...guardOf(input) },
        { regionCode: input.regionCode, movedOn: input.movedOn ?? null },
      );
      return answerOf(outcome, (id) => context.loaders.household.load(id));
    },
    closeHousehold: async (_, { input }, context, info) => {
      statePurpose(info, context, input.purpose);
      const outcome = await closeHousehold(
        context.deps,
        { ...commandOf(context, 'closeHousehold', input), ...guardOf(input) },
        { reason: input.reason, closedOn: input.closedOn ?? null },
      );
      return answerOf(outcome, (id) => context.loaders.household.load(id));
    },
  },
};
