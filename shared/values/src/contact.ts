import { accepted, refused, type Parsed } from './parsed.ts';

// Reasons never repeat the number: they end up in logs and answers.

/** Whether these digits are a mobile phone of the mainland. */
export const isPhone = (digits: string): boolean => /^1[3-9]\d{9}$/.test(digits);

/** A mobile phone: 11 digits, written with spaces, hyphens or +86 in front if somebody likes. */
export function parsePhone(input: string): Parsed<string, 'PHONE'> {
  const digits = input.replaceAll(/[\s-]/g, '').replace(/^(?:\+|00)86/, '');
  if (isPhone(digits)) return accepted(digits);
  return refused(
    'PHONE',
    '手机号须为 11 位，以 13 至 19 开头',
    'a mobile phone has 11 digits and begins with 13 to 19',
  );
}

/**
 * The account that help is paid to: 12 to 30 digits. Cards have up to 19 (ISO/IEC 7812), passbooks other lengths and no
 * check digit in common, so whether it exists is for the bank to say.
 */
export function parseBankAccount(input: string): Parsed<string, 'BANK_ACCOUNT'> {
  const digits = input.replaceAll(/[\s-]/g, '');
  if (/^\d{12,30}$/.test(digits)) return accepted(digits);
  return refused('BANK_ACCOUNT', '银行账号须为 12 至 30 位数字', 'a bank account is 12 to 30 digits');
}
