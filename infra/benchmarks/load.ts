import { performance } from 'node:perf_hooks';
import { Pool } from 'undici';
import type { GraphRequest } from './five-domain-queries.ts';

export interface LoadOptions {
  /** Of the GraphQL server, without a path. */
  url: string;
  /** That sign the caller in. */
  headers: Readonly<Record<string, string>>;
  connections: number;
  /** Of all connections together. */
  requests: number;
  /** Called for each request, so that each can ask something else. */
  next(): GraphRequest;
  signal: AbortSignal;
}

/** Sends the requests, each connection the next one when it has its answer; milliseconds of each. An error ends it. */
export async function runLoad({ url, headers, connections, requests, next, signal }: LoadOptions): Promise<number[]> {
  const pool = new Pool(url, { connections });
  const latencies: number[] = [];
  let left = requests;
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const body = JSON.stringify(next());
      const from = performance.now();
      await ask(pool, headers, body, signal);
      latencies.push(performance.now() - from);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, work));
  } finally {
    await pool.destroy();
  }
  return latencies;
}

/** The answer as it came. One with errors is quick to give: it must not count as one. */
export async function ask(
  pool: Pool,
  signedIn: LoadOptions['headers'],
  body: string,
  signal: AbortSignal,
): Promise<string> {
  const headers = { 'content-type': 'application/json', ...signedIn };
  const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body, signal });
  const text = await answer.body.text();
  if (answer.statusCode !== 200 || !text.startsWith('{"data":{') || text.includes('"errors":[')) {
    throw new Error(`the server answered ${answer.statusCode}: ${text.slice(0, 500)}`);
  }
  return text;
}
