import type { CommandRequest, GuardedRequest, Outcome } from '@shouwang/aggregate';
import { findRegion, notYetKnown } from '@shouwang/registry';
import type { Deps } from '@shouwang/service';
import { newId, today, type CalendarDate } from '@shouwang/values';
import { policyInForce, type Policies } from '../policies.ts';
import { siteFault } from '../registry/rules.ts';
import { targetJobsOf } from './queries.ts';
import { apply, recognise, withdraw } from './rules.ts';
import { workshopStore, type WithdrawalReason, type WorkshopRow } from './table.ts';

export function applyForWorkshop(
  { commands }: Deps<Policies>,
  request: CommandRequest,
  application: Pick<WorkshopRow, 'regionCode' | 'kind' | 'name' | 'operator'> & { openedOn: CalendarDate | null },
): Promise<Outcome> {
  return commands.create(workshopStore, request, async (tx, cause) => {
    const day = today(cause.now);
    const region = await findRegion(tx, application.regionCode);
    if (!region) return notYetKnown('region', application.regionCode);
    const unusable = siteFault(region, day);
    if (unusable) return { ok: false, refusal: unusable };
    return apply({ ...application, id: newId(), openedOn: application.openedOn ?? day }, day);
  });
}

/** As of today: who works there now is what is known, and a day in the past would be decided by it wrongly. */
export async function recogniseWorkshop(
  { commands, policies }: Deps<Policies>,
  request: GuardedRequest,
): Promise<Outcome> {
  const book = await policies();
  return commands.change(workshopStore, request, async (workshop, { tx, cause }) => {
    const day = today(cause.now);
    const policy = policyInForce(book, 'workshop-recognition', { regionCode: workshop.regionCode, on: day });
    if (!policy.ok) return policy;
    return recognise(workshop, await targetJobsOf(tx, workshop.id), policy.version, day);
  });
}

export function withdrawRecognition(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  withdrawal: { reason: WithdrawalReason; on: CalendarDate | null },
): Promise<Outcome> {
  return commands.change(workshopStore, request, (workshop, { cause }) => {
    const day = today(cause.now);
    return withdraw(workshop, { ...withdrawal, on: withdrawal.on ?? day }, day);
  });
}
