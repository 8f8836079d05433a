import { commandLogRetention } from '@shouwang/aggregate';
import { createSealer } from '@shouwang/audit';
import { createRetention } from '@shouwang/database';
import {
  createRequestDesk,
  inboxRetention,
  requestRetention,
  type InboxConsumer,
  type Subscription,
} from '@shouwang/inbox';
import type { Kafka } from '@shouwang/kafka';
import { outboxRetention } from '@shouwang/outbox';
import type { Logger } from '@shouwang/process';
import type { DataSource } from 'typeorm';
import { defaultAudit, defaultRetention, type ServiceConfig } from './config.ts';

const requestDays = 30;

export interface Operations {
  start(): void;
  stop(): Promise<void>;
}

/** What a service does for its operators beside its work: takes up their requests, deletes what is old, seals the audit. */
export function createOperations(means: {
  name: string;
  config: ServiceConfig;
  dataSource: DataSource;
  kafka: Kafka | null;
  consumer: InboxConsumer | null;
  subscriptions: readonly Subscription[];
  now: () => Date;
  logger: Logger;
  afterCommit: () => void;
}): Operations {
  const { name, config, dataSource, kafka, consumer, subscriptions, now, logger, afterCommit } = means;
  const { databaseUrl, retention: days = defaultRetention, audit = defaultAudit } = config;
  const retention = createRetention({
    databaseUrl,
    name,
    now,
    logger,
    rules: [
      outboxRetention(days.outbox),
      inboxRetention(days.inbox),
      commandLogRetention(days.commandLog),
      requestRetention(requestDays),
    ],
  });
  const desk =
    kafka &&
    consumer &&
    createRequestDesk({ service: name, databaseUrl, dataSource, kafka, logger, consumer, subscriptions, afterCommit });
  const sealer = createSealer({
    service: name,
    databaseUrl,
    algorithm: audit.algorithm,
    publishEveryMs: audit.headSeconds === 0 ? null : audit.headSeconds * 1_000,
    now,
    logger,
    onPublished: afterCommit,
  });
  return {
    start() {
      retention.start();
      sealer.start();
      desk?.start();
    },
    async stop() {
      await Promise.all([retention.stop(), sealer.stop(), desk?.stop()]);
    },
  };
}
