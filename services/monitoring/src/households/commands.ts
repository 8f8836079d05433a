import { relocate, type Cause, type CommandRequest, type GuardedRequest, type Outcome } from '@shouwang/aggregate';
import { selectRows, type Transaction } from '@shouwang/database';
import { personKeys, type DataKey } from '@shouwang/personal-data';
import type { Deps } from '@shouwang/service';
import { newId, today, type RegionCode } from '@shouwang/values';
import { MonitoredHouseholdSchema, monitoredHouseholdStore } from '../monitored-households/table.ts';
import type { Policies } from '../policies.ts';
import { villageOn } from '../regions/rules.ts';
import { regionStore } from '../regions/table.ts';
import { RiskClueSchema, riskClueStore } from '../risk-clues/table.ts';
import { PersonSchema, personStore, type PersonRow } from './person-table.ts';
import type { PlainMember } from './input.ts';
import { addMember, close, move, recordLeft, register } from './rules.ts';
import { sealPersons } from './seal-persons.ts';
import { householdStore, type HouseholdRow } from './table.ts';

export function registerHousehold(
  { commands, vault }: Deps<Policies>,
  request: CommandRequest,
  household: {
    regionCode: RegionCode;
    origin: HouseholdRow['origin'];
    registeredOn: string | null;
    members: readonly PlainMember[];
  },
): Promise<Outcome> {
  return commands.run(request, async (tx, cause) => {
    const day = today(cause.now);
    const registeredOn = household.registeredOn ?? day;
    const [region] = await regionStore.find(tx, [household.regionCode]);
    const unusable = villageOn(region, household.regionCode, registeredOn);
    if (unusable) return { ok: false, refusal: unusable };
    const sealed = await sealPersons(
      vault,
      household.members.map((member) => ({ ...member, id: newId() })),
    );
    const members = sealed.map(({ person, values }) => ({ ...person, ...values }));
    const decision = register({ ...household, id: newId(), registeredOn, members }, day);
    if (!decision.ok) return decision;
    const taken = await livingRegistration(tx, members);
    if (taken >= 0) return alreadyRegistered(`input.members[${taken}].idNumber`);
    await saveRegistration(tx, cause, { ...decision, keys: sealed.map(({ key }) => key) });
    return { ok: true, id: decision.household.id };
  });
}

/** The household, then its members: one event each. */
export async function saveRegistration(
  tx: Transaction,
  cause: Cause,
  { household, members, keys }: { household: HouseholdRow; members: readonly PersonRow[]; keys: readonly DataKey[] },
): Promise<void> {
  await householdStore.save(tx, cause, [
    { before: null, after: household, events: [{ fact: 'registered', details: {} }] },
  ]);
  await personStore.save(
    tx,
    cause,
    members.map((person) => ({ before: null, after: person, events: [{ fact: 'joined', details: {} }] })),
    [personKeys.keepPart(keys)],
  );
}

export function addMemberTo(
  { commands, vault }: Deps<Policies>,
  request: GuardedRequest,
  input: { member: PlainMember; joinedOn: string | null },
): Promise<Outcome> {
  return commands.change(householdStore, request, async (household, { tx, cause }) => {
    const day = today(cause.now);
    const [sealed] = await sealPersons(vault, [{ ...input.member, id: newId() }]);
    if (!sealed) throw new Error('one person in, one person out');
    const member = { ...sealed.person, ...sealed.values };
    const decision = addMember(household, await present(tx, household.id), member, input.joinedOn ?? day, day);
    if (!decision.ok) return decision;
    if ((await livingRegistration(tx, [member])) >= 0) return alreadyRegistered('input.member.idNumber');
    const joined = { before: null, after: decision.person, events: [{ fact: 'joined', details: {} }] };
    await personStore.save(tx, cause, [joined], [personKeys.keepPart([sealed.key])]);
    return { ...decision, events: [{ fact: 'member-joined', details: { personId: decision.person.id } }] };
  });
}

export function recordMemberLeft(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  input: {
    personId: string;
    reason: NonNullable<PersonRow['leaveReason']>;
    leftOn: string | null;
    newHeadId: string | null;
  },
): Promise<Outcome> {
  return commands.change(householdStore, request, async (household, { tx, cause }) => {
    const day = today(cause.now);
    const members = await present(tx, household.id);
    const leaver = members.find((person) => person.id === input.personId);
    if (!leaver) return { ok: false, refusal: { refusal: 'RecordNotFound', kind: 'member', id: input.personId } };
    const leftOn = input.leftOn ?? day;
    const decision = recordLeft(household, members, { ...input, leftOn }, day);
    if (!decision.ok) return decision;
    const { reason } = input;
    // The old head first: the database holds that a household never has two.
    await personStore.save(tx, cause, [
      { before: leaver, after: decision.left, events: [{ fact: 'left', details: { on: leftOn, reason } }] },
    ]);
    const successor = members.find((person) => person.id === decision.newHead?.id);
    if (successor && decision.newHead) {
      const events = [{ fact: 'corrected', details: { fields: ['relation'] } }];
      await personStore.save(tx, cause, [{ before: successor, after: decision.newHead, events }]);
    }
    return {
      ok: true,
      next: decision.next,
      events: [{ fact: 'member-left', details: { personId: leaver.id, reason } }],
    };
  });
}

export function moveHousehold(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  input: { regionCode: RegionCode; movedOn: string | null },
): Promise<Outcome> {
  return commands.change(householdStore, request, async (household, { tx, cause }) => {
    const day = today(cause.now);
    const movedOn = input.movedOn ?? day;
    const [region] = await regionStore.find(tx, [input.regionCode]);
    const unusable = villageOn(region, input.regionCode, movedOn);
    if (unusable) return { ok: false, refusal: unusable };
    const decision = move(household, input.regionCode, movedOn, day);
    if (!decision.ok) return decision;
    const members = await present(tx, household.id);
    const events = [{ fact: 'moved', details: { previousRegionCode: household.regionCode } }];
    await personStore.save(
      tx,
      cause,
      members.map((person) => ({ before: person, after: { ...person, regionCode: input.regionCode }, events })),
    );
    const clues = await selectRows(tx, RiskClueSchema, 'where household_id = $1 order by id for update', [
      household.id,
    ]);
    await relocate(tx, cause, riskClueStore, clues, input.regionCode);
    const monitored = await selectRows(tx, MonitoredHouseholdSchema, 'where household_id = $1 for update', [
      household.id,
    ]);
    await relocate(tx, cause, monitoredHouseholdStore, monitored, input.regionCode);
    return decision;
  });
}

export function closeHousehold(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  input: { reason: NonNullable<HouseholdRow['closeReason']>; closedOn: string | null },
): Promise<Outcome> {
  return commands.change(householdStore, request, (household, { cause }) => {
    const day = today(cause.now);
    return close(household, input.reason, input.closedOn ?? day, day);
  });
}

function present(tx: Transaction, householdId: string): Promise<PersonRow[]> {
  return selectRows(tx, PersonSchema, 'where household_id = $1 and left_on is null order by id for update', [
    householdId,
  ]);
}

/** Index of the first member whose ID number is registered somewhere, or -1. */
async function livingRegistration(
  tx: Transaction,
  members: readonly { idNumberIndex: string | null }[],
): Promise<number> {
  const indexes = members.map((member) => member.idNumberIndex);
  const rows = await selectRows(tx, PersonSchema, 'where id_number_index = any($1) and left_on is null', [indexes]);
  const taken = new Set(rows.map((row) => row.idNumberIndex));
  return indexes.findIndex((index) => taken.has(index));
}

function alreadyRegistered(field: string): {
  ok: false;
  refusal: { refusal: 'IdNumberAlreadyRegistered'; field: string };
} {
  return { ok: false, refusal: { refusal: 'IdNumberAlreadyRegistered', field } };
}
