import type { Random } from '../demo/random.ts';

const oddTexts = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  '\ud800',
  '\udfff\ud800',
  '\u202e守望',
  '\ufeff',
  '\u2028',
  '👨‍👩‍👧‍👦',
  'a\u0301'.repeat(30),
  "'; drop table household; --",
  '%00',
  '\\u{110000}',
  '\u0007\u001b[31m',
  '-0',
  '1e999',
  'NaN',
];

/** Text that has broken something somewhere. */
export function oddText(random: Random): string {
  return random.chance(0.05)
    ? random.pick(['x', '守', '\\', '"']).repeat(random.between(1_000, 60_000))
    : random.pick(oddTexts);
}

/** A value for a variable: of any type, or of none that JSON should hold. */
export function oddValue(random: Random, depth = 0): unknown {
  switch (random.between(0, depth > 5 ? 5 : 9)) {
    case 0:
      return oddText(random);
    case 1:
      return random.pick([0, -0, -1, 1.5, 1e308, 2_147_483_648, -2_147_483_649, 9_007_199_254_740_992]);
    case 2:
      return null;
    case 3:
      return random.chance(0.5);
    case 4:
      return random.between(-1_000, 1_000);
    case 5:
      return [];
    case 6:
      return Array.from({ length: random.between(1, 4) }, () => oddValue(random, depth + 1));
    case 7:
      return nested(random.between(1, 2_000));
    default:
      return oddObject(random, depth);
  }
}

/** Keys of prototypes are own properties, as `JSON.parse` makes them. */
function oddObject(random: Random, depth: number): Record<string, unknown> {
  const object: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (let i = random.between(1, 4); i > 0; i--) {
    const key = random.pick(['__proto__', 'constructor', 'id', 'first', 'toJSON', 'length', oddText(random)]);
    Object.defineProperty(object, key, { value: oddValue(random, depth + 1), enumerable: true, configurable: true });
  }
  return object;
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
}
