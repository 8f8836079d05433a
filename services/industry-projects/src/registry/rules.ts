import type { RegionLevel } from '@shouwang/values';

/** What a place must be for the record that names it. */
export type RegionRequirement = 'VILLAGE' | 'COUNTY_OR_ABOVE' | 'ANY_LEVEL';

export interface IndustryRegionUnsuitable {
  refusal: 'IndustryRegionUnsuitable';
  field: string;
  regionCode: string;
  reason: 'NOT_A_VILLAGE' | 'BELOW_COUNTY' | 'NOT_VALID';
}

interface KnownRegion {
  code: string;
  level: string;
  validFrom: string | null;
  validTo: string | null;
}

const countyOrAbove: readonly string[] = ['PROVINCE', 'CITY', 'COUNTY'] satisfies RegionLevel[];

/** Null when the region is of the level that is asked for and exists on the day. */
export function regionFault(
  region: KnownRegion,
  field: string,
  required: RegionRequirement,
  on: string,
): IndustryRegionUnsuitable | null {
  const refuse = (reason: IndustryRegionUnsuitable['reason']): IndustryRegionUnsuitable => ({
    refusal: 'IndustryRegionUnsuitable',
    field,
    regionCode: region.code,
    reason,
  });
  if (required === 'VILLAGE' && region.level !== 'VILLAGE') return refuse('NOT_A_VILLAGE');
  if (required === 'COUNTY_OR_ABOVE' && !countyOrAbove.includes(region.level)) return refuse('BELOW_COUNTY');
  if ((region.validFrom !== null && region.validFrom > on) || (region.validTo !== null && region.validTo <= on)) {
    return refuse('NOT_VALID');
  }
  return null;
}
