import type { GraphQLSchema } from 'graphql';
import { createRandom } from '../demo/random.ts';
import type { Random } from '../demo/random.ts';
import type { FuzzedRequest } from './documents.ts';
import { bruised, validDocument } from './documents.ts';
import { hostileDocuments } from './hostile-documents.ts';
import { httpAttack } from './hostile-http.ts';
import type { RawAnswer } from './judge.ts';
import { flawOf } from './judge.ts';
import { oddText, oddValue } from './odd-values.ts';
import { attackOverWire } from './wire.ts';

export interface Finding {
  kind: string;
  flaw: string;
  /** What brings it about; cut where it is long. */
  request: string;
}

export interface Tally {
  requests: number;
  /** Answers by status; those that never came under `none`. */
  statuses: Record<string, number>;
  kinds: Record<string, number>;
  findings: Finding[];
}

export interface Campaign {
  url: string;
  headers: Readonly<Record<string, string>>;
  schema: GraphQLSchema;
  seed: string;
  /** Told before each request, whether to go on. */
  goesOn: (requests: number) => boolean;
  /** Told of what each request was and took, as the client sees it. */
  onAnswer?: (kind: string, elapsedMs: number) => void;
}

const atOnce = 4;

/** Sends what the seed says, a few at once, and judges every answer. */
export async function runCampaign(campaign: Campaign): Promise<Tally> {
  const tally: Tally = { requests: 0, statuses: {}, kinds: {}, findings: [] };
  const worker = async (index: number): Promise<void> => {
    const random = createRandom(`${campaign.seed} ${index}`);
    while (campaign.goesOn(tally.requests)) {
      tally.requests++;
      await oneRequest(campaign, random, tally);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, index) => worker(index)));
  return tally;
}

async function oneRequest({ url, headers, schema, onAnswer }: Campaign, random: Random, tally: Tally): Promise<void> {
  const beganMs = performance.now();
  if (random.chance(0.15)) {
    const attack = httpAttack(random);
    const answer = await attackOverWire(url, attack);
    onAnswer?.(attack.kind, performance.now() - beganMs);
    return count(tally, attack.kind, answer, () => attack.parts.map(String).join(''));
  }
  const request = fuzzedRequest(schema, random);
  const sent = JSON.stringify(request.body);
  const answer = await post({ url, headers }, sent);
  onAnswer?.(request.kind, performance.now() - beganMs);
  count(tally, request.kind, answer, () => sent);
}

function count(tally: Tally, kind: string, answer: RawAnswer | null, request: () => string): void {
  const status = answer ? String(answer.status) : 'none';
  tally.statuses[status] = (tally.statuses[status] ?? 0) + 1;
  tally.kinds[kind] = (tally.kinds[kind] ?? 0) + 1;
  const flaw = answer && flawOf(answer);
  if (flaw && tally.findings.length < 100) tally.findings.push({ kind, flaw, request: request().slice(0, 2_000) });
}

export async function post(
  { url, headers: signedIn }: Pick<Campaign, 'url' | 'headers'>,
  body: string,
): Promise<RawAnswer> {
  const headers = { 'content-type': 'application/json', 'accept-language': 'en', ...signedIn };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    requestId: response.headers.get('x-request-id') ?? '',
    body: await response.text(),
  };
}

function fuzzedRequest(schema: GraphQLSchema, random: Random): { kind: string; body: object } {
  const { kind, ...request } = randomRequest(schema, random);
  const body: Record<string, unknown> = { ...request };
  if (random.chance(0.1)) body['operationName'] = oddValue(random);
  if (random.chance(0.1)) body['extensions'] = oddValue(random);
  if (random.chance(0.03)) body['documentId'] = oddText(random);
  return { kind, body };
}

function randomRequest(schema: GraphQLSchema, random: Random): FuzzedRequest {
  const choice = random.next();
  if (choice < 0.25) return { kind: 'valid', query: validDocument(schema, random, random.between(1, 400)) };
  if (choice < 0.5) return { kind: 'nearly valid', query: bruised(validDocument(schema, random, 60), random) };
  if (choice < 0.65) return { kind: 'odd variables', query: withVariables, variables: oddVariables(random) };
  const name = random.pick(Object.keys(hostileDocuments));
  const size = Math.ceil(2 ** (random.next() * 13));
  return { kind: `hostile: ${name}`, query: hostileDocuments[name]?.(size, random) ?? '' };
}

const withVariables = `query ($code: RegionCode!, $first: Int! = 3, $status: [ClueStatus!], $id: ID!, $after: String) {
  region(code: $code) { name households(first: $first, after: $after) { edges { node { id } } } }
  riskClues(regionCode: $code, first: $first, status: $status) { edges { node { id } } }
  household(id: $id) { id }
}`;

function oddVariables(random: Random): unknown {
  if (random.chance(0.1)) return oddValue(random);
  const variables: Record<string, unknown> = { code: '36', id: 'x' };
  for (const name of ['code', 'first', 'status', 'id', 'after', '__proto__', 'more']) {
    if (random.chance(0.4)) {
      Object.defineProperty(variables, name, { value: oddValue(random), enumerable: true, configurable: true });
    }
  }
  return variables;
}
