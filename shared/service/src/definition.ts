import type { DataSource, EntitySchema } from 'typeorm';
import type { Commands, Refusal, Store, Stored } from '@shouwang/aggregate';
import type { Migration, ViewerReads } from '@shouwang/database';
import type { Subscription } from '@shouwang/inbox';
import type { Vault } from '@shouwang/personal-data';
import type { PolicyBook, PolicyDefinitions } from '@shouwang/policy';
import type { Logger } from '@shouwang/process';
import type { RefusalMessages, SubgraphContext } from '@shouwang/subgraph';

/** What commands, queries and consumers of a service are given. */
export interface Deps<P extends PolicyDefinitions = PolicyDefinitions> {
  dataSource: DataSource;
  commands: Commands;
  policies: () => Promise<PolicyBook<P>>;
  /** Seals and opens personal values; needs the keys that only monitoring's process is given. */
  vault: Vault;
  now: () => Date;
  logger: Logger;
}

/** What a resolver gets: who asks, the service's deps, and the batch loaders of this request. */
export interface RequestContext<P extends PolicyDefinitions, Loaders> extends SubgraphContext {
  deps: Deps<P>;
  loaders: Loaders;
  reads: ViewerReads;
}

/** A folder of a service. */
export interface Feature<P extends PolicyDefinitions = PolicyDefinitions> {
  resolvers?: object;
  /** What its refusals say, by the name of their types. */
  messages?: RefusalMessages;
  subscriptions?: (deps: Deps<P>) => readonly Subscription[];
}

export interface ServiceDefinition<P extends PolicyDefinitions, Loaders> {
  /** The service's name in the graph, in topics and in its token's audience. */
  name: string;
  /** Where its `.graphql` files lie. */
  source: URL;
  /** Its aggregates. */
  stores: readonly Store<Stored>[];
  /** Tables beside those of the aggregates. */
  entities: readonly EntitySchema[];
  migrations: readonly Migration[];
  policies: P;
  /** Name of a database constraint → the refusal that its violation is. */
  constraints: Readonly<Record<string, Refusal>>;
  features: readonly Feature<P>[];
  /** Batch loaders, new for each request, over what its viewer may see. */
  loaders: (reads: ViewerReads, deps: Deps<P>) => Loaders;
}
