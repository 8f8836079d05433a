import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { HttpError } from '@shouwang/http';
import { readReadyQueries } from '../graphiql/ready-queries.ts';
import { costOf } from './cost.ts';
import type { ShapeContext } from './document-shape.ts';
import { shapeOf } from './document-shape.ts';
import { defaultLimits } from './limits.ts';
import { listSizesOf } from './list-sizes.ts';
import { serviceOwners } from './service-owners.ts';
import { createShapeCheck } from './shape-check.ts';

let sdl: string;
let schema: GraphQLSchema;
let context: ShapeContext;

beforeAll(async () => {
  sdl = await readFile(new URL('../../supergraph.graphql', import.meta.url), 'utf8');
  schema = buildSchema(sdl, { assumeValid: true });
  context = { schema, ownersOf: serviceOwners(sdl), listSizes: listSizesOf(schema) };
});

const shape = (document: string, name: string | null = null) => {
  const found = shapeOf(parse(document), name, context);
  if (!found) throw new Error('no operation');
  return found;
};
const cost = (document: string, variables = {}) => Math.ceil(costOf(shape(document).cost, variables));

describe('cost', () => {
  test.each([
    ['{ region(code: "36") { code name } }', 3],
    ['{ region(code: "36") { children { code name } } }', 1 + 1 + 20 * 2],
    ['{ region(code: "36") { households(first: 7) { edges { node { id } } } } }', 1 + 1 + 7 * 3],
    ['{ region(code: "36") { households { edges { node { id members { name } } } } } }', 2 + 20 * (4 + 5)],
    ['{ region(code: "36") { children { households(first: 7) { edges { node { id } } } } } }', 2 + 20 * (1 + 7 * 3)],
    ['{ region(code: "36") { ...r ... on Region { name } } } fragment r on Region { children { code } }', 2 + 20 + 1],
    ['{ unknown { further } region(code: "36") { nothing } }', 4],
    ['{ region(code: "36") { ...r } } fragment r on Region { name ...r }', 2],
  ])('%s costs %i', (document, expected) => expect(cost(document)).toBe(expected));

  test('a variable counts with its value, else with its default, and nonsense makes nothing cheaper', () => {
    const query = 'query ($n: Int! = 5) { region(code: "36") { households(first: $n) { edges { cursor } } } }';
    expect([{}, { n: 9 }, { n: -9 }, { n: 'x' }, { n: 1e9 }].map((variables) => cost(query, variables))).toEqual([
      12,
      20,
      12,
      12,
      2 + 2e9,
    ]);
  });
});

test('depth, breadth and calls to services are counted with fragments in place', () => {
  const found = shape(
    '{ household(id: "1") { ...h } } fragment h on Household { id members { name employment { route } } employment { route } a: dwellings { grade } b: dwellings { grade household { benefits { kind } } } }',
  );
  expect(found).toMatchObject({ depth: 5, breadth: 5 });
  // monitoring; employment at the household and at its members; housing-safety; industry-projects below a dwelling.
  expect(found.serviceCalls).toBe(5);
});

test('of several operations the named one counts, and where that is not clear none', () => {
  const two = 'query a { region(code: "36") { code } } query b { region(code: "36") { children { code } } }';
  expect(shape(two, 'a').depth).toBe(2);
  expect(shape(two, 'b').depth).toBe(3);
  expect(shapeOf(parse(two), null, context)).toBeNull();
});

describe('the limits as they stand', () => {
  const check = (query: string, variables: Record<string, unknown> | null = null, limits = defaultLimits) =>
    createShapeCheck(schema, sdl, limits)({ query, operationName: null, variables });

  test('let the ready queries pass at a quarter of each, the 100-household page at half, and introspection', async () => {
    const parts = (by: number) => ({
      ...defaultLimits,
      ...Object.fromEntries(
        (['depth', 'breadth', 'serviceCalls', 'cost'] as const).map((name) => [name, defaultLimits[name] / by]),
      ),
    });
    const ready = await readReadyQueries();
    for (const { query } of ready) check(query, null, parts(2));
    for (const { query } of ready) check(query, { first: 100 }, parts(2));
    check(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, directiveIsRepeatable: true }));
  });

  test.each([
    ['depth', `{ region(code: "36") { ${'children { '.repeat(20)} code ${'}'.repeat(20)} } }`, 22, 20],
    ['breadth', `{ ${Array.from({ length: 120 }, () => '__typename').join(' ')} }`, 120, 100],
    [
      'serviceCalls',
      `{ ${Array.from({ length: 70 }, (_, i) => `a${i}: household(id: "1") { benefits { kind } }`).join(' ')} }`,
      71,
      60,
    ],
    [
      'cost',
      '{ region(code: "36") { children { children { households(first: 200) { edges { node { id } } } } } } }',
      240_422,
      50_000,
    ],
    [
      'cost',
      `{ __schema { types { ${'fields { type { '.repeat(5)} name ${'} }'.repeat(5)} } } }`,
      expect.any(Number),
      50_000,
    ],
  ])('%s', (limit, query, value, maximum) => {
    let refusal: unknown;
    try {
      check(query);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(HttpError);
    expect(refusal).toMatchObject({ status: 400, code: 'QUERY_TOO_LARGE', extensions: { limit, value, maximum } });
  });
});
