import { describe, expect, test } from '@jest/globals';
import { contains, type RegionCode } from '@shouwang/values';
import { publicStatistics, regionsAbove, shownAbove, type PublicStatistics } from './public-statistics.ts';

const code = (digits: string): RegionCode => digits.padEnd(12, '0') as RegionCode;

const list: PublicStatistics = {
  smallestCell: 5,
  totals: ['households'],
  breakdowns: [{ of: 'households', parts: ['lifted'], complete: false }],
};

type Totals = Record<string, [number, number]>;

/** What is shown above the areas; totals are written as [households, lifted] by the digits of a region. */
function shown(areas: string[], totals: Totals): Record<string, Record<string, number>> {
  const byRegion = new Map(
    Object.entries(totals).map(([digits, [households, lifted]]) => [
      code(digits),
      new Map([
        ['households', BigInt(households)],
        ['lifted', BigInt(lifted)],
      ]),
    ]),
  );
  return Object.fromEntries(
    [...shownAbove(areas.map(code), byRegion, list)].map(([region, counters]) => [
      region.replace(/0+$/, ''),
      Object.fromEntries([...counters].map(([counter, total]) => [counter, Number(total)])),
    ]),
  );
}

describe('a total above the areas', () => {
  test('is shown where it adds a cell that is large enough to what is known', () => {
    expect(shown(['360704'], { '360704': [10, 0], '3607': [15, 0], '36': [20, 0] })).toEqual({
      '3607': { households: 15 },
      '36': { households: 20 },
    });
  });

  test('is withheld where the rest would be a small cell, or an empty one, which tells as much', () => {
    expect(shown(['360704'], { '360704': [10, 0], '3607': [14, 0], '36': [14, 0] })).toEqual({ '3607': {}, '36': {} });
    expect(shown(['360704'], { '360704': [10, 0], '3607': [10, 0], '36': [90, 0] })).toEqual({
      '3607': {},
      '36': { households: 90 },
    });
  });

  test('is compared with the next total that is shown, not with the areas alone', () => {
    expect(shown(['360704'], { '360704': [10, 0], '3607': [20, 0], '36': [24, 0] })).toEqual({
      '3607': { households: 20 },
      '36': {},
    });
  });

  test('is compared with all areas below it', () => {
    const totals = {
      '360704': [10, 0],
      '360783': [7, 0],
      '361104': [3, 0],
      '3607': [21, 0],
      '3611': [9, 0],
    } satisfies Totals;
    const areas = ['360704', '360783', '361104'];
    expect(shown(areas, { ...totals, '36': [32, 0] })).toEqual({
      '3607': {},
      '3611': { households: 9 },
      '36': { households: 32 },
    });
    // 9 of 3611 and 17 of the areas in 3607 are known.
    expect(shown(areas, { ...totals, '36': [30, 0] })['36']).toEqual({});
  });

  test('is withheld where it is missing, as small ones are', () => {
    expect(shown(['360704101'], { '360704101': [0, 0], '3607': [9, 0] })).toEqual({
      '360704': {},
      '3607': { households: 9 },
      '36': {},
    });
  });
});

describe('a breakdown is shown whole or not at all', () => {
  test('where every part and what is left beside them is large enough', () => {
    expect(shown(['360704'], { '360704': [10, 4], '3607': [20, 9], '36': [40, 19] })).toEqual({
      '3607': { households: 20, lifted: 9 },
      '36': { households: 40, lifted: 19 },
    });
    expect(shown(['360704'], { '360704': [10, 4], '3607': [20, 8] })['3607']).toEqual({ households: 20 });
    expect(shown(['360704'], { '360704': [10, 4], '3607': [20, 10] })['3607']).toEqual({ households: 20 });
  });

  test('in what was added since it was shown last', () => {
    const upToCity = { '360704': [10, 4], '3607': [20, 8] } satisfies Totals;
    // 10 more households in the province, 4 of them lifted; since the county it is 20 and 8.
    expect(shown(['360704'], { ...upToCity, '36': [30, 12] })['36']).toEqual({ households: 30, lifted: 12 });
    expect(shown(['360704'], { ...upToCity, '36': [30, 8] })['36']).toEqual({ households: 30 });
  });

  test('and only together with its total', () => {
    expect(shown(['360704'], { '360704': [10, 0], '3607': [14, 14] })['3607']).toEqual({});
  });

  test('and what is complete leaves no cell beside its parts', () => {
    const complete = { ...list, breakdowns: [{ of: 'households', parts: ['lifted', 'ordinary'], complete: true }] };
    const totals = (ordinary: bigint): ReadonlyMap<string, ReadonlyMap<string, bigint>> =>
      new Map([
        [
          code('3607'),
          new Map([
            ['households', 6n + ordinary],
            ['lifted', 6n],
            ['ordinary', ordinary],
          ]),
        ],
      ]);
    expect(shownAbove([code('360704')], totals(5n), complete).get(code('3607'))?.size).toBe(3);
    expect(shownAbove([code('360704')], totals(4n), complete).get(code('3607'))?.size).toBe(1);
  });
});

test('the regions above are those of the codes; a city without counties comes once', () => {
  expect(regionsAbove([code('360704101'), code('360704102'), code('441900101')])).toEqual([
    { code: code('360704'), below: [code('360704101'), code('360704102')] },
    { code: code('3607'), below: [code('360704')] },
    { code: code('4419'), below: [code('441900101')] },
    { code: code('36'), below: [code('3607')] },
    { code: code('44'), below: [code('4419')] },
  ]);
  expect(regionsAbove([code('36')])).toEqual([]);
});

test.each([
  ['a smallest cell below 5', { ...list, smallestCell: 4 }],
  ['a breakdown of what is no total', { ...list, totals: [] }],
  ['a counter that is listed twice', { ...list, totals: ['households', 'lifted'] }],
  [
    'two breakdowns of one total',
    { ...list, breakdowns: [...list.breakdowns, { ...list.breakdowns[0], parts: ['x'] }] },
  ],
])('%s is no list', (_, value) => {
  expect(publicStatistics.safeParse(list).success).toBe(true);
  expect(publicStatistics.safeParse(value).success).toBe(false);
});

/** An attacker who adds and subtracts everything that is shown and everything of the own areas. */
describe('whatever is computed from what is shown and known, no small cell comes out', () => {
  const parts = ['a', 'b'];

  interface Province {
    /** Households by village and class: those of part a, of part b, and of neither where there are any. */
    villages: { code: RegionCode; classes: number[] }[];
    areas: RegionCode[];
  }

  /** One number per village and class that lies outside the areas: how often a sum counts its households. */
  type Sum = readonly number[];

  const outside = ({ villages, areas }: Province): Province['villages'] =>
    villages.filter((village) => !areas.some((area) => contains(area, village.code)));

  const total = ({ villages }: Province, region: RegionCode, counter: string): number =>
    villages
      .filter((village) => contains(region, village.code))
      .reduce(
        (sum, { classes }) => sum + classes.reduce((all, count, at) => all + (counts(counter, at) ? count : 0), 0),
        0,
      );

  const counts = (counter: string, at: number): boolean => counter === 'all' || parts[at] === counter;

  function totalsOf(province: Province): Map<string, Map<string, bigint>> {
    const regions = [...province.areas, ...regionsAbove(province.areas).map((above) => above.code)];
    return new Map(
      regions.map((region) => [
        region,
        new Map(['all', ...parts].map((counter) => [counter, BigInt(total(province, region, counter))])),
      ]),
    );
  }

  function randomProvince(random: (below: number) => number, complete: boolean): Province {
    const villages = ['01', '02'].flatMap((city) =>
      ['01', '02'].flatMap((county) =>
        ['101', '102'].flatMap((township) =>
          Array.from({ length: 1 + random(2) }, (_, number) => ({
            code: code(`36${city}${county}${township}${String(201 + number)}`),
            classes: Array.from({ length: complete ? 2 : 3 }, () => (random(5) === 0 ? 0 : random(7))),
          })),
        ),
      ),
    );
    const areas: RegionCode[] = [];
    for (let wanted = 1 + random(3); wanted > 0; wanted -= 1) {
      const village = villages[random(villages.length)]?.code ?? code('');
      const area = code(village.slice(0, [4, 6, 9, 12][random(4)]));
      if (!areas.some((other) => contains(other, area) || contains(area, other))) areas.push(area);
    }
    return { villages, areas };
  }

  /**
   * The smallest of the sums of shown totals, each added, subtracted or left, that count households of some villages and
   * classes and each of them once. Eight totals at a time: more would take hours.
   */
  function smallestComputable(province: Province, shownTotals: { region: RegionCode; counter: string }[]): number {
    const cells = outside(province).flatMap((village) =>
      village.classes.map((count, at) => ({ village: village.code, at, count })),
    );
    const sums: Sum[] = shownTotals
      .slice(0, 8)
      .map(({ region, counter }) =>
        cells.map(({ village, at }) => Number(contains(region, village) && counts(counter, at))),
      );
    let smallest = Infinity;
    const search = (from: number, sum: Sum): void => {
      const next = sums[from];
      if (next) {
        for (const sign of [-1, 0, 1])
          search(from + 1, sign === 0 ? sum : sum.map((n, at) => n + sign * (next[at] ?? 0)));
      } else if (sum.every((n) => n === 0 || n === 1) && sum.includes(1)) {
        smallest = Math.min(
          smallest,
          cells.reduce((all, { count }, at) => all + count * (sum[at] ?? 0), 0),
        );
      }
    };
    search(
      0,
      cells.map(() => 0),
    );
    return smallest;
  }

  test.each([
    ['households beside the parts', false],
    ['parts that are complete', true],
  ])(
    'with %s',
    (_, complete) => {
      const random = seeded(20_261_126);
      const rule: PublicStatistics = {
        smallestCell: 5,
        totals: ['all'],
        breakdowns: [{ of: 'all', parts, complete }],
      };
      let [isShown, isWithheld, broken] = [0, 0, 0];
      for (let round = 0; round < 150; round += 1) {
        const province = randomProvince(random, complete);
        const totals = totalsOf(province);
        const result = [...shownAbove(province.areas, totals, rule)].flatMap(([region, counters]) =>
          ['all', ...parts].map((counter) => ({ region: region as RegionCode, counter, shown: counters.has(counter) })),
        );
        result.sort(() => random(2) - 0.5);
        const open = result.filter((each) => each.shown);
        isShown += open.length;
        isWithheld += result.length - open.length;
        expect([round, province, smallestComputable(province, open) >= 5]).toEqual([round, province, true]);
        // The same search finds a small cell where only the totals themselves are looked at.
        const large = result.filter(({ region, counter }) => total(province, region, counter) >= 5);
        if (smallestComputable(province, large) < 5) broken += 1;
      }
      expect(isShown).toBeGreaterThan(200);
      expect(isWithheld).toBeGreaterThan(200);
      expect(broken).toBeGreaterThan(50);
    },
    60_000,
  );
});

/** Whole numbers below a bound, the same on every machine (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
