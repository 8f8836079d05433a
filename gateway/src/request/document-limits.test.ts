import { expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { createDocumentCheck, limitBrokenBy } from './document-limits.ts';
import { defaultLimits } from './limits.ts';

const limits = { documentCharacters: 5_000, tokens: 210, nesting: 5, selections: 10, aliases: 3, unfolded: 20 };
const limitOf = (document: string, by = limits) => {
  const breach = limitBrokenBy(document, by);
  return typeof breach === 'object' ? (breach?.limit ?? null) : breach;
};

test('what is within all limits passes, and so does the introspection query of every client', () => {
  expect(limitOf('{ a { b c: d } }')).toBeNull();
  expect(limitBrokenBy(getIntrospectionQuery(), defaultLimits)).toBeNull();
});

test.each([
  ['{ a { a { a { a { a } } } } }', null],
  ['{ a { a { a { a { a { a } } } } } }', 'nesting'],
  ['{ a(b: [[[[1]]]]) }', 'nesting'],
  ['{ a b c d e f g h i j }', null],
  ['{ a b c d e f g h i j k }', 'selections'],
  ['{ ...a ...b ...c ... on Q { d e f g h i } }', null],
  ['{ ...a ...b ...c ... on Q { d e f g h i j } }', 'selections'],
  ['{ x: a y: b z: c }', null],
  ['{ x: a y: b z: c w: d }', 'aliases'],
  ['query($a: I = {x: 1, y: 2}, $b: I, $c: I, $d: I) { f(a: 1, b: {c: 2, d: 3, e: 4}) @skip(if: true) }', null],
  [`{ a(b: [${'1 '.repeat(211)}]) }`, 'tokens'],
  [`{ a(b: "${'x'.repeat(5_000)}") }`, 'documentCharacters'],
  ['{ a(b: "\\u0000") }', 'zeroByte'],
  ['{ a(b: """\u0000""") }', 'zeroByte'],
])('%s → %s', (document, limit) => expect(limitOf(document)).toBe(limit));

test('fragments are counted where they are spread, whatever their order', () => {
  const ladder = (steps: number) =>
    Array.from({ length: steps }, (_, i) => `fragment f${i} on Q { ...f${i + 1} ...f${i + 1} }`).join(' ');
  expect(limitOf(`{ ...f0 } ${ladder(2)} fragment f2 on Q { a }`)).toBeNull();
  expect(limitOf(`fragment f4 on Q { a } ${ladder(4)} { ...f0 }`)).toBe('unfolded');
});

test('forty doublings are found out at once', () => {
  const ladder = Array.from({ length: 40 }, (_, i) => `fragment f${i} on Q { ...f${i + 1} ...f${i + 1} }`).join(' ');
  expect(limitOf(`{ ...f0 } ${ladder}`, defaultLimits)).toBe('unfolded');
});

test('what is no GraphQL, or a circle of fragments, is left to those who explain it', () => {
  expect(limitOf('{ a } } }')).toBeNull();
  expect(limitOf('{ "')).toBeNull();
  expect(limitOf('{ ...a } fragment a on Q { ...b } fragment b on Q { ...a }')).toBeNull();
});

const aliases = (count: number) => `{ ${Array.from({ length: count }, (_, i) => `a${i}: b`).join(' ')} }`;

test('the value is what the document has, counted no further than the tokens allowed', () => {
  expect(limitBrokenBy(aliases(9), limits)).toEqual({ limit: 'aliases', value: 9, maximum: 3, isAtLeast: false });
  expect(limitBrokenBy(aliases(500), limits)).toMatchObject({ limit: 'aliases', value: 70, isAtLeast: true });
});

test('a document is judged the same each time it comes', () => {
  const check = createDocumentCheck(limits);
  for (const document of [aliases(3), aliases(9)]) {
    const first = limitBrokenBy(document, limits);
    expect([check(document), check(document)]).toEqual([first, first]);
  }
  expect(check(aliases(9))).not.toBeNull();
});
