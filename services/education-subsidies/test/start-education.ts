import { expect } from '@jest/globals';
import { publishRegistry, startTestService, type Answer, type TestService } from '@shouwang/testkit';
import { createEducationSubsidies } from '../src/service.ts';

/** 高安, the county with verified amounts of its own. */
export const county = '360983';
export const township = '360983101000';
export const village = '360983101201';
export const nextVillage = '360983101202';
export const abolished = '360983101299';
/** A village of 赣州, whose amounts are other ones, and one of 广信, which has none of its own. */
export const ganzhouVillage = '360704101201';
export const guangxinVillage = '361104102208';
export const today = '2026-03-02';

export type Fields = Record<string, unknown> & { __typename: string; id: string; version: number };

export interface PublishedEvent {
  type: string;
  sequence: string;
  regionCode: string;
  data: Record<string, unknown> & { state: Record<string, unknown> };
}

export interface Person {
  id: string;
  householdId: string;
}

export interface PersonFacts {
  regionCode?: string;
  birthDate?: string;
  origin?: 'LIFTED' | 'ORDINARY';
  leftOn?: string;
  closed?: boolean;
}

export interface Education extends TestService<Awaited<ReturnType<typeof createEducationSubsidies>>> {
  /** People who have arrived, each in a household of its own; aged 13 unless said otherwise. */
  people(count: number, of?: PersonFacts): Promise<Person[]>;
  post(mutation: string, input: object, language?: 'zh' | 'en'): Promise<Answer<{ answer: Fields }>>;
  /** Sends a mutation with a key of its own, unless the input has one. */
  send(mutation: string, input: object): Promise<Fields>;
  school(stages?: string[]): Promise<Fields>;
  /** A student, one of these facts or this very person, at a new school. */
  enrolled(input?: Record<string, unknown>, of?: PersonFacts | Person): Promise<Fields>;
  /** Changes with any write of any kind. */
  written(): Promise<string>;
  events(aggregate: string, id: string): Promise<PublishedEvent[]>;
  figures(code: string): Promise<Record<string, number>>;
}

const refusalFields = {
  SchoolRegionNotUsable: 'regionCode reason',
  SchoolAlreadyRegistered: 'existingSchoolId',
  RecordNotFound: 'recordKind id',
  RecordNotYetKnown: 'recordKind id retryIsSafe',
  StudentNotOnRegister: 'personId reason',
  AgeNotOnRoster: 'age from to policyId',
  StudentAlreadyRegistered: 'existingStudentId',
  AlreadyEnrolled: 'openEnrolmentId',
  StageNotOffered: 'stage offered',
  GradeNotOfStage: 'grade from to',
  EnrolmentNotInStatus: 'required',
  AlreadyAtSchool: 'schoolId',
  AlreadyPaid: 'firstPaymentId firstPaidOn',
  SubsidyNotDue: 'reason judgedOn',
  AidLevelNotOffered: 'levels policyId',
  VersionConflict: 'currentVersion',
  NoPolicyInForce: 'policyCode regionCode on',
  DateOutOfRange: 'field earliest latest',
} as const;

const enrolmentFields = `id version stage grade boarder status startedOn statusSince endedOn suspensionReason dropoutCause
  compulsoryAtDropout compulsoryAgePolicy { id } student { id } household { id } region { code } school { id }
  history { step on status boarder suspensionReason dropoutCause school { id } }`;
const step = (...more: (keyof typeof refusalFields)[]) => ({
  success: `... on Enrolment { ${enrolmentFields} }`,
  refusals: ['RecordNotFound', 'VersionConflict', 'EnrolmentNotInStatus', 'DateOutOfRange', ...more] as const,
});

const mutations: Record<string, { success: string; refusals: readonly (keyof typeof refusalFields)[] }> = {
  registerSchool: {
    success: '... on School { id version name stages places registeredOn region { code } }',
    refusals: ['RecordNotYetKnown', 'SchoolRegionNotUsable', 'SchoolAlreadyRegistered', 'DateOutOfRange'],
  },
  registerStudent: {
    success:
      '... on Student { id version registeredOn person { id } household { id } region { code } rosterPolicy { id } }',
    refusals: [
      'RecordNotYetKnown',
      'StudentNotOnRegister',
      'AgeNotOnRoster',
      'StudentAlreadyRegistered',
      'NoPolicyInForce',
      'DateOutOfRange',
    ],
  },
  enrolStudent: {
    success: `... on Enrolment { ${enrolmentFields} }`,
    refusals: [
      'RecordNotFound',
      'StudentNotOnRegister',
      'AlreadyEnrolled',
      'StageNotOffered',
      'GradeNotOfStage',
      'DateOutOfRange',
    ],
  },
  transferStudent: step('AlreadyAtSchool', 'StageNotOffered'),
  suspendStudent: step(),
  resumeStudent: step(),
  recordDropOut: step('NoPolicyInForce'),
  returnToSchool: step(),
  graduateStudent: step(),
  paySubsidy: {
    success: `... on SubsidyPayment { id version scheme year term stage boarder aidLevel amountFen amountPolicy { id verified source }
      judgedOn termPolicy { id } paidOn student { id } enrolment { id } household { id } region { code } }`,
    refusals: [
      'RecordNotFound',
      'AlreadyPaid',
      'SubsidyNotDue',
      'AidLevelNotOffered',
      'NoPolicyInForce',
      'DateOutOfRange',
    ],
  },
};

const figureNames = `schools places students enrolled enrolledKindergarten enrolledPrimary enrolledJunior enrolledSenior
  enrolledVocational enrolledUniversity boarders suspended droppedOut droppedOutCompulsory subsidiesPaid subsidyPaidFen
  stageAidFen rainAndDewFen`;

function documentOf(mutation: string): string {
  const { success, refusals } = mutations[mutation] ?? { success: '', refusals: [] };
  const details = refusals.map((name) => `... on ${name} { ${refusalFields[name]} }`).join(' ');
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { __typename ${success} ${details} ... on UserError { code message } } }`;
}

/** Education subsidies with some villages of three counties, on 2 March 2026. */
export async function startEducation(): Promise<Education> {
  const started = await startTestService('education-subsidies', createEducationSubsidies, {
    topicsOf: ['education-subsidies', 'monitoring'],
    now: new Date(`${today}T01:00:00Z`),
  });
  await publishRegistry(started.kafka, {
    regions: [
      { id: '360000000000' },
      { id: '360900000000' },
      { id: '360983000000' },
      { id: township },
      { id: village },
      { id: nextVillage },
      { id: abolished, validTo: '2024-01-01' },
      { id: ganzhouVillage },
      { id: guangxinVillage },
    ],
  });
  await started.service.drain();
  const dataSource = started.database;

  /** Ordinary people arrive by the dozen: a trip through Kafka for each would be most of the time of a test. */
  const spare: Person[] = [];
  const arrive = async (count: number, of: PersonFacts): Promise<Person[]> => {
    const { regionCode = village, birthDate = '2012-06-01', origin = 'LIFTED', leftOn, closed } = of;
    const persons = Array.from({ length: count }, () => ({
      id: crypto.randomUUID(),
      householdId: crypto.randomUUID(),
      regionCode,
      birthDate,
      leftOn: leftOn ?? null,
      leaveReason: leftOn ? ('MARRIAGE' as const) : null,
    }));
    const status = closed ? ('CLOSED' as const) : ('ACTIVE' as const);
    const households = persons.map(({ householdId }) => ({ id: householdId, regionCode, origin, status }));
    await publishRegistry(started.kafka, { households, persons });
    await started.service.drain();
    return persons.map(({ id, householdId }) => ({ id, householdId }));
  };

  const education: Education = {
    ...started,
    async people(count, of) {
      if (of) return arrive(count, of);
      if (spare.length < count) spare.push(...(await arrive(Math.max(count, 40), {})));
      return spare.splice(0, count);
    },
    post: (mutation, input, language = 'en') =>
      started.ask(documentOf(mutation), {
        language,
        variables: { input: { idempotencyKey: crypto.randomUUID(), ...input } },
      }),
    async send(mutation, input) {
      const answer = await education.post(mutation, input);
      expect(answer.errors).toBeUndefined();
      return answer.data.answer;
    },
    school: (stages = ['KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL', 'UNIVERSITY']) =>
      education.send('registerSchool', {
        regionCode: county,
        name: `虚构学校 ${crypto.randomUUID().slice(0, 8)}`,
        stages,
        places: 600,
      }),
    async enrolled(input = {}, of = {}) {
      const [person] = 'id' in of ? [of] : await education.people(1, of);
      const student = await education.send('registerStudent', { personId: person?.id });
      return education.send('enrolStudent', {
        studentId: student.id,
        schoolId: (await education.school()).id,
        stage: 'JUNIOR',
        grade: 7,
        boarder: true,
        startedOn: '2024-09-01',
        ...input,
      });
    },
    async written() {
      const tables = ['school', 'student', 'enrolment', 'enrolment_step', 'subsidy_payment', 'outbox', 'command_log'];
      const counts = tables.map((table) => `(select count(*) from ${table})`);
      const versions = '(select coalesce(sum(version), 0) from enrolment)';
      const counters = '(select coalesce(sum(abs(amount)), 0) from village_counter)';
      const [row] = await dataSource.query(
        `select concat_ws(' ', ${[...counts, versions, counters].join(', ')}) as written`,
      );
      return row.written;
    },
    async events(aggregate, id) {
      await started.service.drain();
      const messages = await started.messages(`shouwang.education-subsidies.${aggregate}.events.v1`);
      return messages
        .filter((message) => message.key === id)
        .map(({ headers, value }) => ({
          type: headers['ce_type'] ?? '',
          sequence: headers['ce_sequence'] ?? '',
          regionCode: headers['ce_regioncode'] ?? '',
          data: JSON.parse(value?.toString() ?? 'null'),
        }));
    },
    async figures(code) {
      const answer = await started.ask<{ _entities: [{ education: Record<string, number> }] }>(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Region { education { ${figureNames} } } } }`,
        { variables: { of: [{ __typename: 'Region', code: code.padEnd(12, '0') }] } },
      );
      expect(answer.errors).toBeUndefined();
      return answer.data._entities[0].education;
    },
  };
  return education;
}
