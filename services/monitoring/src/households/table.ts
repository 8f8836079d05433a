import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { monitoring, type Infer } from '@shouwang/contracts';

export interface HouseholdRow {
  id: string;
  version: number;
  regionCode: string;
  origin: Infer<typeof monitoring.origins>;
  status: Infer<typeof monitoring.householdStatuses>;
  memberCount: number;
  registeredOn: string;
  closedOn: string | null;
  closeReason: Infer<typeof monitoring.closeReasons> | null;
}

export const HouseholdSchema = new EntitySchema<HouseholdRow>({
  name: 'household',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    origin: { type: 'text' },
    status: { type: 'text' },
    memberCount: { type: 'int' },
    registeredOn: { type: 'date' },
    closedOn: { type: 'date', nullable: true },
    closeReason: { type: 'text', nullable: true },
  },
});

export const householdStore = defineStore<HouseholdRow>({
  contract: monitoring.household,
  entity: HouseholdSchema,
  counts: (household) =>
    household.status === 'ACTIVE'
      ? { households: 1, people: household.memberCount, liftedHouseholds: household.origin === 'LIFTED' ? 1 : 0 }
      : {},
});
