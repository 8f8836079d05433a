import type { Refusal } from '@shouwang/aggregate';
import type { Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';
import { messages } from './messages.ts';
import { resolvers } from './resolvers.ts';

export const renovations: Feature<Policies> = { resolvers, messages };

export const renovationConstraints: Record<string, Refusal & { renovationId: null }> = {
  renovation_one_open_per_dwelling: { refusal: 'RenovationOpen', renovationId: null },
};
