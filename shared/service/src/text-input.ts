import { holdsPersonalNumber } from '@shouwang/personal-data';
import { InputError, valueOf } from '@shouwang/subgraph';
import { parseText, type TextLimits } from '@shouwang/values';

/**
 * A text that is kept as it was written, in rows, events and the audit: the name of an undertaking, never of a person or why
 * something was decided (decision 0035). It holds no ID number and no phone either, which only the register keeps, sealed.
 */
export function textOf(input: string, field: string, limits: Omit<TextLimits, 'field'>): string {
  const text = valueOf(parseText(input, limits), field);
  if (!holdsPersonalNumber(text)) return text;
  throw new InputError(
    field,
    {
      zh: '不得含公民身份号码或手机号：个人信息只存于监测帮扶，请删去',
      en: 'must not hold an ID number or a mobile phone; personal data is kept in monitoring only, leave it out',
    },
    'TEXT_HOLDS_PERSONAL_NUMBER',
  );
}
