import { expect } from '@jest/globals';
import { newId } from '@shouwang/values';
import { publishRegistry, startTestService, type Answer, type TestService } from '@shouwang/testkit';
import { createEmployment } from '../src/service.ts';

export type Employment = TestService<Awaited<ReturnType<typeof createEmployment>>>;

export const village = '360704101201';
export const nextVillage = '360704101202';
export const abolishedVillage = '360704101299';
/** In 柳江, where five workers suffice, and in Guizhou, where posts are filled up to 65. */
export const liujiangVillage = '450206100201';
export const guizhouVillage = '520102001201';

/** Employment on engines of its own, its clock at 2026-03-02, with the regions of monitoring. */
export async function startEmploymentService(): Promise<Employment> {
  const employment = await startTestService('employment', createEmployment, {
    topicsOf: ['employment', 'monitoring'],
    now: new Date('2026-03-02T01:00:00Z'),
  });
  const villages = [village, nextVillage, liujiangVillage, guizhouVillage];
  await publishRegistry(employment.kafka, {
    regions: [
      ...['360704000000', '360704101000', ...villages].map((id) => ({ id })),
      { id: abolishedVillage, validTo: '2024-01-01' },
    ],
  });
  await employment.service.drain();
  return employment;
}

export interface Registered {
  householdId: string;
  /** Ids of its members. */
  people: string[];
}

interface NewHousehold {
  regionCode?: string;
  origin?: 'LIFTED' | 'ORDINARY';
  status?: 'ACTIVE' | 'CLOSED';
  members?: readonly { birthDate?: string; leftOn?: string }[];
}

/** Households that monitoring registered, and whose events have arrived. */
export async function registerHouseholds(
  employment: Employment,
  households: readonly NewHousehold[],
): Promise<Registered[]> {
  const registered = households.map(({ regionCode = village, members = [{}], ...household }) => {
    const id = newId();
    return {
      household: { ...household, id, regionCode, memberCount: members.length },
      persons: members.map((member) => ({ ...member, id: newId(), regionCode, householdId: id })),
    };
  });
  await publishRegistry(employment.kafka, {
    households: registered.map(({ household }) => household),
    persons: registered.flatMap(({ persons }) => persons),
  });
  await employment.service.drain();
  return registered.map(({ household, persons }) => ({
    householdId: household.id,
    people: persons.map((person) => person.id),
  }));
}

/** One person, alone in a household. */
export async function registerPerson(
  employment: Employment,
  person: Omit<NewHousehold, 'members'> & { birthDate?: string; leftOn?: string } = {},
): Promise<{ personId: string; householdId: string }> {
  const { birthDate, leftOn, ...household } = person;
  const member = { ...(birthDate && { birthDate }), ...(leftOn && { leftOn }) };
  const [registered] = await registerHouseholds(employment, [{ ...household, members: [member] }]);
  if (!registered?.people[0]) throw new Error('nobody was registered');
  return { personId: registered.people[0], householdId: registered.householdId };
}

const record = `... on EmploymentRecord { id version route workplace employer monthlyWageFen startedOn endedOn endReason
  months person { id } household { id } region { code } workshop { id } publicPost { id } }`;
const workshop = `... on Workshop { id version status name kind operator openedOn recognisedOn withdrawnOn
  withdrawalReason workers liftedWorkers region { code } recognitionPolicy { id verified } }`;
const post = `... on PublicPost { id version status kind monthlyAmountFen openedOn agreementFrom agreementTo closedOn
  region { code } holder { id } holderPolicy { id } amountPolicy { id } }`;
const error = '... on UserError { code message }';
const stale = '... on VersionConflict { currentVersion }';
const dates = '... on DateOutOfRange { field earliest latest }';
const worker = `... on RecordNotYetKnown { missing: recordKind retryIsSafe } ... on WorkerNotOnRegister { registerReason }
  ... on UnderWorkingAge { ageYears workingAgeYears policyVersionId }`;
const inStatus = {
  workshop: '... on WorkshopNotInStatus { workshopStatus requiredWorkshopStatus }',
  post: '... on PublicPostNotInStatus { postStatus requiredPostStatus }',
};

/** What each mutation is asked to answer: everything. */
const selections = {
  startEmployment: `${record} ${worker} ${dates} ... on RecordNotFound { missing: recordKind } ... on WorkshopRouteMismatch { field }
    ... on AlreadyInWorkshop { employmentRecordId }`,
  endEmployment: `${record} ${stale} ${dates} ... on EmploymentAlreadyEnded { alreadyEndedOn }
    ... on BoundToPublicPost { publicPostId }`,
  applyForWorkshop: `${workshop} ${dates} ... on RecordNotYetKnown { missing: recordKind } ... on EmploymentSiteNotUsable { siteReason }`,
  recogniseWorkshop: `${workshop} ${stale} ${inStatus.workshop}
    ... on WorkshopNotEligible { workersHeld workersRequired monthsRequired policyVersionId }`,
  withdrawRecognition: `${workshop} ${stale} ${dates} ${inStatus.workshop}`,
  openPost: `${post} ${dates} ... on EmploymentSiteNotUsable { siteReason } ... on PostAmountTooLow { minimumFen }`,
  fillPost: `${post} ${stale} ${worker} ${dates} ${inStatus.post} ... on PersonHoldsAnotherPost { publicPostId }
    ... on HolderTooOld { on ageYears hireAgeMax ageEnd policyVersionId }
    ... on AgreementTooShort { monthsRequired earliestEnd }`,
  vacatePost: `${post} ${stale} ${dates} ${inStatus.post}`,
  closePost: `${post} ${stale} ${dates} ${inStatus.post}`,
} as const;

export type Mutation = keyof typeof selections;

export type Answered = Record<string, unknown> & { __typename: string; id: string; version: number };

/** A mutation's whole answer; `idempotencyKey` is a new one unless the input has it. */
export function send(
  employment: Employment,
  mutation: Mutation,
  input: object,
  language: 'zh' | 'en' = 'en',
): Promise<Answer<{ answer: Answered } | null>> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return employment.ask(
    `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { __typename ${selections[mutation]} ${error} } }`,
    { variables: { input: { idempotencyKey: crypto.randomUUID(), ...input } }, language },
  );
}

/** Success or refusal of a mutation that is no error. */
export async function mutate(employment: Employment, mutation: Mutation, input: object): Promise<Answered> {
  const answer = await send(employment, mutation, input);
  expect(answer.errors).toBeUndefined();
  if (!answer.data) throw new Error('no data');
  return answer.data.answer;
}

export const startJob = (employment: Employment, personId: string, input: object = {}): Promise<Answered> =>
  mutate(employment, 'startEmployment', {
    personId,
    route: 'LABOUR_EXPORT',
    workplace: 'OUT_OF_PROVINCE',
    employer: '虚构电子厂',
    monthlyWageFen: 300_000,
    startedOn: '2025-03-01',
    ...input,
  });

export const openPostIn = (employment: Employment, input: object = {}): Promise<Answered> =>
  mutate(employment, 'openPost', { regionCode: village, kind: 'CLEANER', openedOn: '2025-01-01', ...input });

export const applyIn = (employment: Employment, input: object = {}): Promise<Answered> =>
  mutate(employment, 'applyForWorkshop', {
    regionCode: village,
    name: '虚构车间',
    kind: 'FACTORY',
    operator: '虚构合作社',
    openedOn: '2025-01-01',
    ...input,
  });

/** Everything that a command may write, to see that a refusal wrote nothing. */
export async function everythingWritten(employment: Employment): Promise<string> {
  const [row]: { written: string }[] = await employment.database.query(
    `select concat_ws(' ',
       (select string_agg(id || ' ' || version, ',' order by id) from employment_record),
       (select string_agg(id || ' ' || version, ',' order by id) from workshop),
       (select string_agg(id || ' ' || version, ',' order by id) from public_post),
       (select count(*) from outbox), (select count(*) from command_log),
       (select string_agg(region_code || counter || amount, ',' order by region_code, counter) from village_counter)
     ) as written`,
  );
  return row?.written ?? '';
}

interface Published {
  type: string | undefined;
  sequence: string | undefined;
  regionCode: string | undefined;
  data: Record<string, unknown> & { state: Record<string, unknown> };
}

/** The events of one aggregate, in order, once everything committed is on its topic. */
export async function eventsOf(employment: Employment, aggregate: string, id: string): Promise<Published[]> {
  await employment.service.drain();
  const messages = await employment.messages(`shouwang.employment.${aggregate}.events.v1`);
  return messages
    .filter((message) => message.key === id)
    .map(({ headers, value }) => ({
      type: headers['ce_type'],
      sequence: headers['ce_sequence'],
      regionCode: headers['ce_regioncode'],
      data: JSON.parse(value?.toString() ?? 'null') as Published['data'],
    }));
}

const figures = `jobs people labourExport industry publicPost workshop inTownship inCounty inProvince outOfProvince
  wagesPerMonthFen workshops villagesWithWorkshop workshopLiftedWorkers publicPosts publicPostsFilled`;

/** Region.employment as the gateway asks for it. */
export async function figuresOf(employment: Employment, ...codes: string[]): Promise<Record<string, number>[]> {
  const answer = await employment.ask<{ _entities: { employment: Record<string, number> }[] }>(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Region { employment { ${figures} } } } }`,
    { variables: { representations: codes.map((code) => ({ __typename: 'Region', code })) } },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data._entities.map((region) => region.employment);
}
