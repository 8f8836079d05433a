import { valueOf } from '@shouwang/subgraph';
import { parseBankAccount, parseId, parseIdNumber, parsePhone, parseText, type CalendarDate } from '@shouwang/values';
import type { MemberInput } from '../schema.generated.ts';
import type { NewMember } from './rules.ts';
import type { PersonText } from './seal-persons.ts';

/** A member before it is sealed. */
export type PlainMember = PersonText & Pick<NewMember, 'relation' | 'sex' | 'birthDate' | 'labourGrade'>;

/** A member as the caller wrote it; sex and date of birth are those of the ID number. */
export function memberOf(input: MemberInput, field: string, today: CalendarDate): PlainMember {
  const idNumber = valueOf(parseIdNumber(input.idNumber, { today }), `${field}.idNumber`);
  return {
    name: valueOf(parseText(input.name, { maxLength: 50 }), `${field}.name`),
    idNumber: idNumber.text,
    phone: input.phone ? valueOf(parsePhone(input.phone), `${field}.phone`) : null,
    bankAccount: input.bankAccount ? valueOf(parseBankAccount(input.bankAccount), `${field}.bankAccount`) : null,
    relation: input.relation,
    sex: idNumber.sex,
    birthDate: idNumber.birthDate,
    labourGrade: input.labourGrade,
  };
}

/** A guarded change of a household: its id and the version that the caller saw. */
export function guardOf(input: { householdId: string; expectedVersion: number }): {
  id: string;
  expectedVersion: number;
} {
  return { id: valueOf(parseId(input.householdId), 'input.householdId'), expectedVersion: input.expectedVersion };
}
