import { expect, test } from '@jest/globals';
import { createLogger } from '@shouwang/process';
import { createLiveEvents } from './live-events.ts';

test('a stream ends when its token or key does, within seconds and with a word', async () => {
  const logger = createLogger({ name: 'test', level: 'silent' });
  const live = createLiveEvents({ kafka: null, topics: [], logger });
  let isGood = true;
  const request = { wants: () => true, lastEventId: null, recent: 0, isGood: () => isGood };
  const parts = live.open(request)[Symbol.asyncIterator]();
  expect((await parts.next()).value).toContain('"status":"off"');
  isGood = false;
  const from = performance.now();
  expect((await parts.next()).value).toContain('"reason":"signed-out"');
  expect(performance.now() - from).toBeLessThan(5_000);
  expect(await parts.next()).toMatchObject({ done: true });
  await live.stop();
}, 20_000);
