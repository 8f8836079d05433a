import { registrySubscriptions } from '@shouwang/registry';
import type { Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';

/** Nothing follows a household that moves: a house stays on its plot, and so do the figures it stands in. */
export const registry: Feature<Policies> = {
  subscriptions: (deps) => registrySubscriptions('housing-safety', deps.now),
};
