import { definePolicies, type PolicyBook, type PolicyVersion } from '@shouwang/policy';
import { publicStatistics } from '@shouwang/service';
import { z } from 'zod';

const fen = z.int().positive().transform(BigInt);

/** The parameters that employment decides by; their values are rows (see migrations) with area, first day and source. */
export const policies = definePolicies({
  /** Full years of age from which a person may be employed. */
  'working-age': z.object({ years: z.int().positive() }),
  /** Workers of the target group that a workshop must have held, and for how many full months. */
  'workshop-recognition': z.object({ workers: z.int().positive(), months: z.int().min(0) }),
  /** Pay of a public post a month: what it is unless another amount is agreed, and what it may not be below. */
  'public-post-amount': z.object({ defaultFen: fen, minimumFen: fen }),
  /** Oldest age in full years at hiring, the age at which nobody holds a post any more, shortest agreement. */
  'public-post-rules': z.object({
    hireAgeMax: z.int().positive(),
    ageEnd: z.int().positive(),
    agreementMonthsMin: z.int().positive(),
  }),
  /** Totals that are shown above a viewer's areas. */
  'public-statistics': publicStatistics,
});

export type Policies = typeof policies;

type Value<Code extends keyof Policies> = ReturnType<Policies[Code]['parse']>;

/** The version in force, or the refusal that says which parameter is missing where and when. */
export function policyInForce<Code extends keyof Policies>(
  book: PolicyBook<Policies>,
  policyCode: Code,
  where: { regionCode: string; on: string },
):
  | { ok: true; version: PolicyVersion<Value<Code>> }
  | { ok: false; refusal: { refusal: 'NoPolicyInForce'; policyCode: Code; regionCode: string; on: string } } {
  const version = book.resolve(policyCode, where) as PolicyVersion<Value<Code>> | null;
  return version ? { ok: true, version } : { ok: false, refusal: { refusal: 'NoPolicyInForce', policyCode, ...where } };
}
