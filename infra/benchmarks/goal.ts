import type { Summary } from './statistics.ts';

/** What a figure should be. `ratio` is measure ÷ control per round, `difference` measure − control, `value` the measure. */
export type Goal = Bounded | Between;

interface Bounded {
  of: 'ratio' | 'difference' | 'value';
  at: 'most' | 'least';
  bound: number;
}

/** Of two sides that ought to be one: neither may be the greater. */
interface Between {
  of: 'ratio';
  at: 'within';
  from: number;
  to: number;
}

export const ratioAtMost = (bound: number): Goal => ({ of: 'ratio', at: 'most', bound });
export const ratioAtLeast = (bound: number): Goal => ({ of: 'ratio', at: 'least', bound });
export const ratioWithin = (from: number, to: number): Goal => ({ of: 'ratio', at: 'within', from, to });
export const differenceAtMost = (bound: number): Goal => ({ of: 'difference', at: 'most', bound });
export const valueAtMost = (bound: number): Goal => ({ of: 'value', at: 'most', bound });

/** By the median: a single round that was disturbed neither saves nor loses a goal. */
export function isMet(goal: Goal, summaries: Readonly<Record<Goal['of'], Summary | null>>): boolean {
  const summary = summaries[goal.of];
  if (!summary) throw new Error(`the goal is about a ${goal.of}, and the figure has no control`);
  switch (goal.at) {
    case 'most':
      return summary.median <= goal.bound;
    case 'least':
      return summary.median >= goal.bound;
    case 'within':
      return goal.from <= summary.median && summary.median <= goal.to;
  }
}

export function wordsOf(goal: Goal, unit: string): string {
  if (goal.at === 'within') return `${goal.from}–${goal.to} ×`;
  const sign = goal.at === 'most' ? '≤' : '≥';
  switch (goal.of) {
    case 'ratio':
      return `${sign} ${goal.bound} ×`;
    case 'difference':
      return `${sign} control + ${goal.bound} ${unit}`;
    case 'value':
      return `${sign} ${goal.bound} ${unit}`;
  }
}
