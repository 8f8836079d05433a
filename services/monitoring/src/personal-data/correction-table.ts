import { EntitySchema } from 'typeorm';

/** One correction: which fields; what stood there before and why, sealed under the person's key like the values themselves. */
export interface CorrectionRow {
  id: string;
  personId: string;
  fields: string[];
  before: string;
  reason: string;
  correctedBy: string;
  correctedAt: Date;
}

export const CorrectionSchema = new EntitySchema<CorrectionRow>({
  name: 'person_correction',
  columns: {
    id: { type: 'uuid', primary: true },
    personId: { type: 'uuid' },
    fields: { type: 'text', array: true },
    before: { type: 'text' },
    reason: { type: 'text' },
    correctedBy: { type: 'text' },
    correctedAt: { type: 'timestamptz' },
  },
});

/** The fields under which old values and reason are sealed; the id keeps two corrections of one person apart. */
export const beforeField = (correctionId: string): string => `correction/${correctionId}`;
export const reasonField = (correctionId: string): string => `correction-reason/${correctionId}`;
