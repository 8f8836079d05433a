import type { GuardedRequest, Outcome } from '@shouwang/aggregate';
import { insertRows, selectRows } from '@shouwang/database';
import { personKeys } from '@shouwang/personal-data';
import type { Deps } from '@shouwang/service';
import { newId, today } from '@shouwang/values';
import { PersonSchema, personStore, type PersonRow } from '../households/person-table.ts';
import { compositionFault } from '../households/rules.ts';
import { householdStore } from '../households/table.ts';
import type { Policies } from '../policies.ts';
import { eraseTexts } from '../risk-clues/texts.ts';
import { beforeField, CorrectionSchema, reasonField } from './correction-table.ts';
import { correctedFields, erase, type Correctable, type ErasureGround } from './rules.ts';

/** What is to stand there from now on; absent: as it is. Of phone and account an empty text means: none. */
export interface Correction {
  name: string | null;
  idNumber: (Pick<PersonRow, 'sex' | 'birthDate'> & { text: string }) | null;
  phone: string | null | undefined;
  bankAccount: string | null | undefined;
  labourGrade: PersonRow['labourGrade'] | null;
  reason: string;
}

export function correctPerson(
  { commands, vault }: Deps<Policies>,
  request: GuardedRequest,
  wanted: Correction,
): Promise<Outcome> {
  return commands.change(personStore, request, async (person, { tx, cause }) => {
    const key = (await personKeys.find(tx, [person.id])).get(person.id);
    const { name, idNumber, phone, bankAccount } = person;
    if (!key || name === null || idNumber === null) {
      return { ok: false, refusal: { refusal: 'PersonDataErased', erasedOn: person.erasedOn } };
    }
    const [opened] = await vault.open([{ key, sealed: { name, idNumber, phone, bankAccount } }]);
    if (!opened) throw new Error('one person in, one person out');
    const before: Correctable = { ...opened, labourGrade: person.labourGrade };
    const after: Correctable = {
      name: wanted.name ?? before.name,
      idNumber: wanted.idNumber?.text ?? before.idNumber,
      phone: (wanted.phone ?? before.phone) || null,
      bankAccount: (wanted.bankAccount ?? before.bankAccount) || null,
      labourGrade: wanted.labourGrade ?? before.labourGrade,
    };
    const fields = correctedFields(before, after);
    if (fields.length === 0) return { ok: false, refusal: { refusal: 'NothingToCorrect' } };
    const correctionId = newId();
    const old = JSON.stringify(Object.fromEntries(fields.map((field) => [field, before[field]])));
    const { labourGrade, ...texts } = after;
    const sealed = await vault.sealMore(key, texts);
    const { [beforeField(correctionId)]: history = '', [reasonField(correctionId)]: reason = '' } =
      await vault.sealMore(key, { [beforeField(correctionId)]: old, [reasonField(correctionId)]: wanted.reason });
    const [idNumberIndex = null] = await vault.blindIndex([after.idNumber]);
    const next: PersonRow = {
      ...person,
      ...sealed,
      idNumberIndex,
      labourGrade,
      ...(wanted.idNumber && { sex: wanted.idNumber.sex, birthDate: wanted.idNumber.birthDate }),
    };
    const rule = person.leftOn === null ? await faultIn(tx, next) : null;
    if (rule) return { ok: false, refusal: { refusal: 'HouseholdCompositionInvalid', rule } };
    await insertRows(tx, CorrectionSchema, [
      {
        id: correctionId,
        personId: person.id,
        fields,
        before: history,
        reason,
        correctedBy: request.viewer.id,
        correctedAt: cause.now,
      },
    ]);
    return { ok: true, next, events: [{ fact: 'corrected', details: { fields } }] };
  });
}

/** What would be wrong with the household if this member were as corrected. */
async function faultIn(tx: Parameters<typeof selectRows>[0], corrected: PersonRow) {
  const present = await selectRows(tx, PersonSchema, 'where household_id = $1 and left_on is null', [
    corrected.householdId,
  ]);
  return compositionFault(present.map((each) => (each.id === corrected.id ? corrected : each)));
}

export async function erasePersonalData(
  { commands, policies }: Deps<Policies>,
  request: GuardedRequest,
  ground: ErasureGround,
): Promise<Outcome> {
  const book = await policies();
  return commands.change(personStore, request, async (person, { tx, cause }) => {
    const [household] = await householdStore.find(tx, [person.householdId]);
    if (!household) throw new Error('a person without a household');
    const { regionCode } = person;
    const on = today(cause.now);
    const policy = book.resolve('personal-data-retention', { regionCode, on });
    if (!policy) {
      return {
        ok: false,
        refusal: { refusal: 'NoPolicyInForce', policyCode: 'personal-data-retention', regionCode, on },
      };
    }
    const decision = erase(person, household, ground, { retentionYears: policy.value.years, today: on });
    if (!decision.ok) return decision;
    await personKeys.destroy(tx, [person.id]);
    await eraseTexts(tx, person.householdId, person.leftOn ?? household.closedOn ?? on);
    await tx.query('delete from person_correction where person_id = $1', [person.id]);
    return decision;
  });
}
