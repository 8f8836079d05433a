import { answerOf, commandOf } from '@shouwang/service';
import { connectionOf, pageRequest, valueOf } from '@shouwang/subgraph';
import { parseId } from '@shouwang/values';
import { monthlyPayOf } from '../input.ts';
import type { Resolvers } from '../schema.generated.ts';
import { closePost, fillPost, openPost, vacatePost } from './commands.ts';
import { byStatusAndKind } from './queries.ts';

const guardOf = (input: {
  publicPostId: string;
  expectedVersion: number;
}): { id: string; expectedVersion: number } => ({
  id: valueOf(parseId(input.publicPostId), 'input.publicPostId'),
  expectedVersion: input.expectedVersion,
});

export const resolvers: Resolvers = {
  Query: {
    publicPost: (_, { id }, { loaders }) => loaders.publicPost.load(valueOf(parseId(id), 'id')),
    publicPosts: async (_, { regionCode, status, kind, ...page }, { loaders }) =>
      connectionOf(await loaders.publicPostPage.load(pageRequest(regionCode, page), byStatusAndKind(status, kind))),
  },
  PublicPost: {
    __resolveReference: ({ id }, { loaders }) => loaders.publicPost.load(id),
    region: (post) => ({ code: post.regionCode }),
    amountPolicy: async (post, _, { deps }) => (await deps.policies()).byId(post.amountPolicy),
    holder: (post) => (post.holderPersonId === null ? null : { id: post.holderPersonId }),
    holderPolicy: async (post, _, { deps }) =>
      post.holderPolicy === null ? null : (await deps.policies()).byId(post.holderPolicy),
  },
  Mutation: {
    openPost: async (_, { input }, context) => {
      const amount = input.monthlyAmountFen ?? null;
      const outcome = await openPost(context.deps, commandOf(context, 'openPost', input), {
        regionCode: input.regionCode,
        kind: input.kind,
        monthlyAmountFen: amount === null ? null : monthlyPayOf(amount, 'input.monthlyAmountFen'),
        openedOn: input.openedOn ?? null,
      });
      return answerOf(outcome, (id) => context.loaders.publicPost.load(id));
    },
    fillPost: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'fillPost', input), ...guardOf(input) };
      const outcome = await fillPost(context.deps, request, {
        personId: valueOf(parseId(input.personId), 'input.personId'),
        agreementFrom: input.agreementFrom ?? null,
        agreementTo: input.agreementTo,
      });
      return answerOf(outcome, (id) => context.loaders.publicPost.load(id));
    },
    vacatePost: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'vacatePost', input), ...guardOf(input) };
      const outcome = await vacatePost(context.deps, request, { reason: input.reason, on: input.on ?? null });
      return answerOf(outcome, (id) => context.loaders.publicPost.load(id));
    },
    closePost: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'closePost', input), ...guardOf(input) };
      const outcome = await closePost(context.deps, request, input.on ?? null);
      return answerOf(outcome, (id) => context.loaders.publicPost.load(id));
    },
  },
};
