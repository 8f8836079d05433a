import { registrySubscriptions } from '@shouwang/registry';
import type { Feature } from '@shouwang/service';
import { benefitLinkStore } from '../benefit-links/table.ts';
import type { Policies } from '../policies.ts';

/** Benefit links belong to a household and follow it; projects stay where they are built. */
export const registry: Feature<Policies> = {
  subscriptions: (deps) => registrySubscriptions('industry-projects', deps.now, [benefitLinkStore]),
};
