import { describe, expect, test } from '@jest/globals';
import { parseText } from './text.ts';

describe('text', () => {
  test('is trimmed and normalised', () => {
    expect(parseText('  张三　', { maxLength: 10 })).toEqual({ ok: true, value: '张三' });
    expect(parseText('e\u0301', { maxLength: 1 })).toEqual({ ok: true, value: 'é' });
  });

  test('a rare character of two code units counts as one', () => {
    expect(parseText('𠮷', { maxLength: 1 })).toEqual({ ok: true, value: '𠮷' });
    expect(parseText('·艾力', { maxLength: 3 })).toEqual({ ok: true, value: '·艾力' });
  });

  test.each([
    ['a\u0000b', 'TEXT_FORBIDDEN_CHARACTER'],
    ['\u0000', 'TEXT_FORBIDDEN_CHARACTER'],
    ['a\u001bb', 'TEXT_FORBIDDEN_CHARACTER'],
    ['a\u0085b', 'TEXT_FORBIDDEN_CHARACTER'],
    ['a\nb', 'TEXT_FORBIDDEN_CHARACTER'],
    ['a\u202eb', 'TEXT_FORBIDDEN_CHARACTER'],
    ['a\ud800b', 'TEXT_FORBIDDEN_CHARACTER'],
    ['', 'TEXT_EMPTY'],
    [' \u3000 ', 'TEXT_EMPTY'],
    ['\u200b', 'TEXT_EMPTY'],
    ['12345678901', 'TEXT_TOO_LONG'],
    ['x'.repeat(1_000_000), 'TEXT_TOO_LONG'],
    [5, 'TEXT_NOT_TEXT'],
    [null, 'TEXT_NOT_TEXT'],
  ])('refuses bad input %#: %s', (input, code) => {
    expect(parseText(input, { maxLength: 10 })).toMatchObject({
      ok: false,
      reason: { code },
    });
  });

  test('a note may have lines', () => {
    expect(parseText('甲\r\n\t乙\r丙\n', { maxLength: 10, multiline: true })).toEqual({
      ok: true,
      value: '甲\n\t乙\n丙',
    });
    expect(parseText('甲\u0000\n', { maxLength: 10, multiline: true })).toMatchObject({ ok: false });
  });

  test('the reason names the field', () => {
    expect(parseText('', { field: 'name', maxLength: 10 })).toMatchObject({
      reason: { zh: 'name不能为空', en: 'name must not be empty' },
    });
  });
});
