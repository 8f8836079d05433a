import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { undeclaredScopes } from './declared-scopes.ts';

const problems = (sdl: string): string[] => undeclaredScopes(parse(sdl));

test('a field of Query or Mutation without a scope is named', () => {
  expect(problems('type Query { open: Int @scope(of: "regions:read") shut: Int }')).toEqual([
    'Query.shut declares no scope: add @scope(of: "…")',
  ]);
  expect(problems('extend type Mutation { change: Int }')).toEqual([
    'Mutation.change declares no scope: add @scope(of: "…")',
  ]);
});

test('an entity of its own needs one, a stub of another service has nothing to show', () => {
  expect(problems('type House @key(fields: "id") { id: ID! owner: String }')).toEqual([
    'House declares no scope: add @scope(of: "…")',
  ]);
  expect(problems('type House @key(fields: "id") @scope(of: "housing-safety:read") { id: ID! owner: String }')).toEqual(
    [],
  );
  expect(problems('type House @key(fields: "id") { id: ID! }')).toEqual([]);
});

test('what is added to an entity needs one of its own, whatever the entity takes', () => {
  const sdl = `type Region @key(fields: "code") @scope(of: "regions:read") { code: ID! name: String }
    extend type Region { houses: Int }`;
  expect(problems(sdl)).toEqual(['Region.houses declares no scope: add @scope(of: "…")']);
});

test('a scope that does not exist is named with its place', () => {
  expect(problems('type Query { open: Int @scope(of: "everything") }')).toEqual([
    'Query.open takes the scope everything, which does not exist',
  ]);
});
