import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { industry, type Infer } from '@shouwang/contracts';

export interface BenefitLinkRow {
  id: string;
  version: number;
  regionCode: string;
  householdId: string;
  projectId: string;
  kind: Infer<typeof industry.linkKinds>;
  startedOn: string;
  endedOn: string | null;
  paidFen: bigint;
}

export const BenefitLinkSchema = new EntitySchema<BenefitLinkRow>({
  name: 'benefit_link',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    householdId: { type: 'uuid' },
    projectId: { type: 'uuid' },
    kind: { type: 'text' },
    startedOn: { type: 'date' },
    endedOn: { type: 'date', nullable: true },
    paidFen: { type: 'bigint' },
  },
});

/** Counted in the village of the household, and moves with it. */
export const benefitLinkStore = defineStore<BenefitLinkRow>({
  contract: industry.benefitLink,
  entity: BenefitLinkSchema,
  counts: (link) => ({ benefitLinks: link.endedOn === null ? 1 : 0, dividendsPaidFen: link.paidFen }),
});
