import { GraphQLError } from 'graphql';
import type { BilingualText } from '@shouwang/values';
import { scopes, type Scope } from '@shouwang/viewer';

/** The viewer may not; the answer carries the caller's language. The same whether the record exists or not. */
export class Forbidden extends GraphQLError {
  readonly text: BilingualText;
  /** Of the input, where one is to blame. */
  readonly field: string | null;

  constructor(text: BilingualText, field: string | null = null) {
    super(text.en, { extensions: { code: 'FORBIDDEN' } });
    this.text = text;
    this.field = field;
  }
}

export function lacksScope(scope: Scope): Forbidden {
  return new Forbidden({
    zh: `需要权限 ${scope}（${scopes[scope].zh}）`,
    en: `needs the scope ${scope} (${scopes[scope].en})`,
  });
}

export const outsideAreas: BilingualText = {
  zh: '该区划不在您的管辖范围内',
  en: 'the region does not lie in your areas',
};
