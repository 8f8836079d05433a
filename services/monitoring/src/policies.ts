import { definePolicies } from '@shouwang/policy';
import { publicStatistics } from '@shouwang/service';
import { z } from 'zod';
import { monitoring } from '@shouwang/contracts';

const warning = z.object({ kind: z.enum(monitoring.clueKinds) });

/** The parameters that monitoring decides by; their values are rows (see migrations) with area, first day and source. */
export const policies = definePolicies({
  /** Income per head and year under which a household is watched: one reference, not the only test. May be a formula. */
  'income-line': z.object({ perHeadFen: z.int().positive().transform(BigInt), formula: z.string().optional() }),
  /** Days from a clue to its being signed for, and to its being handled. */
  'clue-limits': z.object({ signDays: z.int().positive(), handleDays: z.int().positive() }),
  /** Years that a person's data is kept after they left the register. */
  'personal-data-retention': z.object({ years: z.int().positive() }),
  /** Which events of other departments raise a clue, and of which kind. */
  'warning.dwelling.appraised': warning.extend({ grades: z.array(z.string()) }),
  'warning.enrolment.dropped-out': warning,
  'warning.employment-record.ended': warning.extend({ householdJobsAtMost: z.int().min(0) }),
  /** Totals that are shown above a viewer's areas. */
  'public-statistics': publicStatistics,
});

export type Policies = typeof policies;
