import { describe, expect, test } from '@jest/globals';
import { isId, newId, parseId } from './id.ts';

describe('ids', () => {
  test('each new id is a UUIDv7 that sorts after the one before', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect(ids.every((id) => isId(id) && id.charAt(14) === '7')).toBe(true);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('an id carries the time of its making', () => {
    const before = Date.now();
    const time = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16);
    expect(time).toBeGreaterThanOrEqual(before);
    // A burst in one millisecond may run a little ahead of the clock; the order matters more.
    expect(time).toBeLessThanOrEqual(Date.now() + 1000);
  });

  test.each(['', 'x', '0192ce11-26d5-7dc3-9305-1426de888c5', '0192ce1126d57dc393051426de888c5a', 12, null])(
    '%p is no id',
    (input) => {
      expect(isId(input)).toBe(false);
      expect(parseId(input)).toMatchObject({ ok: false, reason: { code: 'ID_MALFORMED' } });
    },
  );

  test('an id in capitals is read as the same id', () => {
    expect(isId('0192CE11-26D5-7DC3-9305-1426DE888C5A')).toBe(false);
    expect(parseId('0192CE11-26D5-7DC3-9305-1426DE888C5A')).toEqual({
      ok: true,
      value: '0192ce11-26d5-7dc3-9305-1426de888c5a',
    });
  });
});
