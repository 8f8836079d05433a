import type { Transaction } from '@shouwang/database';
import { findPerson, lockHousehold, notYetKnown, type RecordNotYetKnown } from '@shouwang/registry';
import type { CalendarDate } from '@shouwang/values';
import type { Worker } from './rules.ts';

/**
 * The person with the household, the household locked. Everything that changes a household's jobs takes this lock first,
 * so that the jobs it has left, the person's open jobs and the village it lives in stay as they were read until the
 * transaction ends. Locks are always taken in the order household → public post → workshop → employment record; the
 * consumer that moves a household's records begins with the same row.
 */
export async function lockWorker(
  tx: Transaction,
  personId: string,
): Promise<{ ok: true; worker: Worker } | { ok: false; refusal: RecordNotYetKnown }> {
  const person = await findPerson(tx, personId);
  if (!person) return notYetKnown('person', personId);
  const household = await lockHousehold(tx, person.householdId);
  if (!household) return notYetKnown('household', person.householdId);
  return {
    ok: true,
    worker: {
      personId,
      birthDate: person.birthDate as CalendarDate,
      leftOn: person.leftOn,
      householdId: household.id,
      householdStatus: household.status,
      origin: household.origin,
      regionCode: household.regionCode,
    },
  };
}
