import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { employment, type Infer } from '@shouwang/contracts';
import type { CalendarDate } from '@shouwang/values';

/** The employer's name stays in this table: the contract of the events does not have it. */
export interface EmploymentRecordRow {
  id: string;
  version: number;
  /** The village of the worker's household, which the record follows. */
  regionCode: string;
  personId: string;
  householdId: string;
  route: Infer<typeof employment.routes>;
  workplace: Infer<typeof employment.workplaces>;
  /** Null in a public post. */
  employer: string | null;
  monthlyWageFen: bigint;
  startedOn: CalendarDate;
  endedOn: CalendarDate | null;
  endReason: Infer<typeof employment.endReasons> | null;
  workshopId: string | null;
  publicPostId: string | null;
  /** Whether the household was of lifted origin when the job began; origins don't change. */
  lifted: boolean;
  /** One open record of each person with a job carries the person in the figure of people (see rules.ts). */
  countsPerson: boolean;
}

export const EmploymentRecordSchema = new EntitySchema<EmploymentRecordRow>({
  name: 'employment_record',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    personId: { type: 'uuid' },
    householdId: { type: 'uuid' },
    route: { type: 'text' },
    workplace: { type: 'text' },
    employer: { type: 'text', nullable: true },
    monthlyWageFen: { type: 'bigint' },
    startedOn: { type: 'date' },
    endedOn: { type: 'date', nullable: true },
    endReason: { type: 'text', nullable: true },
    workshopId: { type: 'uuid', nullable: true },
    publicPostId: { type: 'uuid', nullable: true },
    lifted: { type: 'boolean' },
    countsPerson: { type: 'boolean' },
  },
});

export const employmentRecordStore = defineStore<EmploymentRecordRow>({
  contract: employment.employmentRecord,
  entity: EmploymentRecordSchema,
  concealed: ['monthlyWageFen', 'endReason'],
  counts: (record) =>
    record.endedOn === null
      ? {
          jobs: 1,
          people: record.countsPerson ? 1 : 0,
          [`route.${record.route}`]: 1,
          [`workplace.${record.workplace}`]: 1,
          wagesPerMonthFen: record.monthlyWageFen,
          workshopLiftedWorkers: record.workshopId !== null && record.lifted ? 1 : 0,
        }
      : {},
});
