import type { CommandRequest, Decision, Outcome, GuardedRequest } from '@shouwang/aggregate';
import { insertRows, type Transaction } from '@shouwang/database';
import { findRegion, lockHousehold, notYetKnown } from '@shouwang/registry';
import type { Deps } from '@shouwang/service';
import { newId, today } from '@shouwang/values';
import type { Policies } from '../policies.ts';
import { findOpenRenovation } from '../renovations/queries.ts';
import { AppraisalSchema, type AppraisalRow } from './appraisal-table.ts';
import { dwellingsOf } from './queries.ts';
import {
  appraise,
  demolish,
  leave,
  moveIn,
  register,
  type DwellingRefusal,
  type Occupants,
  type Registration,
} from './rules.ts';
import { dwellingStore, type DwellingRow } from './table.ts';

export function registerDwelling(
  { commands }: Deps<Policies>,
  request: CommandRequest,
  input: Omit<Registration, 'id' | 'registeredOn'> & { registeredOn: string | null },
): Promise<Outcome> {
  return commands.create(dwellingStore, request, async (tx, cause) => {
    const day = today(cause.now);
    const village = await findRegion(tx, input.regionCode);
    if (!village) return notYetKnown('region', input.regionCode);
    const occupants = await occupantsOf(tx, input.householdId);
    if (!occupants) return notYetKnown('household', input.householdId);
    const registration = { ...input, id: newId(), registeredOn: input.registeredOn ?? day };
    return register(registration, village, occupants, day);
  });
}

/** What an appraisal says beside its finding. */
export type Report = Pick<AppraisalRow, 'appraiser' | 'report'>;

export function appraiseDwelling(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  { appraisedOn, ...input }: Pick<AppraisalRow, 'grade' | 'kind'> & Report & { appraisedOn: string | null },
): Promise<Outcome> {
  return commands.change(dwellingStore, request, async (dwelling, { tx, cause }) => {
    const day = today(cause.now);
    const finding = { ...input, appraisedOn: appraisedOn ?? day };
    const decision = appraise(dwelling, finding, day);
    if (decision.ok) await addAppraisal(tx, dwelling, { ...finding, renovationId: null, recordedAt: cause.now });
    return decision;
  });
}

/** Into the history; the dwelling itself is saved by the caller. */
export function addAppraisal(
  tx: Transaction,
  before: DwellingRow,
  appraisal: Omit<AppraisalRow, 'id' | 'dwellingId' | 'previousGrade'>,
): Promise<void> {
  return insertRows(tx, AppraisalSchema, [
    { ...appraisal, id: newId(), dwellingId: before.id, previousGrade: before.grade },
  ]);
}

export function moveIntoDwelling(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  { residents, movedInOn }: { residents: number; movedInOn: string | null },
): Promise<Outcome> {
  return commands.change(dwellingStore, request, async (dwelling, { tx, cause }): Promise<Moved> => {
    const day = today(cause.now);
    const occupants = await occupantsOf(tx, dwelling.householdId);
    if (!occupants) return notYetKnown('household', dwelling.householdId);
    return moveIn(dwelling, { residents, on: movedInOn ?? day, field: 'input.movedInOn' }, occupants, day);
  });
}

type Moved = Decision<DwellingRow, DwellingRefusal | ReturnType<typeof notYetKnown>['refusal']>;

export function leaveDwelling(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  leftOn: string | null,
): Promise<Outcome> {
  return commands.change(dwellingStore, request, (dwelling, { cause }) => {
    const day = today(cause.now);
    return leave(dwelling, leftOn ?? day, day);
  });
}

export function demolishDwelling(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  demolishedOn: string | null,
): Promise<Outcome> {
  return commands.change(dwellingStore, request, async (dwelling, { tx, cause }) => {
    const day = today(cause.now);
    // Read, not locked: whoever opens a renovation holds the dwelling first.
    const open = await findOpenRenovation(tx, dwelling.id);
    return demolish(dwelling, demolishedOn ?? day, open?.id ?? null, day);
  });
}

/** The household, locked, and its dwellings; null where it has not arrived yet. */
export async function occupantsOf(
  tx: Transaction,
  householdId: string,
): Promise<(Occupants & { household: { origin: 'LIFTED' | 'ORDINARY' }; dwellings: DwellingRow[] }) | null> {
  const household = await lockHousehold(tx, householdId);
  return household && { household, dwellings: await dwellingsOf(tx, householdId) };
}
