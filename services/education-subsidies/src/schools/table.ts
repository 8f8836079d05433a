import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { education, type Infer } from '@shouwang/contracts';

export interface SchoolRow {
  id: string;
  version: number;
  /** The county, township or village that it serves. */
  regionCode: string;
  name: string;
  stages: Infer<typeof education.stages>[];
  places: number;
  registeredOn: string;
}

export const SchoolSchema = new EntitySchema<SchoolRow>({
  name: 'school',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    name: { type: 'text' },
    stages: { type: 'text', array: true },
    places: { type: 'int' },
    registeredOn: { type: 'date' },
  },
});

export const schoolStore = defineStore<SchoolRow>({
  contract: education.school,
  entity: SchoolSchema,
  counts: (school) => ({ schools: 1, places: school.places }),
});
