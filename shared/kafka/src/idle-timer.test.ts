import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import { disarmIdleTimer } from './idle-timer.ts';

interface Queue {
  pending: unknown[];
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  scheduleCheckPendingRequests(): void;
  destroy(): void;
}

const RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as new (o: object) => Queue;

function queueWith(pending: unknown[]): Queue {
  const logger = { debug: () => {} };
  const queue = new RequestQueue({ maxInFlightRequests: 1, requestTimeout: 1_000, logger });
  queue.pending = pending;
  return queue;
}

test('the library arms its timer with nothing pending; afterwards it does so only for a request that waits', () => {
  const untouched = queueWith([]);
  // A throttle in force gives the timer a delay that Node does not warn about.
  Object.assign(untouched, { throttledUntil: Date.now() + 1_000 });
  untouched.scheduleCheckPendingRequests();
  expect(untouched.throttleCheckTimeoutId).not.toBeNull();
  untouched.destroy();

  disarmIdleTimer();
  const idle = queueWith([]);
  idle.scheduleCheckPendingRequests();
  expect(idle.throttleCheckTimeoutId).toBeNull();

  const waiting = queueWith([{}]);
  waiting.scheduleCheckPendingRequests();
  expect(waiting.throttleCheckTimeoutId).not.toBeNull();
  waiting.destroy();
});
