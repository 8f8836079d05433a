/**
 * A school stands in a county, a township or a village, and teaches one stage or several. Its places are what it was
 * built for, not a limit: nobody of compulsory age is turned away, so enrolling never looks at them.
 */
import type { Decision } from '@shouwang/aggregate';
import type { SchoolRow } from './table.ts';

export interface SchoolRegionNotUsable {
  refusal: 'SchoolRegionNotUsable';
  regionCode: string;
  reason: 'TOO_WIDE' | 'NOT_VALID';
}

export type SchoolRefusal =
  SchoolRegionNotUsable | { refusal: 'DateOutOfRange'; field: string; earliest: string | null; latest: string | null };

export function register(
  school: Omit<SchoolRow, 'version'>,
  region: { level: string; validFrom: string | null; validTo: string | null },
  today: string,
): Decision<SchoolRow, SchoolRefusal> {
  const { regionCode, registeredOn } = school;
  if (registeredOn > today) {
    const field = 'input.registeredOn';
    return { ok: false, refusal: { refusal: 'DateOutOfRange', field, earliest: null, latest: today } };
  }
  const unusable = (reason: SchoolRegionNotUsable['reason']): { ok: false; refusal: SchoolRefusal } => ({
    ok: false,
    refusal: { refusal: 'SchoolRegionNotUsable', regionCode, reason },
  });
  if (region.level === 'PROVINCE' || region.level === 'CITY') return unusable('TOO_WIDE');
  const notYet = region.validFrom !== null && region.validFrom > registeredOn;
  const noMore = region.validTo !== null && region.validTo <= registeredOn;
  if (notYet || noMore) return unusable('NOT_VALID');
  return { ok: true, next: { ...school, version: 0 }, events: [{ fact: 'registered', details: {} }] };
}
