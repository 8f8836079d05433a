import type { Decision } from '@shouwang/aggregate';
import {
  addDays,
  levelOf,
  outOfRange,
  parentOf,
  type CalendarDate,
  type DateOutOfRange,
  type RegionCode,
} from '@shouwang/values';
import type { RegionRow } from './table.ts';

export interface RegionNotUsable {
  refusal: 'RegionNotUsable';
  regionCode: string;
  reason: 'UNKNOWN' | 'NOT_A_VILLAGE' | 'NO_VALID_PARENT' | 'NOT_VALID';
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
  return isValidOn(region, on) ? null : notUsable(regionCode, 'NOT_VALID');
}

export type RegionRefusal =
  RegionNotUsable | { refusal: 'RegionHasValidChildren'; validChildren: number } | DateOutOfRange;

/** The code decides level and parent; the parent must be valid on the day. */
export function establish(
  region: { code: RegionCode; name: string; validFrom: string },
  parent: RegionRow | undefined,
): Decision<RegionRow, RegionNotUsable> {
  const { code, name, validFrom } = region;
  const parentCode = parentOf(code);
  if (parentCode !== null && !(parent && isValidOn(parent, validFrom))) {
    return { ok: false, refusal: notUsable(code, 'NO_VALID_PARENT') };
  }
  const level = levelOf(code);
  const next = { id: code, version: 0, regionCode: code, name, level, parentCode, validFrom, validTo: null };
  return { ok: true, next, events: [{ fact: 'established', details: {} }] };
}

export function rename(region: RegionRow, name: string): Decision<RegionRow, RegionRefusal> {
  if (region.validTo !== null) return { ok: false, refusal: notUsable(region.id, 'NOT_VALID') };
  const events = [{ fact: 'renamed', details: { previousName: region.name } }];
  return { ok: true, next: { ...region, name }, events };
}

/** Records keep the code of their time, so nothing is moved; but a valid region never hangs below an abolished one. */
export function abolish(
  region: RegionRow,
  abolition: { on: string; successorCode: string | null; validChildren: number },
): Decision<RegionRow, RegionRefusal> {
  const { on, successorCode, validChildren } = abolition;
  if (region.validTo !== null) return { ok: false, refusal: notUsable(region.id, 'NOT_VALID') };
  if (validChildren > 0) return { ok: false, refusal: { refusal: 'RegionHasValidChildren', validChildren } };
  const earliest = region.validFrom === null ? null : addDays(region.validFrom as CalendarDate, 1);
  const refusal = outOfRange('input.abolishedOn', on, { earliest, latest: null });
  if (refusal) return { ok: false, refusal };
  return {
    ok: true,
    next: { ...region, validTo: on },
    events: [{ fact: 'abolished', details: { on, successorCode } }],
  };
}

function isValidOn(region: RegionRow, on: string): boolean {
  return (region.validFrom === null || region.validFrom <= on) && (region.validTo === null || on < region.validTo);
}

function notUsable(regionCode: string, reason: RegionNotUsable['reason']): RegionNotUsable {
  return { refusal: 'RegionNotUsable', regionCode, reason };
}
