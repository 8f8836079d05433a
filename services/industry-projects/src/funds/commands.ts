import { asSeen, type CommandRequest, type GuardedRequest, type Outcome } from '@shouwang/aggregate';
import type { Deps } from '@shouwang/service';
import { newId, today } from '@shouwang/values';
import type { Policies } from '../policies.ts';
import { projectStore } from '../projects/table.ts';
import { regionRefusal } from '../registry/queries.ts';
import { budgetLineStore, type BudgetLineRow } from './budget-line-table.ts';
import { fundAllocationStore } from './fund-allocation-table.ts';
import { allocate, open, type Allocation } from './rules.ts';

export function openBudgetLine(
  { commands }: Deps<Policies>,
  request: CommandRequest,
  input: Pick<BudgetLineRow, 'regionCode' | 'year' | 'source' | 'amountFen'> & { openedOn: string | null },
): Promise<Outcome> {
  return commands.create(budgetLineStore, request, async (tx, cause) => {
    const day = today(cause.now);
    const line = { ...input, id: newId(), openedOn: input.openedOn ?? day };
    const place = { field: 'input.regionCode', code: line.regionCode };
    const refusal = await regionRefusal(tx, [place], 'COUNTY_OR_ABOVE', line.openedOn);
    if (refusal) return { ok: false, refusal };
    return open(line, day);
  });
}

/**
 * Locks the budget line, then the project: two allocations from one line take turns, so that their sum is looked at one
 * after the other. Line, project and allocation change together or not at all. The request is guarded by the project's
 * version; the line's may have moved on, because others draw on it all the time.
 */
export async function allocateFund(
  { commands, policies }: Deps<Policies>,
  request: GuardedRequest,
  input: Omit<Allocation, 'id' | 'allocatedOn'> & { budgetLineId: string; allocatedOn: string | null },
): Promise<Outcome> {
  const book = await policies();
  const { budgetLineId, ...rest } = input;
  return commands.run(request, async (tx, cause) => {
    const day = today(cause.now);
    const on = input.allocatedOn ?? day;
    const [line] = await budgetLineStore.lock(tx, [budgetLineId]);
    if (!line) return { ok: false, refusal: { refusal: 'RecordNotFound', kind: 'budget-line', id: budgetLineId } };
    const [locked] = await projectStore.lock(tx, [request.id]);
    const seen = asSeen('project', locked, request);
    if (!seen.ok) return seen;
    const { row: project } = seen;
    const { regionCode } = line;
    const share = book.resolve('industry-share', { regionCode, on });
    if (!share) {
      return { ok: false, refusal: { refusal: 'NoPolicyInForce', policyCode: 'industry-share', regionCode, on } };
    }
    const deadlines = book.resolve('project-deadlines', { regionCode: project.regionCode, on });
    const allocation = { ...rest, id: newId(), allocatedOn: on };
    const decision = allocate(line, project, allocation, { share, deadlines }, day);
    if (!decision.ok) return decision;
    const { line: drawn, project: funded, allocation: made } = decision;
    await budgetLineStore.save(tx, cause, [{ before: line, after: drawn.next, events: drawn.events }]);
    await projectStore.save(tx, cause, [{ before: project, after: funded.next, events: funded.events }]);
    await fundAllocationStore.save(tx, cause, [{ before: null, after: made.next, events: made.events }]);
    return { ok: true, id: allocation.id };
  });
}
