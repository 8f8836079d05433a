import type { Resolvers } from '../schema.generated.ts';

/** Records of regions and households are monitoring's: a reference is answered from itself, without a statement. */
export const resolvers: Resolvers = {
  Region: {
    __resolveReference: ({ code }) => ({ code }),
    industry: (region, _, { loaders }) => loaders.rollUp.load(region.code),
  },
  Household: {
    __resolveReference: ({ id }) => ({ id }),
  },
  IndustryFigures: {
    projects: (totals) => Number(totals.total('projects')),
    projectsInLibrary: (totals) => Number(totals.total('projectsInLibrary')),
    projectsOperating: (totals) => Number(totals.total('projectsOperating')),
    projectsStopped: (totals) => Number(totals.total('projectsStopped')),
    budgetFen: (totals) => totals.total('projectBudgetFen'),
    fundAllocatedFen: (totals) => totals.total('fundAllocatedFen'),
    fundForIndustryFen: (totals) => totals.total('fundForIndustryFen'),
    directSupportFen: (totals) => totals.total('directSupportFen'),
    assetIncomeFen: (totals) => totals.total('assetIncomeFen'),
    fundVillages: (totals) => totals.villagesWith('fundAllocatedFen'),
    fundPaidFen: (totals) => totals.total('fundPaidFen'),
    helpingEnterprises: (totals) => Number(totals.total('helpingEnterprises')),
    enterpriseProjects: (totals) => Number(totals.total('enterpriseProjects')),
    enterpriseInvestmentFen: (totals) => totals.total('enterpriseInvestmentFen'),
    enterprisePeopleHelped: (totals) => Number(totals.total('enterprisePeopleHelped')),
    enterpriseVillages: (totals) => totals.villagesWith('enterpriseProjects'),
    benefitLinks: (totals) => Number(totals.total('benefitLinks')),
    dividendsPaidFen: (totals) => totals.total('dividendsPaidFen'),
  },
};
