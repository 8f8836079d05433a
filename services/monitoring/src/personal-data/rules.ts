/**
 * What a person may ask for beside a look at the record: that it be corrected, and that it be erased.
 *
 * Erasure (个人信息保护法 第四十七条) gives way to a retention that law or public duty demands: while somebody is on the
 * register, the watch over the household is such a duty; afterwards the record stands behind money that was paid, for as
 * long as the policy `personal-data-retention` says. A registration in error was never lawful and waits for nothing.
 */
import type { Decision } from '@shouwang/aggregate';
import { addMonths, type CalendarDate } from '@shouwang/values';
import type { PersonRow } from '../households/person-table.ts';
import type { HouseholdRow } from '../households/table.ts';

export type ErasureGround = 'RETENTION_OVER' | 'REGISTERED_IN_ERROR';

export type ErasureRefusal =
  | {
      refusal: 'ErasureNotAllowed';
      reason: 'STILL_ON_REGISTER' | 'NOT_REGISTERED_IN_ERROR' | 'ALREADY_ERASED';
      until: null;
    }
  | { refusal: 'ErasureNotAllowed'; reason: 'RETENTION_RUNNING'; until: string };

/**
 * The row that stays: who it was can no longer be told, what the household was and received can. Of the date of birth the
 * year stays, as its first day, for the copies of other departments have no other form for it.
 */
export function erase(
  person: PersonRow,
  household: Pick<HouseholdRow, 'closedOn' | 'closeReason'>,
  ground: ErasureGround,
  { retentionYears, today }: { retentionYears: number; today: CalendarDate },
): Decision<PersonRow, ErasureRefusal> {
  if (person.erasedOn !== null) return notAllowed('ALREADY_ERASED');
  const endedOn = person.leftOn ?? household.closedOn;
  if (endedOn === null) return notAllowed('STILL_ON_REGISTER');
  if (ground === 'REGISTERED_IN_ERROR') {
    if (household.closeReason !== 'REGISTERED_IN_ERROR') return notAllowed('NOT_REGISTERED_IN_ERROR');
  } else {
    const until = addMonths(endedOn as CalendarDate, retentionYears * 12);
    if (today < until)
      return { ok: false, refusal: { refusal: 'ErasureNotAllowed', reason: 'RETENTION_RUNNING', until } };
  }
  return {
    ok: true,
    next: {
      ...person,
      name: null,
      idNumber: null,
      idNumberIndex: null,
      phone: null,
      bankAccount: null,
      birthDate: `${person.birthDate.slice(0, 4)}-01-01`,
      erasedOn: today,
    },
    events: [{ fact: 'erased', details: { on: today, ground } }],
  };
}

function notAllowed(reason: Exclude<ErasureRefusal['reason'], 'RETENTION_RUNNING'>): {
  ok: false;
  refusal: ErasureRefusal;
} {
  return { ok: false, refusal: { refusal: 'ErasureNotAllowed', reason, until: null } };
}

/** What a correction may change; what follows from the number (sex, date of birth) changes with it. */
export interface Correctable {
  name: string;
  idNumber: string;
  phone: string | null;
  bankAccount: string | null;
  labourGrade: PersonRow['labourGrade'];
}

/** Names of what differs, in a fixed order; empty where nothing does. */
export function correctedFields(before: Correctable, after: Correctable): (keyof Correctable)[] {
  return (['name', 'idNumber', 'labourGrade', 'phone', 'bankAccount'] as const).filter(
    (field) => before[field] !== after[field],
  );
}
