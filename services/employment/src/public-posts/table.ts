import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { employment, type Infer } from '@shouwang/contracts';
import type { CalendarDate } from '@shouwang/values';

export interface PublicPostRow {
  id: string;
  version: number;
  regionCode: string;
  kind: Infer<typeof employment.postKinds>;
  status: Infer<typeof employment.postStatuses>;
  monthlyAmountFen: bigint;
  /** The policy version that set the amount or its minimum. */
  amountPolicy: string;
  openedOn: CalendarDate;
  /** Since when nobody has held it: no holder before this day, no closing before it. */
  freeSince: CalendarDate;
  holderPersonId: string | null;
  holderHouseholdId: string | null;
  agreementFrom: CalendarDate | null;
  agreementTo: CalendarDate | null;
  holderPolicy: string | null;
  closedOn: CalendarDate | null;
}

export const PublicPostSchema = new EntitySchema<PublicPostRow>({
  name: 'public_post',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    kind: { type: 'text' },
    status: { type: 'text' },
    monthlyAmountFen: { type: 'bigint' },
    amountPolicy: { type: 'text' },
    openedOn: { type: 'date' },
    freeSince: { type: 'date' },
    holderPersonId: { type: 'uuid', nullable: true },
    holderHouseholdId: { type: 'uuid', nullable: true },
    agreementFrom: { type: 'date', nullable: true },
    agreementTo: { type: 'date', nullable: true },
    holderPolicy: { type: 'text', nullable: true },
    closedOn: { type: 'date', nullable: true },
  },
});

export const publicPostStore = defineStore<PublicPostRow>({
  contract: employment.publicPost,
  entity: PublicPostSchema,
  personOf: ({ holderPersonId }) => holderPersonId,
  counts: (post) => ({
    publicPosts: post.status === 'CLOSED' ? 0 : 1,
    publicPostsFilled: post.status === 'FILLED' ? 1 : 0,
  }),
});
