import { InputError, valueOf } from '@shouwang/subgraph';
import { parseId, type Fen } from '@shouwang/values';

/** What the inputs of several features have in common; each function names the field that is wrong. */

/** 100 billion yuan: more than any fund here, and sums of some hundreds of it are still whole numbers in JSON. */
const largestFen = 10_000_000_000_000n;

export function idOf(input: string, field: string): string {
  return valueOf(parseId(input), field);
}

export function optionalIdOf(input: string | null | undefined, field: string): string | null {
  return input === null || input === undefined ? null : idOf(input, field);
}

export function amountOf(fen: Fen, field: string): Fen {
  if (fen > 0n && fen <= largestFen) return fen;
  throw new InputError(field, {
    zh: `金额须大于零且不超过 ${largestFen} 分`,
    en: `the amount must be above zero and at most ${largestFen} fen`,
  });
}

export function wholeNumberOf(input: number, field: string, { from, to }: { from: number; to: number }): number {
  if (input >= from && input <= to) return input;
  throw new InputError(field, { zh: `须在 ${from} 到 ${to} 之间`, en: `it must be between ${from} and ${to}` });
}

/** `YYYY`, `YYYY-H1` or `YYYY-H2`. */
export function periodOf(input: string, field: string): string {
  if (/^20[0-9]{2}(-H[12])?$/.test(input)) return input;
  throw new InputError(field, {
    zh: '期间须写作 2026、2026-H1 或 2026-H2',
    en: 'a period is written 2026, 2026-H1 or 2026-H2',
  });
}
