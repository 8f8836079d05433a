import { prefixOf, subtreeRange, type RegionCode } from '@shouwang/values';

/**
 * Where a piece of work may see and change records: region codes, each with all below it, or `*`. A viewer is one. It
 * holds twice. The first wall is in this package: rows outside are left out of what is read, and are never saved. The
 * second is PostgreSQL's row-level security (row-security.ts), by the setting that every transaction begins with.
 */
export interface Sight {
  readonly areas: readonly string[];
}

/** What the policies of the tables read; empty or not set sees nothing. */
export const areasSetting = 'shouwang.areas';

/** Of a connection that does one kind of background work and nothing else, for as long as it lasts. */
export const systemOptions = `-c ${areasSetting}=*`;

/** A record outside the areas was to be changed, or to be moved there. */
export class OutsideAreas extends Error {
  readonly regionCode: string;
  constructor(regionCode: string) {
    super('the record does not lie in the areas of who changes it');
    this.regionCode = regionCode;
  }
}

const known = new WeakMap<Sight, readonly string[]>();

/** The digits that every region code in sight begins with; one that is empty is the whole country. */
export function prefixesOf(sight: Sight): readonly string[] {
  const before = known.get(sight);
  if (before) return before;
  const prefixes = widestOf(sight);
  known.set(sight, prefixes);
  return prefixes;
}

function widestOf({ areas }: Sight): string[] {
  const prefixes = areas.map((area) => {
    if (area === '*') return '';
    // It becomes part of a statement.
    if (!/^[1-8]\d{11}$/.test(area)) throw new Error('an area is not a region code of 12 digits');
    return prefixOf(area as RegionCode);
  });
  const widest = prefixes.filter((prefix) => !prefixes.some((other) => other !== prefix && prefix.startsWith(other)));
  return [...new Set(widest)].toSorted();
}

/** Begins a transaction and tells PostgreSQL what it may see, by one round trip. */
export function beginWith(sight: Sight, mode: 'read only' | 'read write'): string {
  const prefixes = prefixesOf(sight);
  const setting = prefixes.includes('') ? '*' : prefixes.join(',');
  return `begin ${mode}; set local ${areasSetting} = '${setting}'`;
}

/** Of statements that were counted: the begin and the end that every use of the database has beside its statements. */
export function isFrame(sql: string): boolean {
  return sql.includes(areasSetting) || sql === 'commit';
}

/** Whether a record of this region is in sight; a connection of a tool, which has none, sees everything. */
export function isSeen(sight: Sight | undefined, regionCode: string): boolean {
  return sight === undefined || prefixesOf(sight).some((prefix) => regionCode.startsWith(prefix));
}

/** The parts of `from <= region_code < to` that are in sight, in order and without an overlap. */
export function rangesSeen(
  sight: Sight | undefined,
  range: { from: string; to: string },
): { from: string; to: string }[] {
  if (sight === undefined) return [range];
  return prefixesOf(sight).flatMap((prefix) => {
    if (prefix === '') return [range];
    const area = subtreeRange(prefix.padEnd(12, '0') as RegionCode);
    const from = range.from > area.from ? range.from : area.from;
    const to = range.to < area.to ? range.to : area.to;
    return from < to ? [{ from, to }] : [];
  });
}
