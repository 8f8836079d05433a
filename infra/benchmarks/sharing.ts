import type { BilingualText } from '@shouwang/http';
import { createRandom } from '../demo/random.ts';
import { defineBenchmark, type BenchmarkContext, type Figure, type Samples } from './benchmark.ts';
import { cpuMsOf } from './cpu-time.ts';
import {
  householdRequest,
  pageRequestAfter,
  placesInTurn,
  readPlaces,
  type GraphRequest,
} from './five-domain-queries.ts';
import { startGatewayPair, type GatewayPair, type GatewayProcess } from './gateways.ts';
import { ratioAtMost } from './goal.ts';
import { runLoad } from './load.ts';
import { inRounds, valuesOf } from './rounds.ts';
import { demoHouseholds } from './systems.ts';

/** The benchmark `gateway` again, with every connection asking the same at the same time. */
const connections = 50;

const requests = { household: { ours: 10_000, stock: 1_000 }, page: { ours: 5_000, stock: 200 } };

export const sharing = defineBenchmark({
  name: 'sharing',
  title: {
    zh: '相同查询同时到达时,网关每次请求的处理器时间',
    en: 'processor time of the gateway per request when equal queries come at once',
  },
  figures: {
    household: figureOf({ zh: '50 个连接同时查询同一户', en: '50 connections ask for the same household' }),
    page: figureOf({ zh: '50 个连接同时查询同样的 100 户', en: '50 connections ask for the same 100 households' }),
  },
  async run(context) {
    const system = await context.system(demoHouseholds);
    const place = placesInTurn(await readPlaces(system.run), createRandom(context.seed).next)();
    const pair = await startGatewayPair(system, context.scratch);
    try {
      return {
        household: await compare(context, pair, householdRequest(place), requests.household),
        page: await compare(context, pair, pageRequestAfter(place), requests.page),
      };
    } finally {
      await pair.stop();
    }
  },
});

function figureOf(title: BilingualText): Figure {
  const measure = { zh: '守望网关', en: 'ours' };
  const control = { zh: '原装网关', en: 'stock' };
  return { title, unit: 'CPU ms', measure, control, goal: ratioAtMost(0.05) };
}

/** Ours gets more requests, or its time would be a few ticks of the clock. */
async function compare(
  context: BenchmarkContext,
  { ours, stock }: GatewayPair,
  request: GraphRequest,
  count: { ours: number; stock: number },
): Promise<Samples> {
  const cpuOf = async ({ url, headers, pid }: GatewayProcess, sent: number) => {
    const before = cpuMsOf(pid);
    await runLoad({ url, headers, connections, requests: sent, next: () => request, signal: context.signal });
    return { cpuMs: (cpuMsOf(pid) - before) / sent };
  };
  const samples = await inRounds(context, {
    ours: () => cpuOf(ours, count.ours),
    stock: () => cpuOf(stock, count.stock),
  });
  return { measure: valuesOf(samples.ours, 'cpuMs'), control: valuesOf(samples.stock, 'cpuMs') };
}
