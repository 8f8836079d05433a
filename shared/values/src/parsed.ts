/** What people read, in both languages. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** Why an input was refused; `code` is for programs and never changes. */
export interface Reason<Code extends string = string> extends BilingualText {
  readonly code: Code;
}

/** What every parser of this package answers: it never throws for a bad input. */
export type Parsed<T, Code extends string = string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Reason<Code> };

export function accepted<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refused<Code extends string>(
  code: Code,
  zh: string,
  en: string,
): { readonly ok: false; readonly reason: Reason<Code> } {
  return { ok: false, reason: { code, zh, en } };
}
