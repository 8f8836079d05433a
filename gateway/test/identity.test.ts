import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createKeyPair, importSigningKey, importVerificationKeys, verifyViewerToken } from '@shouwang/viewer';
import { openViewer } from '../src/identity/everybody.ts';
import type { RunningGateway } from './running-gateway.ts';
import { runGateway } from './running-gateway.ts';

const pair = await createKeyPair();
const keys = await importVerificationKeys(pair.publicKeys);
let running: RunningGateway;

beforeEach(async () => {
  running = await runGateway({ viewerKey: importSigningKey(pair.privateKey) });
});
afterEach(() => running.stop());

const bearer = (header: string | undefined) => header?.replace(/^Bearer /, '');

test('each service gets a token of its own, with the viewer and the request id', async () => {
  await running.ask('{ villages { houses { address } } }', {}, { 'x-request-id': 'caller-1' });
  for (const subgraph of [running.villages, running.houses]) {
    const token = bearer(subgraph.seen.at(-1)?.headers.authorization);
    const { name } = subgraph.service;
    const verdict = await verifyViewerToken(token, { audience: name, keys });
    expect(verdict).toEqual({ ok: true, viewer: openViewer, requestId: 'caller-1' });
    const other = name === 'villages' ? 'houses' : 'villages';
    expect(await verifyViewerToken(token, { audience: other, keys })).toEqual({ ok: false, refusal: 'wrong-audience' });
  }
});

test('of the headers of the caller only the allow-list goes on', async () => {
  await running.ask(
    '{ villages { code } }',
    {},
    {
      'accept-language': 'en-GB',
      'x-request-id': 'caller-2',
      'x-correlation-id': 'case-7',
      authorization: 'Bearer stolen',
      cookie: 'session=1',
      'x-forwarded-for': '1.2.3.4',
      'x-anything': 'x',
    },
  );
  const { headers } = running.villages.seen.at(-1) ?? {};
  const { authorization, host, connection, 'content-length': length, ...rest } = headers ?? {};
  expect(authorization).not.toBe('Bearer stolen');
  expect([typeof host, typeof connection, typeof length]).toEqual(['string', 'string', 'string']);
  expect(rest).toEqual({
    'content-type': 'application/json',
    'accept-language': 'en-GB',
    'x-request-id': 'caller-2',
    'x-correlation-id': 'case-7',
  });
});

test('an id that could harm log lines or headers is replaced, and the caller learns the new one', async () => {
  const { headers } = await running.ask(
    '{ villages { code } }',
    {},
    {
      'x-request-id': '{"bad": 1}',
      'x-correlation-id': 'also bad',
    },
  );
  const sent = running.villages.seen.at(-1)?.headers;
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(sent?.['x-request-id']).toBe(headers.get('x-request-id'));
  expect(sent).not.toHaveProperty('x-correlation-id');
});

test('a service that refuses the token is unavailable to the caller, who cannot mend it', async () => {
  const refusal = { errors: [{ message: 'who are you', extensions: { code: 'UNAUTHENTICATED' } }] };
  running.houses.behave(async () => ({ status: 401, body: JSON.stringify(refusal) }));
  const { body } = await running.ask('{ houses { address } }');
  expect(body.errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE', service: 'houses' } }]);
});

test('without a key no token is sent: services that are not ours get nothing they do not know', async () => {
  const foreign = await runGateway({ viewerKey: null });
  expect((await foreign.ask('{ villages { code } }')).status).toBe(200);
  expect(foreign.villages.seen.at(-1)?.headers).not.toHaveProperty('authorization');
  await foreign.stop();
});
