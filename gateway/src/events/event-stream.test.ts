import { expect, test } from '@jest/globals';
import { createEventStream } from './event-stream.ts';

const event = (number: number, text = `{"number":${number}}`) => ({
  id: `abc1.${number}.5`,
  number,
  at: 5,
  type: 'thing.changed',
  regionCode: '360704100001',
  text,
});

async function rest(stream: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of stream) text += part;
  return text;
}

test('an event is sent with its id, on one line', async () => {
  const stream = createEventStream(() => {});
  stream.event(event(1));
  stream.end('stopping');
  expect(await rest(stream)).toBe(
    'retry: 2000\n\nid: abc1.1.5\nevent: change\ndata: {"number":1}\n\nevent: end\ndata: {"reason":"stopping"}\n\n',
  );
});

test.each([
  ['too many', 600, '{}'],
  ['too large', 60, 'x'.repeat(50_000)],
])('a caller who does not take what comes gets one last word: %s', async (_, count, text) => {
  let left = 0;
  const stream = createEventStream(() => (left += 1));
  for (let number = 1; number <= count; number += 1) stream.event(event(number, text));
  expect(await rest(stream)).toBe('event: end\ndata: {"reason":"slow"}\n\n');
  expect(left).toBe(1);
});

test('a sign of life goes only into silence', async () => {
  const stream = createEventStream(() => {});
  stream.comment('heartbeat');
  const parts = stream[Symbol.asyncIterator]();
  expect((await parts.next()).value).toBe('retry: 2000\n\n');
  stream.comment('heartbeat');
  expect((await parts.next()).value).toBe(': heartbeat\n\n');
});

test('a caller who goes away is left once', async () => {
  let left = 0;
  const stream = createEventStream(() => (left += 1));
  const parts = stream[Symbol.asyncIterator]();
  await parts.next();
  const waiting = parts.next();
  await parts.return?.();
  await waiting;
  expect(left).toBe(1);
});
