import { expect, jest, test } from '@jest/globals';
import { createWakeUp } from './wake-up.ts';

async function isAsleep(sleep: Promise<void>): Promise<boolean> {
  let awake = false;
  void sleep.then(() => (awake = true));
  await new Promise((resolve) => setImmediate(resolve));
  return !awake;
}

test('any number of pokes while awake makes the next sleep end at once, and only that one', async () => {
  const wakeUp = createWakeUp();
  for (let poke = 0; poke < 1_000; poke += 1) wakeUp.poke();
  expect(await isAsleep(wakeUp.sleep(60_000))).toBe(false);
  const second = wakeUp.sleep(60_000);
  expect(await isAsleep(second)).toBe(true);
  wakeUp.poke();
  wakeUp.poke();
  expect(await isAsleep(second)).toBe(false);
  const third = wakeUp.sleep(60_000);
  expect(await isAsleep(third)).toBe(true);
  wakeUp.poke();
});

test('a sleep ends after its time', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate'] });
  const sleep = createWakeUp().sleep(1_000);
  jest.advanceTimersByTime(999);
  expect(await isAsleep(sleep)).toBe(true);
  jest.advanceTimersByTime(1);
  expect(await isAsleep(sleep)).toBe(false);
  jest.useRealTimers();
});
