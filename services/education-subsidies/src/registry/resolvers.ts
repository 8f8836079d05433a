import type { Resolvers } from '../schema.generated.ts';

/** References come with all that is needed here: no statement is sent for them. */
export const resolvers: Resolvers = {
  Region: { __resolveReference: ({ code }) => ({ code }) },
  Household: { __resolveReference: ({ id }) => ({ id }) },
  Person: { __resolveReference: ({ id }) => ({ id }) },
};
