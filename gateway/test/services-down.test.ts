import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { RunningGateway } from './running-gateway.ts';
import { runGateway, until } from './running-gateway.ts';

const everything = '{ villages { code houses { address } } }';
let running: RunningGateway;

beforeEach(async () => {
  running = await runGateway({ serviceTimeoutMs: 300 });
});
afterEach(() => running.stop());

const villagesWithoutHouses = { villages: ['1', '2', '3'].map((code) => ({ code, houses: null })) };

test('all services answer as one graph', async () => {
  const { status, body } = await running.ask('{ villages { code houses { address } } houses { address } }');
  expect(status).toBe(200);
  expect(body).toEqual({
    data: {
      villages: ['1', '2', '3'].map((code) => ({ code, houses: [{ address: `East ${code}` }] })),
      houses: [{ address: 'East 1' }],
    },
  });
});

test('a service that is away costs its own fields only, and the error names it', async () => {
  await running.houses.stop();
  const { status, headers, body } = await running.ask(everything);
  expect(status).toBe(200);
  expect(body.data).toEqual(villagesWithoutHouses);
  expect(body.errors).toEqual([
    {
      message: 'service houses is unavailable: try again later',
      extensions: { code: 'SERVICE_UNAVAILABLE', service: 'houses', requestId: headers.get('x-request-id') },
    },
  ]);
});

test('the error is in the language of the caller', async () => {
  await running.houses.stop();
  const { body } = await running.ask(everything, {}, { 'accept-language': 'zh-CN' });
  expect(body.errors?.[0]?.message).toBe('服务 houses 暂时不可用，请稍后再试');
});

test('a service that hangs is given up after its time', async () => {
  running.houses.behave(() => new Promise((done) => setTimeout(done, 2_000, { status: 200, body: '{"data":{}}' })));
  const begin = Date.now();
  const { body } = await running.ask(everything);
  expect(Date.now() - begin).toBeLessThan(1_500);
  expect(body.data).toEqual(villagesWithoutHouses);
  expect(body.errors).toMatchObject([{ extensions: { code: 'SERVICE_TIMEOUT', service: 'houses' } }]);
});

test('each service may have a time of its own', async () => {
  const patient = await runGateway({ serviceTimeoutMs: 100, serviceTimeoutsMs: { villages: 2_000 } });
  expect((await patient.ask('{ slow(ms: 300) }')).body).toEqual({ data: { slow: 'slow' } });
  await patient.stop();
});

test.each([
  ['a page of a proxy', { status: 502, body: '<html>10.1.2.3 refused</html>', type: 'text/html' }],
  ['JSON cut short', { status: 200, body: '{"data":{"_enti' }],
  ['an empty body', { status: 200, body: '' }],
  ['JSON that is no GraphQL response', { status: 200, body: '{"message":"at /srv/app.js:1"}' }],
  ['a list', { status: 200, body: '[]' }],
  ['errors that are no list', { status: 200, body: '{"data":{},"errors":"10.1.2.3"}' }],
  ['a status of failure without a body', { status: 500, body: '' }],
])('%s counts as a service that is away, and nothing of it is shown', async (_, answer) => {
  running.houses.behave(async () => answer);
  const { status, body } = await running.ask(everything);
  expect([status, body.data]).toEqual([200, villagesWithoutHouses]);
  expect(body.errors).toHaveLength(1);
  expect(body.errors?.[0]).toEqual({
    message: 'service houses is unavailable: try again later',
    extensions: { code: 'SERVICE_UNAVAILABLE', service: 'houses', requestId: expect.any(String) },
  });
});

test('a GraphQL answer is taken whatever its status says', async () => {
  const refusal = { message: 'not in your area', extensions: { code: 'FORBIDDEN', area: '36' } };
  running.houses.behave(async () => ({ status: 403, body: JSON.stringify({ data: null, errors: [refusal] }) }));
  const { body } = await running.ask(everything);
  expect(body.errors).toMatchObject([
    { message: 'not in your area', extensions: { code: 'FORBIDDEN', area: '36', service: 'houses' } },
  ]);
});

test('a refusal worded by a service passes with its extensions and the place it belongs to', async () => {
  const { body } = await running.ask('{ refuse village { name } }');
  expect(body.data).toEqual({ refuse: null, village: { name: 'village 1' } });
  expect(body.errors).toEqual([
    {
      message: '不在您的辖区 / not in your area',
      path: ['refuse'],
      extensions: { code: 'FORBIDDEN', area: '36', service: 'villages', requestId: expect.any(String) },
    },
  ]);
});

test('a fault of a service shows no SQL, no address and no stack, in any mode of Node', async () => {
  const { body } = await running.ask('{ fault village { name } }');
  expect(body.data).toEqual({ fault: null, village: { name: 'village 1' } });
  expect(body.errors).toEqual([
    {
      message: 'service villages failed: ask the administrator with the request id',
      path: ['fault'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', service: 'villages', requestId: expect.any(String) },
    },
  ]);
});

test('a caller who leaves takes the query along, but a mutation is finished', async () => {
  const leave = async (query: string) => {
    const abort = new AbortController();
    const { url } = running.gateway;
    const headers = { 'content-type': 'application/json' };
    const asked = fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
      signal: abort.signal,
    });
    await until(() => running.villages.seen.length > 0);
    abort.abort();
    await expect(asked).rejects.toThrow();
    const [request] = running.villages.seen.splice(0);
    await new Promise((done) => setTimeout(done, 150));
    return request?.signal.aborted;
  };
  expect(await leave('{ slow(ms: 250) }')).toBe(true);
  expect(await leave('mutation { slowly(ms: 250) }')).toBe(false);
});

test('health says alive; readiness gives the state of each service', async () => {
  const ready = async () => {
    const response = await fetch(`${running.gateway.url}/ready`);
    return [response.status, await response.json()];
  };
  expect(await ready()).toEqual([
    200,
    { status: 'ready', services: { houses: { state: 'ready' }, villages: { state: 'ready' } } },
  ]);
  running.villages.setReady(false);
  await running.houses.stop();
  expect(await ready()).toEqual([
    503,
    { status: 'not-ready', services: { houses: { state: 'unreachable' }, villages: { state: 'not-ready' } } },
  ]);
  expect((await fetch(`${running.gateway.url}/health`)).status).toBe(200);
});
