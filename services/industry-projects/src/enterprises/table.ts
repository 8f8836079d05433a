import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { industry, type Infer } from '@shouwang/contracts';

export interface EnterpriseRow {
  id: string;
  version: number;
  regionCode: string;
  name: string;
  kind: Infer<typeof industry.enterpriseKinds>;
  registeredOn: string;
  pairedVillages: string[];
  /** Day of the last signing. */
  pairedOn: string | null;
  /** Projects that it has joined and that were not rejected. */
  projectCount: number;
  planDueOn: string | null;
  planPolicy: string | null;
  planFiledOn: string | null;
}

export const EnterpriseSchema = new EntitySchema<EnterpriseRow>({
  name: 'enterprise',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    name: { type: 'text' },
    kind: { type: 'text' },
    registeredOn: { type: 'date' },
    pairedVillages: { type: 'text', array: true },
    pairedOn: { type: 'date', nullable: true },
    projectCount: { type: 'int' },
    planDueOn: { type: 'date', nullable: true },
    planPolicy: { type: 'text', nullable: true },
    planFiledOn: { type: 'date', nullable: true },
  },
});

/** Counted where the enterprise is registered, which may be a county: totals are sums over all codes below a region. */
export const enterpriseStore = defineStore<EnterpriseRow>({
  contract: industry.enterprise,
  entity: EnterpriseSchema,
  counts: (enterprise) => ({ helpingEnterprises: enterprise.projectCount > 0 ? 1 : 0 }),
});
