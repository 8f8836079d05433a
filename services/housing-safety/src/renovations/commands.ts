import type { CommandRequest, Outcome, GuardedRequest } from '@shouwang/aggregate';
import type { Transaction } from '@shouwang/database';
import { notYetKnown } from '@shouwang/registry';
import type { Deps } from '@shouwang/service';
import { newId, today } from '@shouwang/values';
import { addAppraisal, occupantsOf, type Report } from '../dwellings/commands.ts';
import type { Grade } from '../dwellings/danger-rules.ts';
import { dwellingStore, type DwellingRow } from '../dwellings/table.ts';
import type { Policies } from '../policies.ts';
import type { Applicant } from './eligibility-rules.ts';
import { renovationsOf } from './queries.ts';
import { accept, apply, approve, build, liveIn, pay, reject } from './rules.ts';
import { renovationStore, type RejectionReason, type RenovationRow } from './table.ts';

/** Rows are locked in the order renovation → dwelling → household (see registry/queries.ts). */
export function applyForRenovation(
  { commands }: Deps<Policies>,
  request: CommandRequest,
  input: Pick<RenovationRow, 'dwellingId' | 'applicantGroup'> & { appliedOn: string | null },
): Promise<Outcome> {
  return commands.create(renovationStore, request, async (tx, cause) => {
    const day = today(cause.now);
    const { dwellingId, applicantGroup } = input;
    const [dwelling] = await dwellingStore.lock(tx, [dwellingId]);
    if (!dwelling) return { ok: false, refusal: { refusal: 'RecordNotFound', kind: 'dwelling', id: dwellingId } };
    const applicant = await applicantOf(tx, dwelling.householdId);
    if (!applicant) return notYetKnown('household', dwelling.householdId);
    const application = { id: newId(), applicantGroup, appliedOn: input.appliedOn ?? day };
    return apply(application, dwelling, applicant, day);
  });
}

export async function approveRenovation(
  { commands, policies }: Deps<Policies>,
  request: GuardedRequest,
  input: { approvedOn: string | null },
): Promise<Outcome> {
  const book = await policies();
  return commands.change<RenovationRow>(renovationStore, request, async (renovation, { tx, cause }) => {
    const day = today(cause.now);
    const on = input.approvedOn ?? day;
    const dwelling = await lockDwelling(tx, renovation);
    const applicant = await applicantOf(tx, renovation.householdId);
    if (!applicant) return notYetKnown('household', renovation.householdId);
    const { regionCode } = dwelling;
    const grant = book.resolve('renovation-grant', { regionCode, on });
    const deadlines = book.resolve('renovation-deadlines', { regionCode, on });
    if (!grant || !deadlines) {
      const policyCode = grant ? 'renovation-deadlines' : 'renovation-grant';
      return { ok: false, refusal: { refusal: 'NoPolicyInForce', policyCode, regionCode, on } };
    }
    return approve(renovation, on, dwelling, applicant, { grant, deadlines }, day);
  });
}

export function rejectRenovation(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  { reason, rejectedOn }: { reason: RejectionReason; rejectedOn: string | null },
): Promise<Outcome> {
  return commands.change(renovationStore, request, (renovation, { cause }) => {
    const day = today(cause.now);
    return reject(renovation, rejectedOn ?? day, reason, day);
  });
}

export function recordRenovationBuilt(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  builtOn: string | null,
): Promise<Outcome> {
  return commands.change(renovationStore, request, (renovation, { cause }) => {
    const day = today(cause.now);
    return build(renovation, builtOn ?? day, day);
  });
}

/** The renovation, its dwelling and the dwelling's history in one transaction. */
export function acceptRenovation(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  input: Report & { grade: Grade; acceptedOn: string | null },
): Promise<Outcome> {
  return commands.change(renovationStore, request, async (renovation, { tx, cause }) => {
    const day = today(cause.now);
    const { grade, appraiser, report } = input;
    const acceptedOn = input.acceptedOn ?? day;
    const before = await lockDwelling(tx, renovation);
    const decision = accept(renovation, before, { grade, acceptedOn }, day);
    if (!decision.ok) return decision;
    const { next: after, events } = decision.dwelling;
    await dwellingStore.save(tx, cause, [{ before, after, events }]);
    await addAppraisal(tx, before, {
      grade,
      kind: 'RENOVATION_ACCEPTANCE',
      appraisedOn: acceptedOn,
      appraiser,
      report,
      renovationId: renovation.id,
      recordedAt: cause.now,
    });
    return decision;
  });
}

export function payRenovationGrant(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  { amountFen, paidOn }: { amountFen: bigint; paidOn: string | null },
): Promise<Outcome> {
  return commands.change(renovationStore, request, (renovation, { cause }) => {
    const day = today(cause.now);
    return pay(renovation, { amountFen, paidOn: paidOn ?? day }, day);
  });
}

export function recordRenovationLivedIn(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  { residents, livedInOn }: { residents: number | null; livedInOn: string | null },
): Promise<Outcome> {
  return commands.change<RenovationRow>(renovationStore, request, async (renovation, { tx, cause }) => {
    const day = today(cause.now);
    const before = await lockDwelling(tx, renovation);
    const occupants = await occupantsOf(tx, renovation.householdId);
    if (!occupants) return notYetKnown('household', renovation.householdId);
    const decision = liveIn(renovation, before, { residents, livedInOn: livedInOn ?? day }, occupants, day);
    if (!decision.ok || decision.dwelling === null) return decision;
    const { next: after, events } = decision.dwelling;
    await dwellingStore.save(tx, cause, [{ before, after, events }]);
    return decision;
  });
}

async function lockDwelling(tx: Transaction, { dwellingId }: RenovationRow): Promise<DwellingRow> {
  const [dwelling] = await dwellingStore.lock(tx, [dwellingId]);
  if (!dwelling) throw new Error('a renovation whose dwelling is gone');
  return dwelling;
}

async function applicantOf(tx: Transaction, householdId: string): Promise<Applicant | null> {
  const occupants = await occupantsOf(tx, householdId);
  return occupants && { ...occupants, renovations: await renovationsOf(tx, householdId) };
}
