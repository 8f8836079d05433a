import { parseCalendarDate, type CalendarDate } from './calendar-date.ts';
import { accepted, refused, type Parsed } from './parsed.ts';

declare const idNumberBrand: unique symbol;

/** A citizen's ID number, 18 characters (GB 11643-1999), the last one X in upper case where it is a letter. */
export type IdNumberText = string & { readonly [idNumberBrand]: true };

export type Sex = 'MALE' | 'FEMALE';

export type IdNumberFault = 'LENGTH' | 'CHARACTERS' | 'BIRTH_DATE' | 'CHECK_DIGIT';

/**
 * What the number itself says. The first six digits are left out on purpose: they name the place of first registration
 * under the codes of that day, not the residence (IDs of 赣县 start 360721, the district is 360704 today).
 */
export interface IdNumber {
  readonly text: IdNumberText;
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/** Reasons never repeat the number: they end up in logs and answers. */
export function parseIdNumber(
  input: unknown,
  { today }: { readonly today: CalendarDate },
): Parsed<IdNumber, IdNumberFault> {
  if (typeof input !== 'string' || input.length !== 18) {
    return refused('LENGTH', '身份证号须为 18 位', 'an ID number has 18 characters');
  }
  const text = input.toUpperCase();
  if (!/^\d{17}[\dX]$/.test(text)) {
    return refused(
      'CHARACTERS',
      '身份证号须为 17 位数字加 1 位数字或 X',
      'an ID number is 17 digits and then a digit or X',
    );
  }
  const birthDate = parseCalendarDate(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`);
  if (!birthDate.ok || birthDate.value > today) {
    return refused(
      'BIRTH_DATE',
      '身份证号中的出生日期不存在或晚于今天',
      'the birth date in the ID number does not exist or lies in the future',
    );
  }
  if (text[17] !== checkCharacter(text)) {
    return refused('CHECK_DIGIT', '身份证号校验位不符', 'the check digit of the ID number is wrong');
  }
  const sex = Number(text[16]) % 2 === 1 ? 'MALE' : 'FEMALE';
  return accepted({ text: text as IdNumberText, birthDate: birthDate.value, sex });
}

/** The 18th character that belongs to the first 17 digits. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}
