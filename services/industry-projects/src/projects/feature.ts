import type { Refusal } from '@shouwang/aggregate';
import type { Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';
import { messages } from './messages.ts';
import { resolvers } from './resolvers.ts';

export const projects: Feature<Policies> = { resolvers, messages };

export const projectConstraints: Record<string, Refusal & { field: string }> = {
  project_one_in_plan: { refusal: 'ProjectAlreadyInPlan', field: 'input.name' },
};
