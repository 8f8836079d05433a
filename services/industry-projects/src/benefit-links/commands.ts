import type { CommandRequest, GuardedRequest, Outcome } from '@shouwang/aggregate';
import { insertRows, selectRows, type Transaction } from '@shouwang/database';
import { lockHousehold, notYetKnown } from '@shouwang/registry';
import type { Deps } from '@shouwang/service';
import { newId, today } from '@shouwang/values';
import type { Policies } from '../policies.ts';
import { projectStore } from '../projects/table.ts';
import { DividendSchema, type DividendRow } from './dividend-table.ts';
import { end, link, payDividend as pay } from './rules.ts';
import { benefitLinkStore, type BenefitLinkRow } from './table.ts';

/**
 * Locks the household's copy, then the project. The copy is locked because a household that moves takes its links along:
 * a link that was made while it moved would stay behind. The project, so that it is not stopped meanwhile.
 */
export function linkHousehold(
  { commands }: Deps<Policies>,
  request: CommandRequest,
  input: Pick<BenefitLinkRow, 'householdId' | 'projectId' | 'kind'> & { startedOn: string | null },
): Promise<Outcome> {
  return commands.create(benefitLinkStore, request, async (tx, cause) => {
    const day = today(cause.now);
    const household = await lockHousehold(tx, input.householdId);
    if (!household) return notYetKnown('household', input.householdId);
    const [project] = await projectStore.lock(tx, [input.projectId]);
    if (!project) return { ok: false, refusal: { refusal: 'RecordNotFound', kind: 'project', id: input.projectId } };
    const newLink = { id: newId(), kind: input.kind, startedOn: input.startedOn ?? day };
    return link(newLink, household, project, day);
  });
}

export function payDividend(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  input: { period: string; amountFen: bigint; on: string | null },
): Promise<Outcome> {
  return commands.change(benefitLinkStore, request, async (benefitLink, { tx, cause }) => {
    const day = today(cause.now);
    const paid = await dividendsOf(tx, benefitLink.id);
    const decision = pay(benefitLink, paid, { ...input, on: input.on ?? day }, day);
    if (decision.ok) await insertRows(tx, DividendSchema, [decision.dividend]);
    return decision;
  });
}

export function endLink({ commands }: Deps<Policies>, request: GuardedRequest, on: string | null): Promise<Outcome> {
  return commands.change(benefitLinkStore, request, async (benefitLink, { tx, cause }) => {
    const day = today(cause.now);
    return end(benefitLink, await dividendsOf(tx, benefitLink.id), on ?? day, day);
  });
}

/** Read under the lock of the link: nobody adds one meanwhile. */
function dividendsOf(tx: Transaction, linkId: string): Promise<DividendRow[]> {
  return selectRows(tx, DividendSchema, 'where link_id = $1 order by period', [linkId]);
}
