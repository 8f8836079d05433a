import { GraphQLError } from 'graphql';
import type { BilingualText } from '@shouwang/values';
import { scopes, type Scope } from '@shouwang/viewer';

/** The viewer may not; the answer carries the caller's language. The same whether the record exists or not. */
export class Forbidden extends GraphQLError {
  readonly text: BilingualText;
  /** Of the input, where one is to blame. */
  readonly field: string | null;
  readonly code: 'FORBIDDEN' | 'WITHHELD';

  constructor(text: BilingualText, field: string | null = null, code: Forbidden['code'] = 'FORBIDDEN') {
    super(text.en, { extensions: { code } });
    this.text = text;
    this.field = field;
    this.code = code;
  }
}

/** A public statistic that is too small, or would give away one that is; which of the two is not said. */
export class Withheld extends Forbidden {
  constructor(smallestCell: number) {
    super(
      {
        zh: `该数字或由其可推算出的差额小于 ${smallestCell}，不予显示`,
        en: `the figure, or a difference that it would give away, is below ${smallestCell} and is withheld`,
      },
      null,
      'WITHHELD',
    );
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
