import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { housing, type Infer } from '@shouwang/contracts';
import type { Grade } from '../dwellings/danger-rules.ts';

export type RejectionReason = Infer<typeof housing.rejectionReasons>;

export interface RenovationRow {
  id: string;
  version: number;
  /** The village of the dwelling. */
  regionCode: string;
  dwellingId: string;
  householdId: string;
  applicantGroup: Infer<typeof housing.applicantGroups>;
  status: Infer<typeof housing.renovationStatuses>;
  /** Day of the last step. */
  statusSince: string;
  appliedOn: string;
  /** C or D: when applied for, and from the approval on when approved; the grant goes by it. */
  gradeBefore: Grade;
  /** 0 until approved. */
  grantFen: bigint;
  grantPolicy: string | null;
  deadlinePolicy: string | null;
  builtDueOn: string | null;
  paidDueOn: string | null;
  livedInDueOn: string | null;
  /** The deadline of the step that is due next; null where none is. */
  dueOn: string | null;
  rejectionReason: RejectionReason | null;
}

export const RenovationSchema = new EntitySchema<RenovationRow>({
  name: 'renovation',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    dwellingId: { type: 'uuid' },
    householdId: { type: 'uuid' },
    applicantGroup: { type: 'text' },
    status: { type: 'text' },
    statusSince: { type: 'date' },
    appliedOn: { type: 'date' },
    gradeBefore: { type: 'text' },
    grantFen: { type: 'bigint' },
    grantPolicy: { type: 'text', nullable: true },
    deadlinePolicy: { type: 'text', nullable: true },
    builtDueOn: { type: 'date', nullable: true },
    paidDueOn: { type: 'date', nullable: true },
    livedInDueOn: { type: 'date', nullable: true },
    dueOn: { type: 'date', nullable: true },
    rejectionReason: { type: 'text', nullable: true },
  },
});

export const renovationStore = defineStore<RenovationRow>({
  contract: housing.renovation,
  entity: RenovationSchema,
  counts: (renovation) => ({
    [`renovation.${renovation.status}`]: 1,
    renovationGrantPaidFen: ['PAID', 'LIVED_IN'].includes(renovation.status) ? renovation.grantFen : 0n,
  }),
});
