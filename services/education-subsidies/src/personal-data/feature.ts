import { heldByService, type Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';

/** What this service holds about one person, for the report at that person's request. */
export const personalData: Feature<Policies> = {
  resolvers: { PersonReport: { educationSubsidies: heldByService('education-subsidies') } },
};
