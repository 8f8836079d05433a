import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLogger } from '@shouwang/process';
import { createHttpServer, type HttpServer } from '../index.ts';

const board = 'https://board.example';
let server: HttpServer;
let closed: HttpServer;
let changes = 0;

function serverWith(origins: readonly string[]): HttpServer {
  return createHttpServer({
    host: '127.0.0.1',
    port: 0,
    maxBodyBytes: 1_000,
    logger: createLogger({ name: 'test', level: 'silent' }),
    browsers: { origins },
    routes: {
      '/graphql': {
        GET: () => ({ status: 200, headers: { vary: 'accept-language' }, body: '{}' }),
        POST: () => {
          changes += 1;
          return { status: 200, body: '{}' };
        },
      },
      '/page': { GET: () => ({ status: 200, headers: { 'content-security-policy': "default-src 'self'" } }) },
      '/busy': { GET: () => ({ status: 503 }) },
    },
  });
}

beforeAll(async () => {
  server = serverWith([board, 'http://127.0.0.1:3000']);
  closed = serverWith([]);
  await Promise.all([server.listen(), closed.listen()]);
});
afterAll(() => Promise.all([server.close(), closed.close()]));

interface Answer {
  status: number;
  headers: Record<string, string>;
}

/** fetch keeps `Origin` to itself. */
async function ask(method: string, path: string, headers: Record<string, string>, to = server): Promise<Answer> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const asked = request(`${to.url}${path}`, { method, headers }, (response) => {
      response.resume();
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers as Record<string, string> }),
      );
    });
    asked.once('error', reject);
    asked.end();
  });
}

const preflight = (origin: string, to = server) =>
  ask('OPTIONS', '/graphql', { origin, 'access-control-request-method': 'POST' }, to);

describe('a page of another origin', () => {
  test('that is allowed is told so, by its own name and without credentials', async () => {
    const { status, headers } = await preflight(board);
    expect([status, headers['access-control-allow-origin']]).toEqual([204, board]);
    expect(headers['access-control-allow-methods']).toBe('GET, POST');
    expect(headers['access-control-allow-headers']).toMatch(/authorization, content-type/);
    expect(headers['vary']).toMatch(/Origin/);
    const answer = await ask('POST', '/graphql', { origin: board });
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, board]);
    for (const one of [headers, answer.headers]) expect(one['access-control-allow-credentials']).toBeUndefined();
  });

  test.each([
    'https://evil.example',
    'http://board.example',
    'https://board.example.evil.example',
    'https://board.example:8443',
    'null',
    '*',
  ])('%s is not, and nothing of its is carried out', async (origin) => {
    const before = changes;
    const asked = await preflight(origin);
    expect([asked.status, asked.headers['access-control-allow-origin']]).toEqual([403, undefined]);
    const sent = await ask('POST', '/graphql', { origin, 'content-type': 'text/plain' });
    expect([sent.status, sent.headers['access-control-allow-origin']]).toEqual([403, undefined]);
    const read = await ask('GET', '/graphql', { origin });
    expect([read.status, read.headers['access-control-allow-origin']]).toEqual([200, undefined]);
    expect(changes).toBe(before);
  });

  test('is not allowed at all where no origin is named; a page of this server and a program are', async () => {
    expect((await preflight(board, closed)).status).toBe(405);
    expect((await ask('POST', '/graphql', { origin: board }, closed)).status).toBe(403);
    const own = new URL(closed.url);
    expect((await ask('POST', '/graphql', { origin: own.origin }, closed)).status).toBe(200);
    expect((await ask('POST', '/graphql', { origin: `https://${own.host}` }, closed)).status).toBe(200);
    expect((await ask('POST', '/graphql', {}, closed)).status).toBe(200);
  });

  test('has no path that does not exist, and no method beside those of the path', async () => {
    const asked = { origin: board, 'access-control-request-method': 'POST' };
    expect((await ask('OPTIONS', '/nothing', asked)).status).toBe(404);
    expect((await ask('OPTIONS', '/page', asked)).headers['access-control-allow-methods']).toBe('GET');
    expect((await ask('OPTIONS', '/graphql', {})).status).toBe(405);
  });
});

test('what a cache keeps of an answer is kept apart by origin, beside what the answer itself depends on', async () => {
  for (const headers of [{}, { origin: board }] as Record<string, string>[]) {
    expect((await ask('GET', '/graphql', headers)).headers['vary']).toBe('accept-language, Origin');
  }
});

describe('every answer', () => {
  test.each(['/graphql', '/page', '/nothing', '/busy'])('of %s says how it is to be treated', async (path) => {
    const { headers } = await ask('GET', path, {});
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
    });
    expect(headers['permissions-policy']).toMatch(/camera=\(\)/);
    expect(headers['content-security-policy']).toMatch(
      path === '/page' ? /^default-src 'self'$/ : /^default-src 'none'.*frame-ancestors 'none'$/,
    );
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('x-powered-by');
    // Over http it would be ignored, and must not be: it would lock out this host's other ports.
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  test('that tells to come back says when', async () => {
    expect((await ask('GET', '/busy', {})).headers['retry-after']).toMatch(/^\d+$/);
  });
});
