export interface Summary {
  median: number;
  lowest: number;
  highest: number;
}

/** Throws on nothing: a median of no value would be a figure that nobody measured. */
export function summarise(values: readonly number[]): Summary {
  const sorted = sortedOf(values);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  const lower = sorted[Math.ceil(middle) - 1] ?? 0;
  return { median: (lower + upper) / 2, lowest: sorted[0] ?? 0, highest: sorted.at(-1) ?? 0 };
}

/** The smallest value that at least this share of the values does not exceed (nearest rank); `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = sortedOf(values);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/**
 * How probable it is that a value of the one is greater than one of the other, both drawn at random; equal ones count half
 * (Mann–Whitney's U by the number of pairs). 0.5: a value does not tell from which of the two it is; 0 or 1: it always does.
 */
export function shareGreater(one: readonly number[], other: readonly number[]): number {
  const sorted = sortedOf(other);
  const below = sortedOf(one).reduce(
    (sum, value) => sum + (placeOf(value, sorted, 0) + placeOf(value, sorted, 1)) / 2,
    0,
  );
  return below / (one.length * sorted.length);
}

/** How many are smaller, or with 1 not greater. */
function placeOf(value: number, sorted: readonly number[], equal: 0 | 1): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] ?? 0;
    if (found < value || (equal === 1 && found === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Standard deviation of {@link shareGreater} where there is nothing to tell, by the number of values of both. */
export function shareGreaterError(one: number, other: number): number {
  return Math.sqrt((one + other + 1) / (12 * one * other));
}

/**
 * How many values of each it takes to tell the two apart where one of each tells with this share: right in 95 of 100 cases
 * whether there is something to tell or not. Noether, Sample size determination for some common nonparametric tests, 1987.
 */
export function answersToTell(share: number): number {
  const oneSided = 1.645;
  return Math.ceil((2 * oneSided) ** 2 / (6 * (share - 0.5) ** 2));
}

function sortedOf(values: readonly number[]): number[] {
  if (values.length === 0) throw new Error('there is no value to summarise');
  if (!values.every(Number.isFinite)) throw new Error(`not numbers: ${values.join(', ')}`);
  return values.toSorted((a, b) => a - b);
}
