import pg from 'pg';
import { openTables, readGuardedTables } from './guarded-tables.ts';

/** A row of a service's database that lies in a region. */
interface StoredRow {
  table: string;
  region: string;
  id: string | null;
  version: number;
}

/**
 * All rows of all services by where they lie, and every value of theirs that would tell of them. Read with the owners' rights,
 * so that it knows what nobody was meant to see.
 */
export interface Records {
  /** Ids of the type's records in these regions that are nearest to a place. */
  near(typeName: string, place: string, isWanted: (region: string) => boolean): StoredRow[];
  /** Whether any lie there, with an id or without. */
  has(typeName: string, isWanted: (region: string) => boolean): boolean;
  versionOf(id: string): number;
  /** Where there are any. */
  regions: ReadonlySet<string>;
  /** Whether a value stands in rows, and only in such that lie where it is not to be seen. */
  tellsOf(value: string, isInSight: (region: string) => boolean): boolean;
}

export async function readRecords(urls: readonly string[]): Promise<Records> {
  const rows = new Map<string, StoredRow[]>();
  const versions = new Map<string, number>();
  const places = new Map<string, Set<string>>();
  const regions = new Set<string>();
  for (const url of urls) {
    await withClient(url, async (client) => {
      for (const { name, region } of await readGuardedTables(client)) {
        if (region === null || repetitions.test(name)) continue;
        const found = await client.query<{ region: string; row: Record<string, unknown> }>(
          `select ${region} as region, to_jsonb(${name}) as row from ${name} where ${region} is not null`,
        );
        const type = typeOf(name);
        const ofType = rows.get(type) ?? rows.set(type, []).get(type) ?? [];
        for (const { region: place, row } of found.rows) {
          const id = typeof row['id'] === 'string' ? row['id'] : null;
          const version = typeof row['version'] === 'number' ? row['version'] : 1;
          regions.add(place);
          ofType.push({ table: name, region: place, id, version });
          if (id !== null) versions.set(id, version);
          for (const value of tellingValues(row)) {
            const known = places.get(value);
            if (known) known.add(place);
            else places.set(value, new Set([place]));
          }
        }
      }
    });
  }
  return {
    near(typeName, place, isWanted) {
      const wanted = (rows.get(typeName) ?? []).filter(({ id, region }) => id !== null && isWanted(region));
      const nearest = Math.max(0, ...wanted.map(({ region }) => shared(region, place)));
      return wanted.filter(({ region }) => shared(region, place) === nearest);
    },
    has: (typeName, isWanted) => (rows.get(typeName) ?? []).some(({ region }) => isWanted(region)),
    regions,
    versionOf: (id) => versions.get(id) ?? 1,
    tellsOf(value, isInSight) {
      const where = places.get(value);
      return where !== undefined && ![...where].some(isInSight);
    },
  };
}

/** Tables that say nothing which another one does not say: regions are everybody's, events carry the rows. */
const repetitions = /^region$|_copy$|_counter$|^outbox$/;

/** `risk_clue` → RiskClue. */
function typeOf(table: string): string {
  return table.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** How many characters two codes begin with alike. */
function shared(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Ids and free text: no words of the schema or of the code, no numbers, no days. */
function tellingValues(value: unknown): string[] {
  if (typeof value === 'string') return isTelling(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(tellingValues);
}

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function isTelling(text: string): boolean {
  return id.test(text) || (text.length >= 6 && !/^[\w.@:/-]*$|^\d{4}-\d\d-\d\d/.test(text));
}

/** What tells that a row of a table was written (its newest transaction), added or taken away (their number). */
export async function fingerprints(urls: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [service, url] of Object.entries(urls)) {
    await withClient(url, async (client) => {
      for (const { name, region } of await readGuardedTables(client)) {
        if (region === null || Object.hasOwn(openTables, name)) continue;
        const { rows } = await client.query<{ worth: string }>(
          `select count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as worth from ${name}`,
        );
        found.set(`${service}.${name}`, rows[0]?.worth ?? '');
      }
    });
  }
  return found;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
