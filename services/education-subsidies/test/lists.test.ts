import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { county, startEducation, township, village, type Education, type Fields } from './start-education.ts';

let education: Education;
const enrolments: Fields[] = [];

/** A hundred pupils of one village at two schools: every tenth on leave, every tenth dropped out, all paid for a term. */
beforeAll(async () => {
  education = await startEducation();
  const people = await education.people(100);
  const schools = [await education.school(['PRIMARY', 'JUNIOR']), await education.school(['JUNIOR', 'SENIOR'])];
  const enrol = async (personId: string, index: number): Promise<Fields> => {
    const student = await education.send('registerStudent', { personId });
    const enrolment = await education.send('enrolStudent', {
      studentId: student.id,
      schoolId: schools[index % 2]?.id,
      stage: 'JUNIOR',
      grade: 7,
      boarder: true,
      startedOn: '2024-09-01',
    });
    await education.send('paySubsidy', { enrolmentId: enrolment.id, scheme: 'STAGE_AID', year: 2025, term: 'AUTUMN' });
    const guard = { enrolmentId: enrolment.id, expectedVersion: 1 };
    if (index % 10 === 0) await education.send('suspendStudent', { ...guard, reason: 'ILLNESS' });
    if (index % 10 === 1) await education.send('recordDropOut', { ...guard, cause: 'POVERTY' });
    return enrolment;
  };
  for (let start = 0; start < people.length; start += 10) {
    const ten = people.slice(start, start + 10);
    enrolments.push(...(await Promise.all(ten.map(({ id }, index) => enrol(id, start + index)))));
  }
}, 120_000);
afterAll(() => education?.stop());

test('the figures of a county are those of its villages and schools', async () => {
  expect(await education.figures('36')).toEqual({
    schools: 2,
    places: 1200,
    students: 100,
    enrolled: 80,
    enrolledKindergarten: 0,
    enrolledPrimary: 0,
    enrolledJunior: 80,
    enrolledSenior: 0,
    enrolledVocational: 0,
    enrolledUniversity: 0,
    boarders: 80,
    suspended: 10,
    droppedOut: 10,
    droppedOutCompulsory: 10,
    subsidiesPaid: 100,
    subsidyPaidFen: 7_500_000,
    stageAidFen: 7_500_000,
    rainAndDewFen: 0,
  });
  expect(await education.figures(township)).toMatchObject({ schools: 0, students: 100 });
});

/** The policy book is read every few seconds, whoever asks. */
const statementsOf = async (document: string, variables: object = {}): Promise<number> => {
  const statements = await education.statementsOf(async () => {
    expect((await education.ask(document, { variables })).errors).toBeUndefined();
  });
  return statements.filter((sql) => !sql.endsWith('from policy')).length;
};

describe('the number of SQL statements does not grow with a list', () => {
  /** With the most statements that each may send: one for each kind of thing and way to it. */
  const lists: [string, number, string][] = [
    [
      'students',
      9,
      `person { id education { id } } household { id students { id } } rosterPolicy { id }
      enrolments { school { name } student { id } history { school { name } } compulsoryAgePolicy { id } }
      subsidies { amountFen enrolment { id } amountPolicy { id } }`,
    ],
    [
      'enrolments',
      6,
      'student { subsidies { id } } school { name } history { on } region { code education { enrolled } }',
    ],
    ['subsidyPayments', 5, 'student { enrolments { id } } enrolment { school { name } } amountPolicy { source }'],
  ];
  test.each(lists)('%s: at most %i', async (list, most, selection) => {
    const counts = [];
    for (const first of [1, 10, 100]) {
      counts.push(
        await statementsOf(
          `{ ${list}(regionCode: "${county}", first: ${first}) { edges { node { id ${selection} } } } }`,
        ),
      );
    }
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBe(most);
  });

  test('what other services ask by reference', async () => {
    const counts = [];
    for (const first of [1, 10, 100]) {
      const some = enrolments.slice(0, first);
      const of = some.flatMap((enrolment) => [
        { __typename: 'Household', id: (enrolment['household'] as { id: string }).id },
        { __typename: 'Enrolment', id: enrolment.id },
        { __typename: 'Student', id: (enrolment['student'] as { id: string }).id },
        { __typename: 'Region', code: village },
      ]);
      counts.push(
        await statementsOf(
          `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Household { students { id } }
            ... on Enrolment { status } ... on Student { registeredOn } ... on Region { education { students } } } }`,
          { of },
        ),
      );
    }
    expect(counts).toEqual([4, 4, 4]);
  });
});

interface Connection {
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const page = async (list: string, filter: string, first: number, after: string | null = null): Promise<Connection> => {
  const answer = await education.ask<{ list: Connection }>(
    `query ($after: String) { list: ${list}(regionCode: "3609" ${filter}, first: ${first}, after: $after) {
      edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`,
    { variables: { after } },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.list;
};

describe('lists', () => {
  test.each([
    ['schools', '', 2],
    ['schools', 'stage: [SENIOR]', 1],
    ['schools', 'stage: [PRIMARY, SENIOR]', 2],
    ['schools', 'stage: [UNIVERSITY]', 0],
    ['students', '', 100],
    ['enrolments', '', 100],
    ['enrolments', 'status: [SUSPENDED, DROPPED_OUT]', 20],
    ['enrolments', 'status: [DROPPED_OUT], stage: [JUNIOR]', 10],
    ['enrolments', 'stage: [PRIMARY]', 0],
    ['subsidyPayments', '', 100],
    ['subsidyPayments', 'scheme: [STAGE_AID], year: 2025', 100],
    ['subsidyPayments', 'scheme: [RAIN_AND_DEW]', 0],
    ['subsidyPayments', 'year: 2024', 0],
  ])('%s(%s) has %i entries, each on one page', async (list, filter, count) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo }: Connection = await page(list, filter, 30, after);
      seen.push(...edges.map((edge) => edge.node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(count);
    expect(new Set(seen).size).toBe(count);
  });

  test.each(['schools', 'students', 'enrolments', 'subsidyPayments'])('%s refuses a wrong page', async (list) => {
    const ask = (args: string) => education.ask(`{ ${list}(${args}) { edges { cursor } } }`);
    for (const first of [0, -1, 10_000]) {
      const answer = await ask(`regionCode: "36", first: ${first}`);
      expect(answer.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'first' } });
    }
    const cursor = await ask('regionCode: "36", after: "nonsense"');
    expect(cursor.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'after' } });
    const region = await ask('regionCode: "36098"');
    expect(region.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  test.each(['school', 'student', 'enrolment', 'subsidyPayment'])('%s by id: null if there is none', async (query) => {
    const of = (id: string) =>
      education.ask(`query ($id: ID!) { one: ${query}(id: $id) { id } }`, { variables: { id } });
    expect((await of(crypto.randomUUID())).data).toEqual({ one: null });
    expect((await of('7')).errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'id' } });
  });

  test('a person who is not on the roster has no education', async () => {
    const answer = await education.ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { education { id } } ... on Household { students { id } } } }`,
      { variables: { of: ['Person', 'Household'].map((name) => ({ __typename: name, id: crypto.randomUUID() })) } },
    );
    expect(answer.data).toEqual({ _entities: [{ education: null }, { students: [] }] });
  });
});
