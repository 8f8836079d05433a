import { createServer } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { CannotStart } from '../local/cannot-start.ts';
import { chooseEngines, type Docker, readWish } from './choose-engines.ts';
import type { ContainerRuntime } from './container-runtime.ts';
import { dockerAddresses, dockerAnswers } from './docker-address.ts';

const runtime = { host: 'example' } as ContainerRuntime;
const missing = new CannotStart('没有镜像', 'there is no image');

function docker(behaviour: { answers: boolean; hasImages: boolean }): Docker & { opened: string[][] } {
  const opened: string[][] = [];
  return {
    opened,
    answers: () => Promise.resolve(behaviour.answers),
    open: (images) => {
      opened.push([...images]);
      return behaviour.hasImages ? Promise.resolve(runtime) : Promise.reject(missing);
    },
  };
}

let said: string[] = [];
const log = console.log;
beforeEach(() => {
  said = [];
  console.log = (line: string) => said.push(line);
});
afterEach(() => {
  console.log = log;
});

test('containers where Docker answers and has the images, in one line that names them', async () => {
  const present = docker({ answers: true, hasImages: true });
  expect(await chooseEngines('auto', ['a:1', 'b:2'], present)).toEqual({ runtime });
  expect(present.opened).toEqual([['a:1', 'b:2']]);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/Docker containers \(a:1, b:2\)/);
});

test.each([
  ['no Docker answers', { answers: false, hasImages: false }, /no Docker engine answers/],
  ['an image can be had nowhere', { answers: true, hasImages: false }, /there is no image/],
])('programs on this machine where %s, in one line that says why', async (_, behaviour, why) => {
  expect(await chooseEngines('auto', ['a:1'], docker(behaviour))).toEqual({ runtime: null });
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(why);
});

test('SHOUWANG_ENGINES=local does not even ask', async () => {
  const present = docker({ answers: true, hasImages: true });
  expect(await chooseEngines('local', ['a:1'], present)).toEqual({ runtime: null });
  expect(present.opened).toEqual([]);
  expect(said[0]).toMatch(/SHOUWANG_ENGINES=local/);
});

test('SHOUWANG_ENGINES=docker is refused where none answers or the images are missing, with the way out', async () => {
  await expect(chooseEngines('docker', ['a:1'], docker({ answers: false, hasImages: false }))).rejects.toThrow(
    /no Docker engine answers; start Docker, check DOCKER_HOST/,
  );
  await expect(chooseEngines('docker', ['a:1'], docker({ answers: true, hasImages: false }))).rejects.toThrow(missing);
});

test('a fault that is not about the machine is not taken for a missing Docker', async () => {
  const broken: Docker = {
    ...docker({ answers: true, hasImages: true }),
    open: () => Promise.reject(new Error('bug')),
  };
  await expect(chooseEngines('auto', ['a:1'], broken)).rejects.toThrow('bug');
});

test('SHOUWANG_ENGINES is read; anything else is refused with what it may be', () => {
  expect(readWish({})).toBe('auto');
  expect(readWish({ SHOUWANG_ENGINES: '' })).toBe('auto');
  expect(readWish({ SHOUWANG_ENGINES: 'docker' })).toBe('docker');
  expect(() => readWish({ SHOUWANG_ENGINES: 'podman' })).toThrow(/auto, docker, local, got "podman"/);
});

test('DOCKER_HOST is asked alone; without it the usual sockets are', () => {
  expect(dockerAddresses({ DOCKER_HOST: 'unix:///tmp/x.sock' })).toEqual([{ socketPath: '/tmp/x.sock' }]);
  expect(dockerAddresses({ DOCKER_HOST: 'tcp://h:99' })).toEqual([{ host: 'h', port: 99, isEncrypted: false }]);
  expect(dockerAddresses({ DOCKER_HOST: 'tcp://h', DOCKER_TLS_VERIFY: '1' })).toEqual([
    { host: 'h', port: 2376, isEncrypted: true },
  ]);
  expect(dockerAddresses({ DOCKER_HOST: 'nonsense' })).toEqual([]);
  expect(dockerAddresses({}).length).toBeGreaterThan(0);
});

test('an engine is one that answers the ping of its API, whatever else listens beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shouwang-docker-'));
  const engine = { socketPath: join(folder, 'engine.sock') };
  const stranger = { socketPath: join(folder, 'stranger.sock') };
  const file = { socketPath: join(folder, 'left.sock') };
  writeFileSync(file.socketPath, '');
  const server = createServer((request, response) =>
    response.writeHead(request.url === '/_ping' ? 200 : 404).end('OK'),
  );
  const silent = createTcpServer(() => {});
  await Promise.all([
    new Promise<void>((resolve) => server.listen(engine.socketPath, resolve)),
    new Promise<void>((resolve) => silent.listen(stranger.socketPath, resolve)),
  ]);
  try {
    expect(await dockerAnswers([file, stranger, engine], 5_000)).toBe(true);
    expect(await dockerAnswers([file])).toBe(false);
    expect(await dockerAnswers([])).toBe(false);
    // Listens and never answers: given up after the time that was set, not after the system's.
    expect(await dockerAnswers([stranger], 50)).toBe(false);
    expect(await dockerAnswers([{ host: '127.0.0.1', port: 1, isEncrypted: false }])).toBe(false);
  } finally {
    server.close();
    silent.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  }
});
