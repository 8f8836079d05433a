import type { ObjectLiteral } from 'typeorm';
import { rangesSeen } from './areas.ts';
import { fieldsOf, metadataOf, sightOf, type Entity, type Queryable } from './rows.ts';

/** One page of a list and whether more follow. */
export interface Page<Row> {
  rows: Row[];
  hasNextPage: boolean;
}

/** A page of what lies in `from <= region_code < to`, ordered by region code and id. */
export interface PageRequest {
  from: string;
  to: string;
  first: number;
  /** The sort key of the last row seen. */
  after: { regionCode: string; id: string } | null;
}

/** What a list is narrowed to, with a key that is equal for equal conditions, so that they can share a statement. */
export interface Narrowing {
  key: string;
  sql: Filter;
}

/** All of these columns hold the value, or one of the values, that is given; null and undefined ask for nothing. */
export function columnsHold(wanted: Readonly<Record<string, unknown>>): Narrowing {
  const conditions = Object.entries(wanted).filter(([, value]) => value !== null && value !== undefined);
  return {
    key: JSON.stringify(conditions),
    sql: (param) =>
      conditions
        .map(([column, value]) =>
          Array.isArray(value) ? `${column} = any(${param(value)})` : `${column} = ${param(value)}`,
        )
        .join(' and ') || 'true',
  };
}

const beforeEveryId = '00000000-0000-0000-0000-000000000000';

/** An SQL condition on the table's columns; `param(value)` binds a value and returns its placeholder. */
export type Filter = (param: (value: unknown) => string) => string;

/**
 * Many pages by one statement: a list of regions that each show their first rows costs what one page costs. Wants an
 * index on (region_code, id). Of a region that is wider than the reader's areas the page is that of the areas: each of
 * them is a walk of its own along the index, so that a page costs the same however much lies between them.
 */
export async function regionPages<Row extends ObjectLiteral>(
  db: Queryable,
  entity: Entity<Row>,
  requests: readonly PageRequest[],
  filter: Filter = () => 'true',
): Promise<Page<Row>[]> {
  const pages: Page<Row>[] = requests.map(() => ({ rows: [], hasNextPage: false }));
  const walks = requests.flatMap((request, number) =>
    rangesSeen(sightOf(db), request).map((range) => ({ ...request, ...range, number })),
  );
  if (walks.length === 0) return pages;
  const metadata = metadataOf(db, entity);
  const parameters: unknown[] = [
    walks.map(({ from }) => from),
    walks.map(({ to }) => to),
    walks.map(({ after }) => after?.regionCode ?? ''),
    walks.map(({ after }) => after?.id ?? beforeEveryId),
    walks.map(({ first }) => first + 1),
    walks.map(({ number }) => number),
  ];
  const condition = filter((value) => `$${parameters.push(value)}`);
  const records: (Row & { pageNumber: number })[] = await db.query(
    `select page.number as "pageNumber", ${fieldsOf(metadata, 'found')}
     from unnest($1::text[], $2::text[], $3::text[], $4::uuid[], $5::int[], $6::int[])
       as page (first_code, end_code, after_code, after_id, size, number)
     cross join lateral (
       select * from ${metadata.tableName}
       where region_code >= page.first_code and region_code < page.end_code
         and (region_code, id) > (page.after_code, page.after_id)
         and (${condition})
       order by region_code, id limit page.size
     ) as found
     order by page.number, found.region_code, found.id`,
    parameters,
  );
  for (const record of records) {
    const { pageNumber, ...row } = record;
    const page = pages[pageNumber];
    const request = requests[pageNumber];
    if (!page || !request) continue;
    if (page.rows.length < request.first) page.rows.push(row as unknown as Row);
    else page.hasNextPage = true;
  }
  return pages;
}
