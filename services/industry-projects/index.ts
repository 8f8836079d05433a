export { createIndustryProjects, stores } from './src/service.ts';
export type { Policies } from './src/policies.ts';

// For loading history in bulk (infra/demo): the same rules and stores that commands use.
export { DividendSchema, type DividendRow } from './src/benefit-links/dividend-table.ts';
export { end as endLink, link as linkHousehold, linkableStages, payDividend } from './src/benefit-links/rules.ts';
export { benefitLinkStore, type BenefitLinkRow } from './src/benefit-links/table.ts';
export {
  filePlan,
  joinProject,
  pair as pairEnterprise,
  register as registerEnterprise,
} from './src/enterprises/rules.ts';
export { enterpriseStore, type EnterpriseRow } from './src/enterprises/table.ts';
export { budgetLineStore, type BudgetLineRow } from './src/funds/budget-line-table.ts';
export { fundAllocationStore, type FundAllocationRow } from './src/funds/fund-allocation-table.ts';
export { allocate as allocateFund, open as openBudgetLine, type Allocation } from './src/funds/rules.ts';
export {
  end as endProject,
  pay as payProject,
  propose as proposeProject,
  rollOver as rollOverProject,
  takeNoticedStep,
  takeStep as takeProjectStep,
  type NoticedStep,
  type Proposal,
} from './src/projects/rules.ts';
export { projectStore, type ProjectRow } from './src/projects/table.ts';
