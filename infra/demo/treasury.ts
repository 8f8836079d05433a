import { replay, type Change, type Decision, type Step } from '@shouwang/aggregate';
import {
  allocateFund,
  openBudgetLine,
  type Allocation,
  type BudgetLineRow,
  type FundAllocationRow,
  type Policies,
  type ProjectRow,
} from '@shouwang/industry-projects';
import type { PolicyBook } from '@shouwang/policy';
import { demoId, instantOn, year } from './plan.ts';

export type PlannedLine = Pick<BudgetLineRow, 'regionCode' | 'source' | 'amountFen'>;

/** The budget lines of the year; each allocation is drawn from the first that has room for it. */
export interface Treasury {
  /** Called in the order of the days, so that a line's history runs forward. */
  fund(project: ProjectRow, allocation: Allocation): Decision<ProjectRow>;
  changes(): { lines: Change<BudgetLineRow>[]; allocations: Change<FundAllocationRow>[] };
}

export function openTreasury(planned: readonly PlannedLine[], policies: PolicyBook<Policies>): Treasury {
  const lines = planned.map((line) => openLine(line));
  const allocations: Change<FundAllocationRow>[] = [];
  return {
    fund(project, allocation) {
      const on = allocation.allocatedOn;
      const share = policies.resolve('industry-share', { regionCode: project.regionCode, on });
      if (!share) throw new Error('no industry share is in force in the demo');
      const deadlines = policies.resolve('project-deadlines', { regionCode: project.regionCode, on });
      const line = lines.find(
        ({ row }) =>
          row.regionCode.startsWith(project.regionCode.slice(0, 6)) &&
          row.amountFen - row.allocatedFen >= allocation.amountFen,
      );
      if (!line) throw new Error('the demo plans more funds than it has');
      const decision = allocateFund(line.row, project, allocation, { share, deadlines }, year.to);
      if (!decision.ok) return decision;
      const at = instantOn(on);
      const drawn = { ok: true, ...decision.line } as const;
      const made = { ok: true, ...decision.allocation } as const;
      line.row = drawn.next;
      line.steps.push({ at, decide: () => drawn });
      allocations.push(replay<FundAllocationRow>([{ at, decide: () => made }]));
      return { ok: true, ...decision.project };
    },
    changes: () => ({ lines: lines.map(({ steps }) => replay(steps)), allocations }),
  };
}

function openLine(line: PlannedLine): { row: BudgetLineRow; steps: Step<BudgetLineRow>[] } {
  const id = demoId('budget-line', line.regionCode, line.source);
  const newLine = { ...line, id, year: Number(year.from.slice(0, 4)), openedOn: year.from };
  const steps = [{ at: instantOn(year.from), decide: () => openBudgetLine(newLine, year.to) }];
  return { row: replay<BudgetLineRow>(steps).after, steps };
}
