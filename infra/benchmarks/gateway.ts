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
  type HouseholdPlace,
} from './five-domain-queries.ts';
import { startGatewayPair, type GatewayPair, type GatewayProcess } from './gateways.ts';
import { ratioAtMost } from './goal.ts';
import { runLoad } from './load.ts';
import { inRounds, valuesOf } from './rounds.ts';
import { demoHouseholds } from './systems.ts';

/**
 * What a request costs the gateway, in processor time of its process alone: the services answer another process. Every
 * request asks with variables of its own, so nothing can be shared. Stock is in `stock-gateway.ts`.
 */
interface Query {
  requestFor(place: HouseholdPlace): GraphRequest;
  requests: number;
}

const queries = {
  household: { requestFor: householdRequest, requests: 3_000 },
  page: { requestFor: pageRequestAfter, requests: 400 },
} satisfies Record<string, Query>;

const connections = 8;

export const gateway = defineBenchmark({
  name: 'gateway',
  title: { zh: '网关每次请求的处理器时间', en: 'processor time of the gateway per request' },
  figures: {
    household: figureOf({
      zh: '一户、五个部门,变量各不相同',
      en: 'one household over five services, unique variables',
    }),
    page: figureOf({ zh: '100 户、五个部门,变量各不相同', en: '100 households over five services, unique variables' }),
  },
  async run(context) {
    const system = await context.system(demoHouseholds);
    const places = await readPlaces(system.run);
    const pair = await startGatewayPair(system, context.scratch);
    try {
      return {
        household: await compare(context, pair, places, queries.household),
        page: await compare(context, pair, places, queries.page),
      };
    } finally {
      await pair.stop();
    }
  },
});

function figureOf(title: BilingualText): Figure {
  const [measure, control] = [
    { zh: '守望网关', en: 'ours' },
    { zh: '原装网关', en: 'stock' },
  ];
  return { title, unit: 'CPU ms', measure, control, goal: ratioAtMost(0.5) };
}

async function compare(
  context: BenchmarkContext,
  { ours, stock }: GatewayPair,
  places: readonly HouseholdPlace[],
  { requestFor, requests }: Query,
): Promise<Samples> {
  const cpuOf = async (process: GatewayProcess, next: () => HouseholdPlace) => {
    const before = cpuMsOf(process.pid);
    const ask = (): GraphRequest => requestFor(next());
    const { url, headers } = process;
    await runLoad({ url, headers, connections, requests, next: ask, signal: context.signal });
    return { cpuMs: (cpuMsOf(process.pid) - before) / requests };
  };
  // Both are asked the same, in the same order.
  const turnOf = () => placesInTurn(places, createRandom(context.seed).next);
  const [oursNext, stockNext] = [turnOf(), turnOf()];
  const samples = await inRounds(context, {
    ours: () => cpuOf(ours, oursNext),
    stock: () => cpuOf(stock, stockNext),
  });
  return { measure: valuesOf(samples.ours, 'cpuMs'), control: valuesOf(samples.stock, 'cpuMs') };
}
