import { registrySubscriptions } from '@shouwang/registry';
import type { Feature } from '@shouwang/service';
import { enrolmentStore } from '../enrolments/table.ts';
import type { Policies } from '../policies.ts';
import { studentStore } from '../students/table.ts';
import { resolvers } from './resolvers.ts';

/** The copy of monitoring's register. Students and enrolments move with their household; what was paid stays where it was. */
export const registry: Feature<Policies> = {
  resolvers,
  subscriptions: (deps) => registrySubscriptions('education-subsidies', deps.now, [studentStore, enrolmentStore]),
};
