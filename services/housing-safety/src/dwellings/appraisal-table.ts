import { EntitySchema } from 'typeorm';
import type { housing, Infer } from '@shouwang/contracts';
import { prefixesOf, selectRows, type ViewerReads } from '@shouwang/database';
import type { Grade } from './danger-rules.ts';

/** One entry of a dwelling's history: added to, never changed (the database refuses it). */
export interface AppraisalRow {
  id: string;
  dwellingId: string;
  /** The renovation that it accepts; null for the other kinds. */
  renovationId: string | null;
  grade: Grade;
  previousGrade: Grade | null;
  kind: Infer<typeof housing.appraisalKinds>;
  appraisedOn: string;
  appraiser: string;
  report: string | null;
  recordedAt: Date;
}

export const AppraisalSchema = new EntitySchema<AppraisalRow>({
  name: 'appraisal',
  columns: {
    id: { type: 'uuid', primary: true },
    dwellingId: { type: 'uuid' },
    renovationId: { type: 'uuid', nullable: true },
    grade: { type: 'text' },
    previousGrade: { type: 'text', nullable: true },
    kind: { type: 'text' },
    appraisedOn: { type: 'date' },
    appraiser: { type: 'text' },
    report: { type: 'text', nullable: true },
    recordedAt: { type: 'timestamptz' },
  },
});

/** An appraisal is where its dwelling is. */
export function findAppraisals(reads: ViewerReads, ids: readonly string[]): Promise<AppraisalRow[]> {
  return selectRows(
    reads,
    AppraisalSchema,
    `join dwelling on dwelling.id = appraisal.dwelling_id
     where appraisal.id = any($1::uuid[]) and dwelling.region_code ^@ any($2::text[])`,
    [ids, prefixesOf(reads.sight)],
  );
}
