import { expect, test } from '@jest/globals';
import { parseReadyQuery, readReadyQueries } from './ready-queries.ts';

test('the titles are the first two comments', () => {
  const text = '# 一个村\n# One village\nquery Village($code: ID! = "36") { village(code: $code) { name } }\n';
  expect(parseReadyQuery('1.graphql', text)).toEqual({
    file: '1.graphql',
    title: { zh: '一个村', en: 'One village' },
    query: text,
    operationName: 'Village',
  });
});

test.each([
  ['a title is missing', '# 村\nquery A { a }', /first two lines/],
  ['the operation has no name', '# 村\n# V\n{ a }', /needs a name/],
  ['there are two operations', '# 村\n# V\nquery A { a } query B { a }', /exactly one operation/],
  ['a variable cannot do without a value', '# 村\n# V\nquery A($b: ID!) { a(b: $b) }', /\$b needs a default/],
])('a query is refused when %s', (_, text, problem) => {
  expect(() => parseReadyQuery('1.graphql', text)).toThrow(problem);
});

test('the queries of the gateway are in order', async () => {
  for (const { title } of await readReadyQueries()) {
    expect(title.zh).toMatch(/\p{Script=Han}/u);
    expect(title.en).toMatch(/[a-z]/i);
  }
});
