import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RunningGateway } from './running-gateway.ts';
import { runGateway } from './running-gateway.ts';

let running: RunningGateway;

beforeAll(async () => {
  running = await runGateway();
});
afterAll(() => running.stop());

const echo = 'query($number: Int, $text: String, $list: [String!]) { echo(number: $number, text: $text, list: $list) }';
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

function post(body: string, headers: Record<string, string> = {}) {
  return fetch(`${running.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    body,
  });
}

async function expectRefusal(response: Response, status: number, text: RegExp): Promise<void> {
  const body = (await response.json()) as { errors: { message: string; extensions: Record<string, unknown> }[] };
  expect({ status: response.status, message: body.errors[0]?.message }).toEqual({
    status,
    message: expect.stringMatching(text),
  });
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(body.errors[0]?.extensions['requestId']).toBe(response.headers.get('x-request-id'));
  expect(body.errors[0]?.extensions['code']).not.toBe('INTERNAL_SERVER_ERROR');
  expect(JSON.stringify(body)).not.toMatch(/node_modules|stack|127\.0\.0\.1/);
}

describe('a body is refused that', () => {
  test.each<[string, string, RegExp]>([
    ['is not JSON', 'query', /not valid JSON/],
    ['is empty', '', /not valid JSON/],
    ['holds a raw zero byte', '{"query":"{ \u0000 }"}', /not valid JSON/],
    ['is a list', '[{"query":"{ villages { code } }"}]', /batches are not supported/],
    ['is null', 'null', /must be a JSON object/],
    ['is a number', '5', /must be a JSON object/],
    ['is nested without end', '['.repeat(400_000), /not valid JSON/],
    ['has no query', '{}', /query is missing/],
    ['has null for a query', '{"query":null}', /query is missing/],
    ['has a number for a query', '{"query":5}', /query must be a string/],
    ['has a parsed document for a query', '{"query":{"kind":"Document"}}', /query must be a string/],
    ['has an empty query', '{"query":"  "}', /query is empty/],
    ['has text for variables', '{"query":"{ a }","variables":"{}"}', /variables must be a JSON object/],
    ['has a list for variables', '{"query":"{ a }","variables":[]}', /variables must be a JSON object/],
    ['has false for variables', '{"query":"{ a }","variables":false}', /variables must be a JSON object/],
    ['has a number for operationName', '{"query":"{ a }","operationName":5}', /operationName must be a string/],
    ['has text for extensions', '{"query":"{ a }","extensions":"x"}', /extensions must be a JSON object/],
    ['has a number for a document id', '{"documentId":5}', /id of a document must be a string/],
    ['has a text and the id of another', '{"query":"{ a }","documentId":"sha256:00"}', /not that of its text/],
  ])('%s', async (_, body, text) => expectRefusal(await post(body), 400, text));
});

describe('a document is refused that', () => {
  test.each<[string, string, RegExp]>([
    ['does not parse', '{ villages {', /Syntax Error/],
    ['is only a comment', '# nothing', /Syntax Error/],
    ['holds a zero byte', '{ \u0000 }', /Syntax Error/],
    ['holds a zero byte in a string', '{ echo(text: "\\u0000") }', /zero byte/],
    ['asks for an unknown field', '{ nothing }', /Cannot query field "nothing"/],
    ['holds a definition of a type', '{ villages { code } } type A { b: Int }', /not executable/],
    ['holds no operation', 'fragment a on Query { villages { code } }', /never used/],
    [
      'holds two operations',
      'query a { villages { code } } query b { villages { code } }',
      /name one in operationName/,
    ],
    ['uses an undefined variable', '{ echo(number: $n) }', /not defined/],
    ['subscribes', 'subscription { villages }', /./],
    ['defers', '{ ... @defer { villages { code } } }', /Unknown directive/],
    ['spreads fragments in a circle', '{ ...a } fragment a on Query { ...a }', /within itself/],
    ['is nested too deep', `${'{ a '.repeat(5_000)}${'}'.repeat(5_000)}`, /levels of nesting/],
    ['holds a list nested too deep', `{ echo(list: ${nested(5_000)}) }`, /levels of nesting/],
    ['has too many aliases', `{${Array.from({ length: 4_000 }, (_, i) => `a${i}: __typename`).join(' ')}}`, /aliases/],
    ['has too many fields', `{${'villages { code } '.repeat(2_000)}}`, /fields/],
    [
      'has too many tokens',
      `query(${Array.from({ length: 5_000 }, (_, i) => `$v${i}: Int`).join(' ')}) { a }`,
      /tokens/,
    ],
  ])('%s', async (_, query, text) => {
    const begin = Date.now();
    await expectRefusal(await post(JSON.stringify({ query })), 400, text);
    expect(Date.now() - begin).toBeLessThan(1_000);
  });

  test('names another operation', async () => {
    const query = 'query a { villages { code } }';
    await expectRefusal(
      await post(JSON.stringify({ query, operationName: 'b' })),
      400,
      /no operation .* operationName/,
    );
  });
});

describe('variables are refused that', () => {
  test.each<[string, string, RegExp]>([
    ['have the wrong type', '{"number":"x"}', /"\$number".*Int cannot represent/],
    ['are out of range', '{"number":2147483648}', /"\$number".*32-bit/],
    ['are an object instead of a text', '{"list":{"a":1}}', /"\$list".*String cannot represent/],
    ['hold a zero byte', '{"list":["a","b\\u0000"]}', /variables\.list\.1 holds a zero byte/],
    ['are nested without end', `{"text":${nested(5_000)}}`, /nested 5001 levels deep, at most 32/],
  ])('%s', async (_, variables, text) => {
    await expectRefusal(await post(`{"query":${JSON.stringify(echo)},"variables":${variables}}`), 400, text);
  });

  test('are a megabyte of the wrong thing, which is not sent back', async () => {
    const response = await post(JSON.stringify({ query: echo, variables: { number: 'x'.repeat(1_000_000) } }));
    expect(response.status).toBe(400);
    expect((await response.text()).length).toBeLessThan(2_000);
  });

  test('are missing, and the field is named', async () => {
    const response = await post(JSON.stringify({ query: 'query($ms: Int!) { slow(ms: $ms) }' }));
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', field: 'ms' } }] });
  });
});

describe('over HTTP', () => {
  const get = (
    parameters: Record<string, string>,
    headers: Record<string, string> = { 'apollo-require-preflight': '1' },
  ) =>
    fetch(`${running.gateway.url}/graphql?${new URLSearchParams(parameters).toString()}`, {
      headers: { 'accept-language': 'en', ...headers },
    });

  test('a query may come by GET, with a header that no other site can send unasked', async () => {
    expect(await (await get({ query: '{ village { name } }' })).json()).toEqual({
      data: { village: { name: 'village 1' } },
    });
    await expectRefusal(await get({ query: '{ village { name } }' }, {}), 400, /Apollo-Require-Preflight/);
  });

  test('a mutation by GET is 405 with Allow, and is not carried out', async () => {
    const response = await get({ query: 'mutation { rename(code: 1, name: "x") { name } }' });
    expect(response.headers.get('allow')).toBe('POST');
    await expectRefusal(response, 405, /by POST/);
    expect(running.villages.seen.some(({ method }) => method === 'GET')).toBe(false);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['no query', {}, /query is missing/],
    ['variables that are no JSON', { query: '{ a }', variables: 'x' }, /variables is not valid JSON/],
    ['variables that are a list', { query: '{ a }', variables: '[]' }, /variables must be a JSON object/],
  ])('a GET with %s is refused', async (_, parameters, text) => expectRefusal(await get(parameters), 400, text));

  test('a parameter given twice is refused', async () => {
    const url = `${running.gateway.url}/graphql?query=a&query=b`;
    const headers = { 'apollo-require-preflight': '1', 'accept-language': 'en' };
    await expectRefusal(await fetch(url, { headers }), 400, /query is given more than once/);
  });

  test('other methods, types and sizes have their own codes', async () => {
    await expectRefusal(
      await fetch(`${running.gateway.url}/graphql`, { method: 'DELETE', headers: { 'accept-language': 'en' } }),
      405,
      /accepts only/,
    );
    await expectRefusal(await post('{}', { 'content-type': 'text/plain' }), 415, /application\/json/);
    await expectRefusal(await post('{}', { accept: 'text/plain' }), 406, /Accept/);
    await expectRefusal(await post('{}', { accept: 'application/json;q=0' }), 406, /Accept/);
    await expectRefusal(await post(JSON.stringify({ query: 'x'.repeat(2_200_000) })), 413, /2097152 bytes/);
  });

  test('what means nothing is let be', async () => {
    const body = { query: '{ village { name } }', operationName: '', variables: null, extensions: null, more: 1 };
    expect((await post(JSON.stringify(body))).status).toBe(200);
    const accepted = await post(JSON.stringify(body), {
      accept: 'application/graphql-response+json, application/json;q=0.9',
    });
    expect(accepted.headers.get('content-type')).toMatch('application/graphql-response+json');
  });

  test('refusals come in Chinese as well', async () => {
    const response = await post('{"query":"{ nothing }"}', { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' });
    await expectRefusal(response, 400, /^查询不符合图的定义：Cannot query field "nothing"/);
  });
});
