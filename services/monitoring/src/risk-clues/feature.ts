import type { Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';
import { messages } from './messages.ts';
import { earlyWarnings } from './on-department-events.ts';
import { resolvers } from './resolvers.ts';

export const riskClues: Feature<Policies> = { resolvers, messages, subscriptions: earlyWarnings };
