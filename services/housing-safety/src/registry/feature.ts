import { registrySubscriptions } from '@shouwang/registry';
import type { Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';
import { resolvers } from './resolvers.ts';

/** Nothing follows a household that moves: a house stays on its plot, and so do the figures it stands in. */
export const registry: Feature<Policies> = {
  resolvers,
  subscriptions: (deps) => registrySubscriptions('housing-safety', deps.now),
};
