import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { composeSupergraph } from './compose.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const regions = {
  name: 'regions',
  url: 'http://127.0.0.1:1/graphql',
  typeDefs: `${link} type Query { region: Region } type Region @key(fields: "code") { code: ID! name: String }`,
};
const houses = {
  name: 'houses',
  url: 'http://127.0.0.1:2/graphql',
  typeDefs: [parse(link), 'type Region @key(fields: "code") { code: ID! houses: Int }'],
};

test('the text is the same whatever the order of the services', () => {
  const composition = composeSupergraph([regions, houses]);
  expect(composition).toEqual(composeSupergraph([houses, regions]));
  expect(composition).toMatchObject({ ok: true, supergraphSdl: expect.stringContaining('http://127.0.0.1:2/graphql') });
});

test('what does not fit together is told', () => {
  const conflicting = { ...houses, typeDefs: `${link} type Region @key(fields: "code") { code: ID! name: Int }` };
  expect(composeSupergraph([regions, conflicting])).toMatchObject({
    ok: false,
    problems: expect.arrayContaining([expect.stringContaining('Region.name')]),
  });
});
