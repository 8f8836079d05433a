import { expect, test } from '@jest/globals';
import { createWrongKeys } from './wrong-keys.ts';

test('twenty wrong keys of one address at once, then one every three seconds', () => {
  let nowMs = 0;
  const wrongKeys = createWrongKeys(() => nowMs);
  for (let index = 0; index < 20; index += 1) {
    expect(wrongKeys.waitSeconds('a', String(index))).toBe(0);
    wrongKeys.wrong('a', String(index));
  }
  expect(wrongKeys.waitSeconds('a', 'next')).toBe(3);
  expect(wrongKeys.waitSeconds('b', 'next')).toBe(0);
  nowMs = 3_000;
  expect(wrongKeys.waitSeconds('a', 'next')).toBe(0);
  wrongKeys.wrong('a', 'next');
  expect(wrongKeys.waitSeconds('a', 'another')).toBe(3);
});

test('ten wrong keys of one prefix, from wherever; an address that has shown the right one is not held up', () => {
  const wrongKeys = createWrongKeys(() => 0);
  wrongKeys.right('home', 'p');
  for (let index = 0; index < 10; index += 1) wrongKeys.wrong(`address ${index}`, 'p');
  expect(wrongKeys.waitSeconds('elsewhere', 'p')).toBe(10);
  expect(wrongKeys.waitSeconds('home', 'p')).toBe(0);
  expect(wrongKeys.waitSeconds('elsewhere', 'q')).toBe(0);
});
