export { undeclaredScopes } from './src/declared-scopes.ts';
export { Forbidden, Withheld } from './src/forbidden.ts';
export { readTypeDefs, buildSchema } from './src/schema.ts';
export { createSubgraphHandler, type SubgraphOptions } from './src/server.ts';
export type { SubgraphContext } from './src/context.ts';
export { InputError, valueOf } from './src/input-error.ts';
export { pageRequest, connectionOf, largestPage, type Connection, type PageArguments } from './src/connection.ts';
export type { RefusalMessages } from './src/refusals.ts';
