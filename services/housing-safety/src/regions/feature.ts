import type { Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';
import { resolvers } from './resolvers.ts';

export const regions: Feature<Policies> = { resolvers };
