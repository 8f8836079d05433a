import { expect, test } from '@jest/globals';
import type { Benchmark } from './benchmark.ts';
import { isMet, ratioAtLeast, ratioAtMost, ratioWithin, valueAtMost, wordsOf } from './goal.ts';
import { withResults } from './readme-table.ts';
import { resultsOf, type Result } from './result.ts';
import { inRounds, valuesOf } from './rounds.ts';
import { answersToTell, percentile, shareGreater, shareGreaterError, summarise } from './statistics.ts';

const quiet = { signal: new AbortController().signal, progress() {} };

test('the median of an even number of rounds lies between the middle two; the range is all of them', () => {
  expect(summarise([9, 1, 4])).toEqual({ median: 4, lowest: 1, highest: 9 });
  expect(summarise([8, 2, 4, 100])).toEqual({ median: 6, lowest: 2, highest: 100 });
  expect(() => summarise([])).toThrow('no value');
  expect(() => summarise([1, Number.NaN])).toThrow('not numbers');
});

test('a percentile is a value that was measured', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([percentile(values, 0.5), percentile(values, 0.99), percentile([7], 0.99)]).toEqual([50, 99, 7]);
});

test('one value tells two sides apart as often as it is the greater one; equal ones count half', () => {
  expect(shareGreater([5, 6], [1, 2, 3])).toBe(1);
  expect(shareGreater([1, 2], [3, 4])).toBe(0);
  expect(shareGreater([1, 2, 3], [3, 2, 1])).toBe(0.5);
  expect(shareGreater([3, 1, 2, 2], [2, 1])).toBe(5.5 / 8);
  expect(() => shareGreater([], [1])).toThrow('no value');
});

test('the less one value tells, the more of them it takes', () => {
  // By hand, for 0.6: (2 × 1.645)² ÷ (6 × 0.1²).
  expect(answersToTell(0.6)).toBe(181);
  expect(answersToTell(0.4)).toBe(181);
  expect(answersToTell(0.51)).toBe(18_041);
  expect(shareGreaterError(100, 100)).toBeCloseTo(0.0409, 4);
});

test('sides take turns, every other round backwards, and the first round does not count', async () => {
  const order: string[] = [];
  const side = (name: string) => async () => ({ at: order.push(name) });
  const samples = await inRounds({ ...quiet, rounds: 3 }, { a: side('a'), b: side('b') });
  expect(order.join('')).toBe('baabbaab');
  expect(valuesOf(samples.a, 'at')).toEqual([3, 6, 7]);
  expect(valuesOf(samples.b, 'at')).toEqual([4, 5, 8]);
  expect(() => valuesOf(samples.b, 'p50')).toThrow('p50');
});

test('an interrupted run measures nothing more', async () => {
  const stopping = new AbortController();
  let measured = 0;
  const stopAtOnce = async () => {
    measured += 1;
    stopping.abort();
    return { x: 1 };
  };
  await expect(
    inRounds({ ...quiet, rounds: 3, signal: stopping.signal }, { a: stopAtOnce, b: stopAtOnce }),
  ).rejects.toThrow();
  expect(measured).toBe(1);
});

test('a goal looks at the median of what it is about, and the bound itself meets it', () => {
  const about = (median: number) => ({ median, lowest: 0, highest: 99 });
  const summaries = { ratio: about(3), difference: about(1), value: about(11) };
  expect(isMet(ratioAtMost(3), summaries)).toBe(true);
  expect(isMet(ratioAtMost(2.9), summaries)).toBe(false);
  expect(isMet(ratioAtLeast(3.1), summaries)).toBe(false);
  expect(isMet(valueAtMost(10), summaries)).toBe(false);
  expect(isMet(ratioWithin(2.9, 3), summaries)).toBe(true);
  expect(isMet(ratioWithin(2.8, 2.9), summaries)).toBe(false);
  expect(isMet(ratioWithin(3.1, 3.2), summaries)).toBe(false);
  expect(wordsOf(ratioWithin(0.95, 1.05), 'ms')).toBe('0.95–1.05 ×');
  expect(() => isMet(ratioAtMost(3), { ...summaries, ratio: null })).toThrow('no control');
});

const word = (text: string) => ({ zh: text, en: text });
const machine = { processor: 'x', cores: 2, memoryGb: 4, platform: 'p', node: 'v24.0.0', loadAtStart: 0 };
const description = { date: '2026-11-25T00:00:00.000Z', command: 'npm run bench', machine };

function benchmarkOf(name: string): Benchmark {
  const figure = { title: word(`a|b`), unit: 'ms', measure: word('m'), control: word('c'), goal: ratioAtMost(2) };
  return { name, title: word(name), figures: { only: figure }, run: async () => ({}) };
}

function resultOf(name: string, measure: number[], control: number[]): Result[] {
  return resultsOf(benchmarkOf(name), { only: { measure, control } }, description);
}

test('the ratio is taken within each round, not of the medians', () => {
  const [result] = resultOf('x', [10, 40, 9], [10, 10, 3]);
  expect(result?.ratio).toMatchObject({ values: [1, 4, 3], median: 3, lowest: 1, highest: 4 });
  expect(result?.met).toBe(false);
  expect(() => resultOf('x', [1, 2, 3], [1, 2])).toThrow('3 rounds of the measure, 2 of the control');
});

test('writing replaces the lines of what was measured and keeps the others, in the order of the list', () => {
  const empty = 'before\n<!-- results: written by `npm run bench -- --write` -->\n<!-- end of results -->\nafter';
  const both = withResults(empty, [...resultOf('b', [2], [2]), ...resultOf('a', [1], [1])], ['a', 'b']);
  const again = withResults(both, resultOf('a', [7], [2]), ['a', 'b']);
  const rows = again.split('\n').filter((line) => /^\| [ab] /.test(line));
  expect(rows.map((row) => row.split(' | ').slice(0, 3))).toEqual([
    ['| a', 'a/b · a/b', 'm: 7.00 (7.00–7.00) ms'],
    ['| b', 'a/b · a/b', 'm: 2.00 (2.00–2.00) ms'],
  ]);
  expect(again.startsWith('before\n') && again.endsWith('\nafter')).toBe(true);
  expect(() => withResults('no markers', [], [])).toThrow('markers');
});
