import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadHundred } from './hundred.ts';
import { startIndustry, villages, type Industry } from './industry.ts';

let industry: Industry;
const households: string[] = [];

/** A hundred funded projects of an enterprise each, every one with a household and a dividend. */
beforeAll(async () => {
  industry = await startIndustry();
  households.push(...(await loadHundred(industry)));
});
afterAll(() => industry?.stop());

interface Page {
  edges: { node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const lists = {
  projects: `id region { code } enterprise { name } deadlinePolicy { id } overdue allocations { amountFen sharePolicy { id } }
    steps { kind noticePolicy { id } }`,
  enterprises: 'id region { code } pairedVillages { code } planPolicy { id } planOverdue',
  fundAllocations: 'id region { code } project { id enterprise { id } } budgetLine { remainingFen } sharePolicy { id }',
  benefitLinks: 'id household { id } region { code } project { id allocations { id } } dividends { amountFen }',
  budgetLines: 'id region { code } remainingFen',
};

describe.each(Object.entries(lists))('%s', (list, fields) => {
  const document = `query ($first: Int!, $after: String) { list: ${list}(regionCode: "361104", first: $first, after: $after) {
    edges { node { ${fields} } } pageInfo { hasNextPage endCursor } } }`;
  const page = async (first: number, after: string | null = null): Promise<Page> => {
    const answer = await industry.ask<{ list: Page }>(document, { variables: { first, after } });
    expect(answer.errors).toBeUndefined();
    return answer.data.list;
  };

  test('costs as many statements for 1, 10 and 100 entries', async () => {
    await page(1);
    const counts: number[] = [];
    for (const first of [1, 10, 100]) counts.push((await industry.statementsOf(() => page(first))).length);
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeLessThanOrEqual(5);
  });

  test('holds every entry once over its pages', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo }: Page = await page(30, after);
      seen.push(...edges.map((edge) => edge.node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(list === 'budgetLines' ? 1 : 100);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test.each([
    [{ first: 0 }, 'first'],
    [{ first: 10_000 }, 'first'],
    [{ first: 1, after: 'nonsense' }, 'after'],
  ])('%j is an error that names the argument', async (variables, field) => {
    const { errors } = await industry.ask(document, { variables });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field } });
  });
});

test('lists are filtered', async () => {
  const { data } = await industry.ask<Record<string, { edges: object[] }>>(`{
    solar: projects(regionCode: "361104", kind: [SOLAR], stage: [FUNDED], planYear: 2026, first: 200) { edges { cursor } }
    none: projects(regionCode: "361104", stage: [OPERATING], first: 200) { edges { cursor } }
    village: projects(regionCode: "${villages[0]}", first: 200) { edges { cursor } }
    elsewhere: projects(regionCode: "44", first: 200) { edges { cursor } }
    cooperatives: enterprises(regionCode: "36", kind: [COOPERATIVE], first: 200) { edges { cursor } }
    income: fundAllocations(regionCode: "361104", kind: [ASSET_INCOME], first: 200) { edges { cursor } }
    lastYear: budgetLines(regionCode: "361104", year: 2025, first: 200) { edges { cursor } }
    orders: benefitLinks(regionCode: "361104", kind: [ORDER], first: 200) { edges { cursor } }
    shares: benefitLinks(regionCode: "361104", kind: [SHARE], first: 200) { edges { cursor } }
  }`);
  expect(Object.fromEntries(Object.entries(data).map(([name, list]) => [name, list.edges.length]))).toEqual({
    solar: 50,
    none: 0,
    village: 34,
    elsewhere: 0,
    cooperatives: 50,
    income: 50,
    lastYear: 0,
    orders: 100,
    shares: 0,
  });
});

test('a project lists its links, an enterprise its projects', async () => {
  const { data } = await industry.ask<{ projects: { edges: [{ node: { id: string; enterprise: { id: string } } }] } }>(
    `{ projects(regionCode: "361104", first: 1) { edges { node { id enterprise { id } } } } }`,
  );
  const { node } = data.projects.edges[0];
  const found = await industry.ask(`{
    benefitLinks(regionCode: "361104", projectId: "${node.id}") { edges { node { project { id } } } }
    projects(regionCode: "361104", enterpriseId: "${node.enterprise.id}") { edges { node { id } } } }`);
  expect(found.data).toEqual({
    benefitLinks: { edges: [{ node: { project: { id: node.id } } }] },
    projects: { edges: [{ node: { id: node.id } }] },
  });
});

describe('entities', () => {
  const ask = (typename: string, key: string, values: readonly string[], fields: string) =>
    industry.ask<{ _entities: Record<string, unknown>[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typename} { ${fields} } } }`,
      { variables: { of: values.map((value) => ({ __typename: typename, [key]: value })) } },
    );

  test('a hundred households cost what one costs, and each has its own links', async () => {
    const fields = 'id benefits { kind paidFen dividends { period } project { name } }';
    const counts: number[] = [];
    for (const size of [1, 10, 100]) {
      const work = (): Promise<unknown> => ask('Household', 'id', households.slice(0, size), fields);
      counts.push((await industry.statementsOf(work)).length);
    }
    expect(counts).toEqual([3, 3, 3]);
    const { data } = await ask('Household', 'id', [...households, crypto.randomUUID()], fields);
    expect(data._entities).toHaveLength(101);
    expect(data._entities[0]).toMatchObject({
      id: households[0],
      benefits: [{ kind: 'ORDER', paidFen: 100, dividends: [{ period: '2026' }] }],
    });
    expect(data._entities[100]).toMatchObject({ benefits: [] });
  });

  test('figures of many regions cost one statement', async () => {
    const fields = 'industry { fundAllocatedFen fundVillages helpingEnterprises dividendsPaidFen benefitLinks }';
    const regions = ['361104000000', ...villages];
    const statements = await industry.statementsOf(() => ask('Region', 'code', regions, fields));
    expect(statements).toHaveLength(1);
    const { data } = await ask('Region', 'code', ['361104000000', villages[1]], fields);
    expect(data._entities).toEqual([
      {
        industry: {
          fundAllocatedFen: 10_000_000,
          fundVillages: 3,
          helpingEnterprises: 100,
          dividendsPaidFen: 10_000,
          benefitLinks: 100,
        },
      },
      {
        industry: {
          fundAllocatedFen: 3_300_000,
          fundVillages: 1,
          helpingEnterprises: 33,
          dividendsPaidFen: 0,
          benefitLinks: 0,
        },
      },
    ]);
  });
});

test.each(['project', 'enterprise', 'budgetLine', 'fundAllocation', 'benefitLink'])(
  'a %s that does not exist is null, an id that is none is an error',
  async (name) => {
    const absent = await industry.ask(`{ ${name}(id: "${crypto.randomUUID()}") { id } }`);
    expect(absent).toMatchObject({ data: { [name]: null } });
    const { errors } = await industry.ask(`{ ${name}(id: "7") { id } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'id' });
  },
);
