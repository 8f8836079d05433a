import {
  batchLoader,
  groupLoader,
  regionPageLoader,
  rollUpLoader,
  type Deps,
  type RequestContext,
} from '@shouwang/service';
import { DividendSchema } from './benefit-links/dividend-table.ts';
import { BenefitLinkSchema, benefitLinkStore } from './benefit-links/table.ts';
import { EnterpriseSchema, enterpriseStore } from './enterprises/table.ts';
import { BudgetLineSchema, budgetLineStore } from './funds/budget-line-table.ts';
import { FundAllocationSchema, fundAllocationStore } from './funds/fund-allocation-table.ts';
import type { Policies } from './policies.ts';
import { ProjectSchema, projectStore } from './projects/table.ts';

/** One loader for each kind of thing that a list may ask for; new for each request. */
export function createLoaders({ dataSource }: Deps<Policies>) {
  const idOf = (row: { id: string }): string => row.id;
  return {
    rollUp: rollUpLoader(dataSource),
    project: batchLoader((ids) => projectStore.find(dataSource, ids), idOf),
    projectPage: regionPageLoader(dataSource, ProjectSchema),
    allocationsOfProject: groupLoader(dataSource, FundAllocationSchema, 'projectId', 'order by allocated_on, id'),
    budgetLine: batchLoader((ids) => budgetLineStore.find(dataSource, ids), idOf),
    budgetLinePage: regionPageLoader(dataSource, BudgetLineSchema),
    fundAllocation: batchLoader((ids) => fundAllocationStore.find(dataSource, ids), idOf),
    fundAllocationPage: regionPageLoader(dataSource, FundAllocationSchema),
    enterprise: batchLoader((ids) => enterpriseStore.find(dataSource, ids), idOf),
    enterprisePage: regionPageLoader(dataSource, EnterpriseSchema),
    benefitLink: batchLoader((ids) => benefitLinkStore.find(dataSource, ids), idOf),
    benefitLinkPage: regionPageLoader(dataSource, BenefitLinkSchema),
    benefitsOfHousehold: groupLoader(dataSource, BenefitLinkSchema, 'householdId', 'order by started_on desc, id'),
    dividendsOfLink: groupLoader(dataSource, DividendSchema, 'linkId', 'order by period'),
  };
}

export type Context = RequestContext<Policies, ReturnType<typeof createLoaders>>;
