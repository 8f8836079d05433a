import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createLogger } from '@shouwang/process';
import type { HttpServer } from '../index.ts';
import { createHttpServer, HttpError } from '../index.ts';

const logger = createLogger({ name: 'test', level: 'silent' });
const slow = Promise.withResolvers<void>();
let slowBegan = Promise.withResolvers<void>();
let server: HttpServer;

beforeEach(async () => {
  slowBegan = Promise.withResolvers<void>();
  server = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    maxBodyBytes: 1000,
    logger,
    routes: {
      '/echo': { POST: async (request) => ({ status: 200, body: JSON.stringify(await request.json()) }) },
      '/id': { GET: (request) => ({ status: 200, body: request.requestId }) },
      '/fault': {
        GET: () => {
          throw new Error('select secret from /internal/place');
        },
      },
      '/closed': {
        GET: () => {
          throw new HttpError(401, 'UNAUTHENTICATED', { zh: '未登录', en: 'not signed in' });
        },
      },
      '/slow': {
        GET: async () => {
          slowBegan.resolve();
          await slow.promise;
          return { status: 200, body: 'done' };
        },
      },
    },
  });
  await server.listen();
});
afterEach(() => server.close());

const json = { 'content-type': 'application/json' };

function post(body: string | Uint8Array<ArrayBuffer> | ReadableStream, headers: Record<string, string> = json) {
  // undici wants `duplex` for a stream; the type of RequestInit does not know it.
  const request = { method: 'POST', body, headers, duplex: 'half' as const };
  return fetch(`${server.url}/echo`, request);
}

/** What fetch cannot send: bytes as they are. */
async function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.end(text);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

describe('a body', () => {
  test('that is JSON reaches the route', async () => {
    const response = await post('{"a":"中文"}', { 'content-type': 'application/json; charset=UTF-8' });
    expect(await response.text()).toBe('{"a":"中文"}');
  });

  test.each([
    ['nothing', '', 400],
    ['no JSON', '{"a":', 400],
    ['a zero byte', '{"a":"\u0000"}', 400],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 400],
    ['too long', JSON.stringify('x'.repeat(1000)), 413],
  ])('with %s is refused', async (_, body, status) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] });
  });

  test('that is too long but does not say so is refused while it is read', async () => {
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(400).fill(0x20)) });
    const response = await post(endless).catch(() => undefined);
    // The connection may be cut before a client that is still sending looks at the answer.
    expect(response?.status ?? 413).toBe(413);
  });

  test.each([
    [{ 'content-type': 'text/plain' }],
    [{ 'content-type': 'application/json; charset=gbk' }],
    [{ 'content-type': 'application/json', 'content-encoding': 'gzip' }],
  ])('of an unknown kind is refused: %j', async (headers: Record<string, string>) => {
    expect((await post('{}', headers)).status).toBe(415);
  });
});

describe('an error', () => {
  test('of an unknown address or method is 404 or 405 with Allow', async () => {
    expect((await fetch(`${server.url}/nothing`)).status).toBe(404);
    expect((await fetch(`${server.url}/constructor`)).status).toBe(404);
    const wrong = await fetch(`${server.url}/echo`);
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('that is a fault shows nothing of the inside', async () => {
    const response = await fetch(`${server.url}/fault`, { headers: { 'accept-language': 'en' } });
    expect(response.status).toBe(500);
    const requestId = response.headers.get('x-request-id');
    expect(await response.json()).toEqual({
      errors: [{ message: 'internal error', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }],
    });
  });

  test.each([
    ['en-GB,en;q=0.9', 'not signed in'],
    ['zh-CN', '未登录'],
    ['fr, en;q=0.2, zh;q=0.8', '未登录'],
    ['', '未登录'],
  ])('speaks the language of %s', async (language, message) => {
    const response = await fetch(`${server.url}/closed`, { headers: { 'accept-language': language } });
    expect(await response.json()).toMatchObject({ errors: [{ message }] });
  });

  test.each([
    ['what is no HTTP', 'hello\r\n\r\n', 400],
    ['headers of 20 kB', `GET /id HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
  ])('answers %s', async (_, text, status) => {
    const answer = await raw(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('x-request-id');
  });
});

describe('the request id', () => {
  test.each([
    ['caller-7.a_b', true],
    ['has space', false],
    ['x'.repeat(200), false],
    ['{"$ne":1}', false],
    ['form-990000198003070013', false],
    ['13812345678', false],
    ['1380000000000000001', true],
  ])('%s is taken from the caller: %s', async (given, taken) => {
    const response = await fetch(`${server.url}/id`, { headers: { 'x-request-id': given } });
    const id = await response.text();
    expect(id === given).toBe(taken);
    expect(response.headers.get('x-request-id')).toBe(id);
  });
});

test('HEAD has the head of GET and no body', async () => {
  const response = await fetch(`${server.url}/id`, { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
});

test('closing finishes what was begun, takes nothing new, and is done at once after it', async () => {
  const { url } = server;
  const begun = fetch(`${url}/slow`);
  await slowBegan.promise;
  const closed = server.close();
  await expect(fetch(`${url}/id`)).rejects.toThrow();
  slow.resolve();
  const response = await begun;
  expect([await response.text(), response.headers.get('connection')]).toEqual(['done', 'close']);
  const begin = Date.now();
  await closed;
  expect(Date.now() - begin).toBeLessThan(1000);
});

test('a port in use is one clear line', async () => {
  const port = Number(new URL(server.url).port);
  const second = createHttpServer({ host: '127.0.0.1', port, maxBodyBytes: 1, logger, routes: {} });
  await expect(second.listen()).rejects.toThrow(`127.0.0.1:${port} 已被占用`);
});

test.each([
  ['without Host', 'GET /id HTTP/1.1\r\n\r\n', 400],
  ['with an Expect that nobody has', 'GET /id HTTP/1.1\r\nhost: a\r\nexpect: x\r\n\r\n', 417],
])('a request %s has an answer with a body and an id', async (_, text, status) => {
  const answer = await raw(text);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toMatch(/content-type: application\/json/);
  expect(answer).toMatch(/"requestId":"[\w-]+"/);
});
