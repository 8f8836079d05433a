import type { Refusal } from '@shouwang/aggregate';
import type { Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';
import { messages } from './messages.ts';
import { resolvers } from './resolvers.ts';

export const publicPosts: Feature<Policies> = { resolvers, messages };

export const publicPostConstraints: Record<string, Refusal & { publicPostId: null }> = {
  public_post_one_per_person: { refusal: 'PersonHoldsAnotherPost', publicPostId: null },
};
