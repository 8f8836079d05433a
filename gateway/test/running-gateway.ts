import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@shouwang/process';
import type { Gateway, GatewayConfig } from '../index.ts';
import { composeSupergraph, createGateway } from '../index.ts';
import { everybodyIs, openViewer } from '../src/identity/everybody.ts';
import type { TestSubgraph } from './subgraphs.ts';
import { startHouses, startVillages } from './subgraphs.ts';

export interface GraphqlAnswer {
  status: number;
  headers: Headers;
  body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: unknown; extensions: Record<string, unknown> }[];
  };
}

export interface RunningGateway {
  gateway: Gateway;
  villages: TestSubgraph;
  houses: TestSubgraph;
  supergraphPath: string;
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<GraphqlAnswer>;
  stop(): Promise<void>;
}

export function supergraphOf(...subgraphs: readonly { service: TestSubgraph['service'] }[]): string {
  const composition = composeSupergraph(subgraphs.map(({ service }) => service));
  if (!composition.ok) throw new Error(composition.problems.join('\n'));
  return composition.supergraphSdl;
}

/** Asks again until it holds; gives up, because a test that has failed must not go on asking for ever. */
export async function until(condition: () => boolean | Promise<boolean>, patienceMs = 4_000): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not come about');
    await new Promise((done) => setTimeout(done, 10));
  }
}

/** Two real subgraphs and the gateway over them, each on a free port. */
export async function runGateway(overrides: Partial<GatewayConfig> = {}): Promise<RunningGateway> {
  const [villages, houses] = await Promise.all([startVillages(), startHouses()]);
  const folder = await mkdtemp(join(tmpdir(), 'shouwang-gateway-'));
  const supergraphPath = join(folder, 'supergraph.graphql');
  await writeFile(supergraphPath, supergraphOf(villages, houses));
  const gateway = createGateway({
    host: '127.0.0.1',
    port: 0,
    supergraph: supergraphPath,
    supergraphPollMs: 60_000,
    serviceUrls: {},
    serviceTimeoutMs: 5_000,
    serviceTimeoutsMs: {},
    identity: everybodyIs(openViewer),
    viewerKey: null,
    readyQueries: [],
    logger: createLogger({ name: 'test', level: 'silent' }),
    ...overrides,
  });
  await gateway.start();
  return {
    gateway,
    villages,
    houses,
    supergraphPath,
    async ask(query, variables = {}, headers = {}) {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.json()) as GraphqlAnswer['body'];
      return { status: response.status, headers: response.headers, body };
    },
    async stop() {
      await gateway.stop();
      await Promise.all([villages.stop(), houses.stop()]);
      await rm(folder, { recursive: true });
    },
  };
}
