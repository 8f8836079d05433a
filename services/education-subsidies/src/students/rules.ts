/**
 * The roster (花名册): everybody of the village within the ages in force there is put on it once, at school or not
 * (S3, 常德 2021). Who has left the household, or whose household is closed, is no longer the village's to list.
 */
import type { Decision } from '@shouwang/aggregate';
import { ageOn, type CalendarDate } from '@shouwang/values';
import type { StudentRow } from './table.ts';

export interface StudentNotOnRegister {
  refusal: 'StudentNotOnRegister';
  personId: string;
  reason: 'LEFT_HOUSEHOLD' | 'HOUSEHOLD_CLOSED';
}

export type StudentRefusal =
  | StudentNotOnRegister
  | { refusal: 'AgeNotOnRoster'; age: number; from: number; to: number; policyId: string }
  | { refusal: 'DateOutOfRange'; field: string; earliest: string | null; latest: string | null };

/** What the register says of a person, as far as schooling depends on it. */
export interface RegisteredPerson {
  id: string;
  birthDate: CalendarDate;
  leftOn: string | null;
  household: { id: string; regionCode: string; status: 'ACTIVE' | 'CLOSED' };
}

export function register(
  { id, registeredOn }: { id: string; registeredOn: CalendarDate },
  person: RegisteredPerson,
  roster: { id: string; value: { from: number; to: number } },
  today: string,
): Decision<StudentRow, StudentRefusal> {
  if (registeredOn > today) {
    const field = 'input.registeredOn';
    return { ok: false, refusal: { refusal: 'DateOutOfRange', field, earliest: null, latest: today } };
  }
  const gone = notOnRegister(person);
  if (gone) return { ok: false, refusal: gone };
  const age = ageOn(person.birthDate, registeredOn);
  const { from, to } = roster.value;
  if (age < from || age > to) {
    return { ok: false, refusal: { refusal: 'AgeNotOnRoster', age, from, to, policyId: roster.id } };
  }
  const { household } = person;
  return {
    ok: true,
    next: {
      id,
      version: 0,
      regionCode: household.regionCode,
      personId: person.id,
      householdId: household.id,
      registeredOn,
      rosterPolicy: roster.id,
    },
    events: [{ fact: 'registered', details: {} }],
  };
}

export function notOnRegister(person: RegisteredPerson): StudentNotOnRegister | null {
  const refuse = (reason: StudentNotOnRegister['reason']): StudentNotOnRegister => ({
    refusal: 'StudentNotOnRegister',
    personId: person.id,
    reason,
  });
  if (person.leftOn !== null) return refuse('LEFT_HOUSEHOLD');
  return person.household.status === 'CLOSED' ? refuse('HOUSEHOLD_CLOSED') : null;
}
