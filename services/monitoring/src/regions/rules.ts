import type { RegionRow } from './table.ts';

export interface RegionNotUsable {
  refusal: 'RegionNotUsable';
  regionCode: string;
  reason: 'UNKNOWN' | 'NOT_A_VILLAGE' | 'NOT_VALID';
}

/** Households live in villages that exist on the day. */
export function villageOn(region: RegionRow | undefined, regionCode: string, on: string): RegionNotUsable | null {
  const refuse = (reason: RegionNotUsable['reason']): RegionNotUsable => ({
    refusal: 'RegionNotUsable',
    regionCode,
    reason,
  });
  if (!region) return refuse('UNKNOWN');
  if (region.level !== 'VILLAGE') return refuse('NOT_A_VILLAGE');
  if ((region.validFrom !== null && region.validFrom > on) || (region.validTo !== null && region.validTo <= on)) {
    return refuse('NOT_VALID');
  }
  return null;
}
