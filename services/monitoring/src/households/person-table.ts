import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { monitoring, type Infer } from '@shouwang/contracts';

/**
 * Name, numbers and account stay in this table, sealed under the person's own key; the contract of the events does not
 * have them. Their columns are null once the person's data was erased.
 */
export interface PersonRow {
  id: string;
  version: number;
  regionCode: string;
  householdId: string;
  name: string | null;
  idNumber: string | null;
  /** The same for the same number, so that equal numbers are found without being read. */
  idNumberIndex: string | null;
  phone: string | null;
  bankAccount: string | null;
  relation: Infer<typeof monitoring.relations>;
  sex: Infer<typeof monitoring.sexes>;
  birthDate: string;
  labourGrade: Infer<typeof monitoring.labourGrades>;
  joinedOn: string;
  leftOn: string | null;
  leaveReason: Infer<typeof monitoring.leaveReasons> | null;
  erasedOn: string | null;
}

export const PersonSchema = new EntitySchema<PersonRow>({
  name: 'person',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    householdId: { type: 'uuid' },
    name: { type: 'text', nullable: true },
    idNumber: { type: 'text', nullable: true },
    idNumberIndex: { type: 'text', nullable: true },
    phone: { type: 'text', nullable: true },
    bankAccount: { type: 'text', nullable: true },
    relation: { type: 'text' },
    sex: { type: 'text' },
    birthDate: { type: 'date' },
    labourGrade: { type: 'text' },
    joinedOn: { type: 'date' },
    leftOn: { type: 'date', nullable: true },
    leaveReason: { type: 'text', nullable: true },
    erasedOn: { type: 'date', nullable: true },
  },
});

export const personStore = defineStore<PersonRow>({
  contract: monitoring.person,
  entity: PersonSchema,
  concealed: ['relation', 'sex', 'birthDate', 'labourGrade'],
  personOf: ({ id }) => id,
});
