import { logAnswered, type RequestObserver } from '@shouwang/http';
import {
  backlogMetrics,
  createMetrics,
  refusalMetrics,
  relayMetrics,
  requestMetrics,
  serviceCallMetrics,
  type Backlog,
  type Metrics,
} from '@shouwang/metrics';
import type { RelayObserver, RelayState } from '@shouwang/outbox';
import type { Logger } from '@shouwang/process';
import type { LimitName } from '../request/limits.ts';
import type { ServicePool } from '../transport/service-pool.ts';
import { observedPool } from './observed-pool.ts';
import type { GatewayTracing } from './tracing.ts';

/** What watches the gateway: its metrics always, its traces where there is somewhere to send them. */
export interface Observation {
  scrape: Metrics['scrape'];
  requests: RequestObserver;
  /** Counts a refusal by a limit. */
  refused(limit: LimitName): void;
  /** The same connections, watched; whoever calls a service has to go through them. */
  pool(service: string, pool: ServicePool): ServicePool;
  /** What sends the heads of its audit, and how many wait for it; each at most once. */
  relay(state: () => RelayState): RelayObserver;
  outbox(ask: () => Promise<Backlog['outbox']>): void;
}

export function observeGateway(logger: Logger, tracing: GatewayTracing | null): Observation {
  const metrics = createMetrics('gateway');
  const count = requestMetrics(metrics);
  const countCall = serviceCallMetrics(metrics);
  const log = { questions: logAnswered(logger, 'info'), others: logAnswered(logger, 'debug') };
  return {
    scrape: metrics.scrape,
    requests: {
      ...(tracing && { around: tracing.around }),
      answered(answered) {
        count(answered);
        // Pages, health and scrapes come all the time and say nothing about anybody's question.
        (answered.request.notes.route === '/graphql' ? log.questions : log.others)(answered);
      },
    },
    refused: refusalMetrics(metrics),
    pool: (service, pool) => observedPool(service, pool, countCall, tracing),
    relay(state) {
      const counted = relayMetrics(metrics, state);
      return { sending: (rows) => (taken) => (taken ? counted.sent(rows.length) : counted.failed()) };
    },
    outbox: (ask) => backlogMetrics(metrics, [], async () => ({ outbox: await ask(), parked: new Map() })),
  };
}
