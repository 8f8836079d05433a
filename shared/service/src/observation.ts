import type { DataSource } from 'typeorm';
import { inTransaction, poolUse, type DataSourceOptions } from '@shouwang/database';
import { logAnswered, type RequestObserver } from '@shouwang/http';
import { parkedCounts, type InboxConsumer, type InboxObserver, type InboxState } from '@shouwang/inbox';
import {
  backlogMetrics,
  consumerMetrics,
  createMetrics,
  lagMetrics,
  poolMetrics,
  relayMetrics,
  requestMetrics,
  type Metrics,
} from '@shouwang/metrics';
import { observeAppends, outboxBacklog, type RelayObserver, type RelayState } from '@shouwang/outbox';
import type { Logger } from '@shouwang/process';
import { systemViewer } from '@shouwang/viewer';
import type { Tracer } from '@shouwang/tracing';

/** What watches the parts of one service: its metrics always, its traces where there is somewhere to send them. */
export interface Observation {
  scrape: Metrics['scrape'];
  statements: Pick<DataSourceOptions, 'onStatementEnd'>;
  requests: RequestObserver;
  relay(state: () => RelayState): RelayObserver;
  inbox(consumers: readonly string[], state: () => InboxState): InboxObserver;
  /** What waits in the database, how its pool is used, and how far its consumer is behind. */
  database(dataSource: DataSource, consumer: InboxConsumer | null): void;
  stop(): Promise<void>;
}

export interface ObservationOptions {
  name: string;
  logger: Logger;
  /** null: no traces, and nothing of what makes them is even loaded. */
  traces: { endpoint: string; ratio: number } | null;
}

export async function observeService({ name, logger, traces }: ObservationOptions): Promise<Observation> {
  const metrics = createMetrics(name);
  const tracing = traces && (await startTracing(name, traces));
  const count = requestMetrics(metrics);
  const log = logAnswered(logger, 'debug');
  return {
    scrape: metrics.scrape,
    statements: tracing ? { onStatementEnd: tracing.statements } : {},
    requests: {
      ...(tracing && { around: tracing.requests }),
      answered(answered) {
        count(answered);
        log(answered);
      },
    },
    relay(state) {
      const counted = relayMetrics(metrics, state);
      return {
        sending(rows) {
          const ended = tracing?.relay(rows);
          return (taken) => {
            if (taken) counted.sent(rows.length);
            else counted.failed();
            ended?.(taken);
          };
        },
      };
    },
    inbox: (consumers, state) => ({
      ...consumerMetrics(metrics, consumers, () => state().joined),
      ...(tracing && { around: tracing.handling }),
    }),
    database(dataSource, consumer) {
      if (tracing) observeAppends(dataSource, tracing.appends);
      poolMetrics(metrics, () => poolUse(dataSource));
      backlogMetrics(metrics, consumer?.names ?? [], async () => {
        return inTransaction(dataSource, systemViewer('observation'), async (tx) => ({
          outbox: await outboxBacklog(tx),
          parked: await parkedCounts(tx),
        }));
      });
      if (consumer) lagMetrics(metrics, consumer.groupId, () => consumer.lag());
    },
    stop: async () => tracing?.tracer.stop(),
  };
}

/** Loaded late: a service that sends no traces should not pay for them with memory. */
async function startTracing(service: string, traces: { endpoint: string; ratio: number }) {
  const { createTracer, tracedAppends, tracedHandling, tracedRelay, tracedRequests, tracedStatements } =
    await import('@shouwang/tracing');
  const tracer: Tracer = createTracer({ service, ...traces });
  return {
    tracer,
    requests: tracedRequests(tracer, new Set(['/graphql'])),
    statements: tracedStatements(tracer),
    appends: tracedAppends(tracer),
    relay: tracedRelay(tracer),
    handling: tracedHandling(tracer),
  };
}
