import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Viewer } from '@shouwang/viewer';
import { startMonitoring, type Monitoring } from './fixture.ts';

/** Households, people and lifted households of invented villages; all that lies above them is their sum. */
const villages = {
  '360704101201': [12, 40, 6],
  '360704101202': [3, 9, 1],
  '360704102201': [20, 61, 9],
  '360783101201': [4, 12, 2],
  '361104101201': [30, 99, 14],
} as const;
const above = ['360000000000', '360700000000', '360783101000', '360783000000', '361104000000'];

let monitoring: Monitoring;
beforeAll(async () => {
  monitoring = await startMonitoring();
  const { database } = monitoring;
  await database.query(
    `insert into region (id, version, region_code, name, level) select id, 1, id, '虚构' || id, 'COUNTY' from unnest($1::text[]) as id`,
    [above],
  );
  const rows: [string, string, number | undefined][] = Object.entries(villages).flatMap(([code, amounts]) =>
    ['households', 'people', 'liftedHouseholds'].map((counter, at): [string, string, number | undefined] => [
      code,
      counter,
      amounts[at],
    ]),
  );
  // Beside the list: nobody above the village may see it.
  rows.push(['361104101201', 'openClues', 50]);
  for (const row of rows) await database.query('insert into village_counter values ($1, $2, $3)', row);
  await database.query(
    `insert into county_counter select left(region_code, 6) || '000000', 0, counter, sum(amount), count(*)
     from village_counter group by 1, 3`,
  );
}, 60_000);
afterAll(() => monitoring?.stop());

const code = (digits: string): string => digits.padEnd(12, '0');
const viewerOf = (...areas: string[]): Partial<Viewer> => ({ areas: areas.map(code) as Viewer['areas'] });

interface Answered {
  /** Figure → its number, or the code of its refusal. */
  figures: Record<string, number | string>;
  messages: string[];
}

/** Each figure by an alias of its own, as the schema says. */
async function figuresOf(
  digits: string,
  viewer: Partial<Viewer>,
  figures = ['households', 'people', 'liftedHouseholds'],
  language: 'zh' | 'en' = 'en',
): Promise<Answered> {
  const aliases = figures.map((figure) => `${figure}: monitoring { ${figure} }`).join(' ');
  const { data, errors = [] } = await monitoring.ask<{ region: Record<string, Record<string, number> | null> }>(
    `{ region(code: "${code(digits)}") { ${aliases} } }`,
    { viewer, language },
  );
  const refusal = (figure: string): string =>
    errors.find(({ path }) => path?.[1] === figure)?.extensions['code'] as string;
  return {
    figures: Object.fromEntries(figures.map((figure) => [figure, data.region[figure]?.[figure] ?? refusal(figure)])),
    messages: errors.map(({ message }) => message),
  };
}

const W = 'WITHHELD';

describe('public statistics above the own area, without those that give a small cell away', () => {
  test.each([
    // The rest of the city are the 4 households of another county.
    ['a county', ['360704'], '3607', [W, 122, W]],
    ['a county', ['360704'], '36', [69, 221, 32]],
    ['a township', ['360704101'], '360704', [35, 110, 16]],
    ['a township', ['360704101'], '3607', [W, 122, W]],
    ['a township', ['360704101'], '36', [69, 221, 32]],
    // The rest of the township are 3 households.
    ['a village', ['360704101201'], '360704101', [W, 49, W]],
    ['a village', ['360704101201'], '360704', [35, 110, 16]],
    // The other county's own area and the first county's shown total are all that the city has.
    ['two areas', ['360704101', '360783'], '360704', [35, 110, 16]],
    ['two areas', ['360704101', '360783'], '3607', [W, W, W]],
    ['two areas', ['360704101', '360783'], '36', [69, 221, 32]],
    ['areas in two provinces', ['360704', '4419'], '36', [69, 221, 32]],
    // Its own small numbers are its own, and what adds nothing to them is nobody else's.
    ['a small county', ['360783'], '360783', [4, 12, 2]],
    ['a small village', ['360783101201'], '360783101', [W, W, W]],
    ['a small village', ['360783101201'], '3607', [39, 122, 18]],
  ])('%s %j of %s', async (_, areas, region, expected) => {
    const { figures } = await figuresOf(region, viewerOf(...areas));
    expect(Object.values(figures)).toEqual(expected);
  });

  test('any other region is refused, and so is above the own area what is not on the list', async () => {
    const clerk = viewerOf('360704');
    expect((await figuresOf('360783', clerk)).figures).toEqual({
      households: 'FORBIDDEN',
      people: 'FORBIDDEN',
      liftedHouseholds: 'FORBIDDEN',
    });
    const unlisted = ['openClues', 'cluesRaised', 'villages', 'monitoredHouseholds', 'suddenHardship'];
    const { figures, messages } = await figuresOf('36', clerk, unlisted);
    expect(figures).toEqual(Object.fromEntries(unlisted.map((figure) => [figure, 'FORBIDDEN'])));
    expect(messages[0]).toContain('no public statistic');
    expect((await figuresOf('36', viewerOf('36'), unlisted)).figures['openClues']).toBe(50);
  });

  test('where no list is in force, everything above is refused', async () => {
    const today = new Date('2026-03-02T01:00:00Z');
    // The day before the first list, in China.
    monitoring.setNow(new Date('2020-12-31T15:59:59Z'));
    const { figures } = await figuresOf('36', viewerOf('360704'), ['households']);
    monitoring.setNow(today);
    expect(figures).toEqual({ households: 'FORBIDDEN' });
  });

  test('a refusal does not say whether the total or a difference is small', async () => {
    const small = await figuresOf('360783101', viewerOf('360783101201'), ['households']);
    const difference = await figuresOf('360704101', viewerOf('360704101201'), ['households']);
    expect(small.messages).toEqual(difference.messages);
    expect(small.messages).toEqual([
      'region.households.households: the figure, or a difference that it would give away, is below 5 and is withheld',
    ]);
    const chinese = await figuresOf('360704101', viewerOf('360704101201'), ['households'], 'zh');
    expect(chinese.messages).toEqual(['region.households.households: 该数字或由其可推算出的差额小于 5，不予显示']);
  });

  test('costs one statement more, however many regions above are asked, and none where none is', async () => {
    const statementsOf = async (...regions: string[]): Promise<number> => {
      const asked = regions.map((digits) => `r${digits}: region(code: "${code(digits)}") { monitoring { people } }`);
      const question = { viewer: viewerOf('360704101') };
      const sent = await monitoring.statementsOf(() => monitoring.ask(`{ ${asked.join(' ')} }`, question));
      return sent.filter((sql) => !sql.includes('from policy')).length;
    };
    expect(await statementsOf('360704101')).toBe(2);
    expect(await statementsOf('360704101', '360704', '3607', '36')).toBe(3);
    expect(await statementsOf('361104')).toBe(1);
  });
});

describe('the second wall: what public_totals() lets the role of the service see', () => {
  /** One transaction of the service's role, told what it may see, that is undone. */
  async function asService<Row>(areas: string | null, sql: string): Promise<Row[]> {
    const runner = monitoring.service.deps.dataSource.createQueryRunner();
    try {
      await runner.query('begin');
      if (areas !== null) await runner.query(`set local shouwang.areas = '${areas}'`);
      return (await runner.query(sql)) as Row[];
    } finally {
      await runner.query('rollback');
      await runner.release();
    }
  }

  async function publicTotals(areas: string | null): Promise<Record<string, Record<string, number>>> {
    const rows = await asService<{ region_code: string; counter: string; total: string }>(
      areas,
      'select * from public_totals()',
    );
    const byRegion: Record<string, Record<string, number>> = {};
    for (const { region_code: region, counter, total } of rows)
      (byRegion[region.replace(/0+$/, '')] ??= {})[counter] = Number(total);
    return byRegion;
  }

  test('listed counters of the areas and above them, without the small ones above', async () => {
    expect(await publicTotals('360783101201')).toEqual({
      '360783101201': { households: 4, people: 12, liftedHouseholds: 2 },
      '360783101': { people: 12 },
      '360783': { people: 12 },
      '3607': { households: 39, people: 122, liftedHouseholds: 18 },
      '36': { households: 69, people: 221, liftedHouseholds: 32 },
    });
    expect(Object.keys(await publicTotals('360704101,361104')).toSorted()).toEqual([
      '36',
      '3607',
      '360704',
      '360704101',
      '3611',
      '361104',
    ]);
  });

  test.each([[null], [''], ['*'], ['nowhere'], ['3']])('nothing for areas %j', async (areas) => {
    expect(await publicTotals(areas)).toEqual({});
  });

  test('a list that is in force for the province takes the place of the country’s, and holds for all of it', async () => {
    const insert = (area: string, from: string, value: object): Promise<unknown> =>
      monitoring.database.query(
        `insert into policy values ('public-statistics@' || $1 || '@' || $2, 'public-statistics', $1, $2::date, null, $3, 'test', false)`,
        [area, from, JSON.stringify(value)],
      );
    const list = { smallestCell: 100, totals: ['people'], breakdowns: [] };
    await expect(insert('360704', '2026-01-01', list)).rejects.toThrow('policy_of_public_statistics_is_a_provinces');
    await insert('44', '2026-01-01', { ...list, totals: [] });
    await insert('36', '2999-01-01', { ...list, totals: [] });
    await insert('36', '2026-01-01', list);
    expect(await publicTotals('361104')).toEqual({ '361104': { people: 99 }, '36': { people: 221 } });
    await monitoring.database.query(`delete from policy where code = 'public-statistics' and area <> ''`);
  });

  test('nobody else may call it, and the service may change neither it nor the list', async () => {
    const [{ may } = { may: null }]: { may: boolean | null }[] = await monitoring.database.query(
      `select has_function_privilege('pg_monitor', 'public_totals()', 'execute') as may`,
    );
    expect(may).toBe(false);
    await expect(asService(null, 'drop function public_totals()')).rejects.toThrow('must be owner');
    for (const change of [
      `update policy set value = '{}'`,
      'delete from policy',
      'insert into policy select * from policy',
    ]) {
      await expect(asService('*', change)).rejects.toThrow('permission denied for table policy');
    }
  });
});
