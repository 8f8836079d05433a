import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { runGateway } from './running-gateway.ts';

const main = new URL('../src/main.ts', import.meta.url).pathname;

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
  expect(output).toMatch(/用法 \/ Usage: npm run gateway -- \[--supergraph FILE\] \[--port N\]/);
});

test.each<[string, string[], Record<string, string>, RegExp]>([
  ['an unknown option', ['--prot', '1'], {}, /无法识别的参数.*--prot/],
  ['a stray word', ['supergraph.graphql'], {}, /无法识别的参数/],
  ['a port that is none', ['--port', '4000x'], {}, /--port 须为 0–65535/],
  ['a port out of range', ['--port', '70000'], {}, /--port 须为 0–65535/],
  ['a file that is not there', ['--supergraph', '/nowhere/s.graphql'], {}, /读不到超图文件 \/nowhere\/s\.graphql/],
  ['a file that is no supergraph', ['--supergraph', main], {}, /超图 .* 无法使用/],
  ['addresses that are no JSON', [], { SUBGRAPH_URLS: 'http://a' }, /SUBGRAPH_URLS 无效.*服务名 → 地址/],
  ['an address that is none', [], { SUBGRAPH_URLS: '{"monitoring":"x"}' }, /SUBGRAPH_URLS 无效/],
  ['a key that is none', [], { VIEWER_PRIVATE_KEY: '{"d":"secret"}' }, /^VIEWER_PRIVATE_KEY 须为(?!.*secret)/],
])('%s ends the start with a clear line', async (_, args, env, text) => {
  const { code, output } = await run(args, env).exit;
  expect(code).toBe(1);
  expect(output).toMatch(text);
  expect(output).not.toMatch(/^\s+at /m);
});

test('it serves any supergraph alone, says who the viewer is, and stops in order', async () => {
  const { villages, supergraphPath, stop } = await runGateway();
  const alone = run(['--supergraph', supergraphPath, '--port', '0']);
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
  expect(output).toMatch(/演示身份.*DEMO VIEWER/);
  await stop();
}, 20_000);
