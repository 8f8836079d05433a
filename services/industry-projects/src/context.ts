import type { ViewerReads } from '@shouwang/database';
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

/** One loader for each kind of thing that a list may ask for; new for each request, and bound to its viewer's areas. */
export function createLoaders(reads: ViewerReads, deps: Pick<Deps<Policies>, 'policies' | 'now'>) {
  const idOf = (row: { id: string }): string => row.id;
  return {
    rollUp: rollUpLoader(reads, deps),
    project: batchLoader((ids) => projectStore.find(reads, ids), idOf),
    projectPage: regionPageLoader(reads, ProjectSchema),
    allocationsOfProject: groupLoader(reads, FundAllocationSchema, 'projectId', 'order by allocated_on, id'),
    budgetLine: batchLoader((ids) => budgetLineStore.find(reads, ids), idOf),
    budgetLinePage: regionPageLoader(reads, BudgetLineSchema),
    fundAllocation: batchLoader((ids) => fundAllocationStore.find(reads, ids), idOf),
    fundAllocationPage: regionPageLoader(reads, FundAllocationSchema),
    enterprise: batchLoader((ids) => enterpriseStore.find(reads, ids), idOf),
    enterprisePage: regionPageLoader(reads, EnterpriseSchema),
    benefitLink: batchLoader((ids) => benefitLinkStore.find(reads, ids), idOf),
    benefitLinkPage: regionPageLoader(reads, BenefitLinkSchema),
    benefitsOfHousehold: groupLoader(reads, BenefitLinkSchema, 'householdId', 'order by started_on desc, id'),
    dividendsOfLink: groupLoader(reads, DividendSchema, 'linkId', 'order by period'),
  };
}

export type Context = RequestContext<Policies, ReturnType<typeof createLoaders>>;
