import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { createKafka, type Kafka } from '@shouwang/kafka';
import { checkCharacter, today } from '@shouwang/values';
import pg from 'pg';
import { demoAuthorization } from '../../demo-sign-in/token.ts';
import { findInBackup, findInFiles, findInText, findOnTopics, type Marker } from '../../personal-data/byte-search.ts';
import { patternInputs } from '../../personal-data/text-inputs.ts';
import { serviceNames } from '../../start/members.ts';
import type { RunningSystem } from '../running-system.ts';

const village = '360704101201';
const numberOf = (digits: string): string => digits + checkCharacter(digits);
const year = Number(today(new Date()).slice(0, 4));

// Invented, of an area that does not exist, and of a birthday that nobody in the demo has.
const mother = { name: '虚构标记母', idNumber: numberOf('99000019310203428') };
const child = { name: '虚构标记孩', idNumber: numberOf(`990000${year - 8}0203427`) };
const corrected = '虚构标记改';
const phone = '13987654321';
const account = '6222029876543210987';
const illness = '虚构标记病';
/** No secret: where it is not found, nothing would be. */
const employer = '虚构标记用工单位';

const markers: readonly Marker[] = [
  { kind: "the mother's name", text: mother.name },
  { kind: "the mother's number", text: mother.idNumber },
  { kind: "the child's name", text: child.name },
  { kind: "the child's number", text: child.idNumber },
  { kind: 'the corrected name', text: corrected },
  { kind: 'the phone', text: phone },
  { kind: 'the account', text: account },
  { kind: 'what was written about the household', text: illness },
];

const execute = promisify(execFile);

interface Answer {
  data?: Record<string, Record<string, unknown> | null> | null;
  errors?: { message: string; extensions: { code: string } }[];
}

/**
 * A family with marked names and numbers goes through all five services, is refused, is given up by a consumer, is looked
 * at, backed up; whatever left the processes and whatever lies in the data directory is searched for the marks.
 */
export function describeMarkedValues(system: () => RunningSystem, eventually: Eventually): void {
  /** Everything that a process gave to somebody who had no right to a clear value. */
  const left: { from: string; text: string }[] = [];

  async function ask(document: string, variables: object = {}, as = 'county-360704'): Promise<Answer> {
    const { text, answer } = await rawAsk(system(), document, variables, as);
    left.push({ from: `the answer to ${as}`, text });
    return answer;
  }
  async function act(name: string, fields: string, input: object, as?: string): Promise<Record<string, unknown>> {
    const document = `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
      ${fields} ... on UserError { message } } }`;
    const answer = await ask(document, { input: { idempotencyKey: randomUUID(), ...input } }, as);
    const result = answer.data?.[name];
    if (!result || 'message' in result) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return result;
  }
  async function command(name: string, ...args: string[]): Promise<string> {
    const script = join(import.meta.dirname, '..', '..', 'run.mjs');
    const { stdout, stderr } = await execute(process.execPath, [script, name, ...args, '--data', system().data]);
    left.push({ from: `npm run ${name}`, text: stdout + stderr });
    return stdout;
  }
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  const kafka = (): Kafka => createKafka({ ...system().run.kafka, clientId: 'marks', logger: quiet });
  const inEmployment = (sql: string): Promise<pg.QueryResult> => onDatabase(system().run.postgres.employment, sql);

  describe('marked personal values', () => {
    let motherId = '';
    let childId = '';
    let householdId = '';

    test('are registered, and a consumer that chokes on the person sends a dead letter', async () => {
      await inEmployment(`alter table person_copy add constraint chokes check (birth_date <> '1931-02-03') not valid`);
      const members = [
        { ...mother, phone, bankAccount: account, relation: 'HEAD', labourGrade: 'WEAK' },
        { ...child, relation: 'GRANDCHILD', labourGrade: 'NONE' },
      ];
      const household = await act(
        'registerHousehold',
        '... on Household { id members { id name idNumber phone bankAccount } }',
        {
          regionCode: village,
          origin: 'LIFTED',
          members,
        },
      );
      householdId = String(household['id']);
      const shown = household['members'] as { id: string; name: string; idNumber: string }[];
      expect(shown.map(({ name }) => name)).toEqual(['虚**', '**']);
      [motherId = '', childId = ''] = shown.map(({ id }) => id);
      await eventually(async () => {
        const { rows } = await inEmployment(
          `select (select count(*)::int from parked_message where key = '${motherId}') as parked,
             (select count(*)::int from outbox where topic = 'shouwang.employment.dead-letter.v1' and sent_at is not null) as sent`,
        );
        expect(rows).toEqual([{ parked: expect.any(Number), sent: 1 }]);
        expect(rows[0].parked).toBeGreaterThan(0);
      });
      await command('events', 'parked');
      await inEmployment('alter table person_copy drop constraint chokes');
      await command('events', 'redrive', '--service', 'employment');
    }, 120_000);

    test('go through all five services', async () => {
      const text = `${mother.name}患${illness},请回电 ${phone},账号 ${account},证件 ${mother.idNumber}`;
      const raising = { householdId, channel: 'SELF_REPORT', kind: 'INCOME_DROP', evidence: text };
      const clue = { clueId: (await act('raiseRiskClue', '... on RiskClue { id }', raising))['id'] };
      await act('signRiskClue', '... on RiskClue { id }', { ...clue, expectedVersion: 1, signedBy: '虚构乡' });
      const handling = { ...clue, expectedVersion: 2, outcome: 'NO_RISK', note: text };
      await act('handleRiskClue', '... on RiskClue { id }', handling);
      await act('closeRiskClue', '... on RiskClue { id }', { ...clue, expectedVersion: 3, note: text });
      await eventually(() =>
        act('registerDwelling', '... on Dwelling { id version }', {
          householdId,
          regionCode: village,
          tenure: 'OWN',
          areaSquareMetres: 80,
          residents: 2,
        }),
      );
      await eventually(() =>
        act('startEmployment', '... on EmploymentRecord { id }', {
          personId: motherId,
          route: 'LABOUR_EXPORT',
          workplace: 'COUNTY',
          employer,
          monthlyWageFen: 200_000,
        }),
      );
      const student = await eventually(() => act('registerStudent', '... on Student { id }', { personId: childId }));
      const found = await ask(
        `{ schools(regionCode: "360704", stage: [PRIMARY], first: 1) { edges { node { id } } }
           projects(regionCode: "360704", stage: [OPERATING], first: 1) { edges { node { id } } } }`,
      );
      await act('enrolStudent', '... on Enrolment { id }', {
        studentId: student['id'],
        schoolId: firstId(found, 'schools'),
        stage: 'PRIMARY',
        grade: 1,
        boarder: false,
      });
      await act('linkHousehold', '... on BenefitLink { id }', {
        householdId,
        projectId: firstId(found, 'projects'),
        kind: 'SHARE',
      });
      const correction = {
        personId: motherId,
        expectedVersion: 1,
        name: corrected,
        reason: `${mother.name}旧号 ${mother.idNumber}`,
      };
      await act('correctPerson', '... on Person { name }', correction, 'privacy-officer');
    }, 180_000);

    test('are refused wherever they do not belong, by answers that do not repeat them', async () => {
      const wrong = [
        [`{ region(code: "${mother.idNumber}") { code } }`, {}],
        ['query ($id: ID!) { person(id: $id) { id } }', { id: mother.idNumber }],
        ['query ($after: String) { riskClues(regionCode: "36", after: $after) { edges { cursor } } }', { after: phone }],
        ['query ($grade: [DwellingGrade!]) { dwellings(regionCode: "36", grade: $grade) { edges { cursor } } }', { grade: corrected }],
        [`mutation ($input: StartEmploymentInput!) { startEmployment(input: $input) { __typename } }`,
          { input: { idempotencyKey: phone, personId: motherId, route: 'INDUSTRY', workplace: 'COUNTY', employer: mother.idNumber, monthlyWageFen: 1 } }],
      ] as const; // prettier-ignore
      for (const [document, variables] of wrong) {
        const { errors = [] } = await ask(document, variables);
        expect([document, errors.map(({ extensions }) => extensions.code)]).toEqual([document, ['BAD_USER_INPUT']]);
      }
    });

    test('are refused by every text of the four departments but names of undertakings', async () => {
      const id = randomUUID();
      const texts = [
        ...Object.entries(patternInputs).map(([input, mutation]) => [mutation, input.split('.')[1]] as const),
        ...(['rejectRenovation', 'withdrawRecognition', 'rejectProject', 'stopProject'] as const).map(
          (mutation) => [mutation, 'reason'] as const,
        ),
      ];
      const others: Record<string, object> = {
        acceptRenovation: { renovationId: id, grade: 'A', appraiser: '虚构' },
        appraiseDwelling: { dwellingId: id, grade: 'D', kind: 'QUALITY_CHECK', appraiser: '虚构' },
        payDividend: { benefitLinkId: id, amountFen: 1 },
        rejectRenovation: { renovationId: id },
        withdrawRecognition: { workshopId: id },
        rejectProject: { projectId: id },
        stopProject: { projectId: id },
      };
      for (const [mutation, field = ''] of texts) {
        const text = { [field]: `${mother.name} 2026-1` };
        const input = { idempotencyKey: randomUUID(), expectedVersion: 1, ...others[mutation], ...text };
        const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
        const { errors } = await ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`, {
          input,
        });
        expect([mutation, errors?.map(({ extensions }) => extensions)]).toEqual([
          mutation,
          [expect.objectContaining({ code: 'BAD_USER_INPUT', field: `input.${field}` })],
        ]);
      }
    });

    test('are shown to the privacy officer for a purpose, and to nobody else', async () => {
      const document = 'query ($id: ID!) { person(id: $id) { name idNumber phone bankAccount birthDate } }';
      const purpose = { 'x-purpose': 'PERSON_REQUEST' };
      const { answer } = await rawAsk(system(), document, { id: motherId }, 'privacy-officer', purpose);
      expect(answer.data?.['person']).toEqual({
        name: corrected,
        idNumber: mother.idNumber,
        phone,
        bankAccount: account,
        birthDate: '1931-02-03',
      });
      for (const as of ['province', 'county-360704', 'township-360704101', `village-${village}`, 'demo-operator']) {
        expect((await ask(document, { id: motherId }, as)).data?.['person']).toMatchObject({ birthDate: null });
        const refused = await rawAsk(system(), document, { id: motherId }, as, purpose);
        left.push({ from: `the refusal to ${as}`, text: refused.text });
        expect(refused.answer.errors?.map(({ extensions }) => extensions.code)).toEqual(
          expect.arrayContaining(['FORBIDDEN']),
        );
      }
      const report = `query ($id: ID!) { personReport(personId: $id) { person { name } ${[
        'monitoring',
        'employment',
        'industryProjects',
        'housingSafety',
        'educationSubsidies',
      ]
        .map((service) => `${service} { table facts { name value } }`)
        .join(' ')} } }`;
      const { answer: reported } = await rawAsk(system(), report, { id: childId }, 'privacy-officer');
      const held = reported.data?.['personReport'] as Record<string, { table: string }[]>;
      const tables = Object.values(held).flatMap((part) => (Array.isArray(part) ? part.map(({ table }) => table) : []));
      expect(tables).toEqual(expect.arrayContaining(['person', 'student', 'enrolment', 'dwelling', 'benefit_link']));
      expect(JSON.stringify(held)).toContain(illness);
      const looks = await ask(
        `query ($id: ID!) { monitoringAudit(filter: { person: $id, action: REVEAL }) { edges { node { viewer purpose fields } } } }`,
        { id: motherId },
        'auditor',
      );
      expect(JSON.stringify(looks.data)).toContain('"fields":["bankAccount","birthDate","idNumber","name","phone"]');
    }, 60_000);

    test('written about a household are read by its county, with the numbers masked', async () => {
      const document = 'query ($id: ID!) { household(id: $id) { riskClues { evidence handlingNote closingNote } } }';
      const { answer } = await rawAsk(system(), document, { id: householdId }, 'county-360704');
      const text = `${mother.name}患${illness},请回电 139****4321,账号 ***************0987,证件 990000************`;
      expect(answer.data?.['household']).toEqual({
        riskClues: [{ evidence: text, handlingNote: text, closingNote: text }],
      });
    });

    test('are in no answer, no metric and no output of a tool, and in no back-up', async () => {
      for (const url of [system().run.gateway, ...Object.values(system().run.services)]) {
        left.push({ from: `${url}/metrics`, text: await (await fetch(`${url}/metrics`)).text() });
      }
      await command('events', 'tail', '--from', 'beginning', '--json', '--region', village);
      expect(left.length).toBeGreaterThan(20);
      expect(left.flatMap((one) => findInText(one, markers))).toEqual([]);
      for (const service of serviceNames) {
        const databaseUrl = system().run.postgres[service];
        const { bytes, found } = await findInBackup({ service, databaseUrl, kafka: kafka() }, markers);
        expect(bytes).toBeGreaterThan(10_000);
        expect([service, found]).toEqual([service, []]);
      }
    }, 180_000);

    test('are on no topic, that of dead letters among them', async () => {
      // An id is no secret: where it is not found, nothing would be.
      const household = { kind: 'the household', text: householdId };
      const { messages, found } = await findOnTopics(kafka(), [...markers, household]);
      expect(messages).toBeGreaterThan(30_000);
      expect(found.filter((each) => !each.startsWith('the household'))).toEqual([]);
      for (const topic of [
        'monitoring.person.state.v1',
        'employment.dead-letter.v1',
        'housing-safety.dwelling.events.v1',
      ]) {
        expect(found).toContain(`the household on shouwang.${topic}`);
      }
    }, 120_000);
  });
}

/** Of a system that has ended: databases, write-ahead logs, Kafka's log, the logs of the processes. */
export async function searchDataDirectory(data: string): Promise<void> {
  const { bytes, files, found } = await findInFiles(data, markers);
  expect(found).toEqual([]);
  expect(files).toBeGreaterThan(1_000);
  expect(bytes).toBeGreaterThan(100_000_000);
  const control = await findInFiles(data, [{ kind: 'the employer', text: employer }]);
  for (const place of ['postgres/base/', 'postgres/pg_wal/']) {
    expect(control.found).toContainEqual(expect.stringContaining(`the employer in ${place}`));
  }
}

type Eventually = <T>(check: () => Promise<T>) => Promise<T>;

function firstId({ data }: Answer, list: string): string {
  const page = data?.[list] as { edges: { node: { id: string } }[] } | undefined;
  const first = page?.edges[0];
  if (!first) throw new Error(`no ${list} in the demo`);
  return first.node.id;
}

async function rawAsk(
  { run }: RunningSystem,
  query: string,
  variables: object,
  as: string,
  headers: Record<string, string> = {},
): Promise<{ text: string; answer: Answer }> {
  const response = await fetch(`${run.gateway}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      ...(await demoAuthorization(run, as)),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { text: `${JSON.stringify([...response.headers])} ${text}`, answer: JSON.parse(text) as Answer };
}

async function onDatabase(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
