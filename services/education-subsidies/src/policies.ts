import { definePolicies } from '@shouwang/policy';
import { publicStatistics } from '@shouwang/service';
import { z } from 'zod';
import { education, type Infer } from '@shouwang/contracts';

type Stage = Infer<typeof education.stages>;

/** Full years of age, both bounds included. */
const ages = z.object({ from: z.int().min(0), to: z.int().min(0) });

/** A year's amount. Even, so that a term's half of it is whole fen. */
const yearlyFen = z.int().positive().multipleOf(2).transform(BigInt);

/** One amount for each level, in the order in which the source lists them; none: this kind of pupil is not paid for. */
const byLevel = z.array(yearlyFen).max(3);

const stageAid = z.object({
  day: byLevel,
  boarder: byLevel,
  /** On top for a boarder of a lifted household, a year. */
  liftedBoarderExtraFen: yearlyFen.optional(),
});

/** 29 February is refused: a term begins every year. */
const monthAndDay = z
  .string()
  .regex(
    /^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))$/,
  );

/**
 * The parameters that education subsidies are decided by; their values are rows (see migrations) with area, first day
 * and source. Stage aid is a parameter for each stage: a county that sets an amount for primary school leaves the
 * national one for university in force (a new text replaces only what it expressly changes).
 */
export const policies = definePolicies({
  /** Who is put on the roster (花名册). */
  'roster-age': ages,
  /** Who must be at school: a drop-out of this age is counted as one of compulsory age. */
  'compulsory-school-age': ages,
  /** The day on which a term begins and a pupil's state is judged, `MM-DD` of the payment's year. */
  'term-first-day': z.object({ spring: monthAndDay, autumn: monthAndDay }),
  'stage-aid.kindergarten': stageAid,
  'stage-aid.primary': stageAid,
  'stage-aid.junior': stageAid,
  'stage-aid.senior': stageAid,
  'stage-aid.vocational': stageAid,
  'stage-aid.university': stageAid,
  'rain-and-dew': z.object({
    perTermFen: z.int().positive().transform(BigInt),
    stages: z.array(z.enum(education.stages)).min(1),
  }),
  /** Totals that are shown above a viewer's areas. */
  'public-statistics': publicStatistics,
});

export type Policies = typeof policies;

export const stageAidCodes = {
  KINDERGARTEN: 'stage-aid.kindergarten',
  PRIMARY: 'stage-aid.primary',
  JUNIOR: 'stage-aid.junior',
  SENIOR: 'stage-aid.senior',
  VOCATIONAL: 'stage-aid.vocational',
  UNIVERSITY: 'stage-aid.university',
} as const satisfies Record<Stage, keyof Policies>;
