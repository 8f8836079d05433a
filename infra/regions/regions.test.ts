import { describe, expect, test } from '@jest/globals';
import { contains, parseRegionCode, type RegionLevel } from '@shouwang/values';
import { parseRegions, readRegions } from './regions.ts';

const regions = readRegions();
const byCode = new Map<string, (typeof regions)[number]>(regions.map((region) => [region.code, region]));

function count(area: string, level: RegionLevel): number {
  const code = parseRegionCode(area);
  if (!code.ok) throw new Error(area);
  return regions.filter((region) => region.level === level && contains(code.value, region.code)).length;
}

describe('the checked-in regions', () => {
  test.each<[string, RegionLevel, number]>([
    ['36', 'CITY', 11],
    ['36', 'COUNTY', 100],
    ['36', 'VILLAGE', 22_080],
    ['360704', 'TOWNSHIP', 20],
    ['360704', 'VILLAGE', 313],
    ['4307', 'VILLAGE', 2_273],
  ])('%s has, by level %s, %i regions', (area, level, expected) => {
    expect(count(area, level)).toBe(expected);
  });

  test('each of the 31 provinces of the list has its row', () => {
    expect(regions.filter((region) => region.level === 'PROVINCE')).toHaveLength(31);
  });

  test.each([
    ['360704000000', '赣县区'],
    ['361104000000', '广信区'],
    ['360723000000', '大余县'],
    ['360726000000', '安远县'],
    ['360783000000', '龙南市'],
    ['360728000000', '定南县'],
    ['360724000000', '上犹县'],
    ['430700000000', '常德市'],
    ['430726000000', '石门县'],
    ['611026000000', '柞水县'],
    ['361104108000', '煌固镇'],
    ['361104201000', '石人乡'],
    ['361104207000', '尊桥乡'],
    ['361104210000', '黄沙岭乡'],
    ['360723101220', '店孜里村民委员会'],
    ['361104102208', '苎圳村民委员会'],
    ['361104204213', '西龙岗村民委员会'],
    ['611026104204', '金米村委会'],
    ['611026105205', '金凤村委会'],
    ['611026102213', '金盆村委会'],
    ['610722110205', '元水村委会'],
  ])('%s is %s', (code, name) => {
    expect(byCode.get(code)?.name).toBe(name);
  });

  test('villages of the papers hang from their towns up to the province', () => {
    const path: string[] = [];
    for (let region = byCode.get('361104204213'); region; region = byCode.get(region.parentCode ?? '')) {
      path.push(region.name);
    }
    expect(path).toEqual(['西龙岗村民委员会', '湖村乡', '广信区', '上饶市', '江西省']);
  });

  test('a village that was abolished before the list is not in it', () => {
    expect(regions.some((region) => region.name.startsWith('天窗岩'))).toBe(false);
  });
});

describe('a file of regions', () => {
  test('an abolished region carries the first day on which it is no longer valid', () => {
    expect(parseRegions('360000000000\t江西省\n360700000000\t旧市\t1999-07-01\t2016-10-18\n')[1]).toEqual({
      code: '360700000000',
      name: '旧市',
      level: 'CITY',
      parentCode: '360000000000',
      validFrom: '1999-07-01',
      validTo: '2016-10-18',
    });
  });

  test.each([
    ['36\t江西省', 'line 1: not a region code of 12 digits'],
    ['360000000000', 'line 1: want: code, name'],
    ['360000000000\t', 'line 1: want: code, name'],
    ['360000000000\t江西省 ', 'line 1: want: code, name'],
    ['360000000000\t江西省\t\t\tx', 'line 1: want: code, name'],
    ['360000000000\t江西省\t\t2026-02-30', 'line 1: there is no such day'],
    ['360700000000\t赣州市', 'line 1: 360700000000 has no parent 360000000000'],
    ['360000000000\t江西省\n360000000000\t江西省', 'line 2: 360000000000 is out of order or there twice'],
    ['370000000000\t山东省\n360000000000\t江西省', 'line 2: 360000000000 is out of order or there twice'],
  ])('is refused: %j', (text, message) => {
    expect(() => parseRegions(text)).toThrow(message);
  });
});
