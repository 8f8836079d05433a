import { describe, expect, test } from '@jest/globals';
import { parseCalendarDate } from './calendar-date.ts';
import { checkCharacter, parseIdNumber } from './id-number.ts';

const parsedToday = parseCalendarDate('2026-03-01');
if (!parsedToday.ok) throw new Error(parsedToday.reason.code);
const today = parsedToday.value;

function withCheck(digits: string): string {
  return digits + checkCharacter(digits);
}

describe('ID numbers (GB 11643-1999)', () => {
  test('the standard’s own example is valid', () => {
    expect(parseIdNumber('11010519491231002X', { today })).toEqual({
      ok: true,
      value: { text: '11010519491231002X', birthDate: '1949-12-31', sex: 'FEMALE' },
    });
  });

  test('a small x is the same number', () => {
    expect(parseIdNumber('11010519491231002x', { today })).toMatchObject({ value: { text: '11010519491231002X' } });
  });

  test('the 17th digit tells the sex', () => {
    expect(parseIdNumber(withCheck('36072119800101001'), { today })).toMatchObject({ value: { sex: 'MALE' } });
    expect(parseIdNumber(withCheck('36072119800101002'), { today })).toMatchObject({ value: { sex: 'FEMALE' } });
  });

  test('an abolished or unknown prefix is no fault, and nothing is derived from it', () => {
    const parsed = parseIdNumber(withCheck('99999919800101001'), { today });
    expect(parsed.ok && Object.keys(parsed.value).toSorted()).toEqual(['birthDate', 'sex', 'text']);
  });

  test('any single wrong digit and any swapped neighbours are found', () => {
    const valid = '11010519491231002X';
    for (let place = 0; place < 17; place += 1) {
      for (const digit of '0123456789'.replace(valid.charAt(place), '')) {
        expect(parseIdNumber(valid.slice(0, place) + digit + valid.slice(place + 1), { today }).ok).toBe(false);
      }
      const swapped = valid.slice(0, place) + valid.charAt(place + 1) + valid.charAt(place) + valid.slice(place + 2);
      if (swapped !== valid) expect(parseIdNumber(swapped, { today }).ok).toBe(false);
    }
  });

  test.each([
    ['110105194912310', 'LENGTH'],
    ['11010519491231002X1', 'LENGTH'],
    [' 11010519491231002X', 'LENGTH'],
    ['', 'LENGTH'],
    [null, 'LENGTH'],
    [110105194912310020, 'LENGTH'],
    ['1101051949123100XX', 'CHARACTERS'],
    ['IIOIO519491231002X', 'CHARACTERS'],
    ['１1010519491231002X', 'CHARACTERS'],
    ['110105194912310020', 'CHECK_DIGIT'],
    [withCheck('11010519490230002'), 'BIRTH_DATE'],
    [withCheck('11010500001231002'), 'BIRTH_DATE'],
    [withCheck('36072120260302001'), 'BIRTH_DATE'],
  ])('%p is refused: %s', (input, code) => {
    expect(parseIdNumber(input, { today })).toMatchObject({ ok: false, reason: { code } });
  });

  test('who is born today may be registered today', () => {
    expect(parseIdNumber(withCheck('36072120260301001'), { today }).ok).toBe(true);
  });

  test('a reason never repeats the number', () => {
    expect(JSON.stringify(parseIdNumber('110105194912310020', { today }))).not.toContain('1101051949');
  });
});
