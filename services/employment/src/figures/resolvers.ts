import { amountOf, countOf } from '@shouwang/aggregate';
import type { Resolvers } from '../schema.generated.ts';

export const resolvers: Resolvers = {
  Region: {
    employment: (region, _, { loaders }) => loaders.rollUp.load(region.code),
  },
  EmploymentFigures: {
    jobs: countOf('jobs'),
    people: countOf('people'),
    labourExport: countOf('route.LABOUR_EXPORT'),
    industry: countOf('route.INDUSTRY'),
    publicPost: countOf('route.PUBLIC_POST'),
    workshop: countOf('route.WORKSHOP'),
    inTownship: countOf('workplace.TOWNSHIP'),
    inCounty: countOf('workplace.COUNTY'),
    inProvince: countOf('workplace.PROVINCE'),
    outOfProvince: countOf('workplace.OUT_OF_PROVINCE'),
    wagesPerMonthFen: amountOf('wagesPerMonthFen'),
    workshops: countOf('workshops'),
    villagesWithWorkshop: (totals) => totals.villagesWith('workshops'),
    workshopLiftedWorkers: countOf('workshopLiftedWorkers'),
    publicPosts: countOf('publicPosts'),
    publicPostsFilled: countOf('publicPostsFilled'),
  },
};
