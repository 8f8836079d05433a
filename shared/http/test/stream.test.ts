import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createLogger } from '@shouwang/process';
import type { HttpServer } from '../index.ts';
import { createHttpServer } from '../index.ts';

let server: HttpServer;
let asked: number;
let ended: PromiseWithResolvers<void>;
let more: PromiseWithResolvers<void>;

beforeEach(async () => {
  asked = 0;
  ended = Promise.withResolvers();
  more = Promise.withResolvers();
  async function* parts(): AsyncGenerator<string> {
    try {
      yield 'first\n';
      await more.promise;
      yield 'second\n';
    } finally {
      ended.resolve();
    }
  }
  async function* flood(): AsyncGenerator<string> {
    try {
      for (;;) {
        asked += 1;
        yield 'x'.repeat(64 * 1024);
      }
    } finally {
      ended.resolve();
    }
  }
  server = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    maxBodyBytes: 1000,
    logger: createLogger({ name: 'test', level: 'silent' }),
    routes: {
      '/parts': { GET: () => ({ status: 200, headers: { 'content-type': 'text/plain' }, body: parts() }) },
      '/flood': { GET: () => ({ status: 200, body: flood() }) },
    },
  });
  await server.listen();
});
afterEach(async () => {
  more.resolve();
  await server.close();
});

test('a part is there as soon as it is given, and the answer ends with the iterable', async () => {
  const response = await fetch(`${server.url}/parts`, { headers: { 'x-request-id': 'r1' } });
  expect([response.status, response.headers.get('x-request-id')]).toEqual([200, 'r1']);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect(await reader?.read()).toEqual({ done: false, value: 'first\n' });
  more.resolve();
  expect(await reader?.read()).toEqual({ done: false, value: 'second\n' });
  expect(await reader?.read()).toEqual({ done: true, value: undefined });
  await ended.promise;
});

test('an iterable whose caller goes away is told so', async () => {
  const gone = new AbortController();
  const response = await fetch(`${server.url}/flood`, { signal: gone.signal });
  await response.body?.getReader().read();
  gone.abort();
  await ended.promise;
});

test('nothing piles up for a caller who does not read', async () => {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.pause();
  socket.write('GET /flood HTTP/1.1\r\nhost: x\r\n\r\n');
  // What the two ends of a connection on loopback take is a few megabytes; then nothing is asked for any more.
  let before = -1;
  while (asked === 0 || asked !== before) {
    before = asked;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(asked * 64).toBeLessThan(32 * 1024);
  socket.destroy();
  await ended.promise;
});

test('HEAD begins no stream', async () => {
  const response = await fetch(`${server.url}/flood`, { method: 'HEAD' });
  expect([response.status, asked]).toEqual([200, 0]);
});
