import { describe, expect, test } from '@jest/globals';
import { fenToJson, formatYuan, parseFen } from './fen.ts';

describe('money in fen', () => {
  test.each([
    [0, 0n],
    [-0, 0n],
    [30000, 30000n],
    ['30000', 30000n],
    ['-5', -5n],
    [7n, 7n],
    [9007199254740991, 9007199254740991n],
    ['9007199254740991', 9007199254740991n],
    ['-9007199254740991', -9007199254740991n],
  ])('takes %p', (input, fen) => {
    expect(parseFen(input)).toEqual({ ok: true, value: fen });
  });

  test.each([
    0.5,
    NaN,
    Infinity,
    '',
    ' 1',
    '1.0',
    '1.5',
    '1e3',
    'IOOO',
    '１００',
    '007',
    '+1',
    '-0',
    '0x10',
    '1,000',
    null,
    undefined,
    true,
    [1],
    {},
  ])('refuses %p as not whole', (input) => {
    expect(parseFen(input)).toMatchObject({ ok: false, reason: { code: 'FEN_NOT_WHOLE' } });
  });

  test.each([9007199254740992, 1e21, '9007199254740992', 9007199254740992n, -9007199254740992n, '9'.repeat(1_000_000)])(
    'refuses an amount that a JSON number can not hold',
    (input) => {
      expect(parseFen(input)).toMatchObject({ ok: false, reason: { code: 'FEN_OUT_OF_RANGE' } });
    },
  );

  test('goes into JSON as a whole number, or not at all', () => {
    expect(fenToJson(-30000n)).toBe(-30000);
    expect(fenToJson(9007199254740991n)).toBe(9007199254740991);
    expect(() => fenToJson(9007199254740992n)).toThrow(RangeError);
    expect(() => fenToJson(-9007199254740992n)).toThrow(RangeError);
  });

  test.each([
    [0n, '0.00'],
    [5n, '0.05'],
    [-5n, '-0.05'],
    [99999n, '999.99'],
    [100000n, '1,000.00'],
    [7523600000000n, '75,236,000,000.00'],
    [-123456n, '-1,234.56'],
  ])('%p fen read %p yuan', (fen, text) => {
    expect(formatYuan(fen)).toBe(text);
  });
});
