import { amountOf, countOf } from '@shouwang/aggregate';
import type { Resolvers } from '../schema.generated.ts';

export const resolvers: Resolvers = {
  Region: {
    industry: (region, _, { loaders }) => loaders.rollUp.load(region.code),
  },
  IndustryFigures: {
    projects: countOf('projects'),
    projectsInLibrary: countOf('projectsInLibrary'),
    projectsOperating: countOf('projectsOperating'),
    projectsStopped: countOf('projectsStopped'),
    budgetFen: amountOf('projectBudgetFen'),
    fundAllocatedFen: amountOf('fundAllocatedFen'),
    fundForIndustryFen: amountOf('fundForIndustryFen'),
    directSupportFen: amountOf('directSupportFen'),
    assetIncomeFen: amountOf('assetIncomeFen'),
    fundVillages: (totals) => totals.villagesWith('fundAllocatedFen'),
    fundPaidFen: amountOf('fundPaidFen'),
    helpingEnterprises: countOf('helpingEnterprises'),
    enterpriseProjects: countOf('enterpriseProjects'),
    enterpriseInvestmentFen: amountOf('enterpriseInvestmentFen'),
    enterprisePeopleHelped: countOf('enterprisePeopleHelped'),
    enterpriseVillages: (totals) => totals.villagesWith('enterpriseProjects'),
    benefitLinks: countOf('benefitLinks'),
    dividendsPaidFen: amountOf('dividendsPaidFen'),
  },
};
