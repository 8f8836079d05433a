import type { Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';
import { messages } from './messages.ts';
import { resolvers } from './resolvers.ts';

/** A person's rights: a report, a correction, an erasure; and how personal values are shown. */
export const personalData: Feature<Policies> = { resolvers, messages };
