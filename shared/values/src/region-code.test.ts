import { describe, expect, test } from '@jest/globals';
import {
  contains,
  levelOf,
  parentOf,
  parseRegionCode,
  prefixOf,
  subtreeRange,
  type RegionCode,
} from './region-code.ts';

function code(text: string): RegionCode {
  const parsed = parseRegionCode(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason.code}`);
  return parsed.value;
}

describe('region codes', () => {
  test.each([
    ['36', '360000000000', 'PROVINCE', null, '36'],
    ['3607', '360700000000', 'CITY', '360000000000', '3607'],
    ['360704', '360704000000', 'COUNTY', '360700000000', '360704'],
    ['360704100', '360704100000', 'TOWNSHIP', '360704000000', '360704100'],
    ['360704100201', '360704100201', 'VILLAGE', '360704100000', '360704100201'],
    // 仙桃: governed by the province itself, so its city is the row for such counties.
    ['429004', '429004000000', 'COUNTY', '429000000000', '429004'],
    ['429000000000', '429000000000', 'CITY', '420000000000', '4290'],
    // 东莞 has no counties: its townships hang from the city.
    ['441900003', '441900003000', 'TOWNSHIP', '441900000000', '441900003'],
    ['441900003001', '441900003001', 'VILLAGE', '441900003000', '441900003001'],
    ['110000', '110000000000', 'PROVINCE', null, '11'],
    // A part that ends in zeros is not a zero part.
    ['3610', '361000000000', 'CITY', '360000000000', '3610'],
    ['371100', '371100000000', 'CITY', '370000000000', '3711'],
    ['360730', '360730000000', 'COUNTY', '360700000000', '360730'],
    ['360704100200', '360704100200', 'VILLAGE', '360704100000', '360704100200'],
  ])('%s is %s, a %s under %s', (text, full, level, parent, prefix) => {
    expect(code(text)).toBe(full);
    expect(levelOf(code(text))).toBe(level);
    expect(parentOf(code(text))).toBe(parent);
    expect(prefixOf(code(text))).toBe(prefix);
  });

  test.each(['', '3', '360', '36070', '3607041', '36070410020', '3607041002011', '00', '96', '3607o4', '36 ', '３６'])(
    'refuses %p as malformed',
    (text) => {
      expect(parseRegionCode(text)).toMatchObject({ ok: false, reason: { code: 'REGION_CODE_MALFORMED' } });
    },
  );

  test.each([360704, null, undefined, {}, ['36'], '3'.repeat(1_000_000)])('refuses what is not a code', (input) => {
    expect(parseRegionCode(input)).toMatchObject({ ok: false, reason: { code: 'REGION_CODE_MALFORMED' } });
  });

  test.each(['360004', '360000100', '360000000001', '360704000201', '360700000201'])(
    'refuses the gap in %s',
    (text) => {
      expect(parseRegionCode(text)).toMatchObject({ ok: false, reason: { code: 'REGION_CODE_GAP' } });
    },
  );

  test.each([
    ['36', '360000000000', '370000000000'],
    ['3699', '369900000000', '370000000000'],
    ['360704', '360704000000', '360705000000'],
    ['360799', '360799000000', '360800000000'],
    ['360704100201', '360704100201', '360704100202'],
    ['82', '820000000000', '830000000000'],
  ])('the subtree of %s goes from %s up to %s', (text, from, to) => {
    expect(subtreeRange(code(text))).toEqual({ from, to });
  });

  test('range and contains agree on every level, and siblings stay out', () => {
    const codes = ['36', '3607', '3608', '360704', '360705', '360704100', '360704101', '360704100201', '37'].map(code);
    for (const area of codes) {
      const { from, to } = subtreeRange(area);
      for (const one of codes) expect([area, one, contains(area, one)]).toEqual([area, one, one >= from && one < to]);
    }
    expect(contains(code('3607'), code('360704100201'))).toBe(true);
    expect(contains(code('360704100201'), code('3607'))).toBe(false);
    expect(contains(code('441900'), code('441900003001'))).toBe(true);
  });
});
