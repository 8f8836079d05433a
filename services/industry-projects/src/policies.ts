import { definePolicies } from '@shouwang/policy';
import { publicStatistics } from '@shouwang/service';
import { z } from 'zod';

const monthAndDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/);

/** The parameters that industry projects are decided by; their values are rows (see migrations). */
export const policies = definePolicies({
  /** Days that a project is made public at each level before the step is taken, first and last day counted. */
  'project-notice': z.object({ days: z.int().positive() }),
  /** Part of a budget line that must go to industry, in whole percent. */
  'industry-share': z.object({ percent: z.int().min(0).max(100) }),
  /** By which day of its year a funded project is to be built. */
  'project-deadlines': z.object({ firstBatch: monthAndDay, otherBatches: monthAndDay }),
  /** Months from signing with villages to the filing of the enterprise's plan. */
  'pairing-plan': z.object({ months: z.int().positive() }),
  /** Totals that are shown above a viewer's areas. */
  'public-statistics': publicStatistics,
});

export type Policies = typeof policies;
