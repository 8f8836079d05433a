/** What employment must know of monitoring's register before it records a job, a workshop or a post. */
import type { CalendarDate } from '@shouwang/values';

/** A person of the register with the household; `origin` is the household's. */
export interface Worker {
  personId: string;
  birthDate: CalendarDate;
  leftOn: string | null;
  householdId: string;
  householdStatus: 'ACTIVE' | 'CLOSED';
  origin: 'LIFTED' | 'ORDINARY';
  /** The village of the household: a job is counted where its worker lives. */
  regionCode: string;
}

export interface WorkerNotOnRegister {
  refusal: 'WorkerNotOnRegister';
  personId: string;
  registerReason: 'PERSON_LEFT' | 'HOUSEHOLD_CLOSED';
}

export interface EmploymentSiteNotUsable {
  refusal: 'EmploymentSiteNotUsable';
  regionCode: string;
  siteReason: 'NOT_A_VILLAGE' | 'NOT_VALID';
}

export function offRegister({ personId, leftOn, householdStatus }: Worker): WorkerNotOnRegister | null {
  if (leftOn !== null) return { refusal: 'WorkerNotOnRegister', personId, registerReason: 'PERSON_LEFT' };
  if (householdStatus === 'CLOSED') {
    return { refusal: 'WorkerNotOnRegister', personId, registerReason: 'HOUSEHOLD_CLOSED' };
  }
  return null;
}

/**
 * Workshops and posts are in villages that exist today. The day they opened doesn't matter: codes change, and what opened
 * under an old code is recorded under the one that replaced it.
 */
export function siteFault(
  region: { code: string; level: string; validFrom: string | null; validTo: string | null },
  today: string,
): EmploymentSiteNotUsable | null {
  const refuse = (siteReason: EmploymentSiteNotUsable['siteReason']): EmploymentSiteNotUsable => ({
    refusal: 'EmploymentSiteNotUsable',
    regionCode: region.code,
    siteReason,
  });
  if (region.level !== 'VILLAGE') return refuse('NOT_A_VILLAGE');
  if (region.validFrom !== null && region.validFrom > today) return refuse('NOT_VALID');
  return region.validTo !== null && region.validTo <= today ? refuse('NOT_VALID') : null;
}
