import type { Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';
import { resolvers } from './resolvers.ts';

export const figures: Feature<Policies> = { resolvers };
