import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { RunningGateway } from './running-gateway.ts';
import { runGateway, until } from './running-gateway.ts';

let running: RunningGateway;

beforeEach(async () => {
  running = await runGateway();
});
afterEach(() => running.stop());

/** The service keeps its callers waiting until `open` is called. */
function hold(answer: () => { status: number; body: string }): { open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  running.villages.behave(async () => {
    await promise;
    return answer();
  });
  return { open: resolve };
}

const village = '{ village { name } }';
const ids = ['first', 'second', 'third'];
const askAll = () => ids.map((id) => running.ask(village, {}, { 'x-request-id': id }));

test('equal queries reach the service once, and each answer has its own request id', async () => {
  const gate = hold(() => ({ status: 200, body: '{"data":{"village":{"name":"shared"}}}' }));
  const answers = askAll();
  await until(() => running.villages.seen.length > 0);
  // One more round trip through the gateway: by then the three are in it.
  await running.ask('{ houses { address } }');
  gate.open();
  for (const [index, { status, headers, body }] of (await Promise.all(answers)).entries()) {
    expect([status, headers.get('x-request-id')]).toEqual([200, ids[index]]);
    expect(body).toEqual({ data: { village: { name: 'shared' } } });
  }
  expect(running.villages.seen).toHaveLength(1);
});

test('an error of a shared execution names the request id of its reader', async () => {
  const gate = hold(() => ({ status: 502, body: 'no GraphQL' }));
  const answers = askAll();
  await until(() => running.villages.seen.length > 0);
  await running.ask('{ houses { address } }');
  gate.open();
  for (const [index, { body }] of (await Promise.all(answers)).entries()) {
    expect(body.errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE', requestId: ids[index] } }]);
  }
  expect(running.villages.seen).toHaveLength(1);
});

test('equal mutations are sent one by one', async () => {
  const renamed = ids.map(() => running.ask('mutation { rename(code: "1", name: "n") { name } }'));
  await Promise.all(renamed);
  expect(running.villages.seen).toHaveLength(3);
});
