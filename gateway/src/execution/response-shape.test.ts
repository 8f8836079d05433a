import { buildSchema, operationFromDocument } from '@apollo/federation-internals';
import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { computeResponse, readOperationOnce, shapeResponse } from './quick-shaping.ts';

const schema = buildSchema(`
  scalar Money
  enum Grade { A B }
  interface Place { code: ID! name: String }
  type Village implements Place { code: ID! name: String houses: [House!] head: Person }
  type Town implements Place { code: ID! name: String! villages: [Village]! }
  type House { grade: Grade cost: Money! rooms: Int! area: Float safe: Boolean owner: Owner }
  type Person { name: String! house: House }
  type Firm { name: String! places: [[Place!]!] }
  union Owner = Person | Firm
  type Query { place: Place village: Village! villages: [Village!]! owners: [Owner] grade: Grade text: String }
`);

/** Both on the same data; equal in data, errors and the order of keys. */
function both(document: string, input: unknown, variables: Record<string, unknown> = {}) {
  const operation = operationFromDocument(schema, parse(document), { validate: false });
  const ask = (compute: typeof computeResponse) => {
    const given = {
      operation,
      variables,
      input: structuredClone(input) as object,
      introspectionHandling: () => 'seen',
    };
    try {
      const { data, errors } = compute(given);
      return JSON.stringify({ data, errors: errors.map(({ message, path }) => ({ message, path })) });
    } catch (error) {
      return `threw ${String(error)}`;
    }
  };
  return { library: ask(computeResponse), ours: ask(shapeResponse) };
}

const house = { grade: 'A', cost: { fen: 1 }, rooms: 3, area: 70.5, safe: true, owner: null, id: 'planner' };
const village = { __typename: 'Village', code: '1', name: null, houses: [house, { ...house, grade: null }], extra: 1 };

const documents: [string, string, unknown][] = [
  [
    'fields, aliases, enums and scalars',
    '{ village { n: name code houses { grade cost rooms area safe } } }',
    { village: { ...village, n: 'x' } },
  ],
  [
    'an interface by its type name',
    '{ place { code ... on Village { name } ... on Town { villages { code } } } }',
    { place: village },
  ],
  [
    'an interface of the other type',
    '{ place { code ... on Town { villages { code } t: __typename } } }',
    { place: { __typename: 'Town', code: '1', villages: [null, village] } },
  ],
  [
    'unions in a list',
    '{ owners { __typename ... on Person { name } ... on Firm { places { code } } } }',
    { owners: [null, { __typename: 'Person', name: 'p' }, { __typename: 'Firm', name: 'f', places: [[village]] }] },
  ],
  [
    'one name selected in several places',
    '{ village { houses { grade } ...f code } } fragment f on Village { houses { rooms grade owner { __typename } } head { name } }',
    { village: { ...village, head: { name: 'h', house } } },
  ],
  [
    'skip and include with variables and defaults',
    'query ($a: Boolean!, $b: Boolean = true) { text @skip(if: $a) village { code name @include(if: $b) } grade @include(if: false) }',
    { village, text: 't', grade: 'A' },
  ],
  ['a field that no service gave', '{ text village { code head { name } } }', { village: { code: '1' } }],
  [
    'null where none may be',
    '{ village { code houses { cost } } text }',
    { village: { code: '1', houses: [house, { cost: null }] } },
  ],
  ['null at the root', '{ village { code } text }', { village: null, text: 't' }],
  [
    'a value of another type',
    '{ village { houses { rooms grade safe area } } }',
    { village: { houses: [{ rooms: 1.5, grade: 'Z', safe: 1, area: 'x' }] } },
  ],
  ['a type name that the schema lacks', '{ place { code } }', { place: { __typename: 'Moon', code: '1' } }],
  ['an interface without a type name', '{ place { code } }', { place: { code: '1', name: 'n' } }],
  ['no object where one is due', '{ village { code } }', { village: 'x' }],
  ['no list where one is due', '{ villages { code } }', { villages: { code: '1' } }],
  ['introspection', '{ __schema { types { name } } text }', { text: 't' }],
  ['a name that every object has', '{ constructor: text toString: grade }', { constructor: 't' }],
  ['the type name of the root', '{ __typename t: __typename text }', { text: 't' }],
];

test.each(documents)('%s: as the library does it', (_, document, input) => {
  const { library, ours } = both(document, input, { a: true });
  expect(ours).toBe(library);
});

test('one operation, whose conditions fall otherwise each time: as the library does it', () => {
  const document = parse(
    'query ($a: Boolean! = true, $b: Boolean = true) { text @skip(if: $a) village { code name @include(if: $b) } grade }',
  );
  const operation = operationFromDocument(schema, document, { validate: false });
  const input = { village, text: 't', grade: 'A' };
  const introspectionHandling = (): unknown => null;
  const answers = new Set<string>();
  for (const variables of [{ a: true }, { a: false }, { a: false, b: false }, {}, { a: true, b: null }, { b: true }]) {
    const ask = (compute: typeof computeResponse): string => {
      try {
        return JSON.stringify(compute({ operation, variables, input: structuredClone(input), introspectionHandling }));
      } catch (error) {
        return String(error);
      }
    };
    expect(ask(shapeResponse)).toBe(ask(computeResponse));
    answers.add(ask(shapeResponse));
  }
  expect(answers.size).toBeGreaterThanOrEqual(3);
});

test('an operation that is read for each execution is read once, and for planning each time', () => {
  const document = parse('query ($a: Boolean) { text @skip(if: $a) }');
  const read = (options: { validate?: false }) => readOperationOnce(schema, document, options);
  const first = read({ validate: false });
  expect(read({ validate: false })).toBe(first);
  expect(read({})).not.toBe(first);
  const other = buildSchema('type Query { text: String }');
  expect(readOperationOnce(other, document, { validate: false }).schema()).toBe(other);
});

test('whatever is put in the place of a value: as the library does it', () => {
  const document =
    '{ place { __typename code ... on Village { houses { grade cost rooms owner { ... on Person { name } } } } } text }';
  const strange = [null, undefined, 0, 1.5, true, '', 'A', 'Person', [], [null], {}, { __typename: 'Firm' }];
  const base = { place: { ...village, houses: [{ ...house, owner: { __typename: 'Person', name: 'p' } }] }, text: 't' };
  let compared = 0;
  for (const path of pathsOf(base)) {
    for (const value of strange) {
      const { library, ours } = both(document, replaced(base, path, value));
      expect(ours).toBe(library);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(150);
});

type Path = readonly string[];

function pathsOf(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [[key], ...pathsOf(each).map((path) => [key, ...path])]);
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}
