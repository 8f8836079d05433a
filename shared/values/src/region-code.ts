import { accepted, refused, type Parsed } from './parsed.ts';

declare const regionCodeBrand: unique symbol;

/** Statistics code of a region: 12 digits, 2-2-2-3-3 (province, city, county, township, village), zeros to the right. */
export type RegionCode = string & { readonly [regionCodeBrand]: true };

export type RegionLevel = 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE';

export type RegionCodeFault = 'REGION_CODE_MALFORMED' | 'REGION_CODE_GAP';

/** Significant digits per level, widest first; the same five lengths are the short forms people write. */
const DIGITS = {
  VILLAGE: 12,
  TOWNSHIP: 9,
  COUNTY: 6,
  CITY: 4,
  PROVINCE: 2,
} as const satisfies Record<RegionLevel, number>;

/** The first digit is 1–8 for every province there is; `subtreeRange` relies on it to stay within 12 digits. */
const SHORT_OR_FULL = /^[1-8](?:\d|\d{3}|\d{5}|\d{8}|\d{11})$/;

/** Takes 2, 4, 6, 9 or 12 digits: '360704' is the same county as '360704000000'. */
export function parseRegionCode(input: unknown): Parsed<RegionCode, RegionCodeFault> {
  if (typeof input !== 'string' || !SHORT_OR_FULL.test(input)) {
    return refused(
      'REGION_CODE_MALFORMED',
      '区划代码须为 12 位数字（或 2、4、6、9 位简写）',
      'a region code has 12 digits (or 2, 4, 6 or 9 for short)',
    );
  }
  const code = input.padEnd(12, '0') as RegionCode;
  if (hasGap(code)) {
    return refused(
      'REGION_CODE_GAP',
      '区划代码缺少上级部分：下级不为零时，市级和乡级部分不得为零',
      'the region code skips a level: below a zero city or township part nothing may follow',
    );
  }
  return accepted(code);
}

export function levelOf(code: RegionCode): RegionLevel {
  if (code.slice(9) !== '000') return 'VILLAGE';
  if (code.slice(6, 9) !== '000') return 'TOWNSHIP';
  if (code.slice(4, 6) !== '00') return 'COUNTY';
  if (code.slice(2, 4) !== '00') return 'CITY';
  return 'PROVINCE';
}

/**
 * The code one level up, null for a province. Counties governed by the province itself carry city part 90, whose row
 * (省直辖县级行政区划) is their parent like any city. Four cities have no counties (东莞 4419 …): their townships have
 * county part 00, and the city is the parent.
 */
export function parentOf(code: RegionCode): RegionCode | null {
  switch (levelOf(code)) {
    case 'VILLAGE':
      return cut(code, DIGITS.TOWNSHIP);
    case 'TOWNSHIP':
      return cut(code, DIGITS.COUNTY);
    case 'COUNTY':
      return cut(code, DIGITS.CITY);
    case 'CITY':
      return cut(code, DIGITS.PROVINCE);
    case 'PROVINCE':
      return null;
  }
}

/** The digits that every code of the subtree starts with. */
export function prefixOf(code: RegionCode): string {
  return code.slice(0, DIGITS[levelOf(code)]);
}

/** The region and all below it: `region_code >= from and region_code < to`. `to` is a bound and need not be a region. */
export function subtreeRange(code: RegionCode): { from: RegionCode; to: string } {
  return { from: code, to: (BigInt(prefixOf(code)) + 1n).toString().padEnd(12, '0') };
}

/** Whether `code` is `area` itself or lies below it. */
export function contains(area: RegionCode, code: RegionCode): boolean {
  return code.startsWith(prefixOf(area));
}

function cut(code: RegionCode, digits: number): RegionCode {
  return code.slice(0, digits).padEnd(12, '0') as RegionCode;
}

/** A zero county part is no gap: see `parentOf` on the cities without counties. */
function hasGap(code: string): boolean {
  const belowCity = code.slice(4) !== '00000000';
  const isVillage = code.slice(9) !== '000';
  return (belowCity && code.slice(2, 4) === '00') || (isVillage && code.slice(6, 9) === '000');
}
