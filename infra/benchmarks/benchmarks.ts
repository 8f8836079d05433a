import type { Benchmark } from './benchmark.ts';
import { consume } from './consume.ts';
import { delivery } from './delivery.ts';
import { drain } from './drain.ts';
import { gateway } from './gateway.ts';
import { outside } from './outside.ts';
import { page } from './page.ts';
import { rollup } from './rollup.ts';
import { sharing } from './sharing.ts';
import { start } from './start.ts';
import { write } from './write.ts';

/** What there is, in the order in which it runs and stands in README.md. */
export const benchmarks: readonly Benchmark[] = [
  page,
  gateway,
  sharing,
  delivery,
  drain,
  rollup,
  outside,
  consume,
  write,
  start,
];
