import { EntitySchema } from 'typeorm';
import type { EnrolmentRow } from './table.ts';

export type StepName = 'ENROL' | 'TRANSFER' | 'SUSPEND' | 'RESUME' | 'DROP_OUT' | 'RETURN_TO_SCHOOL' | 'GRADUATE';

/**
 * An enrolment's history, append-only, one row for each step: the enrolment as it was right after it. It is stored
 * because a subsidy asks for the state on a past day; events are for others and are never read back.
 */
export interface EnrolmentStepRow {
  enrolmentId: string;
  /** That of the step's event. */
  sequence: number;
  step: StepName;
  takenOn: string;
  status: EnrolmentRow['status'];
  schoolId: string;
  boarder: boolean;
  suspensionReason: EnrolmentRow['suspensionReason'];
  dropoutCause: EnrolmentRow['dropoutCause'];
  recordedAt: Date;
}

export const EnrolmentStepSchema = new EntitySchema<EnrolmentStepRow>({
  name: 'enrolment_step',
  columns: {
    enrolmentId: { type: 'uuid', primary: true },
    sequence: { type: 'int', primary: true },
    step: { type: 'text' },
    takenOn: { type: 'date' },
    status: { type: 'text' },
    schoolId: { type: 'uuid' },
    boarder: { type: 'boolean' },
    suspensionReason: { type: 'text', nullable: true },
    dropoutCause: { type: 'text', nullable: true },
    recordedAt: { type: 'timestamptz' },
  },
});
