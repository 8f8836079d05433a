import { answerOf, commandOf } from '@shouwang/service';
import { connectionOf, pageRequest, valueOf } from '@shouwang/subgraph';
import { parseId, today } from '@shouwang/values';
import type { Resolvers } from '../schema.generated.ts';
import { appraiseDwelling, demolishDwelling, leaveDwelling, moveIntoDwelling, registerDwelling } from './commands.ts';
import { isDanger } from './danger-rules.ts';
import { guardOf, reportOf, residentsOf, wholeNumber } from './input.ts';
import { dwellingsThat } from './queries.ts';

export const resolvers: Resolvers = {
  Query: {
    dwelling: (_, { id }, { loaders }) => loaders.dwelling.load(valueOf(parseId(id), 'id')),
    dwellings: async (_, { regionCode, first, after, ...wanted }, { loaders }) =>
      connectionOf(await loaders.dwellingPage.load(pageRequest(regionCode, { first, after }), dwellingsThat(wanted))),
  },
  Household: {
    dwellings: (household, _, { loaders }) => loaders.dwellingsOfHousehold.load(household.id),
  },
  Dwelling: {
    __resolveReference: ({ id }, { loaders }) => loaders.dwelling.load(id),
    household: (dwelling) => ({ id: dwelling.householdId }),
    region: (dwelling) => ({ code: dwelling.regionCode }),
    danger: (dwelling) => isDanger(dwelling),
    appraisals: (dwelling, _, { loaders }) => loaders.appraisalsOfDwelling.load(dwelling.id),
  },
  Appraisal: {
    __resolveReference: ({ id }, { loaders }) => loaders.appraisal.load(id),
    dwelling: (appraisal, _, { loaders }) => loaders.dwelling.load(appraisal.dwellingId),
  },
  Mutation: {
    registerDwelling: async (_, { input }, context) => {
      const thisYear = Number(today(context.deps.now()).slice(0, 4));
      const outcome = await registerDwelling(context.deps, commandOf(context, 'registerDwelling', input), {
        householdId: valueOf(parseId(input.householdId), 'input.householdId'),
        regionCode: input.regionCode,
        tenure: input.tenure,
        builtYear:
          typeof input.builtYear === 'number'
            ? wholeNumber(input.builtYear, 'input.builtYear', { least: 1800, most: thisYear })
            : null,
        areaSquareMetres: wholeNumber(input.areaSquareMetres, 'input.areaSquareMetres', { least: 1, most: 10_000 }),
        residents: residentsOf(input.residents, { least: 0 }),
        registeredOn: input.registeredOn ?? null,
      });
      return answerOf(outcome, (id) => context.loaders.dwelling.load(id));
    },
    appraiseDwelling: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'appraiseDwelling', input), ...guardOf(input) };
      const outcome = await appraiseDwelling(context.deps, request, {
        grade: input.grade,
        kind: input.kind,
        appraisedOn: input.appraisedOn ?? null,
        ...reportOf(input),
      });
      return answerOf(outcome, (id) => context.loaders.dwelling.load(id));
    },
    moveIntoDwelling: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'moveIntoDwelling', input), ...guardOf(input) };
      const residents = residentsOf(input.residents, { least: 1 });
      const outcome = await moveIntoDwelling(context.deps, request, { residents, movedInOn: input.movedInOn ?? null });
      return answerOf(outcome, (id) => context.loaders.dwelling.load(id));
    },
    leaveDwelling: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'leaveDwelling', input), ...guardOf(input) };
      const outcome = await leaveDwelling(context.deps, request, input.leftOn ?? null);
      return answerOf(outcome, (id) => context.loaders.dwelling.load(id));
    },
    demolishDwelling: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'demolishDwelling', input), ...guardOf(input) };
      const outcome = await demolishDwelling(context.deps, request, input.demolishedOn ?? null);
      return answerOf(outcome, (id) => context.loaders.dwelling.load(id));
    },
  },
};
