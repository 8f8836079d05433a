import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { education, type Infer } from '@shouwang/contracts';

export type AidLevel = 'FIRST' | 'SECOND' | 'THIRD';

/** A payment is a fact of its day: it does not follow the household to another village, and is never changed. */
export interface SubsidyPaymentRow {
  id: string;
  version: number;
  regionCode: string;
  studentId: string;
  enrolmentId: string;
  householdId: string;
  scheme: Infer<typeof education.schemes>;
  /** Calendar year of the term. */
  year: number;
  term: Infer<typeof education.terms>;
  stage: Infer<typeof education.stages>;
  boarder: boolean;
  aidLevel: AidLevel | null;
  amountFen: bigint;
  amountPolicy: string;
  /** First day of the term, on which the state was judged, and the policy version that sets it. */
  judgedOn: string;
  termPolicy: string;
  paidOn: string;
}

export const SubsidyPaymentSchema = new EntitySchema<SubsidyPaymentRow>({
  name: 'subsidy_payment',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    studentId: { type: 'uuid' },
    enrolmentId: { type: 'uuid' },
    householdId: { type: 'uuid' },
    scheme: { type: 'text' },
    year: { type: 'int' },
    term: { type: 'text' },
    stage: { type: 'text' },
    boarder: { type: 'boolean' },
    aidLevel: { type: 'text', nullable: true },
    amountFen: { type: 'bigint' },
    amountPolicy: { type: 'text' },
    judgedOn: { type: 'date' },
    termPolicy: { type: 'text' },
    paidOn: { type: 'date' },
  },
});

export const subsidyPaymentStore = defineStore<SubsidyPaymentRow>({
  contract: education.subsidyPayment,
  entity: SubsidyPaymentSchema,
  concealed: ['scheme', 'aidLevel', 'amountFen'],
  counts: (payment) => ({ subsidiesPaid: 1, [`paidFen.${payment.scheme}`]: payment.amountFen }),
});
