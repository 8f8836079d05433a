import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createLogger } from '@shouwang/process';
import { createHttpServer, type HttpServer } from '../index.ts';

/** Short, so that the test need not wait for the real bounds; what is tried is that each bound cuts. */
const patience = { headersMs: 300, requestMs: 600, idleMs: 300, unreadMs: 200, checkMs: 50 };
/** A busy machine looks late. */
const latestMs = 5_000;
const mostConnections = 5;
const sockets: Socket[] = [];
let server: HttpServer;

beforeEach(async () => {
  server = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    maxBodyBytes: 1_000,
    logger: createLogger({ name: 'test', level: 'silent' }),
    patience,
    connectionsPerAddress: mostConnections,
    routes: {
      '/echo': { POST: async (request) => ({ status: 200, body: JSON.stringify(await request.json()) }) },
      '/large': { GET: () => ({ status: 200, body: Buffer.alloc(64 * 1024 * 1024) }) },
    },
  });
  await server.listen();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.close();
});

/** Says only what it is told to, and keeps its side open whatever the server does. */
function open(): Socket {
  const socket = connect({ port: Number(new URL(server.url).port), host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => {});
  sockets.push(socket);
  return socket;
}

/** What it was told until the server ended the connection, and after how long. */
async function ending(socket: Socket): Promise<{ told: string; tookMs: number }> {
  const began = Date.now();
  let told = '';
  socket.on('data', (chunk: Buffer) => (told += chunk.toString()));
  await new Promise((resolve) => {
    socket.once('end', resolve);
    socket.once('close', resolve);
  });
  return { told, tookMs: Date.now() - began };
}

/** A byte now and then, for ever: what a time limit between two bytes would never notice. */
function trickle(socket: Socket, text: string): void {
  const each = setInterval(() => (socket.destroyed ? clearInterval(each) : socket.write(text)), 50);
  socket.once('close', () => clearInterval(each));
}

const head = 'POST /echo HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n';

describe('a caller is cut off', () => {
  test('who opens a connection and says nothing', async () => {
    const { tookMs } = await ending(open());
    expect(tookMs).toBeLessThan(latestMs);
  });

  test('whose headers never end', async () => {
    const socket = open();
    socket.write(head);
    trickle(socket, 'x');
    const { told, tookMs } = await ending(socket);
    expect(told).toMatch(/^HTTP\/1\.1 408 /);
    expect(told).toMatch(/"code":"REQUEST_TIMEOUT"/);
    expect(tookMs).toBeLessThan(latestMs);
  });

  test('whose body never ends', async () => {
    const socket = open();
    socket.write(`${head}content-length: 900\r\n\r\n`);
    trickle(socket, ' ');
    const { told, tookMs } = await ending(socket);
    expect(told).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect(tookMs).toBeGreaterThanOrEqual(patience.headersMs);
    expect(tookMs).toBeLessThan(latestMs);
  });

  test('who was answered and leaves the connection open', async () => {
    const socket = open();
    socket.write(`${head}content-length: 2\r\n\r\n{}`);
    const { told, tookMs } = await ending(socket);
    expect(told).toMatch(/^HTTP\/1\.1 200 /);
    expect(tookMs).toBeGreaterThanOrEqual(patience.idleMs);
    expect(tookMs).toBeLessThan(latestMs);
  });

  test('who asks for much and reads none of it', async () => {
    const socket = open();
    socket.pause();
    socket.write('GET /large HTTP/1.1\r\nhost: a\r\n\r\n');
    const began = Date.now();
    // A paused socket hears of nothing; writing is what shows that the other end is gone.
    while (!socket.destroyed && Date.now() - began < latestMs) {
      socket.write('x');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(socket.destroyed).toBe(true);
  });
});

test('connections of one address are bounded; room comes back when one closes', async () => {
  const held = Array.from({ length: mostConnections }, open);
  await Promise.all(held.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
  const { told } = await ending(open());
  expect(told).toMatch(/^HTTP\/1\.1 429 /);
  expect(told).toMatch(/retry-after: \d/);
  for (const socket of held) socket.destroy();
  const wanted = async (): Promise<number> =>
    fetch(`${server.url}/nothing`, { headers: { connection: 'close' } }).then(
      ({ status }) => status,
      () => 0,
    );
  while ((await wanted()) !== 404) await new Promise((resolve) => setTimeout(resolve, 20));
});
