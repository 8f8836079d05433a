import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { industry, type Infer } from '@shouwang/contracts';

export interface BudgetLineRow {
  id: string;
  version: number;
  regionCode: string;
  year: number;
  source: Infer<typeof industry.fundSources>;
  amountFen: bigint;
  allocatedFen: bigint;
  allocatedOutsideIndustryFen: bigint;
  openedOn: string;
}

export const BudgetLineSchema = new EntitySchema<BudgetLineRow>({
  name: 'budget_line',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    year: { type: 'int' },
    source: { type: 'text' },
    amountFen: { type: 'bigint' },
    allocatedFen: { type: 'bigint' },
    allocatedOutsideIndustryFen: { type: 'bigint' },
    openedOn: { type: 'date' },
  },
});

export const budgetLineStore = defineStore<BudgetLineRow>({ contract: industry.budgetLine, entity: BudgetLineSchema });
