import type { BilingualText } from '@shouwang/http';
import type { RunningSystem } from '../whole-graph/running-system.ts';
import type { Goal } from './goal.ts';

/** One `npm run bench -- <name>`: some figures, each beside a control that was measured in the same run. */
export interface Benchmark<Key extends string = string> {
  /** As it is typed. */
  name: string;
  title: BilingualText;
  /** Declared apart from the run, so that goals can be read, and are computed with, before anything is measured. */
  figures: Readonly<Record<Key, Figure>>;
  run(context: BenchmarkContext): Promise<Readonly<Record<Key, Samples>>>;
}

export interface Figure {
  title: BilingualText;
  /** Of measure and control alike: `ms`, `CPU ms`, `events/s`. */
  unit: string;
  measure: BilingualText;
  /** null where there is nothing to compare with. */
  control: BilingualText | null;
  goal: Goal | null;
}

/** One value per round, in the order of the rounds; measure and control have equally many. */
export interface Samples {
  measure: readonly number[];
  /** Empty when the figure has no control. */
  control: readonly number[];
  /** What a reader must know to judge this run; printed under the table. */
  notes?: readonly BilingualText[];
}

export interface BenchmarkContext {
  rounds: number;
  /** Name of every random sequence; the same seed asks for the same things in the same order. */
  seed: string;
  /** Empty, of this benchmark alone, removed at the end. */
  scratch: string;
  /** Aborted by Ctrl-C: long loops look at it. */
  signal: AbortSignal;
  /** One line on stderr. */
  progress(zh: string, en: string): void;
  /**
   * A system of its own with so many invented households, started when it is first asked for and shared by all
   * benchmarks of one invocation. One runs at a time: asking for another size stops this one and keeps its data.
   */
  system(households: number): Promise<RunningSystem>;
}

/** Keeps the keys of `figures` and of what `run` answers the same. */
export function defineBenchmark<const Key extends string>(benchmark: Benchmark<Key>): Benchmark {
  return benchmark;
}
