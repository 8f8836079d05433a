import { isPhone, parseIdNumber, today } from '@shouwang/values';

/**
 * What is shown where nobody said why they want to know more. Of a child under 14, whose every datum is sensitive by law
 * (个人信息保护法 第二十八条), less is shown: no character of the name, of the number the area alone.
 */
export const childAge = 14;

/** 张三丰 → 张**; a child: **. How long the name is does not show. */
export function maskName(name: string, { child }: { child: boolean }): string {
  const [first = ''] = name;
  return child ? '**' : `${first}**`;
}

/** 360704********1234; a child: 360704************. Its date of birth must not stand beside it: the two make the whole. */
export function maskIdNumber(idNumber: string, { child }: { child: boolean }): string {
  return child
    ? `${idNumber.slice(0, 6)}${'*'.repeat(12)}`
    : `${idNumber.slice(0, 6)}${'*'.repeat(8)}${idNumber.slice(-4)}`;
}

/** What is shown of what was erased: that it was. */
export const erasedMask = { name: '**', idNumber: '*'.repeat(18), text: '**' } as const;

/** 138****5678; of a child nothing. */
export function maskPhone(phone: string, { child }: { child: boolean }): string {
  return child ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** The last four digits; of a child nothing. */
export function maskAccount(account: string, { child }: { child: boolean }): string {
  return child ? '*'.repeat(account.length) : `${'*'.repeat(account.length - 4)}${account.slice(-4)}`;
}

/** Digits in a row, with the gaps that people write between them; an ID number may end in X. */
const numberPattern = /(?<![0-9A-Za-z])\d(?:[ -]?\d){10,18}[Xx]?(?![0-9A-Za-z])/g;

/** What a number in a text looks like; null for one that may stay. Whether an account is one cannot be told. */
function kindOf(compact: string): 'ID number' | 'phone' | 'account' | null {
  if (compact.length === 18 && parseIdNumber(compact, { today: today(new Date()) }).ok) return 'ID number';
  if (isPhone(compact)) return 'phone';
  return compact.length >= 16 ? 'account' : null;
}

const compactOf = (found: string): string => found.replaceAll(/[ -]/g, '').toUpperCase();

/**
 * A text that a person wrote, with the ID numbers, mobile phones and bank accounts in it masked: they belong into fields
 * that are sealed. Names and circumstances stay, they are what such a text is for. An eighteen-digit number that is no
 * valid ID number is masked as an account: better one too many.
 */
export function maskNumbersIn(text: string): string {
  return text.replaceAll(numberPattern, (found) => {
    const compact = compactOf(found);
    switch (kindOf(compact)) {
      // Whose it is, and so how old, does not show in a text: the stricter mask.
      case 'ID number':
        return maskIdNumber(compact, { child: true });
      case 'phone':
        return maskPhone(compact, { child: false });
      case 'account':
        return maskAccount(compact, { child: false });
      case null:
        return found;
    }
  });
}

/** Whether a text holds a valid ID number or a mobile phone: what no record beside the register may keep. */
export function holdsPersonalNumber(text: string): boolean {
  return [...text.matchAll(numberPattern)].some(([found]) =>
    ['ID number', 'phone'].includes(kindOf(compactOf(found)) ?? ''),
  );
}
