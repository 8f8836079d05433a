import type { CommandRequest, Outcome } from '@shouwang/aggregate';
import { selectRows } from '@shouwang/database';
import { findPerson, lockHousehold, notYetKnown } from '@shouwang/registry';
import type { Deps } from '@shouwang/service';
import { newId, today, type CalendarDate } from '@shouwang/values';
import type { Policies } from '../policies.ts';
import { register } from './rules.ts';
import { StudentSchema, studentStore } from './table.ts';

export async function registerStudent(
  { commands, policies }: Deps<Policies>,
  request: CommandRequest,
  input: { personId: string; registeredOn: CalendarDate | null },
): Promise<Outcome> {
  const book = await policies();
  return commands.create(studentStore, request, async (tx, cause) => {
    const day = today(cause.now);
    const registeredOn = input.registeredOn ?? day;
    const person = await findPerson(tx, input.personId);
    if (!person) return notYetKnown('person', input.personId);
    // Locked, so that a move of the household that is being applied right now can't leave the new student behind.
    const household = await lockHousehold(tx, person.householdId);
    if (!household) return notYetKnown('household', person.householdId);
    const [same] = await selectRows(tx, StudentSchema, 'where person_id = $1', [person.id]);
    if (same) return { ok: false, refusal: { refusal: 'StudentAlreadyRegistered', existingStudentId: same.id } };
    const { regionCode } = household;
    const roster = book.resolve('roster-age', { regionCode, on: registeredOn });
    if (!roster) {
      const on = registeredOn;
      return { ok: false, refusal: { refusal: 'NoPolicyInForce', policyCode: 'roster-age', regionCode, on } };
    }
    const birthDate = person.birthDate as CalendarDate;
    return register({ id: newId(), registeredOn }, { ...person, birthDate, household }, roster, day);
  });
}
