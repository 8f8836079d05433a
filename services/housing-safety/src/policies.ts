import { definePolicies } from '@shouwang/policy';
import { publicStatistics } from '@shouwang/service';
import { z } from 'zod';

const fen = z.int().positive().transform(BigInt);
/** 02-29 is left out: a deadline must exist in every year. */
const dayOfYear = z
  .string()
  .regex(/^(02-(0[1-9]|1\d|2[0-8])|(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30))$/);

/** The parameters that housing safety decides by; their values are rows (see migrations) with area, first day and source. */
export const policies = definePolicies({
  /** What a renovation is granted, by the grade of the house before it. */
  'renovation-grant': z.object({ C: fen, D: fen }),
  /** Days of the year by which an approved renovation is built, accepted and paid, and lived in. */
  'renovation-deadlines': z
    .object({ builtBy: dayOfYear, acceptedAndPaidBy: dayOfYear, livedInBy: dayOfYear })
    .refine((day) => day.builtBy <= day.acceptedAndPaidBy && day.acceptedAndPaidBy <= day.livedInBy),
  /** Totals that are shown above a viewer's areas. */
  'public-statistics': publicStatistics,
});

export type Policies = typeof policies;
