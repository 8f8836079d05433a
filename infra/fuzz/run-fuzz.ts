import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { post, runCampaign } from './campaign.ts';
import type { Finding, Tally } from './campaign.ts';
import type { WatchedGateway } from './watched-gateway.ts';

export interface FuzzReport extends Tally {
  seconds: number;
  /** Computing without a turn of the event loop, in the gateway's process. */
  longestBlockMs: number;
  /** After a collection: before, and after everything has been answered. */
  heapBeforeBytes: number;
  heapAfterBytes: number;
  cpuMsPerRequest: number;
}

/** Goals: what is above is a finding of its own. */
export const longestBlockAllowedMs = 1_000;
const heapGrowthAllowedBytes = 64 * 1024 * 1024;

export async function supergraphSchema(): Promise<GraphQLSchema> {
  const path = join(import.meta.dirname, '..', '..', 'gateway', 'supergraph.graphql');
  return buildSchema(await readFile(path, 'utf8'), { assumeValid: true });
}

/** Fuzzes a gateway with one seed; its process must be alive, quick and small afterwards. */
export async function fuzz(
  gateway: WatchedGateway,
  seed: string,
  goesOn: (requests: number) => boolean,
): Promise<FuzzReport> {
  const schema = await supergraphSchema();
  // What every process loads once is no leak.
  await runCampaign({
    url: gateway.url,
    headers: gateway.headers,
    schema,
    seed: `${seed} warm-up`,
    goesOn: (requests) => requests < 100,
  });
  const before = await gateway.watch();
  const beganMs = performance.now();
  const tally = await runCampaign({ url: gateway.url, headers: gateway.headers, schema, seed, goesOn });
  const seconds = (performance.now() - beganMs) / 1_000;
  if (gateway.death !== null) throw new Error(`the gateway ended: ${gateway.death}`);
  const alive = await post(gateway, '{"query":"{ __typename }"}');
  const after = await gateway.watch();
  const findings: Finding[] = [...tally.findings];
  const find = (flaw: string): void => void findings.push({ kind: 'process', flaw, request: `seed ${seed}` });
  if (alive.status !== 200) find(`a plain query has status ${alive.status} afterwards`);
  if (after.longestBlockMs > longestBlockAllowedMs) find(`the event loop stood still for ${after.longestBlockMs} ms`);
  if (after.heapBytes - before.heapBytes > heapGrowthAllowedBytes) {
    find(`the heap grew from ${before.heapBytes} to ${after.heapBytes} bytes`);
  }
  return {
    ...tally,
    findings,
    seconds,
    longestBlockMs: after.longestBlockMs,
    heapBeforeBytes: before.heapBytes,
    heapAfterBytes: after.heapBytes,
    cpuMsPerRequest: (after.cpuMs - before.cpuMs) / Math.max(1, tally.requests),
  };
}
