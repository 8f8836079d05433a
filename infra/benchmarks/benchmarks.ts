import type { Benchmark } from './benchmark.ts';
import { gateway } from './gateway.ts';
import { page } from './page.ts';
import { sharing } from './sharing.ts';

/** What there is, in the order in which it runs and stands in README.md. */
export const benchmarks: readonly Benchmark[] = [page, gateway, sharing];
