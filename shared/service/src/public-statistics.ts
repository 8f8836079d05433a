import { parentOf, prefixOf, type RegionCode } from '@shouwang/values';
import { z } from 'zod';

/**
 * Totals above a viewer's areas are refused, but for public statistics, and of those no cell may come out that is smaller
 * than the list says: neither as a total nor by taking away what the viewer knows, which is its own areas and whatever is
 * shown of the regions in between.
 *
 * So the regions above are gone through from the smallest up. What is known below one is the next totals that are shown,
 * or the own areas where none is. A total is shown where what it adds to that is a cell that is large enough. Shown
 * totals lie in each other or apart, so whatever can be computed from them is made of those additions, each of them
 * large enough, and of the own areas. A breakdown is shown whole or not at all, where its total is shown and where every
 * part, and what is left beside the parts, is large enough in what is added since the breakdown was shown last; so its
 * additions are made of whole additions of its total. The proof by trying is beside this file, the decision is 0032.
 */

const breakdown = z.object({
  /** One of the totals. */
  of: z.string().min(1),
  /** Counters that count some of it each, none of it twice. */
  parts: z.array(z.string().min(1)).min(1),
  /** The parts add up to all of it; otherwise what is left beside them is a cell as well. */
  complete: z.boolean(),
});

/** Counters by the names that figures are summed under. Those that make up each other without saying so give each other away. */
export const publicStatistics = z
  .object({
    /** Below this a cell is withheld, and so is whatever would give it away. */
    smallestCell: z.int().min(5),
    totals: z.array(z.string().min(1)),
    breakdowns: z.array(breakdown),
  })
  .refine(({ totals, breakdowns }) => breakdowns.every(({ of }) => totals.includes(of)), {
    error: 'a breakdown is of one of the totals',
  })
  .refine(
    ({ totals, breakdowns }) =>
      areDifferent([...totals, ...breakdowns.flatMap(({ parts }) => parts)]) &&
      areDifferent(breakdowns.map(({ of }) => of)),
    { error: 'a counter is listed once, and a total has one breakdown at most' },
  );

export type PublicStatistics = z.output<typeof publicStatistics>;

/** Region code → counter → total. */
export type TotalsByRegion = ReadonlyMap<string, ReadonlyMap<string, bigint>>;

/** A region above the areas, and the next ones below it that lead to them. */
interface Above {
  code: RegionCode;
  below: readonly RegionCode[];
}

/** Counters that are shown together or not at all, and the cells that they give away of any set of villages. */
interface Group {
  counters: readonly string[];
  /** Must be shown as well. */
  of: string | null;
  cells(amounts: readonly bigint[]): readonly bigint[];
}

/**
 * What is shown of each region above the areas; the counters of the list that are missing there are withheld. `areas` lie
 * apart. Totals are those of the areas and of all regions above; one that is missing above is taken for a small one.
 */
export function shownAbove(
  areas: readonly RegionCode[],
  totals: TotalsByRegion,
  { smallestCell, ...list }: PublicStatistics,
): TotalsByRegion {
  const regions = regionsAbove(areas);
  const shown = new Map(regions.map(({ code }) => [code, new Map<string, bigint>()]));
  for (const { counters, of, cells } of groupsOf(list)) {
    const totalsOf = (code: RegionCode): bigint[] => counters.map((counter) => totals.get(code)?.get(counter) ?? 0n);
    const known = new Map(areas.map((code) => [code, totalsOf(code)]));
    for (const { code, below } of regions) {
      const all = totalsOf(code);
      const before = counters.map((_, at) => below.reduce((sum, each) => sum + (known.get(each)?.[at] ?? 0n), 0n));
      const added = all.map((amount, at) => amount - (before[at] ?? 0n));
      const here = shown.get(code);
      const isShown = (of === null || here?.has(of)) && cells(added).every((cell) => cell >= BigInt(smallestCell));
      known.set(code, isShown ? all : before);
      if (isShown) counters.forEach((counter, at) => here?.set(counter, all[at] ?? 0n));
    }
  }
  return shown;
}

/** Every region above one of the areas, the smallest first. */
export function regionsAbove(areas: readonly RegionCode[]): Above[] {
  const below = new Map<RegionCode, Set<RegionCode>>();
  for (const area of areas) {
    let code = area;
    for (let above = parentOf(code); above !== null; above = parentOf(above)) {
      below.set(above, (below.get(above) ?? new Set()).add(code));
      code = above;
    }
  }
  return [...below]
    .map(([code, codes]) => ({ code, below: [...codes] }))
    .toSorted((one, other) => prefixOf(other.code).length - prefixOf(one.code).length);
}

/** Totals before the breakdowns of them. */
function groupsOf({ totals, breakdowns }: Pick<PublicStatistics, 'totals' | 'breakdowns'>): Group[] {
  return [
    ...totals.map((counter) => ({ counters: [counter], of: null, cells: (amounts: readonly bigint[]) => amounts })),
    ...breakdowns.map(({ of, parts, complete }) => ({
      counters: [of, ...parts],
      of,
      cells: ([all = 0n, ...each]: readonly bigint[]) =>
        complete ? each : [...each, each.reduce((left, part) => left - part, all)],
    })),
  ];
}

function areDifferent(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
