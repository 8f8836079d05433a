import { afterEach, describe, expect, test } from '@jest/globals';
import type { LimitName } from '../src/request/limits.ts';
import { sha256Of } from '../src/request/trusted-documents.ts';
import type { GatewayConfig } from '../index.ts';
import type { GraphqlAnswer, RunningGateway } from './running-gateway.ts';
import { runGateway, until } from './running-gateway.ts';

let running: RunningGateway;

async function start(config: Partial<GatewayConfig>): Promise<void> {
  running = await runGateway(config);
}
afterEach(() => running.stop());

/** The limits that have refused something, as a scrape tells. */
async function refusedBy(): Promise<(string | undefined)[]> {
  const metrics = await (await fetch(`${running.gateway.url}/metrics`)).text();
  return [...metrics.matchAll(/^shouwang_limit_refusals_total\{limit="(\w+)"/gm)].map(([, limit]) => limit);
}

async function send(body: object): Promise<GraphqlAnswer> {
  const response = await fetch(`${running.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    body: JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as GraphqlAnswer['body'] };
}

/** On a busy machine the time may be up before the gateway has called a service. */
async function askUntilSeen(query: string): Promise<GraphqlAnswer> {
  const seen = running.villages.seen.length;
  let answer: GraphqlAnswer | null = null;
  await until(async () => {
    answer = await running.ask(query);
    return running.villages.seen.length > seen;
  });
  if (!answer) throw new Error('nothing was asked');
  return answer;
}

const extensionsOf = ({ body }: GraphqlAnswer) => body.errors?.[0]?.extensions;
const village = '{ village { name } }';

describe('a refusal names the limit, the value and the maximum, is worded in the language asked for, and is counted', () => {
  test('on the document and its variables', async () => {
    await start({ limits: { cost: 20, depth: 3, breadth: 4, serviceCalls: 2, variableValues: 5, bodyBytes: 2_000 } });
    const attempts: [object, LimitName, number, number, number][] = [
      [{ query: '{ villages { code name } }' }, 'cost', 400, 21, 20],
      [{ query: '{ a: village { houses { address } } b: village { houses { address } } }' }, 'serviceCalls', 400, 3, 2],
      [{ query: '{ village { a: code b: code c: code d: code e: code } }' }, 'breadth', 400, 5, 4],
      [{ query: '{ __schema { types { fields { name } } } }' }, 'depth', 400, 4, 3],
      [{ query: village, variables: { list: [1, 2, 3, 4, 5] } }, 'variableValues', 400, 6, 5],
      [{ query: village, more: 'x'.repeat(2_000) }, 'bodyBytes', 413, 2_042, 2_000],
    ];
    for (const [body, limit, status, value, maximum] of attempts) {
      const answer = await send(body);
      expect([answer.status, extensionsOf(answer)]).toMatchObject([status, { limit, value, maximum }]);
      expect(answer.body.errors?.[0]?.message).toMatch(new RegExp(`${value}.*at most ${maximum}`));
      expect(extensionsOf(answer)?.['requestId']).toBe(answer.headers.get('x-request-id'));
    }
    expect(new Set(await refusedBy())).toEqual(new Set(attempts.map(([, limit]) => limit)));
    expect(running.villages.seen).toEqual([]);
    const inChinese = await running.ask('{ villages { code name } }', {}, { 'accept-language': 'zh-CN' });
    expect(inChinese.body.errors?.[0]?.message).toBe('查询的费用为 21，最多 20：请减小 first 或少查几层列表');
    expect((await running.ask(village)).body.data).toEqual({ village: { name: 'village 1' } });
  });

  test('on requests under way: 429 with Retry-After, and room again when one has ended', async () => {
    await start({ limits: { inFlightPerCaller: 1 } });
    const go = Promise.withResolvers<void>();
    running.villages.behave(async () => {
      await go.promise;
      return { status: 200, body: '{"data":{"village":{"name":"late"}}}' };
    });
    const first = running.ask(village);
    await until(() => running.villages.seen.length === 1);
    const second = await running.ask(village);
    expect([second.status, second.headers.get('retry-after'), extensionsOf(second)]).toMatchObject([
      429,
      '1',
      { code: 'TOO_MANY_REQUESTS', limit: 'inFlightPerCaller', value: 2, maximum: 1 },
    ]);
    go.resolve();
    expect((await first).status).toBe(200);
    expect((await running.ask(village)).status).toBe(200);
  });

  test('on the rate', async () => {
    await start({ limits: { ratePerCaller: 1 } });
    const statuses: number[] = [];
    await until(async () => {
      const answer = await running.ask(village);
      statuses.push(answer.status);
      return answer.status === 429 && extensionsOf(answer)?.['limit'] === 'ratePerCaller';
    });
    expect(statuses.slice(0, 2)).toEqual([200, 200]);
  });

  test('on time: 408, the call to the service is torn off, and the connection is closed', async () => {
    await start({ limits: { timeMs: 200 } });
    await running.ask(village);
    const torn = Promise.withResolvers<void>();
    running.villages.behave(async ({ signal }) => {
      signal.addEventListener('abort', () => torn.resolve());
      await torn.promise;
      return { status: 200, body: '{}' };
    });
    const answer = await askUntilSeen(village);
    expect([answer.status, answer.headers.get('connection'), extensionsOf(answer)]).toMatchObject([
      408,
      'close',
      { code: 'REQUEST_TIMEOUT', limit: 'timeMs', maximum: 200 },
    ]);
    await torn.promise;
    expect(await refusedBy()).toContain('timeMs');
  });

  test('a mutation whose time is up sends nothing more, and what was sent goes on', async () => {
    await start({ limits: { timeMs: 200 } });
    await running.ask(village);
    const first = Promise.withResolvers<void>();
    let wasTorn = false;
    running.villages.behave(async ({ signal }) => {
      signal.addEventListener('abort', () => (wasTorn = true));
      await first.promise;
      return { status: 200, body: '{"data":{"rename":{"code":"1","__typename":"Village"}}}' };
    });
    const answer = await askUntilSeen('mutation { rename(code: 1, name: "x") { code houses { address } } }');
    expect(answer.status).toBe(408);
    first.resolve();
    await running.gateway.stop();
    expect(wasTorn).toBe(false);
    expect(running.houses.seen).toEqual([]);
  });
});

describe('trusted documents', () => {
  const listed = 'query Listed { village { name } }';
  const data = { village: { name: 'village 1' } };
  const documents = new Map([['listed-1', listed]]);

  test('can be called by their id in every common form, with or without the text', async () => {
    await start({ trustedDocuments: { mode: 'also', documents } });
    const hash = sha256Of(listed);
    for (const body of [
      { documentId: `sha256:${hash}` },
      { documentId: hash },
      { documentId: 'listed-1', variables: {} },
      { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
      { query: listed, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
      { query: village },
    ]) {
      expect(await send(body)).toMatchObject({ status: 200, body: { data } });
    }
    const search = new URLSearchParams({ documentId: hash, operationName: 'Listed' });
    const headers = { 'apollo-require-preflight': '1' };
    const byGet = await fetch(`${running.gateway.url}/graphql?${search.toString()}`, { headers });
    expect(await byGet.json()).toEqual({ data });
  });

  test('alone are accepted where only they may be sent; the ready queries are among them', async () => {
    const ready = { file: '1.graphql', title: { zh: '村', en: 'V' }, query: village, operationName: 'Ready' };
    await start({ trustedDocuments: { mode: 'only', documents }, readyQueries: [ready] });
    for (const body of [{ query: listed }, { documentId: 'listed-1' }, { query: village }]) {
      expect((await send(body)).status).toBe(200);
    }
    const other = await send({ query: `${listed} ` });
    expect([other.status, extensionsOf(other)?.['code']]).toEqual([403, 'DOCUMENT_NOT_TRUSTED']);
    expect(other.body.errors?.[0]?.message).toContain(sha256Of(`${listed} `));
    for (const body of [{ documentId: 'other' }, { documentId: '__proto__' }, { documentId: 'constructor' }]) {
      const unknown = await send(body);
      expect([unknown.status, extensionsOf(unknown)?.['code']]).toEqual([404, 'PERSISTED_QUERY_NOT_FOUND']);
    }
  });
});
