import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { education } from '@shouwang/contracts';

/** Who the person is stays with monitoring: this table holds no name and no date of birth. */
export interface StudentRow {
  id: string;
  version: number;
  regionCode: string;
  personId: string;
  householdId: string;
  registeredOn: string;
  rosterPolicy: string;
}

export const StudentSchema = new EntitySchema<StudentRow>({
  name: 'student',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    personId: { type: 'uuid' },
    householdId: { type: 'uuid' },
    registeredOn: { type: 'date' },
    rosterPolicy: { type: 'text' },
  },
});

export const studentStore = defineStore<StudentRow>({
  contract: education.student,
  entity: StudentSchema,
  counts: () => ({ students: 1 }),
});
