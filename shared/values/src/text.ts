import { accepted, refused, type Parsed } from './parsed.ts';

export type TextFault = 'TEXT_NOT_TEXT' | 'TEXT_EMPTY' | 'TEXT_TOO_LONG' | 'TEXT_FORBIDDEN_CHARACTER';

export interface TextLimits {
  /** Named in the reason. */
  readonly field?: string;
  /** In characters (code points) of the normalised text. */
  readonly maxLength: number;
  /** Lets line breaks and tabs through; line breaks come out as \n. */
  readonly multiline?: boolean;
}

/**
 * Control characters (PostgreSQL refuses zero bytes), line separators, and the marks that reverse the direction of
 * writing, with which a text can show something else than it says.
 */
const FORBIDDEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** Zero-width characters are invisible, so a text of nothing else is empty. */
const VISIBLE = /[^\p{Cf}\s]/u;

/** Normalised (NFC) and trimmed, so that the same name typed on two systems is the same text. */
export function parseText(
  input: unknown,
  { field, maxLength, multiline = false }: TextLimits,
): Parsed<string, TextFault> {
  const name = { zh: field ?? '文本', en: field ?? 'the text' };
  if (typeof input !== 'string') return refused('TEXT_NOT_TEXT', `${name.zh}须为文本`, `${name.en} must be text`);
  const tooLong = refused(
    'TEXT_TOO_LONG',
    `${name.zh}最长 ${maxLength} 个字符`,
    `${name.en} is at most ${maxLength} characters long`,
  );
  // NFC shortens a text to a third at most: what is longer than this is refused before any work is done on it.
  if (input.length > maxLength * 6 + 64) return tooLong;
  const text = input.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  if (!text.isWellFormed() || FORBIDDEN.test(multiline ? text.replace(/[\n\t]/g, ' ') : text)) {
    return refused(
      'TEXT_FORBIDDEN_CHARACTER',
      `${name.zh}含有控制字符或无效字符`,
      `${name.en} contains a control character or an invalid character`,
    );
  }
  if (!VISIBLE.test(text)) return refused('TEXT_EMPTY', `${name.zh}不能为空`, `${name.en} must not be empty`);
  return Array.from(text).length > maxLength ? tooLong : accepted(text);
}
