import type { Refusal } from '@shouwang/aggregate';
import type { Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';
import { messages } from './messages.ts';
import { resolvers } from './resolvers.ts';

export const households: Feature<Policies> = { resolvers, messages };

export const householdConstraints: Record<string, Refusal & { field: string }> = {
  person_living_id_number: { refusal: 'IdNumberAlreadyRegistered', field: 'input' },
};
