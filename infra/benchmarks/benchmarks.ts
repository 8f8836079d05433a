import type { Benchmark } from './benchmark.ts';

/** What there is, in the order in which it runs and stands in README.md. */
export const benchmarks: readonly Benchmark[] = [];
