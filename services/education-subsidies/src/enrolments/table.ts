import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { education, type Infer } from '@shouwang/contracts';
import type { StepName } from './step-table.ts';

export interface EnrolmentRow {
  id: string;
  version: number;
  /** The village of the household, whatever the place of the school: figures follow the pupil. */
  regionCode: string;
  studentId: string;
  personId: string;
  householdId: string;
  schoolId: string;
  stage: Infer<typeof education.stages>;
  grade: number;
  boarder: boolean;
  status: Infer<typeof education.enrolmentStatuses>;
  startedOn: string;
  statusSince: string;
  /** Only graduation ends an enrolment; until then it is the student's open one. */
  endedOn: string | null;
  lastStep: StepName;
  /** No later step is dated before it. */
  lastStepOn: string;
  suspensionReason: Infer<typeof education.suspensionReasons> | null;
  /** These three while dropped out: was the pupil of compulsory age on that day, and by which policy version. */
  dropoutCause: Infer<typeof education.dropoutCauses> | null;
  compulsoryAtDropout: boolean | null;
  compulsoryAgePolicy: string | null;
}

export const EnrolmentSchema = new EntitySchema<EnrolmentRow>({
  name: 'enrolment',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    studentId: { type: 'uuid' },
    personId: { type: 'uuid' },
    householdId: { type: 'uuid' },
    schoolId: { type: 'uuid' },
    stage: { type: 'text' },
    grade: { type: 'int' },
    boarder: { type: 'boolean' },
    status: { type: 'text' },
    startedOn: { type: 'date' },
    statusSince: { type: 'date' },
    endedOn: { type: 'date', nullable: true },
    lastStep: { type: 'text' },
    lastStepOn: { type: 'date' },
    suspensionReason: { type: 'text', nullable: true },
    dropoutCause: { type: 'text', nullable: true },
    compulsoryAtDropout: { type: 'boolean', nullable: true },
    compulsoryAgePolicy: { type: 'text', nullable: true },
  },
});

export const enrolmentStore = defineStore<EnrolmentRow>({
  contract: education.enrolment,
  entity: EnrolmentSchema,
  concealed: ['status', 'suspensionReason', 'dropoutCause', 'compulsoryAtDropout'],
  counts: (enrolment) => {
    switch (enrolment.status) {
      case 'ENROLLED':
        return { enrolled: 1, [`enrolled.${enrolment.stage}`]: 1, boarders: enrolment.boarder ? 1 : 0 };
      case 'SUSPENDED':
        return { suspended: 1 };
      case 'DROPPED_OUT':
        return { droppedOut: 1, droppedOutCompulsory: enrolment.compulsoryAtDropout ? 1 : 0 };
      case 'GRADUATED':
        return {};
    }
  },
});
