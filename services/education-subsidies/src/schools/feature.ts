import type { Refusal } from '@shouwang/aggregate';
import type { Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';
import { messages } from './messages.ts';
import { resolvers } from './resolvers.ts';

export const schools: Feature<Policies> = { resolvers, messages };

export const schoolConstraints: Record<string, Refusal & { existingSchoolId: null }> = {
  school_region_name: { refusal: 'SchoolAlreadyRegistered', existingSchoolId: null },
};
