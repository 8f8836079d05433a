import { expect, test } from '@jest/globals';
import { partialAnswerProblems } from './partial-answers.ts';

const regions = {
  name: 'monitoring',
  url: '',
  typeDefs:
    'type Query { region: Region! } type Region @key(fields: "code") { code: ID! name: String! parent: Region! }',
};
const housing = (typeDefs: string) => ({ name: 'housing', url: '', typeDefs });
const problemsOf = (typeDefs: string) =>
  partialAnswerProblems([regions, housing(typeDefs)]).map((text) => text.split(' ')[1]);

test('the owner of an entity may promise its own fields, and so may a service on its own types', () => {
  expect(problemsOf('type Region @key(fields: "code") { code: ID! houses: [House!] } type House { id: ID! }')).toEqual(
    [],
  );
});

test('what a service adds to the entity of another must be nullable', () => {
  expect(problemsOf('type Region @key(fields: "code") { code: ID! houses: [House!]! } type House { id: ID! }')).toEqual(
    ['Region.houses'],
  );
  expect(problemsOf('type Region @key(fields: "code") { code: ID! } extend type Region { figures: Int! }')).toEqual([
    'Region.figures',
  ]);
});

test('a reference to the entity of another must be nullable', () => {
  const house = (region: string) => `type Region @key(fields: "code") { code: ID! } type House { region: ${region} }`;
  expect(problemsOf(house('Region!'))).toEqual(['House.region']);
  expect(problemsOf(house('[Region!]!'))).toEqual(['House.region']);
  expect(problemsOf(house('Region'))).toEqual([]);
});

test('types that all share, such as PageInfo, are nobody’s', () => {
  const shared = 'type PageInfo @shareable { hasNextPage: Boolean! } type Page { info: PageInfo! }';
  const services = ['a', 'b'].map((name) => ({ name, url: '', typeDefs: shared }));
  expect(partialAnswerProblems(services)).toEqual([]);
});
