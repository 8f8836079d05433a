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

function sortedOf(values: readonly number[]): number[] {
  if (values.length === 0) throw new Error('there is no value to summarise');
  if (!values.every(Number.isFinite)) throw new Error(`not numbers: ${values.join(', ')}`);
  return values.toSorted((a, b) => a - b);
}
