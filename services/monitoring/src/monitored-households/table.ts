import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { monitoring, type Infer } from '@shouwang/contracts';

export interface MonitoredHouseholdRow {
  id: string;
  version: number;
  regionCode: string;
  householdId: string;
  category: Infer<typeof monitoring.monitoringCategories>;
  risks: Infer<typeof monitoring.riskTypes>[];
  recognisedOn: string;
  incomePerHeadFen: bigint;
  incomeLineFen: bigint;
  linePolicy: string;
  hitByShock: boolean;
  clueId: string | null;
}

export const MonitoredHouseholdSchema = new EntitySchema<MonitoredHouseholdRow>({
  name: 'monitored_household',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    householdId: { type: 'uuid' },
    category: { type: 'text' },
    risks: { type: 'text', array: true },
    recognisedOn: { type: 'date' },
    incomePerHeadFen: { type: 'bigint' },
    incomeLineFen: { type: 'bigint' },
    linePolicy: { type: 'text' },
    hitByShock: { type: 'boolean' },
    clueId: { type: 'uuid', nullable: true },
  },
});

export const monitoredHouseholdStore = defineStore<MonitoredHouseholdRow>({
  contract: monitoring.monitoredHousehold,
  entity: MonitoredHouseholdSchema,
  concealed: ['category', 'risks', 'incomePerHeadFen', 'hitByShock'],
  counts: (household) => ({ [household.category]: 1 }),
});
