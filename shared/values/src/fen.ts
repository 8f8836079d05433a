import { accepted, refused, type Parsed } from './parsed.ts';

/** Money: whole fen (1/100 yuan). A bigint, so that it can't be mixed with floats or with counts by accident. */
export type Fen = bigint;

export type FenFault = 'FEN_NOT_WHOLE' | 'FEN_OUT_OF_RANGE';

/** JSON and GraphQL carry fen as a number; beyond this a reader in JavaScript would round it silently. */
const LARGEST_FEN = BigInt(Number.MAX_SAFE_INTEGER);

/** A leading zero or plus sign is refused: such a text is a code or a typing slip, not an amount. */
const WHOLE_NUMBER = /^(?:0|-?[1-9][0-9]*)$/;

/** Amounts below zero are parsed: whether one makes sense is for the rule that takes it to say. */
export function parseFen(input: unknown): Parsed<Fen, FenFault> {
  if (typeof input === 'bigint') return withinRange(input);
  if (typeof input === 'number') {
    if (!Number.isInteger(input)) return notWhole();
    // An integer beyond the safe range may already have been rounded by the JSON parser, so its value is unknown.
    return Number.isSafeInteger(input) ? accepted(BigInt(input)) : outOfRange();
  }
  if (typeof input === 'string' && WHOLE_NUMBER.test(input)) {
    // 17 characters hold every amount in range with its sign; a longer text is never handed to BigInt.
    return input.length > 17 ? outOfRange() : withinRange(BigInt(input));
  }
  return notWhole();
}

/** @throws RangeError beyond ±9007199254740991: sums this large mean a fault in the records, not a rounding matter. */
export function fenToJson(fen: Fen): number {
  if (fen > LARGEST_FEN || fen < -LARGEST_FEN) throw new RangeError('amount in fen does not fit a JSON number');
  return Number(fen);
}

/** '1,234.56'; the caller adds 元 or yuan. */
export function formatYuan(fen: Fen): string {
  const size = fen < 0n ? -fen : fen;
  const yuan = (size / 100n).toString().replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${fen < 0n ? '-' : ''}${yuan}.${(size % 100n).toString().padStart(2, '0')}`;
}

function withinRange(fen: Fen): Parsed<Fen, FenFault> {
  return fen > LARGEST_FEN || fen < -LARGEST_FEN ? outOfRange() : accepted(fen);
}

function notWhole(): Parsed<Fen, FenFault> {
  return refused('FEN_NOT_WHOLE', '金额须为以分为单位的整数', 'an amount is a whole number of fen');
}

function outOfRange(): Parsed<Fen, FenFault> {
  return refused('FEN_OUT_OF_RANGE', `金额不得超过 ${LARGEST_FEN} 分`, `an amount is at most ${LARGEST_FEN} fen`);
}
