import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { industry, type Infer } from '@shouwang/contracts';

/** An allocation is never changed: its village is that of its project. */
export interface FundAllocationRow {
  id: string;
  version: number;
  regionCode: string;
  projectId: string;
  budgetLineId: string;
  amountFen: bigint;
  kind: Infer<typeof industry.allocationKinds>;
  forIndustry: boolean;
  batch: number;
  allocatedOn: string;
  sharePolicy: string;
}

export const FundAllocationSchema = new EntitySchema<FundAllocationRow>({
  name: 'fund_allocation',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    projectId: { type: 'uuid' },
    budgetLineId: { type: 'uuid' },
    amountFen: { type: 'bigint' },
    kind: { type: 'text' },
    forIndustry: { type: 'boolean' },
    batch: { type: 'int' },
    allocatedOn: { type: 'date' },
    sharePolicy: { type: 'text' },
  },
});

export const fundAllocationStore = defineStore<FundAllocationRow>({
  contract: industry.fundAllocation,
  entity: FundAllocationSchema,
  counts: (allocation) => ({
    fundAllocatedFen: allocation.amountFen,
    fundForIndustryFen: allocation.forIndustry ? allocation.amountFen : 0n,
    directSupportFen: allocation.kind === 'DIRECT_SUPPORT' ? allocation.amountFen : 0n,
    assetIncomeFen: allocation.kind === 'ASSET_INCOME' ? allocation.amountFen : 0n,
  }),
});
