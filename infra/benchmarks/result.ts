import type { BilingualText } from '@shouwang/http';
import type { Benchmark, Figure, Samples } from './benchmark.ts';
import { isMet, wordsOf, type Goal } from './goal.ts';
import type { Machine } from './machine.ts';
import { summarise, type Summary } from './statistics.ts';

/** Everything of one figure of one run; this is what `--json` prints. */
export interface Result {
  benchmark: string;
  figure: string;
  title: BilingualText;
  unit: string;
  measure: Side;
  control: Side | null;
  ratio: Side | null;
  difference: Side | null;
  goal: Goal | null;
  /** null without a goal. */
  met: boolean | null;
  notes: readonly BilingualText[];
  date: string;
  command: string;
  machine: Machine;
}

interface Side extends Summary {
  title: BilingualText;
  /** One per round. */
  values: readonly number[];
}

export interface RunDescription {
  date: string;
  command: string;
  machine: Machine;
}

export function resultsOf(
  benchmark: Benchmark,
  samples: Readonly<Record<string, Samples>>,
  description: RunDescription,
): Result[] {
  return Object.entries(benchmark.figures).map(([key, figure]) => {
    const found = samples[key];
    if (!found) throw new Error(`${benchmark.name} did not measure ${key}`);
    return { benchmark: benchmark.name, figure: key, ...compare(figure, found), ...description };
  });
}

type Compared = Omit<Result, 'benchmark' | 'figure' | keyof RunDescription>;

/** Ratio and difference are taken within a round, where both sides met the same machine, and summarised afterwards. */
function compare(figure: Figure, { measure, control, notes = [] }: Samples): Compared {
  const { title, unit, goal } = figure;
  if (control.length !== (figure.control ? measure.length : 0)) {
    throw new Error(`${title.en}: ${measure.length} rounds of the measure, ${control.length} of the control`);
  }
  const perRound = (combine: (measured: number, controlled: number) => number, text: BilingualText): Side | null =>
    figure.control &&
    sideOf(
      text,
      measure.map((value, round) => combine(value, control[round] ?? Number.NaN)),
    );
  const sides = {
    measure: sideOf(figure.measure, measure),
    control: figure.control && sideOf(figure.control, control),
    ratio: perRound((a, b) => a / b, { zh: '比值', en: 'ratio' }),
    difference: perRound((a, b) => a - b, { zh: '差', en: 'difference' }),
  };
  const met = goal && isMet(goal, { value: sides.measure, ratio: sides.ratio, difference: sides.difference });
  return { title, unit, ...sides, goal, met, notes };
}

function sideOf(title: BilingualText, values: readonly number[]): Side {
  return { title, values, ...summarise(values) };
}

/** `12.1 (11.8–12.9)`: the median and the range of the rounds. */
export function rangeText({ median, lowest, highest }: Summary): string {
  return `${shortNumber(median)} (${shortNumber(lowest)}–${shortNumber(highest)})`;
}

/** Three digits that count, and no more: the rounds differ by more than that. */
export function shortNumber(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
  return value.toFixed(digits);
}

export function goalText({ goal, unit }: Pick<Result, 'goal' | 'unit'>): string {
  return goal ? wordsOf(goal, unit) : '–';
}

export function metText(met: boolean | null): string {
  return met === null ? '–' : met ? '是 yes' : '否 no';
}
