import { registrySubscriptions } from '@shouwang/registry';
import type { Feature } from '@shouwang/service';
import { benefitLinkStore } from '../benefit-links/table.ts';
import type { Policies } from '../policies.ts';
import { messages } from './messages.ts';
import { resolvers } from './resolvers.ts';

/** Benefit links belong to a household and follow it; projects stay where they are built. */
export const registry: Feature<Policies> = {
  resolvers,
  messages,
  subscriptions: (deps) => registrySubscriptions('industry-projects', deps.now, [benefitLinkStore]),
};
