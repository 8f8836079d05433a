import { expect, test } from '@jest/globals';
import { parseBankAccount, parsePhone } from './contact.ts';

test.each([
  ['13812345678', '13812345678'],
  ['138 1234 5678', '13812345678'],
  ['+86-138-1234-5678', '13812345678'],
  ['0086 13812345678', '13812345678'],
])('a phone written %s is taken', (written, value) => {
  expect(parsePhone(written)).toEqual({ ok: true, value });
});

test.each(['', '1381234567', '138123456789', '12812345678', '07971234567', '1381234567X', '８13812345678'])(
  'a phone written "%s" is refused, and the reason does not repeat it',
  (written) => {
    const parsed = parsePhone(written);
    expect(parsed).toMatchObject({ ok: false, reason: { code: 'PHONE' } });
    if (written !== '') expect(JSON.stringify(parsed)).not.toContain(written);
  },
);

test('an account is 12 to 30 digits, however it is spaced', () => {
  expect(parseBankAccount('6222 0298 7654 3210 987')).toEqual({ ok: true, value: '6222029876543210987' });
  expect(parseBankAccount('1'.repeat(30))).toMatchObject({ ok: true });
  for (const written of ['', '1'.repeat(11), '1'.repeat(31), '62220298765432109X', '张三的卡']) {
    expect(parseBankAccount(written)).toMatchObject({ ok: false, reason: { code: 'BANK_ACCOUNT' } });
  }
});
