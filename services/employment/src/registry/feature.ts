import { registrySubscriptions } from '@shouwang/registry';
import type { Feature } from '@shouwang/service';
import { employmentRecordStore } from '../employment-records/table.ts';
import type { Policies } from '../policies.ts';
import { messages } from './messages.ts';
import { resolvers } from './resolvers.ts';

/** The copy of monitoring's register. Jobs move with their household; workshops and posts stay in their village. */
export const registry: Feature<Policies> = {
  resolvers,
  messages,
  subscriptions: (deps) => registrySubscriptions('employment', deps.now, [employmentRecordStore]),
};
