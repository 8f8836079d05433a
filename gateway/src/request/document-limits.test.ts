import { expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { limitBrokenBy } from './document-limits.ts';

const limits = { tokens: 100, depth: 5, selections: 10, aliases: 3, unfolded: 20 };
const limitOf = (document: string) => limitBrokenBy(document, limits)?.limit ?? null;

test('what is within all limits passes, and so does the introspection query of every client', () => {
  expect(limitOf('{ a { b c: d } }')).toBeNull();
  expect(limitBrokenBy(getIntrospectionQuery())).toBeNull();
});

test.each([
  ['{ a { a { a { a { a } } } } }', null],
  ['{ a { a { a { a { a { a } } } } } }', 'depth'],
  ['{ a(b: [[[[1]]]]) }', 'depth'],
  ['{ a b c d e f g h i j }', null],
  ['{ a b c d e f g h i j k }', 'selections'],
  ['{ ...a ...b ...c ... on Q { d e f g h i } }', null],
  ['{ ...a ...b ...c ... on Q { d e f g h i j } }', 'selections'],
  ['{ x: a y: b z: c }', null],
  ['{ x: a y: b z: c w: d }', 'aliases'],
  ['query($a: I = {x: 1, y: 2}, $b: I, $c: I, $d: I) { f(a: 1, b: {c: 2, d: 3, e: 4}) @skip(if: true) }', null],
  [`{ a(b: [${'1 '.repeat(101)}]) }`, 'tokens'],
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
  expect(limitBrokenBy(`{ ...f0 } ${ladder}`)?.limit).toBe('unfolded');
});

test('what is no GraphQL, or a circle of fragments, is left to those who explain it', () => {
  expect(limitOf('{ a } } }')).toBeNull();
  expect(limitOf('{ "')).toBeNull();
  expect(limitOf('{ ...a } fragment a on Q { ...b } fragment b on Q { ...a }')).toBeNull();
});
