import type { BenchmarkContext } from './benchmark.ts';

/** What one side measured in one round, by the name of the figure: `{ p50: 12.1, p99: 30 }`. */
export type Sample = Readonly<Record<string, number>>;

/**
 * Measures the sides turn by turn, once per round, after one round that warms up and does not count. Every other round
 * goes through them backwards (ABC, CBA, ABC …), so that a machine that gets slower or faster as time goes by favours none.
 */
export async function inRounds<const Side extends string>(
  { rounds, signal, progress }: Pick<BenchmarkContext, 'rounds' | 'signal' | 'progress'>,
  sides: Readonly<Record<Side, () => Promise<Sample>>>,
): Promise<Record<Side, Sample[]>> {
  const names = Object.keys(sides) as Side[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Record<Side, Sample[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of round % 2 === 0 ? names.toReversed() : names) {
      signal.throwIfAborted();
      const sample = await sides[name]();
      const text = Object.entries(sample).map(([figure, value]) => `${figure} ${value.toFixed(2)}`);
      const label = round === 0 ? ['预热', 'warm-up'] : [`第 ${round} 轮`, `round ${round}`];
      progress(`${label[0]} ${name}`, `${label[1]} ${name}: ${text.join(', ')}`);
      if (round > 0) samples[name].push(sample);
    }
  }
  return samples;
}

/** One figure of every round. */
export function valuesOf(samples: readonly Sample[], figure: string): number[] {
  return samples.map((sample) => {
    const value = sample[figure];
    if (value === undefined) throw new Error(`a round has no figure ${figure}`);
    return value;
  });
}
