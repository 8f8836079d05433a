import type { RegionTotals } from '@shouwang/aggregate';
import type { Resolvers } from '../schema.generated.ts';

const count =
  (counter: string) =>
  (totals: RegionTotals): number =>
    Number(totals.total(counter));

export const resolvers: Resolvers = {
  Region: {
    employment: (region, _, { loaders }) => loaders.rollUp.load(region.code),
  },
  EmploymentFigures: {
    jobs: count('jobs'),
    people: count('people'),
    labourExport: count('route.LABOUR_EXPORT'),
    industry: count('route.INDUSTRY'),
    publicPost: count('route.PUBLIC_POST'),
    workshop: count('route.WORKSHOP'),
    inTownship: count('workplace.TOWNSHIP'),
    inCounty: count('workplace.COUNTY'),
    inProvince: count('workplace.PROVINCE'),
    outOfProvince: count('workplace.OUT_OF_PROVINCE'),
    wagesPerMonthFen: (totals) => totals.total('wagesPerMonthFen'),
    workshops: count('workshops'),
    villagesWithWorkshop: (totals) => totals.villagesWith('workshops'),
    workshopLiftedWorkers: count('workshopLiftedWorkers'),
    publicPosts: count('publicPosts'),
    publicPostsFilled: count('publicPostsFilled'),
  },
};
