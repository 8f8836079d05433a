import { GraphQLError } from 'graphql';
import type { BilingualText, Parsed } from '@shouwang/values';

/** Malformed input: names the field and the way out in both languages; the answer carries the caller's. */
export class InputError extends GraphQLError {
  readonly field: string | null;
  readonly text: BilingualText;

  constructor(field: string | null, text: BilingualText, reason?: string) {
    super(text.en, { extensions: { code: 'BAD_USER_INPUT', ...(field && { field }), ...(reason && { reason }) } });
    this.field = field;
    this.text = text;
  }
}

/** The value, or an `InputError` that names the field. */
export function valueOf<T>(parsed: Parsed<T>, field: string | null): T {
  if (parsed.ok) return parsed.value;
  throw new InputError(field, { zh: parsed.reason.zh, en: parsed.reason.en }, parsed.reason.code);
}
