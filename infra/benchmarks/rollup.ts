import { join } from 'node:path';
import { mkdirSync, chmodSync } from 'node:fs';
import { createPortChooser } from '../local/ports.ts';
import { startSystem, type RunningSystem } from '../whole-graph/running-system.ts';
import { defineBenchmark } from './benchmark.ts';
import { ratioAtMost } from './goal.ts';
import { inRounds, valuesOf, type Sample } from './rounds.ts';
import { percentile } from './statistics.ts';
import { loadProvince } from './systems.ts';

const small = 10_000;
const large = 100_000;
const requests = 100;

const question = `query Province {
  region(code: "36") {
    monitoring { households people }
    employment { workshops workshopLiftedWorkers publicPostsFilled }
    industry { projects }
    housing { dangerousOccupied }
    education { students }
  }
}`;

interface Province {
  region: { monitoring: { households: number } };
}

/** A province's figures from all five departments; two systems of two sizes answer in turn. */
export const rollup = defineBenchmark({
  name: 'rollup',
  title: { zh: '全省汇总', en: 'roll-up of a province' },
  figures: {
    p95: {
      title: { zh: '五部门全省汇总 p95', en: 'province roll-up of five departments, p95' },
      unit: 'ms',
      measure: { zh: '10 万户', en: '100,000 households' },
      control: { zh: '1 万户', en: '10,000 households' },
      goal: ratioAtMost(1.5),
    },
    p50: {
      title: { zh: '五部门全省汇总 p50', en: 'province roll-up of five departments, p50' },
      unit: 'ms',
      measure: { zh: '10 万户', en: '100,000 households' },
      control: { zh: '1 万户', en: '10,000 households' },
      goal: null,
    },
  },
  async run(context) {
    const folder = join(context.scratch, 'small');
    mkdirSync(folder);
    // PostgreSQL's user must be able to enter, or its data would go elsewhere.
    chmodSync(context.scratch, 0o755);
    chmodSync(folder, 0o755);
    const largeSystem = await context.system(large);
    const port = await createPortChooser()(null);
    const smallSystem = await startSystem({ demo: true, port, data: join(folder, 'data'), signal: context.signal });
    try {
      await loadProvince(smallSystem.data, small, context.signal);
      const samples = await inRounds(context, {
        measure: () => asked(largeSystem, large),
        control: () => asked(smallSystem, small),
      });
      const side = (figure: string) => ({
        measure: valuesOf(samples.measure, figure),
        control: valuesOf(samples.control, figure),
      });
      return { p95: side('p95'), p50: side('p50') };
    } finally {
      await smallSystem.end();
    }
  },
});

/** One after the other, as a board asks them; the answer is looked at, so that nothing but the real figures counts. */
async function asked(system: RunningSystem, households: number): Promise<Sample> {
  const tookMs: number[] = [];
  for (let index = 0; index < requests; index += 1) {
    const startedAt = performance.now();
    const { status, data, errors } = await system.ask<Province>(question);
    tookMs.push(performance.now() - startedAt);
    if (status !== 200 || errors || data.region.monitoring.households < households) {
      throw new Error(`the province was not answered: ${JSON.stringify(errors ?? data)}`);
    }
  }
  return { p50: percentile(tookMs, 0.5), p95: percentile(tookMs, 0.95) };
}
