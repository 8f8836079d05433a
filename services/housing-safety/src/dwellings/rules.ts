/**
 * A dwelling's life: registered, appraised again and again, moved into and left, pulled down at the end. It stands on its
 * plot, whatever village its household belongs to. Its state is three facts that may combine: its last grade, whether
 * somebody lives in it, whether it still stands. Moving into a dangerous house is recorded and not refused: a ledger
 * that refused the truth would hide the danger that it is kept for (H1).
 */
import type { Decision } from '@shouwang/aggregate';
import type { DateOutOfRange } from '@shouwang/values';
import { outOfOrder } from '../date-rules.ts';
import type { AppraisalRow } from './appraisal-table.ts';
import type { DwellingRow } from './table.ts';

export interface TooManyResidents {
  refusal: 'TooManyResidents';
  field: string;
  memberCount: number;
  livingElsewhere: number;
}

export interface PlotNotUsable {
  refusal: 'PlotNotUsable';
  regionCode: string;
  reason: 'NOT_A_VILLAGE' | 'NOT_VALID';
}

export type DwellingRefusal =
  | DateOutOfRange
  | TooManyResidents
  | PlotNotUsable
  | { refusal: 'DwellingHouseholdClosed'; householdId: string }
  | { refusal: 'DwellingDemolished'; demolishedOn: string }
  | { refusal: 'DwellingOccupied'; residents: number }
  | { refusal: 'DwellingNotOccupied' }
  | { refusal: 'RenovationOpen'; renovationId: string | null };

/** What is known of the household that the command is about. */
export interface Occupants {
  household: { status: 'ACTIVE' | 'CLOSED'; memberCount: number };
  /** All dwellings of the household, this one as well. */
  dwellings: readonly Pick<DwellingRow, 'id' | 'residents'>[];
}

interface Village {
  level: string;
  validFrom: string | null;
  validTo: string | null;
}

type DwellingDecision = Decision<DwellingRow, DwellingRefusal>;

export type Registration = Pick<
  DwellingRow,
  'id' | 'regionCode' | 'householdId' | 'tenure' | 'builtYear' | 'areaSquareMetres' | 'residents' | 'registeredOn'
>;

export function register(
  registration: Registration,
  village: Village,
  occupants: Occupants,
  today: string,
): DwellingDecision {
  const { builtYear, registeredOn, residents } = registration;
  const refused =
    outOfOrder('input.registeredOn', registeredOn, [firstDayOf(builtYear)], today) ??
    plotFault(registration.regionCode, village, registeredOn) ??
    householdFault(registration, residents, occupants);
  if (refused) return refused;
  return {
    ok: true,
    next: {
      ...registration,
      version: 0,
      occupied: residents > 0,
      occupancySince: registeredOn,
      grade: null,
      appraisedOn: null,
      demolishedOn: null,
    },
    events: [{ fact: 'registered', details: {} }],
  };
}

export type Finding = Pick<AppraisalRow, 'grade' | 'kind' | 'appraisedOn'>;

/** A dwelling may have been appraised before this register knew it, but never before the appraisal that it has. */
export function appraise(
  dwelling: DwellingRow,
  finding: Finding,
  today: string,
  field = 'input.appraisedOn',
): DwellingDecision {
  const { grade, kind, appraisedOn } = finding;
  const refused =
    demolished(dwelling) ??
    outOfOrder(field, appraisedOn, [dwelling.appraisedOn, firstDayOf(dwelling.builtYear)], today);
  if (refused) return refused;
  return {
    ok: true,
    next: { ...dwelling, grade, appraisedOn },
    events: [{ fact: 'appraised', details: { grade, previousGrade: dwelling.grade, kind, on: appraisedOn } }],
  };
}

export function moveIn(
  dwelling: DwellingRow,
  { residents, on, field }: { residents: number; on: string; field: string },
  occupants: Occupants,
  today: string,
): DwellingDecision {
  const refused =
    demolished(dwelling) ??
    livedIn(dwelling) ??
    outOfOrder(field, on, [dwelling.occupancySince], today) ??
    householdFault(dwelling, residents, occupants);
  if (refused) return refused;
  return {
    ok: true,
    next: { ...dwelling, occupied: true, residents, occupancySince: on },
    events: [{ fact: 'moved-in', details: { on, residents } }],
  };
}

export function leave(dwelling: DwellingRow, leftOn: string, today: string): DwellingDecision {
  if (!dwelling.occupied) return { ok: false, refusal: { refusal: 'DwellingNotOccupied' } };
  const refused = outOfOrder('input.leftOn', leftOn, [dwelling.occupancySince], today);
  if (refused) return refused;
  return {
    ok: true,
    next: { ...dwelling, occupied: false, residents: 0, occupancySince: leftOn },
    events: [{ fact: 'left', details: { on: leftOn } }],
  };
}

/** A house that is being renovated is not pulled down: its application is decided or completed first. */
export function demolish(
  dwelling: DwellingRow,
  demolishedOn: string,
  openRenovationId: string | null,
  today: string,
): DwellingDecision {
  const refused =
    demolished(dwelling) ??
    livedIn(dwelling) ??
    outOfOrder('input.demolishedOn', demolishedOn, [dwelling.occupancySince, dwelling.appraisedOn], today);
  if (refused) return refused;
  if (openRenovationId !== null) {
    return { ok: false, refusal: { refusal: 'RenovationOpen', renovationId: openRenovationId } };
  }
  return {
    ok: true,
    next: { ...dwelling, demolishedOn },
    events: [{ fact: 'demolished', details: { on: demolishedOn } }],
  };
}

type Refused<R extends DwellingRefusal> = { ok: false; refusal: R };

export function demolished(
  dwelling: DwellingRow,
): Refused<{ refusal: 'DwellingDemolished'; demolishedOn: string }> | null {
  const { demolishedOn } = dwelling;
  return demolishedOn === null ? null : { ok: false, refusal: { refusal: 'DwellingDemolished', demolishedOn } };
}

function livedIn(dwelling: DwellingRow): Refused<DwellingRefusal> | null {
  const { residents } = dwelling;
  return dwelling.occupied ? { ok: false, refusal: { refusal: 'DwellingOccupied', residents } } : null;
}

/** A house stands in a village that exists on the day. */
function plotFault(regionCode: string, village: Village, on: string): Refused<PlotNotUsable> | null {
  const refuse = (reason: PlotNotUsable['reason']): Refused<PlotNotUsable> => ({
    ok: false,
    refusal: { refusal: 'PlotNotUsable', regionCode, reason },
  });
  if (village.level !== 'VILLAGE') return refuse('NOT_A_VILLAGE');
  const begun = village.validFrom === null || village.validFrom <= on;
  const ended = village.validTo !== null && village.validTo <= on;
  return begun && !ended ? null : refuse('NOT_VALID');
}

/** Nobody lives in two houses: over all its dwellings a household has no more residents than members. */
function householdFault(
  dwelling: Pick<DwellingRow, 'id' | 'householdId'>,
  residents: number,
  { household, dwellings }: Occupants,
): Refused<DwellingRefusal> | null {
  if (household.status === 'CLOSED') {
    return { ok: false, refusal: { refusal: 'DwellingHouseholdClosed', householdId: dwelling.householdId } };
  }
  const livingElsewhere = dwellings.reduce((sum, other) => sum + (other.id === dwelling.id ? 0 : other.residents), 0);
  const { memberCount } = household;
  if (residents === 0 || residents + livingElsewhere <= memberCount) return null;
  const field = 'input.residents';
  return { ok: false, refusal: { refusal: 'TooManyResidents', field, memberCount, livingElsewhere } };
}

function firstDayOf(year: number | null): string | null {
  return year === null ? null : `${year}-01-01`;
}
