import type { HttpResponse } from '@shouwang/http';
import type { ServicePool } from './transport/service-pool.ts';
import { TransportError } from './transport/service-pool.ts';

export type ServiceState = 'ready' | 'not-ready' | 'unreachable' | 'timeout';

const timeoutMs = 2_000;

/** The process is alive; it says nothing about the services. */
export function health(): HttpResponse {
  return json(200, { status: 'alive' });
}

/** 200 when every service is ready, else 503; either way with each one's state, within two seconds. */
export async function readiness(services: ReadonlyMap<string, ServicePool>): Promise<HttpResponse> {
  const states = await Promise.all([...services].map(async ([name, pool]) => [name, await stateOf(pool)] as const));
  const isReady = states.every(([, state]) => state === 'ready');
  return json(isReady ? 200 : 503, {
    status: isReady ? 'ready' : 'not-ready',
    services: Object.fromEntries(states.map(([name, state]) => [name, { state }])),
  });
}

async function stateOf(pool: ServicePool): Promise<ServiceState> {
  try {
    const { status } = await pool.get('/ready', timeoutMs);
    if (status >= 200 && status < 300) return 'ready';
    // A subgraph that is not of this project has no /ready: that it answers at all is what can be known.
    return status === 404 || status === 405 ? 'ready' : 'not-ready';
  } catch (error) {
    return error instanceof TransportError && error.failure === 'timeout' ? 'timeout' : 'unreachable';
  }
}

function json(status: number, body: object): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  };
}
