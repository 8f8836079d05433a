import type { Refusal } from '@shouwang/aggregate';
import type { Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';
import { messages } from './messages.ts';
import { resolvers } from './resolvers.ts';

export const monitoredHouseholds: Feature<Policies> = { resolvers, messages };

export const monitoredHouseholdConstraints: Record<string, Refusal> = {
  monitored_household_one_per_household: { refusal: 'HouseholdAlreadyMonitored' },
};
