import { isId, parseRegionCode, subtreeRange, type RegionCode } from '@shouwang/values';
import type { Page, PageRequest } from '@shouwang/database';
import { InputError } from './input-error.ts';

/** The arguments of every list. */
export interface PageArguments {
  first: number;
  after?: string | null | undefined;
}

export interface Connection<Row> {
  edges: { cursor: string; node: Row }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export const largestPage = 200;

/** @throws {InputError} naming `first` or `after`. */
export function pageRequest(regionCode: RegionCode, { first, after }: PageArguments): PageRequest {
  if (!Number.isInteger(first) || first < 1 || first > largestPage) {
    throw new InputError('first', {
      zh: `first 须在 1 到 ${largestPage} 之间；更多内容请用 after 翻页`,
      en: `first must be between 1 and ${largestPage}; page on with after for more`,
    });
  }
  return { ...subtreeRange(regionCode), first, after: after ? cursorOf(after) : null };
}

export function connectionOf<Row extends { id: string; regionCode: string }>(page: Page<Row>): Connection<Row> {
  const edges = page.rows.map((node) => ({
    cursor: Buffer.from(`${node.regionCode} ${node.id}`).toString('base64url'),
    node,
  }));
  return { edges, pageInfo: { hasNextPage: page.hasNextPage, endCursor: edges.at(-1)?.cursor ?? null } };
}

function cursorOf(after: string): { regionCode: string; id: string } {
  const [regionCode, id, ...rest] = Buffer.from(after.slice(0, 200), 'base64url').toString('utf8').split(' ');
  if (rest.length === 0 && isId(id) && parseRegionCode(regionCode).ok && regionCode?.length === 12) {
    return { regionCode, id };
  }
  throw new InputError('after', {
    zh: 'after 不是有效的游标：请使用上一页的 endCursor',
    en: 'after is not a cursor of this list: use the endCursor of the page before',
  });
}
