import { createRandom } from '../demo/random.ts';
import { post } from './campaign.ts';
import { hostileDocuments } from './hostile-documents.ts';
import type { WatchedGateway } from './watched-gateway.ts';

export interface DocumentCost {
  name: string;
  /** Status of the answer, and the limit that was broken. */
  outcome: string;
  size: number;
  /** Of the gateway's process, for the whole request. */
  cpuMs: number;
  longestBlockMs: number;
}

const refusalsMeasured = 5;

/**
 * For each hostile document the largest that the limits let through, and one far beyond them. What is let through is
 * sent once, because the second time its plan is known; a refusal is dear each time, and the mean of many is taken.
 */
export async function measureWorst(gateway: WatchedGateway): Promise<DocumentCost[]> {
  const costs: DocumentCost[] = [];
  for (const name of Object.keys(hostileDocuments)) {
    const passing = await largestPassing(gateway, name);
    if (passing > 0) costs.push(await measure(gateway, name, passing, 1));
    costs.push(await measureRefusal(gateway, name));
  }
  return costs;
}

/** What refusing a document takes that is far beyond the limits; where no limit is broken, answering it. */
export async function measureRefusal(gateway: WatchedGateway, name: string): Promise<DocumentCost> {
  return measure(gateway, name, 4_096, refusalsMeasured);
}

/** Documents with a comment of their own, so that nothing of them is known yet. */
let sent = 0;
function documentOf(name: string, size: number): string {
  return `#${sent++}\n${hostileDocuments[name]?.(size, createRandom(name)) ?? ''}`;
}

async function largestPassing(gateway: WatchedGateway, name: string): Promise<number> {
  let low = 0;
  let high = 4_096;
  while (high - low > Math.max(1, low / 8)) {
    const middle = Math.ceil((low + high) / 2);
    const { status } = await post(gateway, JSON.stringify({ query: documentOf(name, middle) }));
    if (status === 200) low = middle;
    else high = middle;
  }
  return low;
}

async function measure(gateway: WatchedGateway, name: string, size: number, times: number): Promise<DocumentCost> {
  const { cpuMs: before } = await gateway.watch();
  let outcome = '';
  for (let i = 0; i < times; i++) outcome = await outcomeOf(gateway, documentOf(name, size));
  const { longestBlockMs, cpuMs } = await gateway.watch();
  return { name, outcome, size, cpuMs: (cpuMs - before) / times, longestBlockMs };
}

async function outcomeOf(gateway: WatchedGateway, query: string): Promise<string> {
  const { status, body } = await post(gateway, JSON.stringify({ query }));
  const { errors = [] } = JSON.parse(body) as { errors?: { extensions: { code?: string; limit?: string } }[] };
  const { code, limit } = errors[0]?.extensions ?? {};
  return [status, limit ?? code].filter((part) => part !== undefined).join(' ');
}
