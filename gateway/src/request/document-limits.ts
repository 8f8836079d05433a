import { Lexer, Source, TokenKind } from 'graphql';
import type { Token } from 'graphql';
import type { LimitBreach } from './limit-refusal.ts';
import type { GatewayLimits } from './limits.ts';

/**
 * What a document may cost, counted on its tokens before anything parses, validates or plans it. graphql-js compares
 * overlapping fields pair by pair (150 kB of aliases took minutes and 3.5 GB on a stock server), its parser recurses
 * once per bracket, and the planner unfolds fragments. One pass here, linear in the length, bounds all three.
 */
export type DocumentLimits = Pick<
  GatewayLimits,
  'documentCharacters' | 'tokens' | 'nesting' | 'selections' | 'aliases' | 'unfolded'
>;

type DocumentBreach = LimitBreach & { limit: keyof DocumentLimits };

/** Selections of one operation or fragment, and the fragments it spreads. */
interface Block {
  fragment: string | null;
  own: number;
  spreads: string[];
}

/**
 * The limit a document breaks, `zeroByte`, or null. The value is what the document has, as far as the limit on tokens
 * lets counting go. A document that is no GraphQL is left to the parser, which says it better.
 */
export function limitBrokenBy(document: string, limits: DocumentLimits): DocumentBreach | 'zeroByte' | null {
  const { length } = document;
  if (length > limits.documentCharacters) {
    return { limit: 'documentCharacters', value: length, maximum: limits.documentCharacters };
  }
  try {
    return count(document, limits);
  } catch {
    return null;
  }
}

/** The limit that a document breaks. */
export type DocumentCheck = (document: string) => DocumentBreach | 'zeroByte' | null;

/** Characters of the documents that are remembered as sound. */
const mostCharacters = 2_000_000;

/** As `limitBrokenBy`, and counts a document that kept the limits once, not with each request. */
export function createDocumentCheck(limits: DocumentLimits): DocumentCheck {
  let sound = new Set<string>();
  let characters = 0;
  return (document) => {
    if (sound.has(document)) return null;
    const breach = limitBrokenBy(document, limits);
    if (breach) return breach;
    characters += document.length;
    // All at once: those in use are back after one request each, and counting is cheap enough for that.
    if (characters > mostCharacters) {
      sound = new Set();
      characters = document.length;
    }
    sound.add(document);
    return null;
  };
}

function count(document: string, limits: DocumentLimits): DocumentBreach | 'zeroByte' | null {
  const lexer = new Lexer(new Source(document));
  const blocks: Block[] = [];
  const total = { tokens: 0, nesting: 0, selections: 0, aliases: 0 };
  let block: Block = { fragment: null, own: 0, spreads: [] };
  // Brackets other than braces hold arguments and variables; names in them are no fields.
  let parentheses = 0;
  let open = 0;
  let before: Token = lexer.token;

  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; before = token, token = lexer.advance()) {
    if (++total.tokens > limits.tokens) break;
    if (token.value?.includes('\0')) return 'zeroByte';
    if (isOpening(token)) {
      total.nesting = Math.max(total.nesting, ++open);
      if (token.kind === TokenKind.PAREN_L) parentheses++;
    } else if (isClosing(token)) {
      if (token.kind === TokenKind.PAREN_R) parentheses--;
      if (--open === 0 && token.kind === TokenKind.BRACE_R) {
        blocks.push(block);
        block = { fragment: null, own: 0, spreads: [] };
      }
    } else if (parentheses > 0) {
      continue;
    } else if (open === 0) {
      if (before.value === 'fragment' && token.kind === TokenKind.NAME) block.fragment = token.value;
    } else if (token.kind === TokenKind.COLON) {
      total.aliases++;
    } else if (token.kind === TokenKind.SPREAD || isField(token, before)) {
      block.own++;
      total.selections++;
    } else if (before.kind === TokenKind.SPREAD && token.kind === TokenKind.NAME && token.value !== 'on') {
      block.spreads.push(token.value);
    }
  }
  return breachOf(total, limits) ?? unfoldedBreach(blocks, limits.unfolded);
}

/** What is more telling than the number of tokens comes before it. */
function breachOf(total: Record<'tokens' | 'nesting' | 'selections' | 'aliases', number>, limits: DocumentLimits) {
  const isAtLeast = total.tokens > limits.tokens;
  for (const limit of ['nesting', 'aliases', 'selections', 'tokens'] as const) {
    if (total[limit] > limits[limit]) return { limit, value: total[limit], maximum: limits[limit], isAtLeast };
  }
  return null;
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

function unfoldedBreach(blocks: readonly Block[], maximum: number): DocumentBreach | null {
  const value = unfoldedSize(blocks, maximum);
  return value > maximum ? { limit: 'unfolded', value, maximum, isAtLeast: true } : null;
}

/** The largest operation with its fragments unfolded, counted no further than somewhat above the ceiling. A fragment that spreads itself counts once: validation refuses it. */
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
