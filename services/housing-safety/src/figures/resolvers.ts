import { amountOf, countOf } from '@shouwang/aggregate';
import type { Resolvers } from '../schema.generated.ts';

export const resolvers: Resolvers = {
  Region: {
    housing: (region, _, { loaders }) => loaders.rollUp.load(region.code),
  },
  HousingFigures: {
    dwellings: countOf('dwellings'),
    notAppraised: countOf('notAppraised'),
    appraisedA: countOf('appraisedA'),
    appraisedB: countOf('appraisedB'),
    appraisedC: countOf('appraisedC'),
    appraisedD: countOf('appraisedD'),
    dangerousOccupied: countOf('dangerousOccupied'),
    dangerousLeft: countOf('dangerousLeft'),
    demolished: countOf('demolished'),
    relocatedHouseholds: countOf('relocatedHouseholds'),
    relocatedPeople: countOf('relocatedPeople'),
    renovationsApplied: countOf('renovation.APPLIED'),
    renovationsApproved: countOf('renovation.APPROVED'),
    renovationsBuilt: countOf('renovation.BUILT'),
    renovationsAccepted: countOf('renovation.ACCEPTED'),
    renovationsPaid: countOf('renovation.PAID'),
    renovationsCompleted: countOf('renovation.LIVED_IN'),
    renovationsRejected: countOf('renovation.REJECTED'),
    renovationGrantPaidFen: amountOf('renovationGrantPaidFen'),
  },
};
