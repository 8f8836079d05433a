import { expect, test } from '@jest/globals';
import { tableLines, widthOf } from './table.ts';

test('a Chinese character takes two columns, in text and in its padding', () => {
  expect(widthOf('乡村a')).toBe(5);
  expect(
    tableLines(
      ['地区 region', 'n'],
      [
        ['赣县区', 12],
        ['x', 3],
      ],
    ),
  ).toEqual(['地区 region   n', '───────────  ──', '赣县区       12', 'x             3']);
});

test('a table without rows is its head', () => {
  expect(tableLines(['a', 'b'], [])).toEqual(['a  b', '─  ─']);
});
