/**
 * The register. A household always has exactly one head while anybody is in it; whoever joins or leaves changes the
 * household and the person in one transaction. Composition rules are those of the national data-quality checks: no head,
 * two heads, two spouses, spouse of the same sex (domain-sources §1.4, "no code" findings), refused at entry here.
 */
import type { Decision } from '@shouwang/aggregate';
import { outOfRange, type DateOutOfRange } from '@shouwang/values';
import type { PersonRow } from './person-table.ts';
import type { HouseholdRow } from './table.ts';

export type CompositionRule =
  | 'NO_HEAD'
  | 'SEVERAL_HEADS'
  | 'SEVERAL_SPOUSES'
  | 'SPOUSE_OF_SAME_SEX'
  | 'MEMBER_COUNT'
  | 'SAME_PERSON_TWICE'
  | 'NEW_HEAD_NOT_A_MEMBER';

export type HouseholdRefusal =
  | { refusal: 'HouseholdCompositionInvalid'; rule: CompositionRule }
  | { refusal: 'HouseholdClosed'; closedOn: string }
  | DateOutOfRange;

const largestHousehold = 30;

/** Rules see sealed values only; two members are the same person where their numbers have the same index. */
export type NewMember = Pick<
  PersonRow,
  | 'id'
  | 'name'
  | 'idNumber'
  | 'idNumberIndex'
  | 'phone'
  | 'bankAccount'
  | 'relation'
  | 'sex'
  | 'birthDate'
  | 'labourGrade'
>;

type Member = Pick<PersonRow, 'relation' | 'sex' | 'idNumberIndex'>;

export function compositionFault(members: readonly Member[]): CompositionRule | null {
  if (members.length < 1 || members.length > largestHousehold) return 'MEMBER_COUNT';
  const [head, ...moreHeads] = members.filter((member) => member.relation === 'HEAD');
  if (!head) return 'NO_HEAD';
  if (moreHeads.length > 0) return 'SEVERAL_HEADS';
  const [spouse, ...moreSpouses] = members.filter((member) => member.relation === 'SPOUSE');
  if (moreSpouses.length > 0) return 'SEVERAL_SPOUSES';
  if (spouse && spouse.sex === head.sex) return 'SPOUSE_OF_SAME_SEX';
  return new Set(members.map((member) => member.idNumberIndex)).size < members.length ? 'SAME_PERSON_TWICE' : null;
}

export function register(
  input: Pick<HouseholdRow, 'id' | 'regionCode' | 'origin' | 'registeredOn'> & { members: readonly NewMember[] },
  today: string,
): { ok: true; household: HouseholdRow; members: PersonRow[] } | { ok: false; refusal: HouseholdRefusal } {
  const tooLate = outOfRange('input.registeredOn', input.registeredOn, { earliest: null, latest: today });
  if (tooLate) return { ok: false, refusal: tooLate };
  const rule = compositionFault(input.members);
  if (rule) return invalid(rule);
  const { members, ...rest } = input;
  const household: HouseholdRow = {
    ...rest,
    version: 0,
    status: 'ACTIVE',
    memberCount: members.length,
    closedOn: null,
    closeReason: null,
  };
  return { ok: true, household, members: members.map((member) => join(household, member, input.registeredOn)) };
}

export function addMember(
  household: HouseholdRow,
  present: readonly PersonRow[],
  member: NewMember,
  joinedOn: string,
  today: string,
): (Decision<HouseholdRow, HouseholdRefusal> & { ok: false }) | { ok: true; next: HouseholdRow; person: PersonRow } {
  const refusal =
    closed(household) ?? outOfRange('input.joinedOn', joinedOn, { earliest: household.registeredOn, latest: today });
  if (refusal) return { ok: false, refusal };
  const rule = compositionFault([...present, member]);
  if (rule) return invalid(rule);
  return {
    ok: true,
    next: { ...household, memberCount: household.memberCount + 1 },
    person: join(household, member, joinedOn),
  };
}

/** The rows of everybody whose record changes: who leaves, and who becomes the head. */
export function recordLeft(
  household: HouseholdRow,
  present: readonly PersonRow[],
  leave: { personId: string; reason: NonNullable<PersonRow['leaveReason']>; leftOn: string; newHeadId: string | null },
  today: string,
):
  | { ok: false; refusal: HouseholdRefusal }
  | { ok: true; next: HouseholdRow; left: PersonRow; newHead: PersonRow | null } {
  const leaver = present.find((person) => person.id === leave.personId);
  if (!leaver) throw new Error('the caller looks the person up');
  const refusal =
    closed(household) ?? outOfRange('input.leftOn', leave.leftOn, { earliest: leaver.joinedOn, latest: today });
  if (refusal) return { ok: false, refusal };
  const staying = present.filter((person) => person !== leaver);
  if (leaver.relation === 'HEAD' && staying.length > 0 && leave.newHeadId === null) return invalid('NO_HEAD');
  const successor = staying.find((person) => person.id === leave.newHeadId);
  if (leave.newHeadId !== null && (leaver.relation !== 'HEAD' || !successor)) return invalid('NEW_HEAD_NOT_A_MEMBER');
  return {
    ok: true,
    next: { ...household, memberCount: staying.length },
    left: { ...leaver, leftOn: leave.leftOn, leaveReason: leave.reason },
    newHead: successor ? { ...successor, relation: 'HEAD' } : null,
  };
}

export function move(
  household: HouseholdRow,
  regionCode: string,
  movedOn: string,
  today: string,
): Decision<HouseholdRow, HouseholdRefusal> {
  const refusal =
    closed(household) ?? outOfRange('input.movedOn', movedOn, { earliest: household.registeredOn, latest: today });
  if (refusal) return { ok: false, refusal };
  return {
    ok: true,
    next: { ...household, regionCode },
    events: [{ fact: 'moved', details: { previousRegionCode: household.regionCode, on: movedOn } }],
  };
}

export function close(
  household: HouseholdRow,
  reason: NonNullable<HouseholdRow['closeReason']>,
  closedOn: string,
  today: string,
): Decision<HouseholdRow, HouseholdRefusal> {
  const refusal =
    closed(household) ?? outOfRange('input.closedOn', closedOn, { earliest: household.registeredOn, latest: today });
  if (refusal) return { ok: false, refusal };
  return {
    ok: true,
    next: { ...household, status: 'CLOSED', closedOn, closeReason: reason },
    events: [{ fact: 'closed', details: { reason, on: closedOn } }],
  };
}

function join(household: Pick<HouseholdRow, 'id' | 'regionCode'>, member: NewMember, joinedOn: string): PersonRow {
  return {
    ...member,
    version: 0,
    regionCode: household.regionCode,
    householdId: household.id,
    joinedOn,
    leftOn: null,
    leaveReason: null,
    erasedOn: null,
  };
}

function invalid(rule: CompositionRule): { ok: false; refusal: HouseholdRefusal } {
  return { ok: false, refusal: { refusal: 'HouseholdCompositionInvalid', rule } };
}

function closed(household: HouseholdRow): HouseholdRefusal | null {
  return household.closedOn === null ? null : { refusal: 'HouseholdClosed', closedOn: household.closedOn };
}
