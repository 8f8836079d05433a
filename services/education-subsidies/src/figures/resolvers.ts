import type { RegionTotals } from '@shouwang/aggregate';
import type { Resolvers } from '../schema.generated.ts';

const count = (counter: string) => (totals: RegionTotals) => Number(totals.total(counter));
const fen = (counter: string) => (totals: RegionTotals) => totals.total(counter);

export const resolvers: Resolvers = {
  Region: {
    education: (region, _, { loaders }) => loaders.rollUp.load(region.code),
  },
  EducationFigures: {
    schools: count('schools'),
    places: count('places'),
    students: count('students'),
    enrolled: count('enrolled'),
    enrolledKindergarten: count('enrolled.KINDERGARTEN'),
    enrolledPrimary: count('enrolled.PRIMARY'),
    enrolledJunior: count('enrolled.JUNIOR'),
    enrolledSenior: count('enrolled.SENIOR'),
    enrolledVocational: count('enrolled.VOCATIONAL'),
    enrolledUniversity: count('enrolled.UNIVERSITY'),
    boarders: count('boarders'),
    suspended: count('suspended'),
    droppedOut: count('droppedOut'),
    droppedOutCompulsory: count('droppedOutCompulsory'),
    subsidiesPaid: count('subsidiesPaid'),
    subsidyPaidFen: (totals) => totals.total('paidFen.STAGE_AID') + totals.total('paidFen.RAIN_AND_DEW'),
    stageAidFen: fen('paidFen.STAGE_AID'),
    rainAndDewFen: fen('paidFen.RAIN_AND_DEW'),
  },
};
