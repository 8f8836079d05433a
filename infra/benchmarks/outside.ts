import { randomUUID } from 'node:crypto';
import type { BilingualText } from '@shouwang/http';
import pg from 'pg';
import { Pool } from 'undici';
import { createRandom, type Random } from '../demo/random.ts';
import { demoAuthorization } from '../demo-sign-in/token.ts';
import type { ServiceName } from '../start/members.ts';
import type { RunFile } from '../start/run-file.ts';
import { defineBenchmark, type Figure, type Samples } from './benchmark.ts';
import { householdRequest, type GraphRequest } from './five-domain-queries.ts';
import { ratioWithin, type Goal } from './goal.ts';
import { ask } from './load.ts';
import { inRounds, valuesOf, type Sample } from './rounds.ts';
import { answersToTell, percentile, shareGreater, shareGreaterError } from './statistics.ts';
import { demoHouseholds } from './systems.ts';

/**
 * Whether time tells a record that a viewer may not see from one that does not exist: a county's clerk asks for both in
 * turn, one by one, each time for another. That the same work is done for both is a test (infra/walls/same-work.ts); this
 * is what is left, in time.
 */
const account = 'county-360704';
const ownCounty = '360704';
const otherCounty = '361104';
const turnsPerRound = 800;

/** A way to a record by its id, and whose records it leads to. */
interface Way {
  service: ServiceName;
  table: string;
  /** Where the records lie; those that do not exist have random ids. */
  county: string;
  request(id: string): GraphRequest;
}

const reading = (field: string, service: ServiceName, table = field, county = otherCounty): Way => ({
  service,
  table,
  county,
  request: (id) => ({ query: `query ($id: ID!) { record: ${field}(id: $id) { id } }`, variables: { id } }),
});

const leave = `mutation ($input: LeaveDwellingInput!) { record: leaveDwelling(input: $input) { __typename } }`;

const ways = {
  household: reading('household', 'monitoring'),
  person: reading('person', 'monitoring'),
  dwelling: reading('dwelling', 'housing-safety'),
  enrolment: reading('enrolment', 'education-subsidies'),
  change: {
    ...reading('dwelling', 'housing-safety'),
    request: (dwellingId) => ({
      query: leave,
      variables: { input: { idempotencyKey: randomUUID(), dwellingId, expectedVersion: 1 } },
    }),
  },
  insideId: reading('household', 'monitoring', 'household', ownCounty),
  inside: {
    ...reading('household', 'monitoring', 'household', ownCounty),
    request: (id) => householdRequest({ id }),
  },
} as const satisfies Record<string, Way>;

/** What may be seen, as proof that the measure sees something. */
const inside = { measure: { zh: '辖区内', en: 'inside' }, goal: null };

type WayName = keyof typeof ways;
const wayNames = Object.keys(ways) as WayName[];

/** Milliseconds of each answer of a round. */
type Times = Record<WayName, Record<'there' | 'absent', number[]>>;

export const outside = defineBenchmark({
  name: 'outside',
  title: {
    zh: '辖区外的记录与不存在的记录,回答时间之比',
    en: 'time of answers about records outside the area, beside those that do not exist',
  },
  figures: {
    household: figureOf({ zh: '查询辖区外的农户,p50', en: 'read of a household outside the area, p50' }),
    person: figureOf({ zh: '查询辖区外的人员,p50', en: 'read of a person outside the area, p50' }),
    dwelling: figureOf({ zh: '查询辖区外的住房,p50', en: 'read of a dwelling outside the area, p50' }),
    enrolment: figureOf({ zh: '查询辖区外的学籍,p50', en: 'read of an enrolment outside the area, p50' }),
    change: figureOf({ zh: '修改辖区外的住房,p50', en: 'change of a dwelling outside the area, p50' }),
    insideId: figureOf(
      { zh: '查询辖区内的农户,仅标识,p50', en: 'read of a household inside, its id alone, p50' },
      inside,
    ),
    inside: figureOf(
      { zh: '查询辖区内的农户,五个部门,p50', en: 'read of a household inside, five services, p50' },
      inside,
    ),
  },
  async run(context) {
    const { run } = await context.system(demoHouseholds);
    const headers = await demoAuthorization(run, account);
    const random = createRandom(context.seed);
    const next = await idsInTurn(run, random);
    const pool = new Pool(run.gateway, { connections: 1 });
    const rounds: Times[] = [];
    const askFor = async (name: WayName, isThere: boolean): Promise<number> => {
      const body = JSON.stringify(ways[name].request(isThere ? next[name]() : randomUUID()));
      const from = performance.now();
      const answer = await ask(pool, headers, body, context.signal);
      const tookMs = performance.now() - from;
      const isShown = !/^\{"data":\{"\w+":(null|\{"__typename":"RecordNotFound"\})\}\}$/.test(answer.trim());
      if (isShown !== (isThere && ways[name].county === ownCounty))
        throw new Error(`${name}: the answer is ${answer.slice(0, 300)}`);
      return tookMs;
    };
    try {
      const { all } = await inRounds(context, {
        all: async () => {
          const times = await askInTurn(random, askFor);
          rounds.push(times);
          return p50sOf(times);
        },
      });
      // The first one warms up.
      const counted = rounds.slice(1);
      const timesOf = (name: WayName): Times[WayName][] => counted.map((times) => times[name]);
      const together = noteOf(wayNames.filter((name) => ways[name].county === otherCounty).flatMap(timesOf));
      return Object.fromEntries(
        wayNames.map((name): [WayName, Samples] => [
          name,
          {
            measure: valuesOf(all, `${name} there`),
            control: valuesOf(all, `${name} absent`),
            notes: [
              noteOf(timesOf(name)),
              // Alone each has too few answers for what is small and the same in all of them.
              ...(name === 'change'
                ? [{ zh: `辖区外五项合计:${together.zh}`, en: `all five outside: ${together.en}` }]
                : []),
            ],
          },
        ]),
      ) as Record<WayName, Samples>;
    } finally {
      await pool.destroy();
    }
  },
});

function figureOf(
  title: BilingualText,
  { measure, goal }: { measure: BilingualText; goal: Goal | null } = {
    measure: { zh: '辖区外', en: 'outside' },
    goal: ratioWithin(0.95, 1.05),
  },
): Figure {
  return { title, unit: 'ms', measure, control: { zh: '不存在', en: 'does not exist' }, goal };
}

/** One record after the other in an order that the seed decides. */
async function idsInTurn(run: RunFile, random: Random): Promise<Record<WayName, () => string>> {
  const turns = await Promise.all(
    wayNames.map(async (name) => {
      const { service, table, county } = ways[name];
      const client = new pg.Client({ connectionString: run.postgres[service] });
      await client.connect();
      const { rows } = await client.query<{ id: string }>(
        `select id from ${table} where region_code like $1 || '%' order by id`,
        [county],
      );
      await client.end();
      return [name, rows.map(({ id }) => ({ id, place: random.next() }))] as const;
    }),
  );
  return Object.fromEntries(
    turns.map(([name, rows]) => {
      const ids = rows.toSorted((one, other) => one.place - other.place);
      let turn = 0;
      return [name, () => ids[turn++ % ids.length]?.id ?? fail(name)];
    }),
  ) as Record<WayName, () => string>;
}

function fail(name: string): never {
  throw new Error(`the demo has no records for ${name}`);
}

/** Which of the two comes first is drawn each time, so that nothing is always measured behind the same. */
async function askInTurn(random: Random, askFor: (name: WayName, isThere: boolean) => Promise<number>): Promise<Times> {
  const times = Object.fromEntries(
    wayNames.map((name) => [name, { there: [] as number[], absent: [] as number[] }]),
  ) as Times;
  for (let turn = 0; turn < turnsPerRound; turn += 1) {
    for (const name of wayNames) {
      const first = random.chance(0.5);
      for (const isThere of [first, !first]) {
        times[name][isThere ? 'there' : 'absent'].push(await askFor(name, isThere));
      }
    }
  }
  return times;
}

function p50sOf(times: Times): Sample {
  return Object.fromEntries(
    wayNames.flatMap((name) => [
      [`${name} there`, percentile(times[name].there, 0.5)],
      [`${name} absent`, percentile(times[name].absent, 0.5)],
    ]),
  );
}

/** How well one answer's time tells. Within each round, as a machine that gets slower between two tells nothing. */
function noteOf(rounds: readonly Times[WayName][]): BilingualText {
  const shares = rounds.map(({ there, absent }) => shareGreater(there, absent));
  const share = shares.reduce((sum, each) => sum + each, 0) / shares.length;
  const answers = rounds.reduce((sum, { there }) => sum + there.length, 0);
  const doubt = 1.96 * shareGreaterError(answers, answers);
  const off = Math.abs(share - 0.5);
  const needed = (distance: number): string => answersToTell(0.5 + distance).toLocaleString('en');
  const words = `${share.toFixed(3)} ± ${doubt.toFixed(3)}`;
  const zh = `存在的回答慢于不存在的回答的概率为 ${words}(各 ${answers} 次;0.5 即无法区分)`;
  const en = `an answer about what exists is slower than one about what does not with probability ${words} (${answers} of each; 0.5 tells nothing)`;
  return off > doubt
    ? { zh: `${zh},约需各 ${needed(off)} 次才能区分`, en: `${en}; about ${needed(off)} of each would tell` }
    : {
        zh: `${zh},在误差之内;即便取误差上限,也需各 ${needed(off + doubt)} 次`,
        en: `${en}, within the error; were it at the error's bound, ${needed(off + doubt)} of each would tell`,
      };
}
