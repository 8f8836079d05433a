import { expect, test } from '@jest/globals';
import { createRecentEvents } from './recent-events.ts';

const event = (at: number, text = `{"at":${at}}`) => ({ type: 'thing.changed', regionCode: '360704100001', at, text });

function primed(...times: number[]) {
  const recent = createRecentEvents('abc1');
  recent.completeFrom(1_000_000);
  for (const time of times) recent.add(event(time));
  recent.settle();
  return recent;
}

const times = (recent: ReturnType<typeof primed>, id: string | null) => recent.since(id).events.map(({ at }) => at);

test('what was read partition by partition is in the order of time', () => {
  expect(times(primed(1_000_300, 1_000_100, 1_000_200), null)).toEqual([1_000_100, 1_000_200, 1_000_300]);
});

test('whoever comes back gets what came after his last event, once', () => {
  const recent = primed(1_000_100, 1_000_200);
  const last = recent.add(event(1_000_300));
  recent.add(event(1_000_250));
  expect(recent.since(last.id)).toMatchObject({ gap: false, events: [{ at: 1_000_250 }] });
});

test('with an id of another gateway he gets some again rather than too few', () => {
  const recent = primed(1_010_000, 1_020_000, 1_030_000);
  expect(recent.since('ffff.0123456789abcdef.1024000')).toMatchObject({
    gap: false,
    events: [{ at: 1_020_000 }, { at: 1_030_000 }],
  });
});

test('whoever was away for longer than the window reaches back is told so', () => {
  const recent = primed(1_010_000);
  expect(recent.since('ffff.0123456789abcdef.1000500').gap).toBe(true);
  expect(recent.since('nonsense').gap).toBe(true);
});

test('ids say nothing of what lies between them', () => {
  const recent = primed();
  const [first, second] = [recent.add(event(1_100_000)), recent.add(event(1_100_000))];
  for (const { id } of [first, second]) expect(id).toMatch(/^abc1\.[0-9a-f]{16}\.1100000$/);
  expect(first.id).not.toBe(second.id);
});

test('the window is bounded in number and in size, and knows what it has lost', () => {
  const recent = primed();
  const first = recent.add(event(1_100_000));
  for (let index = 1; index <= 10_000; index += 1) recent.add(event(1_100_000 + index));
  expect(recent.since(null).events.length).toBeLessThanOrEqual(2_500);
  expect(recent.since(first.id).gap).toBe(true);
  for (let index = 1; index <= 100; index += 1) recent.add(event(1_200_000 + index, 'x'.repeat(200_000)));
  const size = recent.since(null).events.reduce((sum, { text }) => sum + text.length, 0);
  expect(size).toBeLessThanOrEqual(1.25 * 4 * 1024 * 1024);
  expect(recent.since(null).events.at(-1)?.at).toBe(1_200_100);
});
