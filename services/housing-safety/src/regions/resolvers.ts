import type { RegionTotals } from '@shouwang/aggregate';
import type { Resolvers } from '../schema.generated.ts';

const count =
  (counter: string) =>
  (totals: RegionTotals): number =>
    Number(totals.total(counter));

export const resolvers: Resolvers = {
  Region: {
    __resolveReference: ({ code }) => ({ code }),
    housing: (region, _, { loaders }) => loaders.rollUp.load(region.code),
  },
  HousingFigures: {
    dwellings: count('dwellings'),
    notAppraised: count('notAppraised'),
    appraisedA: count('appraisedA'),
    appraisedB: count('appraisedB'),
    appraisedC: count('appraisedC'),
    appraisedD: count('appraisedD'),
    dangerousOccupied: count('dangerousOccupied'),
    dangerousLeft: count('dangerousLeft'),
    demolished: count('demolished'),
    relocatedHouseholds: count('relocatedHouseholds'),
    relocatedPeople: count('relocatedPeople'),
    renovationsApplied: count('renovation.APPLIED'),
    renovationsApproved: count('renovation.APPROVED'),
    renovationsBuilt: count('renovation.BUILT'),
    renovationsAccepted: count('renovation.ACCEPTED'),
    renovationsPaid: count('renovation.PAID'),
    renovationsCompleted: count('renovation.LIVED_IN'),
    renovationsRejected: count('renovation.REJECTED'),
    renovationGrantPaidFen: (totals) => totals.total('renovationGrantPaidFen'),
  },
};
