import type { SigningKey } from '@shouwang/viewer';
import type { GraphQLSchema } from 'graphql';
import type { Caller } from './callers.ts';
import type { Judge } from './judge.ts';
import type { Records } from './records.ts';

/** What is attacked: a gateway, and the services behind it that somebody found the ports of. */
export interface Scene {
  gatewayUrl: string;
  /** Of the gateway: what a caller may ask. */
  schema: GraphQLSchema;
  services: ReadonlyMap<string, { url: string; schema: GraphQLSchema }>;
  callers: readonly Caller[];
  /** Tokens and keys that are none, by the account that they speak of and by what is wrong with them. */
  badTokens: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** The gateway's: with it a service is asked past the gateway, to find out what it does by itself. */
  signingKey: SigningKey;
  /** Of another gateway. */
  strangeKey: SigningKey;
  records: Records;
  judge: Judge;
  /** Of each list, as somebody who may see all of it got them, and what is not quite one. */
  cursors: ReadonlyMap<string, readonly string[]>;
  /** The owners' addresses of the databases, by service. */
  databases: Readonly<Record<string, string>>;
}

/** Whether the caller's roles give the scope that a field of Query or Mutation takes. */
export function isAllowed({ judge }: Pick<Scene, 'judge'>, { viewer }: Caller, attempt: string): boolean {
  const scope = judge.rights.get(attempt.replace('filtered ', ''));
  return scope !== undefined && viewer.scopes.includes(scope);
}
