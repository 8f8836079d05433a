import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { employment, type Infer } from '@shouwang/contracts';
import type { CalendarDate } from '@shouwang/values';

export type WithdrawalReason = Infer<typeof employment.withdrawalReasons>;

/** The operator stays in this table: the contract of the events does not have it. */
export interface WorkshopRow {
  id: string;
  version: number;
  regionCode: string;
  name: string;
  kind: Infer<typeof employment.workshopKinds>;
  operator: string;
  status: Infer<typeof employment.workshopStatuses>;
  openedOn: CalendarDate;
  recognisedOn: CalendarDate | null;
  recognitionPolicy: string | null;
  withdrawnOn: CalendarDate | null;
  withdrawalReason: WithdrawalReason | null;
}

export const WorkshopSchema = new EntitySchema<WorkshopRow>({
  name: 'workshop',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    name: { type: 'text' },
    kind: { type: 'text' },
    operator: { type: 'text' },
    status: { type: 'text' },
    openedOn: { type: 'date' },
    recognisedOn: { type: 'date', nullable: true },
    recognitionPolicy: { type: 'text', nullable: true },
    withdrawnOn: { type: 'date', nullable: true },
    withdrawalReason: { type: 'text', nullable: true },
  },
});

export const workshopStore = defineStore<WorkshopRow>({
  contract: employment.workshop,
  entity: WorkshopSchema,
  counts: (workshop) => ({ workshops: workshop.status === 'RECOGNISED' ? 1 : 0 }),
});
