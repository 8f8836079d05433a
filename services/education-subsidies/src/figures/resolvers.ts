import { amountOf, countOf } from '@shouwang/aggregate';
import type { Resolvers } from '../schema.generated.ts';

export const resolvers: Resolvers = {
  Region: {
    education: (region, _, { loaders }) => loaders.rollUp.load(region.code),
  },
  EducationFigures: {
    schools: countOf('schools'),
    places: countOf('places'),
    students: countOf('students'),
    enrolled: countOf('enrolled'),
    enrolledKindergarten: countOf('enrolled.KINDERGARTEN'),
    enrolledPrimary: countOf('enrolled.PRIMARY'),
    enrolledJunior: countOf('enrolled.JUNIOR'),
    enrolledSenior: countOf('enrolled.SENIOR'),
    enrolledVocational: countOf('enrolled.VOCATIONAL'),
    enrolledUniversity: countOf('enrolled.UNIVERSITY'),
    boarders: countOf('boarders'),
    suspended: countOf('suspended'),
    droppedOut: countOf('droppedOut'),
    droppedOutCompulsory: countOf('droppedOutCompulsory'),
    subsidiesPaid: countOf('subsidiesPaid'),
    subsidyPaidFen: (totals) => totals.total('paidFen.STAGE_AID') + totals.total('paidFen.RAIN_AND_DEW'),
    stageAidFen: amountOf('paidFen.STAGE_AID'),
    rainAndDewFen: amountOf('paidFen.RAIN_AND_DEW'),
  },
};
