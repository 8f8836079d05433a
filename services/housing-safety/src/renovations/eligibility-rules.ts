/**
 * Who may renovate (H3, 2021 on): six groups, each identified by its own department; a house of grade C or D; one plot
 * and only house. Decided here, because no source spells it out:
 * - the house is the household's own, built by itself or in a settlement: what is rented or borrowed has another owner;
 * - the household has no other house of its own that stands, unless that one is dangerous too and is not being renovated.
 *   A household with two dangerous houses has one of them renovated, never both;
 * - a house that nobody has appraised counts as a house, for it may be safe: it is appraised first;
 * - "lifted, never helped" is the one group that this register can check itself.
 */
import { isDangerous, type Grade } from '../dwellings/danger-rules.ts';
import { demolished, type DwellingRefusal, type Occupants } from '../dwellings/rules.ts';
import type { DwellingRow } from '../dwellings/table.ts';
import type { RenovationRow } from './table.ts';

export interface ApplicantGroupDoesNotFit {
  refusal: 'ApplicantGroupDoesNotFit';
  applicantGroup: RenovationRow['applicantGroup'];
  condition: 'LIFTED' | 'NEVER_HELPED';
}

export type EligibilityRefusal =
  | DwellingRefusal
  | ApplicantGroupDoesNotFit
  | { refusal: 'DwellingNotDangerous'; grade: Grade | null }
  | { refusal: 'DwellingNotOwn'; tenure: DwellingRow['tenure'] }
  | { refusal: 'NotTheOnlyHouse'; otherDwellingId: string };

/** What is known of the household when its application is decided. */
export interface Applicant extends Occupants {
  household: Occupants['household'] & { origin: 'LIFTED' | 'ORDINARY' };
  /** All its dwellings, this one as well. */
  dwellings: readonly DwellingRow[];
  /** All its renovations. */
  renovations: readonly Pick<RenovationRow, 'id' | 'dwellingId' | 'status'>[];
}

export function eligibility(
  application: Pick<RenovationRow, 'id' | 'applicantGroup'>,
  dwelling: DwellingRow,
  { household, dwellings, renovations }: Applicant,
): { ok: true; grade: 'C' | 'D' } | { ok: false; refusal: EligibilityRefusal } {
  const gone = demolished(dwelling);
  if (gone) return gone;
  if (household.status === 'CLOSED') {
    return { ok: false, refusal: { refusal: 'DwellingHouseholdClosed', householdId: dwelling.householdId } };
  }
  const { grade, tenure } = dwelling;
  if (!isDangerous(grade)) return { ok: false, refusal: { refusal: 'DwellingNotDangerous', grade } };
  if (!isOwn(dwelling)) return { ok: false, refusal: { refusal: 'DwellingNotOwn', tenure } };
  const beingRenovated = new Set(renovations.filter((one) => isOpen(one.status)).map((one) => one.dwellingId));
  const other = dwellings.find(
    (one) =>
      one.id !== dwelling.id &&
      one.demolishedOn === null &&
      isOwn(one) &&
      (!isDangerous(one.grade) || beingRenovated.has(one.id)),
  );
  if (other) return { ok: false, refusal: { refusal: 'NotTheOnlyHouse', otherDwellingId: other.id } };
  const { applicantGroup } = application;
  if (applicantGroup === 'LIFTED_NEVER_HELPED') {
    const helped = renovations.some((one) => one.id !== application.id && ['PAID', 'LIVED_IN'].includes(one.status));
    const condition = household.origin !== 'LIFTED' ? 'LIFTED' : helped ? 'NEVER_HELPED' : null;
    if (condition) return { ok: false, refusal: { refusal: 'ApplicantGroupDoesNotFit', applicantGroup, condition } };
  }
  return { ok: true, grade };
}

/** In these a renovation is over, and another may be applied for. */
export const finalStatuses = ['REJECTED', 'LIVED_IN'] as const satisfies readonly RenovationRow['status'][];

export function isOpen(status: RenovationRow['status']): boolean {
  return !(finalStatuses as readonly string[]).includes(status);
}

function isOwn({ tenure }: Pick<DwellingRow, 'tenure'>): boolean {
  return tenure === 'OWN' || tenure === 'SETTLEMENT';
}
