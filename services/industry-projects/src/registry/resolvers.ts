import type { Resolvers } from '../schema.generated.ts';

/** Records of regions and households are monitoring's: a reference is answered from itself, without a statement. */
export const resolvers: Resolvers = {
  Region: { __resolveReference: ({ code }) => ({ code }) },
  Household: { __resolveReference: ({ id }) => ({ id }) },
};
