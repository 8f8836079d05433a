import type { ApolloGateway } from '@apollo/gateway';
import type { DocumentNode } from 'graphql';
import { createLayeredCache } from './request/layered-cache.ts';
import type { LayeredCache } from './request/layered-cache.ts';

type PlannerConfig = NonNullable<NonNullable<ConstructorParameters<typeof ApolloGateway>[0]>['queryPlannerConfig']>;
/** The library does not export its name. */
type QueryPlan = NonNullable<Awaited<ReturnType<NonNullable<PlannerConfig['cache']>['get']>>>;

/** What a generation remembers of documents: validated, and planned. */
export interface DocumentCaches {
  documents: LayeredCache<DocumentNode>;
  plans: LayeredCache<QueryPlan>;
  /** Documents first seen while `work` runs are never forgotten. */
  pinning<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * In characters; a plan in memory takes some 4 bytes for each of its JSON, a parsed document some 100 of its text, with what
 * execution keeps of it (`quick-shaping.ts`).
 */
const sizes = {
  plans: { newSize: 4_000_000, provenSize: 12_000_000 },
  documents: { newSize: 400_000, provenSize: 1_200_000 },
};

export function createDocumentCaches(): DocumentCaches {
  const documents = createLayeredCache<DocumentNode>({
    ...sizes.documents,
    sizeOf: ({ loc }) => loc?.source.body.length ?? 0,
  });
  const plans = createLayeredCache<QueryPlan>({ ...sizes.plans, sizeOf: (plan) => JSON.stringify(plan).length });
  return { documents, plans, pinning: (work) => documents.pinning(() => plans.pinning(work)) };
}
