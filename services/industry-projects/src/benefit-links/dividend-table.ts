import { EntitySchema } from 'typeorm';

/** What a link paid for a period; part of the link, written in the transaction of its `dividend-paid` event. */
export interface DividendRow {
  linkId: string;
  /** `YYYY`, or `YYYY-H1`, `YYYY-H2`. */
  period: string;
  amountFen: bigint;
  paidOn: string;
}

export const DividendSchema = new EntitySchema<DividendRow>({
  name: 'dividend',
  columns: {
    linkId: { type: 'uuid', primary: true },
    period: { type: 'text', primary: true },
    amountFen: { type: 'bigint' },
    paidOn: { type: 'date' },
  },
});
