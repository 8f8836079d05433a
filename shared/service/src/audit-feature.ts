import { findEntries, type FoundEntry } from '@shouwang/audit';
import { InputError, largestPage, type Connection, type PageArguments, type SubgraphContext } from '@shouwang/subgraph';
import type { ViewerReads } from '@shouwang/database';
import { isId } from '@shouwang/values';
import type { Feature } from './definition.ts';

interface Arguments extends PageArguments {
  filter?: {
    person?: string | null;
    viewer?: string | null;
    subject?: string | null;
    request?: string | null;
    action?: 'WRITE' | 'REVEAL' | null;
    from?: Date | null;
    to?: Date | null;
  } | null;
}

/** A service's audit in the graph, under a root field of its own: `housingSafetyAudit`. For viewers with `audit:read`. */
export function auditFeature(rootField: string): Feature<never> {
  return { resolvers: { Query: { [rootField]: audit }, AuditEntry: entryFields } };
}

async function audit(
  _root: unknown,
  { filter, first, after }: Arguments,
  { viewer, reads }: SubgraphContext & { reads: ViewerReads },
): Promise<Connection<FoundEntry>> {
  const { person, viewer: viewerId, subject: subjectId, request: requestId, action, from, to } = filter ?? {};
  if (person && !isId(person)) {
    throw new InputError('filter.person', { zh: 'person 不是人员标识', en: 'person is not the id of a person' });
  }
  const page = await findEntries(
    reads,
    { personId: person, viewerId, subjectId, requestId, action, from, to },
    { areas: viewer.areas, first: sizeOf(first), after: after ? positionOf(after) : null },
  );
  const edges = page.entries.map((node) => ({
    cursor: Buffer.from(`audit ${node.position}`).toString('base64url'),
    node,
  }));
  return { edges, pageInfo: { hasNextPage: page.hasNextPage, endCursor: edges.at(-1)?.cursor ?? null } };
}

const entryFields = {
  position: ({ position }: FoundEntry): string => position.toString(),
  viewer: ({ viewerId }: FoundEntry): string => viewerId,
  request: ({ requestId }: FoundEntry): string => requestId,
  subject: ({ subjectId }: FoundEntry): string => subjectId,
  person: ({ personId }: FoundEntry): string | null => personId,
  regionCode: ({ regionCode }: FoundEntry): string | null => regionCode || null,
};

function sizeOf(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= largestPage) return first;
  throw new InputError('first', {
    zh: `first 须在 1 到 ${largestPage} 之间；更多内容请用 after 翻页`,
    en: `first must be between 1 and ${largestPage}; page on with after for more`,
  });
}

function positionOf(after: string): bigint {
  const [, position] = /^audit (\d{1,18})$/.exec(Buffer.from(after.slice(0, 100), 'base64url').toString('utf8')) ?? [];
  if (position !== undefined) return BigInt(position);
  throw new InputError('after', {
    zh: 'after 不是有效的游标：请使用上一页的 endCursor',
    en: 'after is not a cursor of this list: use the endCursor of the page before',
  });
}
