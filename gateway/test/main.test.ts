import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { runGateway } from './running-gateway.ts';

const main = new URL('../src/main.ts', import.meta.url).pathname;

/** A mapping file of one issuer. */
const identity = (overrides: object): string =>
  JSON.stringify({
    issuers: [
      {
        name: 'city',
        issuer: 'https://sign-in.example',
        audience: 'shouwang',
        roles: { claim: 'roles', map: {} },
        areas: { claim: 'areas' },
        ...overrides,
      },
    ],
  });

function run(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ready = Promise.withResolvers<string>();
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
    const url = /"url":"([^"]+)"/.exec(output)?.[1];
    if (url) ready.resolve(url);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const exit = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  return { child, ready: ready.promise, exit };
}

test('--help explains itself in both languages', async () => {
  const { code, output } = await run(['--help']).exit;
  expect(code).toBe(0);
  expect(output).toMatch(/用法 \/ Usage: npm run gateway -- \[--supergraph FILE\] \[--port N\] \[--open\]/);
});

test.each<[string, string[], Record<string, string>, RegExp]>([
  ['an unknown option', ['--prot', '1'], {}, /无法识别的参数.*--prot/],
  ['a stray word', ['supergraph.graphql'], {}, /无法识别的参数/],
  ['a port that is none', ['--port', '4000x'], {}, /--port 须为 0–65535/],
  ['a port out of range', ['--port', '70000'], {}, /--port 须为 0–65535/],
  ['no way to sign in', [], {}, /nobody could sign in.*IDENTITY/],
  ['--open for other machines', ['--open'], { HOST: '0.0.0.0' }, /--open .*this machine only/],
  ['--open with the key to our services', ['--open'], { VIEWER_PRIVATE_KEY: '{"d":"secret"}' }, /^--open (?!.*secret)/],
  ['half of what API keys need', [], { DATABASE_URL: 'postgres://a:b@h/d' }, /API_KEYS_SECRET/],
  ['a short secret', [], { DATABASE_URL: 'postgres://a:b@h/d', API_KEYS_SECRET: 'abc' }, /^API_KEYS_SECRET(?!.*abc)/],
  ['a mapping file that is none', [], { IDENTITY: '{"issuers":[]}' }, /IDENTITY .*issuers/s],
  [
    'a mapping with an algorithm that shares its secret',
    [],
    { IDENTITY: identity({ algorithms: ['HS256'] }) },
    /algorithms/,
  ],
  ['an issuer over plain HTTP', [], { IDENTITY: identity({ issuer: 'http://sign-in.example' }) }, /https/],
  [
    'a role that there is not',
    [],
    { IDENTITY: identity({ roles: { claim: 'r', map: { a: 'king' } } }) },
    /roles\.map\.a/,
  ],
  [
    "the demo's operator, from an issuer that is no demo",
    [],
    { IDENTITY: identity({ roles: { claim: 'r', map: { a: 'demo-operator' } } }) },
    /only an issuer marked demo/,
  ],
  [
    "the demo's provider in production",
    [],
    { IDENTITY: identity({ demo: true }), HOST: '0.0.0.0', DEMO_SIGN_IN: 'on' },
    /never for production/,
  ],
  [
    'an issuer on this machine without the word demo',
    [],
    { IDENTITY: identity({ issuer: 'http://127.0.0.1:4010' }) },
    /never for production/,
  ],
  [
    "the demo's provider behind an address that others reach",
    [],
    { IDENTITY: identity({ issuer: 'http://localhost:4010', demo: true }), HOST: '192.0.2.7', DEMO_SIGN_IN: 'on' },
    /never for production/,
  ],
  [
    'a file that is not there',
    ['--open', '--supergraph', '/nowhere/s.graphql'],
    {},
    /读不到超图文件 \/nowhere\/s\.graphql/,
  ],
  ['a file that is no supergraph', ['--open', '--supergraph', main], {}, /超图 .* 无法使用/],
  ['addresses that are no JSON', [], { SUBGRAPH_URLS: 'http://a' }, /SUBGRAPH_URLS 无效.*服务名 → 地址/],
  ['an address that is none', [], { SUBGRAPH_URLS: '{"monitoring":"x"}' }, /SUBGRAPH_URLS 无效/],
  [
    'a key that is none',
    [],
    { IDENTITY: identity({}), VIEWER_PRIVATE_KEY: '{"d":"secret"}' },
    /^VIEWER_PRIVATE_KEY 须为(?!.*secret)/,
  ],
])('%s ends the start with a clear line', async (_, args, env, text) => {
  const { code, output } = await run(args, env).exit;
  expect(code).toBe(1);
  expect(output).toMatch(text);
  expect(output).not.toMatch(/^\s+at /m);
});

test('it serves any supergraph alone, says that it is open, and stops in order', async () => {
  const { villages, supergraphPath, stop } = await runGateway();
  const alone = run(['--supergraph', supergraphPath, '--port', '0', '--open']);
  const url = await alone.ready;
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ village(code: "9") { name houses { address } } }' }),
  });
  expect(await response.json()).toEqual({ data: { village: { name: 'village 9', houses: [{ address: 'East 9' }] } } });
  expect(villages.seen).toHaveLength(1);
  alone.child.kill('SIGTERM');
  const { code, output } = await alone.exit;
  expect(code).toBe(0);
  expect(output).toMatch(/--open.*NO SIGN-IN/);
  await stop();
}, 20_000);
