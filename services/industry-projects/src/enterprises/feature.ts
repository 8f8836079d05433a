import type { Refusal } from '@shouwang/aggregate';
import type { Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';
import { messages } from './messages.ts';
import { resolvers } from './resolvers.ts';

export const enterprises: Feature<Policies> = { resolvers, messages };

export const enterpriseConstraints: Record<string, Refusal & { field: string }> = {
  enterprise_one_name_in_region: { refusal: 'EnterpriseAlreadyRegistered', field: 'input.name' },
};
