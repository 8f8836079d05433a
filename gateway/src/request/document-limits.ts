import { Lexer, Source, TokenKind } from 'graphql';
import type { Token } from 'graphql';
import type { BilingualText } from '@shouwang/http';

/**
 * What a document may cost, counted on its tokens before anything parses, validates or plans it. graphql-js compares
 * overlapping fields pair by pair (150 kB of aliases took minutes and 3.5 GB on a stock server), its parser recurses
 * once per bracket, and the planner unfolds fragments. One pass here, linear in the length, bounds all three. Limits
 * by cost and list size are another matter and not decided by these numbers.
 */
export interface DocumentLimits {
  tokens: number;
  /** Brackets inside brackets, of any kind. */
  depth: number;
  /** Fields and spreads as written. */
  selections: number;
  aliases: number;
  /** Fields and spreads once every fragment stands where it is spread. */
  unfolded: number;
}

export const documentLimits: DocumentLimits = {
  tokens: 10_000,
  depth: 40,
  selections: 500,
  aliases: 200,
  unfolded: 2_000,
};

export type LimitName = keyof DocumentLimits | 'zeroByte';

export interface LimitBreach {
  limit: LimitName;
  text: BilingualText;
}

/** Selections of one operation or fragment, and the fragments it spreads. */
interface Block {
  fragment: string | null;
  own: number;
  spreads: string[];
}

/** The limit a document breaks, or null. A document that is no GraphQL is left to the parser, which says it better. */
export function limitBrokenBy(document: string, limits: DocumentLimits = documentLimits): LimitBreach | null {
  try {
    return count(document, limits);
  } catch {
    return null;
  }
}

function count(document: string, limits: DocumentLimits): LimitBreach | null {
  const lexer = new Lexer(new Source(document));
  const blocks: Block[] = [];
  const total = { tokens: 0, depth: 0, selections: 0, aliases: 0 };
  let block: Block = { fragment: null, own: 0, spreads: [] };
  // Brackets other than braces hold arguments and variables; names in them are no fields.
  let parentheses = 0;
  let before: Token = lexer.token;

  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; before = token, token = lexer.advance()) {
    if (++total.tokens > limits.tokens) return breach('tokens', limits);
    if (token.value?.includes('\0')) return zeroByte;
    if (isOpening(token)) {
      if (++total.depth > limits.depth) return breach('depth', limits);
      if (token.kind === TokenKind.PAREN_L) parentheses++;
    } else if (isClosing(token)) {
      if (token.kind === TokenKind.PAREN_R) parentheses--;
      if (--total.depth === 0 && token.kind === TokenKind.BRACE_R) {
        blocks.push(block);
        block = { fragment: null, own: 0, spreads: [] };
      }
    } else if (parentheses > 0) {
      continue;
    } else if (total.depth === 0) {
      if (before.value === 'fragment' && token.kind === TokenKind.NAME) block.fragment = token.value;
    } else if (token.kind === TokenKind.COLON) {
      if (++total.aliases > limits.aliases) return breach('aliases', limits);
    } else if (token.kind === TokenKind.SPREAD || isField(token, before)) {
      block.own++;
      if (++total.selections > limits.selections) return breach('selections', limits);
    } else if (before.kind === TokenKind.SPREAD && token.kind === TokenKind.NAME && token.value !== 'on') {
      block.spreads.push(token.value);
    }
  }
  return unfoldedSize(blocks, limits.unfolded) > limits.unfolded ? breach('unfolded', limits) : null;
}

/** The name after an alias's colon is counted with the alias, that of a directive or a type condition not at all. */
function isField(token: Token, before: Token): boolean {
  if (token.kind !== TokenKind.NAME) return false;
  if (before.kind === TokenKind.COLON || before.kind === TokenKind.AT || before.kind === TokenKind.SPREAD) return false;
  return !(before.kind === TokenKind.NAME && before.value === 'on' && before.prev?.kind === TokenKind.SPREAD);
}

function isOpening({ kind }: Token): boolean {
  return kind === TokenKind.BRACE_L || kind === TokenKind.PAREN_L || kind === TokenKind.BRACKET_L;
}

function isClosing({ kind }: Token): boolean {
  return kind === TokenKind.BRACE_R || kind === TokenKind.PAREN_R || kind === TokenKind.BRACKET_R;
}

/** The largest operation with its fragments unfolded. A fragment that spreads itself counts once: validation refuses it. */
function unfoldedSize(blocks: readonly Block[], ceiling: number): number {
  const fragments = new Map(blocks.map((block) => [block.fragment, block]));
  const known = new Map<string, number>();
  const sizeOf = (block: Block): number => {
    let size = block.own;
    for (const name of block.spreads) {
      if (size > ceiling) break;
      size += fragmentSize(name);
    }
    return size;
  };
  const fragmentSize = (name: string): number => {
    const size = known.get(name);
    if (size !== undefined) return size;
    known.set(name, 0);
    const block = fragments.get(name);
    const computed = block ? sizeOf(block) : 0;
    known.set(name, computed);
    return computed;
  };
  return Math.max(0, ...blocks.map((block) => sizeOf(block)));
}

const words: Record<keyof DocumentLimits, BilingualText> = {
  tokens: { zh: '记号', en: 'tokens' },
  depth: { zh: '层嵌套', en: 'levels of nesting' },
  selections: { zh: '个字段', en: 'fields' },
  aliases: { zh: '个别名', en: 'aliases' },
  unfolded: { zh: '个字段（片段展开后）', en: 'fields once its fragments are unfolded' },
};

function breach(limit: keyof DocumentLimits, limits: DocumentLimits): LimitBreach {
  const { zh, en } = words[limit];
  const maximum = limits[limit];
  return {
    limit,
    text: {
      zh: `查询超过 ${maximum} ${zh}，请拆成几次查询`,
      en: `the query has more than ${maximum} ${en}: split it into several`,
    },
  };
}

const zeroByte: LimitBreach = {
  limit: 'zeroByte',
  text: {
    zh: '查询中的字符串含有零字节（\\u0000），请去掉',
    en: 'a string in the query holds a zero byte (\\u0000): leave it out',
  },
};
