import { expect, test } from '@jest/globals';
import { createLayeredCache } from './layered-cache.ts';

const cacheOf = () => createLayeredCache<string>({ sizeOf: ({ length }) => length, newSize: 100, provenSize: 100 });

test('a flood of entries that are used once pushes out neither pinned nor proven ones', async () => {
  const cache = cacheOf();
  await cache.pinning(() => cache.set('ready', 'a'));
  await cache.set('used', 'b');
  await cache.get('used');
  for (let i = 0; i < 10_000; i++) await cache.set(`once ${i}`, 'x'.repeat(10));
  expect([await cache.get('ready'), await cache.get('used'), await cache.get('once 0')]).toEqual(['a', 'b', undefined]);
  expect(cache.sizes).toEqual({ pinned: 1, proven: 1, new: 10 });
});

test('those that are used again push out the proven ones that were not used for longest', async () => {
  const cache = cacheOf();
  for (let i = 0; i < 100; i++) {
    await cache.set(`twice ${i}`, 'x'.repeat(10));
    await cache.get(`twice ${i}`);
    await cache.get('twice 0');
  }
  expect(cache.sizes).toEqual({ pinned: 0, proven: 10, new: 0 });
  expect(await cache.get('twice 0')).toBeDefined();
  expect(await cache.get('twice 1')).toBeUndefined();
});

test('what is larger than a layer is not kept, and putting it in twice counts once', async () => {
  const cache = cacheOf();
  await cache.set('large', 'x'.repeat(101));
  expect(await cache.get('large')).toBeUndefined();
  for (let i = 0; i < 50; i++) await cache.set('same', 'x'.repeat(60));
  await cache.set('other', 'x'.repeat(40));
  expect(cache.sizes.new).toBe(2);
});
