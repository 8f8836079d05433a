import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type TLSSocket } from 'node:tls';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { createCertificate } from '@shouwang/test-engines';
import type { Viewer } from '@shouwang/viewer';
import type { GatewayConfig } from '../index.ts';
import { everybodyIs, openViewer } from '../src/identity/everybody.ts';
import { openDoor, type DoorSettings } from '../src/request/door.ts';
import { runGateway, until, type RunningGateway } from './running-gateway.ts';

let running: RunningGateway | null = null;
const folder = mkdtempSync(join(tmpdir(), 'shouwang-door-'));

async function start(door: Partial<DoorSettings>, more: Partial<GatewayConfig> = {}): Promise<RunningGateway> {
  running = await runGateway({ door: { ...openDoor, ...door }, ...more });
  return running;
}
afterEach(async () => {
  await running?.stop();
  running = null;
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('pages', () => {
  test.each(['/', '/graphiql', '/events', '/events/housing-safety.dwelling'])(
    '%s runs nothing that stands in it, and nobody may frame it',
    async (path) => {
      const { gateway } = await start({});
      const response = await fetch(`${gateway.url}${path}`);
      expect(response.status).toBe(200);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      const text = await response.text();
      // Data blocks are no scripts.
      const scripts = [...text.matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes);
      expect(scripts.filter((one) => !/src=|application\/json/.test(one ?? ''))).toEqual([]);
      expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+=/i);
      for (const name of ['permissions-policy', 'cross-origin-opener-policy', 'referrer-policy']) {
        expect([name, response.headers.get(name)]).toEqual([name, expect.stringMatching(/./)]);
      }
    },
  );
});

describe('the schema is told', () => {
  const introspection = getIntrospectionQuery();
  const nested = 'query { ...a } fragment a on Query { ... on Query { __type(name: "Village") { name } } }';
  const somebody = { ...openViewer, id: 'clerk-1' };

  test.each<[DoorSettings['introspection'], Viewer, boolean]>([
    ['on', openViewer, true],
    ['signed-in', openViewer, false],
    ['signed-in', somebody, true],
    ['off', somebody, false],
  ])('by the policy %s to %j: %#', async (policy, viewer, isTold) => {
    const { ask } = await start({ introspection: policy }, { identity: everybodyIs(viewer) });
    for (const query of [introspection, nested]) {
      const { status, body } = await ask(query);
      const told = isTold ? [200, undefined] : [403, 'INTROSPECTION_REFUSED'];
      expect([status, body.errors?.[0]?.extensions['code']]).toEqual(told);
    }
    const inText = 'query($t: String) { echo(text: $t) __typename }';
    expect((await ask(inText, { t: '__schema' })).body.errors).toBeUndefined();
    expect((await ask('{ echo(text: "__schema { types }") }')).body.errors).toBeUndefined();
  });

  test('not by suggestions either, where it is told to nobody', async () => {
    const told = await start({ introspection: 'on' });
    expect((await told.ask('{ vilages { code } }')).body.errors?.[0]?.message).toMatch(/Did you mean/);
    await told.stop();
    const { ask } = await start({ introspection: 'off' });
    expect((await ask('{ vilages { code } }')).body.errors?.[0]?.message).not.toMatch(/villages/);
  });
});

describe('over TLS', () => {
  const files = { certFile: join(folder, 'cert.pem'), keyFile: join(folder, 'key.pem') };
  const use = ({ cert, key }: { cert: string; key: string }): void => {
    for (const [file, text] of [[files.certFile, cert] as const, [files.keyFile, key] as const]) {
      writeFileSync(`${file}.new`, text, { mode: 0o600 });
      renameSync(`${file}.new`, file);
    }
  };

  function shake(url: string, options: object = {}): Promise<TLSSocket> {
    const { promise, resolve, reject } = Promise.withResolvers<TLSSocket>();
    const port = Number(new URL(url).port);
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false, ...options }, () => resolve(socket));
    socket.once('error', reject);
    return promise;
  }

  async function serialAt(url: string): Promise<string> {
    const socket = await shake(url);
    const { serialNumber } = socket.getPeerCertificate();
    socket.destroy();
    return serialNumber;
  }

  test('it answers by its own certificate, promises to stay with TLS, and speaks 1.2 at least', async () => {
    const one = createCertificate('gateway');
    use(one);
    const { gateway } = await start({ tls: files });
    expect(gateway.url).toMatch(/^https:/);
    const { promise, resolve, reject } = Promise.withResolvers<[number | undefined, unknown]>();
    request(`${gateway.url}/health`, { ca: one.cert }, (response) => {
      response.resume();
      resolve([response.statusCode, response.headers['strict-transport-security']]);
    })
      .once('error', reject)
      .end();
    expect(await promise).toEqual([200, expect.stringMatching(/^max-age=\d{8}/)]);
    await expect(shake(gateway.url, { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' })).rejects.toThrow();
    await expect(fetch(gateway.url.replace('https', 'http'))).rejects.toThrow();
  });

  test('a renewed certificate is taken up while it serves; one that does not fit is not', async () => {
    const [first, second, third] = ['first', 'second', 'third'].map(createCertificate);
    if (!first || !second || !third) throw new Error('no certificates');
    use(first);
    const { gateway } = await start({ tls: files }, { supergraphPollMs: 20 });
    expect(await serialAt(gateway.url)).toBe(first.serial);
    use({ cert: second.cert, key: third.key });
    await new Promise((done) => setTimeout(done, 200));
    expect(await serialAt(gateway.url)).toBe(first.serial);
    use(second);
    await until(async () => (await serialAt(gateway.url)) === second.serial);
  });
});
