import { createRequire } from 'node:module';

interface RequestQueue {
  pending: readonly unknown[];
  throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  scheduleCheckPendingRequests(this: RequestQueue): void;
}

let disarmed = false;

/**
 * kafkajs 2.2.4 arms a timer after every answer of a broker "to look after requests that had to wait", also when none
 * waits. Its delay is then `throttledUntil - now`, a negative number, which Node makes 1 ms (and warns about), and when
 * it fires it arms itself again: each idle connection wakes up the process a thousand times per second. A request that
 * has to wait always arms the timer itself (`push`), so with nothing pending there is nothing to arm.
 *
 * This replaces one method of the library's request queue; it refuses to start when that method is no longer there.
 * The package's README has the figures before and after.
 */
export function disarmIdleTimer(): void {
  if (disarmed) return;
  const queue = (createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as { prototype: RequestQueue })
    .prototype;
  const schedule = queue.scheduleCheckPendingRequests;
  if (typeof schedule !== 'function') throw new Error('kafkajs has changed: see shared/kafka/src/idle-timer.ts');
  queue.scheduleCheckPendingRequests = function (): void {
    if (this.pending.length > 0) schedule.call(this);
  };
  disarmed = true;
}
