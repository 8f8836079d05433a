import { randomUUID } from 'node:crypto';
import { createHousingSafety, registerDwellingCommand, type Policies } from '@shouwang/housing-safety';
import type { Service } from '@shouwang/service';
import { importSigningKey, signViewerToken, type SigningKey, type Viewer } from '@shouwang/viewer';
import { createLogger } from '@shouwang/process';
import pg from 'pg';
import { Pool } from 'undici';
import { loadSecrets } from '../start/secrets.ts';
import type { RunningSystem } from '../whole-graph/running-system.ts';
import { defineBenchmark } from './benchmark.ts';
import { openBareRegistrations } from './controls/bare-registration.ts';
import { ratioAtLeast } from './goal.ts';
import { inRounds, valuesOf, type Sample } from './rounds.ts';
import { demoHouseholds } from './systems.ts';

const measureMs = 4_000;
/** Of the service and of the control alike. */
const poolSize = 16;
const clientCounts = [8, 32] as const;

type Registration = (household: Household) => Promise<void>;

interface Household {
  id: string;
  regionCode: string;
}

/** A mutation with its event, per second, beside a program that only writes the same rows. */
export const write = defineBenchmark({
  name: 'write',
  title: { zh: '登记住房', en: 'registering a dwelling' },
  figures: {
    http8: figure('服务的 HTTP 接口', 'over HTTP at the service', 8, ratioAtLeast(0.6)),
    http32: figure('服务的 HTTP 接口', 'over HTTP at the service', 32, ratioAtLeast(0.6)),
    command8: figure('仅命令', 'the command alone', 8, null),
    command32: figure('仅命令', 'the command alone', 32, null),
  },
  async run(context) {
    const system = await context.system(demoHouseholds);
    const databaseUrl = system.run.postgres['housing-safety'];
    const households = await householdsIn(databaseUrl);
    const { viewerKeys } = await loadSecrets(system.data);
    const http = openHttp(system, importSigningKey(viewerKeys.privateKey));
    const command = await openCommand(system.run.postgresOfServices['housing-safety']);
    const bare = openBareRegistrations(databaseUrl, poolSize);
    const control: Registration = ({ id, regionCode }) => bare.register(id, regionCode);
    const side = (register: Registration) => (): Promise<Sample> => perSecond(register, households);
    try {
      const samples = await inRounds(context, {
        http: side(http.register),
        control: side(control),
        command: side(command.register),
      });
      const compare = (name: 'http' | 'command', clients: number) => ({
        measure: valuesOf(samples[name], `${clients}`),
        control: valuesOf(samples.control, `${clients}`),
      });
      return {
        http8: compare('http', 8),
        http32: compare('http', 32),
        command8: compare('command', 8),
        command32: compare('command', 32),
      };
    } finally {
      await Promise.all([http.close(), command.close(), bare.close()]);
    }
  },
});

function figure(zh: string, en: string, clients: number, goal: ReturnType<typeof ratioAtLeast> | null) {
  return {
    title: { zh: `登记住房(${zh},${clients} 个客户端)`, en: `registering a dwelling, ${en}, ${clients} clients` },
    unit: 'per s',
    measure: { zh: '检查、写入并产生事件', en: 'checked, written, with its event' },
    control: { zh: '用 pg 只写同样的行', en: 'the same rows written by pg, nothing checked' },
    goal,
  };
}

/** Spread over the villages as households are: no two clients wait for one village's counters more often than there. */
async function householdsIn(databaseUrl: string): Promise<Household[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Household>(
      `select id, region_code as "regionCode" from household_copy where status = 'ACTIVE' order by id`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

async function perSecond(register: Registration, households: readonly Household[]): Promise<Sample> {
  const sample: Record<string, number> = {};
  for (const clients of clientCounts) {
    let done = 0;
    let next = 0;
    const startedAt = performance.now();
    const until = startedAt + measureMs;
    const client = async (): Promise<void> => {
      while (performance.now() < until) {
        const household = households[next++ % households.length];
        if (!household) throw new Error('the demo has no households');
        await register(household);
        done += 1;
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
    sample[clients] = (done * 1_000) / (performance.now() - startedAt);
  }
  return sample;
}

const document = `mutation Register($input: RegisterDwellingInput!) {
  registerDwelling(input: $input) { __typename ... on Dwelling { id } }
}`;

function openHttp({ run }: RunningSystem, key: SigningKey): { register: Registration; close(): Promise<void> } {
  const pool = new Pool(run.services['housing-safety'], { connections: Math.max(...clientCounts), pipelining: 1 });
  const viewer: Viewer = {
    id: 'bench-viewer',
    roles: ['bench'],
    areas: ['*'],
    scopes: ['housing-safety:write'],
    purpose: null,
  };
  let token = { text: '', until: 0 };
  const authorization = (): string => {
    if (Date.now() > token.until) {
      const text = signViewerToken({ viewer, audience: 'housing-safety', requestId: 'bench', key, ttlSeconds: 60 });
      token = { text: `Bearer ${text}`, until: Date.now() + 30_000 };
    }
    return token.text;
  };
  return {
    async register({ id, regionCode }) {
      const input = { idempotencyKey: randomUUID(), householdId: id, regionCode, tenure: 'OWN', builtYear: 1990 };
      const { statusCode, body } = await pool.request({
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: authorization() },
        body: JSON.stringify({
          query: document,
          variables: { input: { ...input, areaSquareMetres: 90, residents: 0 } },
        }),
      });
      const answer = await body.text();
      if (statusCode !== 200 || !answer.includes('"Dwelling"')) throw new Error(`${statusCode}: ${answer}`);
    },
    close: () => pool.close(),
  };
}

const viewer: Viewer = { id: 'bench', roles: [], areas: ['*'], scopes: [], purpose: null };

/** The service's own command over its own pool, in this process as the control is. */
async function openCommand(databaseUrl: string): Promise<{ register: Registration; close(): Promise<void> }> {
  const config = {
    host: '127.0.0.1',
    port: 0,
    brokers: [],
    topicPrefix: '',
    viewerKeys: new Map(),
    logLevel: 'error' as const,
    databaseUrl,
  };
  const service: Service<Policies> = await createHousingSafety(config, {
    logger: createLogger({ name: 'bench', level: 'error' }),
  });
  const { deps } = service;
  await deps.dataSource.initialize();
  return {
    async register({ id, regionCode }) {
      const input = { householdId: id, regionCode, tenure: 'OWN' as const, builtYear: 1990, areaSquareMetres: 90 };
      const idempotencyKey = randomUUID();
      const request = {
        viewer,
        idempotencyKey,
        operation: 'registerDwelling',
        input,
        correlationId: 'bench',
      };
      const outcome = await registerDwellingCommand(deps, request, { ...input, residents: 0, registeredOn: null });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    },
    close: () => deps.dataSource.destroy(),
  };
}
