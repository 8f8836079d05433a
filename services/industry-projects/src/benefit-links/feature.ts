import type { Refusal } from '@shouwang/aggregate';
import type { Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';
import { messages } from './messages.ts';
import { resolvers } from './resolvers.ts';

export const benefitLinks: Feature<Policies> = { resolvers, messages };

export const benefitLinkConstraints: Record<string, Refusal & { field: string }> = {
  benefit_link_one_of_a_kind: { refusal: 'BenefitLinkExists', field: 'input.householdId' },
  dividend_once_per_period: { refusal: 'DividendAlreadyPaid', field: 'input.period' },
};
