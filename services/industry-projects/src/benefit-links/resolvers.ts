import { answerOf, commandOf } from '@shouwang/service';
import { connectionOf, pageRequest } from '@shouwang/subgraph';
import { amountOf, idOf, optionalIdOf, periodOf } from '../input.ts';
import type { Resolvers } from '../schema.generated.ts';
import { endLink, linkHousehold, payDividend } from './commands.ts';
import { matching } from './queries.ts';

const guardOf = (input: { benefitLinkId: string; expectedVersion: number }) => ({
  id: idOf(input.benefitLinkId, 'input.benefitLinkId'),
  expectedVersion: input.expectedVersion,
});

export const resolvers: Resolvers = {
  Query: {
    benefitLink: (_, { id }, { loaders }) => loaders.benefitLink.load(idOf(id, 'id')),
    benefitLinks: async (_, { regionCode, projectId, kind, ...page }, { loaders }) => {
      const filter = matching(optionalIdOf(projectId, 'projectId'), kind);
      return connectionOf(await loaders.benefitLinkPage.load(pageRequest(regionCode, page), filter));
    },
  },
  Household: {
    benefits: (household, _, { loaders }) => loaders.benefitsOfHousehold.load(household.id),
  },
  BenefitLink: {
    __resolveReference: ({ id }, { loaders }) => loaders.benefitLink.load(id),
    household: (benefitLink) => ({ id: benefitLink.householdId }),
    region: (benefitLink) => ({ code: benefitLink.regionCode }),
    project: (benefitLink, _, { loaders }) => loaders.project.load(benefitLink.projectId),
    dividends: (benefitLink, _, { loaders }) => loaders.dividendsOfLink.load(benefitLink.id),
  },
  Mutation: {
    linkHousehold: async (_, { input }, context) => {
      const outcome = await linkHousehold(context.deps, commandOf(context, 'linkHousehold', input), {
        householdId: idOf(input.householdId, 'input.householdId'),
        projectId: idOf(input.projectId, 'input.projectId'),
        kind: input.kind,
        startedOn: input.startedOn ?? null,
      });
      return answerOf(outcome, (id) => context.loaders.benefitLink.load(id));
    },
    payDividend: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'payDividend', input), ...guardOf(input) };
      const outcome = await payDividend(context.deps, request, {
        period: periodOf(input.period, 'input.period'),
        amountFen: amountOf(input.amountFen, 'input.amountFen'),
        on: input.on ?? null,
      });
      return answerOf(outcome, (id) => context.loaders.benefitLink.load(id));
    },
    endLink: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'endLink', input), ...guardOf(input) };
      const outcome = await endLink(context.deps, request, input.on ?? null);
      return answerOf(outcome, (id) => context.loaders.benefitLink.load(id));
    },
  },
};
