import type { Refusal } from '@shouwang/aggregate';
import type { Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';
import { messages } from './messages.ts';
import { resolvers } from './resolvers.ts';

export const subsidies: Feature<Policies> = { resolvers, messages };

export const subsidyConstraints: Record<string, Refusal & { firstPaymentId: null; firstPaidOn: null }> = {
  subsidy_payment_once: { refusal: 'AlreadyPaid', firstPaymentId: null, firstPaidOn: null },
};
