import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { RunFile } from '../start/run-file.ts';

/** A GraphQL request as it is sent. */
export interface GraphRequest {
  query: string;
  variables: Readonly<Record<string, unknown>>;
}

const readyQueries = join(import.meta.dirname, '..', '..', 'gateway', 'queries');

/** The ready query of one household, as the explorer offers it. */
export const householdQuery = readFileSync(join(readyQueries, '2-household-five-domains.graphql'), 'utf8');

/** What that query asks of a household, of a page of them. */
export const pageQuery = `query HouseholdsFiveDomains($code: RegionCode!, $first: Int!, $after: String) {
  region(code: $code) {
    households(first: $first, after: $after) {
      edges {
        node {${fieldsOfHousehold(householdQuery)}}
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`;

export const pageSize = 100;

function fieldsOfHousehold(query: string): string {
  const fields = /household\(id: \$id\) \{(.*)\}\s*\}\s*$/s.exec(query)?.[1];
  if (!fields) throw new Error('the ready query of a household has another shape');
  return fields;
}

/** Where a household stands in the list of its province. */
export interface HouseholdPlace {
  id: string;
  regionCode: string;
}

/** In the order of the list, region code then id. */
export async function readPlaces(run: RunFile): Promise<HouseholdPlace[]> {
  const client = new pg.Client({ connectionString: run.postgres.monitoring });
  await client.connect();
  try {
    const { rows } = await client.query<HouseholdPlace>(
      'select id, region_code as "regionCode" from household order by region_code, id',
    );
    return rows;
  } finally {
    await client.end();
  }
}

export function householdRequest({ id }: Pick<HouseholdPlace, 'id'>): GraphRequest {
  return { query: householdQuery, variables: { id } };
}

/** The page behind this household, over the whole of Jiangxi; the cursor is the list's own. */
export function pageRequestAfter({ regionCode, id }: HouseholdPlace): GraphRequest {
  const after = Buffer.from(`${regionCode} ${id}`).toString('base64url');
  return { query: pageQuery, variables: { code: '36', first: pageSize, after } };
}

/** The places behind which a whole page follows, in an order that the seed decides; a caller takes them one by one. */
export function placesInTurn(places: readonly HouseholdPlace[], next: () => number): () => HouseholdPlace {
  const left = places.slice(0, -pageSize);
  for (let index = left.length - 1; index > 0; index -= 1) {
    const other = Math.floor(next() * (index + 1));
    const [a, b] = [left[index], left[other]];
    if (a && b) [left[index], left[other]] = [b, a];
  }
  let turn = 0;
  return () => {
    const place = left[turn % left.length];
    turn += 1;
    if (!place) throw new Error(`fewer than ${pageSize} households: no whole page`);
    return place;
  };
}
