import { expect, test } from '@jest/globals';
import type { HttpRequest, HttpResponse } from '@shouwang/http';
import { createLogger } from '@shouwang/process';
import { openViewer } from '../identity/everybody.ts';
import type { GraphqlRequest } from '../request/graphql-request.ts';
import { createQuerySharing } from './query-sharing.ts';

interface Caller {
  request: HttpRequest;
  leave(): void;
}

function caller(requestId: string, overrides: Partial<HttpRequest> = {}): Caller {
  const gone = new AbortController();
  const request: HttpRequest = {
    method: 'POST',
    path: '/graphql',
    search: '',
    headers: {},
    requestId,
    language: 'zh',
    remoteAddress: '127.0.0.1',
    notes: { route: '/graphql', operation: '/graphql', failed: false, refused: false },
    signal: gone.signal,
    json: async () => ({}),
    ...overrides,
  };
  return { request, leave: () => gone.abort() };
}

function textOf({ body }: HttpResponse): string {
  if (typeof body === 'string') return body;
  if (Buffer.isBuffer(body)) return body.toString();
  throw new Error('no whole body');
}

/** Executions that are answered when the test says so. */
function executions() {
  const begun: { request: HttpRequest; answer(body: string): void; fail(error: Error): void }[] = [];
  const execute = (request: HttpRequest): Promise<HttpResponse> =>
    new Promise((resolve, reject) =>
      begun.push({ request, answer: (body) => resolve({ status: 200, body }), fail: reject }),
    );
  return { begun, execute };
}

const sharing = () => createQuerySharing(createLogger({ name: 'test', level: 'silent' }));
const query: GraphqlRequest = { query: '{ a }', operationName: null, variables: { x: { p: 1, q: [1, 2] }, y: null } };

test('equal queries in flight are executed once and get the same bytes; a later one is executed anew', async () => {
  const { answer } = sharing();
  const { begun, execute } = executions();
  const reordered = { ...query, variables: { y: null, x: { q: [1, 2], p: 1 } } };
  const first = answer(caller('1').request, query, openViewer, execute);
  const second = answer(caller('2').request, reordered, openViewer, execute);
  expect(begun).toHaveLength(1);
  begun[0]?.answer('{"data":{"a":1}}');
  const [one, two] = await Promise.all([first, second]);
  expect(textOf(one)).toBe('{"data":{"a":1}}');
  expect(two.body).toBe(one.body);
  void answer(caller('3').request, query, openViewer, execute);
  expect(begun).toHaveLength(2);
});

const otherViewer = { ...openViewer, areas: [] };
const mutation = { ...query, query: 'mutation { a }' };

test.each([
  ['another viewer', query, otherViewer, {}],
  ['another document', { ...query, query: '{ a  }' }, openViewer, {}],
  ['another operation', { ...query, operationName: 'A' }, openViewer, {}],
  ['other variables', { ...query, variables: { x: { p: 1, q: [2, 1] }, y: null } }, openViewer, {}],
  ['a null that is left out', { ...query, variables: { x: { p: 1, q: [1, 2] } } }, openViewer, {}],
  ['a language', query, openViewer, { headers: { 'accept-language': 'en' } }],
  ['a correlation id', query, openViewer, { headers: { 'x-correlation-id': 'c' } }],
  ['another type of answer', query, openViewer, { headers: { accept: 'application/graphql-response+json' } }],
  ['another method', query, openViewer, { method: 'GET' }],
])('%s is never answered by the execution of another query', (_, asked, viewer, overrides) => {
  const { answer } = sharing();
  const { begun, execute } = executions();
  void answer(caller('1').request, query, openViewer, execute);
  void answer(caller('2', overrides).request, asked, viewer, execute);
  expect(begun).toHaveLength(2);
});

test('two equal mutations are two mutations', () => {
  const { answer } = sharing();
  const { begun, execute } = executions();
  void answer(caller('1').request, mutation, openViewer, execute);
  void answer(caller('2').request, mutation, openViewer, execute);
  expect(begun).toHaveLength(2);
});

test('a query behind an answered mutation does not join an execution that began before it', async () => {
  const { answer } = sharing();
  const { begun, execute } = executions();
  const early = answer(caller('1').request, query, openViewer, execute);
  const change = answer(caller('2').request, mutation, openViewer, execute);
  begun[1]?.answer('{"data":{}}');
  await change;
  const late = answer(caller('3').request, query, openViewer, execute);
  expect(begun).toHaveLength(3);
  begun[0]?.answer('{"data":{"a":"before"}}');
  begun[2]?.answer('{"data":{"a":"after"}}');
  expect([textOf(await early), textOf(await late)]).toEqual(['{"data":{"a":"before"}}', '{"data":{"a":"after"}}']);
});

test('callers who leave take nothing from the others; when the last has left, the execution is given up', async () => {
  const { answer } = sharing();
  const { begun, execute } = executions();
  const [first, second] = [caller('1'), caller('2')];
  void answer(first.request, query, openViewer, execute);
  void answer(second.request, query, openViewer, execute);
  const request = begun[0]?.request ?? first.request;
  first.leave();
  expect(request.signal.aborted).toBe(false);
  second.leave();
  expect(request.signal.aborted).toBe(true);
  void answer(caller('3').request, query, openViewer, execute);
  expect(begun).toHaveLength(2);
});

test('an error names the request id of whoever reads it; an id in the data is left alone', async () => {
  const { answer } = sharing();
  const { begun, execute } = executions();
  const first = answer(caller('one').request, query, openViewer, execute);
  const second = answer(caller('two').request, query, openViewer, execute);
  const body = (id: string) => ({
    errors: [{ message: 'm', extensions: { code: 'SERVICE_UNAVAILABLE', requestId: id } }, { message: 'n' }],
    data: { requestId: 'one' },
  });
  begun[0]?.answer(JSON.stringify(body('one')));
  expect(JSON.parse(textOf(await first))).toEqual(body('one'));
  expect(JSON.parse(textOf(await second))).toEqual(body('two'));
});

test('a failure reaches every caller and is not kept', async () => {
  const { answer } = sharing();
  const { begun, execute } = executions();
  const both = [caller('1'), caller('2')].map(({ request }) => answer(request, query, openViewer, execute));
  begun[0]?.fail(new Error('it failed'));
  for (const each of both) await expect(each).rejects.toThrow('it failed');
  void answer(caller('3').request, query, openViewer, execute);
  expect(begun).toHaveLength(2);
});
