import { deepStrictEqual } from 'node:assert';
import { performance } from 'node:perf_hooks';
import type { BilingualText } from '@shouwang/http';
import { createRandom } from '../demo/random.ts';
import { defineBenchmark, type BenchmarkContext, type Figure } from './benchmark.ts';
import { pageRequestAfter, placesInTurn, readPlaces } from './five-domain-queries.ts';
import { ratioAtMost } from './goal.ts';
import { demoAuthorization } from '../demo-sign-in/token.ts';
import { runLoad, type LoadOptions } from './load.ts';
import { createPageControl, type PageControl } from './page-control.ts';
import { inRounds, valuesOf } from './rounds.ts';
import { percentile } from './statistics.ts';
import { demoHouseholds } from './systems.ts';
import { switchRowSecurity } from '../walls/switch-row-security.ts';
import type { RunFile } from '../start/run-file.ts';

/**
 * What it costs in time that five departments keep their records apart: a page of 100 households over all five through
 * the gateway, beside the same JSON from one SQL statement over the same rows in one database. One caller asks, one page
 * after the other, each another page.
 */
const pagesPerRound = 60;
const largeProvince = 100_000;

const withoutText = { zh: '行级安全关闭', en: 'row-level security switched off' };
const gatewayText = { zh: '五个数据库,经网关', en: 'five databases through the gateway' };
const controlText = { zh: '一个数据库,一条 SQL', en: 'one SQL statement in one database' };

function figureOf(title: BilingualText): Figure {
  return { title, unit: 'ms', measure: gatewayText, control: controlText, goal: ratioAtMost(3) };
}

export const page = defineBenchmark({
  name: 'page',
  title: { zh: '100 户、五个部门的一页', en: 'a page of 100 households over five services' },
  figures: {
    small: figureOf({ zh: '3,000 户中的一页,p50', en: 'page out of 3,000 households, p50' }),
    large: figureOf({ zh: '100,000 户中的一页,p50', en: 'page out of 100,000 households, p50' }),
    walls: {
      title: {
        zh: '行级安全的代价,3,000 户中的一页,p50',
        en: 'cost of row-level security, page out of 3,000 households, p50',
      },
      unit: 'ms',
      measure: gatewayText,
      control: withoutText,
      goal: ratioAtMost(1.15),
    },
    growth: {
      title: { zh: '两种规模相比,p50', en: 'the two sizes compared, p50' },
      unit: 'ms',
      measure: { zh: '100,000 户', en: '100,000 households' },
      control: { zh: '3,000 户', en: '3,000 households' },
      goal: ratioAtMost(1.25),
    },
  },
  async run(context) {
    const small = await measure(context, demoHouseholds);
    const large = await measure(context, largeProvince);
    const notes = [
      {
        zh: '两种规模先后测得,不交替;各自与其对照交替。',
        en: 'The two sizes were measured one after the other; each took turns with its own control.',
      },
    ];
    const walls = { measure: small.measure, control: small.without };
    return { small, large, walls, growth: { measure: large.measure, control: small.measure, notes } };
  },
});

async function measure(context: BenchmarkContext, households: number) {
  const { run } = await context.system(households);
  const places = await readPlaces(run);
  context.progress(`正在复制 ${places.length} 户的对照表`, `copying the control's tables, ${places.length} households`);
  const control = await createPageControl(run);
  try {
    const headers = await demoAuthorization(run);
    await requireSameAnswer(
      { url: run.gateway, headers },
      control,
      places[Math.floor(places.length / 2)] ?? { id: '', regionCode: '' },
    );
    const turnOf = () => placesInTurn(places, createRandom(context.seed).next);
    const [oursNext, withoutNext, controlNext] = [turnOf(), turnOf(), turnOf()];
    const { signal } = context;
    const throughGateway = async (nextPlace: () => Place) => {
      const next = () => pageRequestAfter(nextPlace());
      const load = { url: run.gateway, headers, connections: 1, requests: pagesPerRound, next, signal };
      return { p50: percentile(await runLoad(load), 0.5) };
    };
    const samples = await inRounds(context, {
      gateway: () => throughGateway(oursNext),
      without: async () => {
        await switchAll(run, 'disable');
        try {
          // Plans are made anew after a switch: what is asked first does not count.
          await throughGateway(withoutNext);
          return await throughGateway(withoutNext);
        } finally {
          await switchAll(run, 'enable');
          await throughGateway(oursNext);
        }
      },
      sql: async () => ({ p50: percentile(await readPages(control, controlNext), 0.5) }),
    });
    return {
      measure: valuesOf(samples.gateway, 'p50'),
      control: valuesOf(samples.sql, 'p50'),
      without: valuesOf(samples.without, 'p50'),
    };
  } finally {
    await control.stop();
  }
}

async function switchAll({ postgres }: RunFile, how: 'enable' | 'disable'): Promise<void> {
  for (const url of Object.values(postgres)) await switchRowSecurity(url, how);
}

type Place = Parameters<PageControl['read']>[0];

async function readPages(control: PageControl, next: () => Place): Promise<number[]> {
  const latencies: number[] = [];
  for (let index = 0; index < pagesPerRound; index += 1) {
    const place = next();
    const from = performance.now();
    await control.read(place);
    latencies.push(performance.now() - from);
  }
  return latencies;
}

/** A control that gives something else would be no control. */
async function requireSameAnswer(
  { url, headers }: Pick<LoadOptions, 'url' | 'headers'>,
  control: PageControl,
  place: Place,
): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(pageRequestAfter(place)),
  });
  deepStrictEqual(await response.json(), JSON.parse(await control.read(place)));
}
