import { appendToOutbox, createRelay, outboxTableSql, type Relay } from '@shouwang/outbox';
import { createDataSource } from '@shouwang/database';
import { createKafka, type Kafka } from '@shouwang/kafka';
import { createLogger } from '@shouwang/process';
import type { RunFile } from '../start/run-file.ts';
import type { DataSource } from 'typeorm';
import pg from 'pg';

/**
 * An outbox of a benchmark's own in a schema of a service's database, beside topics of its own: the same server, the same
 * broker, the same code, and nothing of it reaches a service.
 */
export interface ScratchSchema {
  /** Whose connections see the schema first. */
  url: string;
  query<Row extends object>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** With everything in it. */
  drop(): Promise<void>;
}

export async function createSchema(run: RunFile, name: string, tablesSql: string): Promise<ScratchSchema> {
  const url = new URL(run.postgres['housing-safety']);
  url.searchParams.set('options', `-c search_path=${name},public`);
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`drop schema if exists ${name} cascade`);
  await client.query(`create schema ${name}`);
  await client.query(tablesSql);
  return {
    url: url.href,
    query: async <Row extends object>(sql: string, parameters: unknown[] = []) =>
      (await client.query<Row>(sql, parameters)).rows,
    async drop() {
      await client.query(`drop schema ${name} cascade`);
      await client.end();
    },
  };
}

export interface ScratchOutbox extends ScratchSchema {
  dataSource: DataSource;
  kafka: Kafka;
  /** Before the name of every topic. */
  topicPrefix: string;
  relay: Relay;
  append: typeof appendToOutbox;
  close(): Promise<void>;
}

const partitions = 3;

/** A leading relay over an empty outbox; topics are created as the contract has them, three partitions each. */
export async function openOutbox(
  run: RunFile,
  name: string,
  topics: readonly string[],
  extraTablesSql = '',
): Promise<ScratchOutbox> {
  const schema = await createSchema(run, name, outboxTableSql + extraTablesSql);
  const logger = createLogger({ name, level: 'error' });
  const topicPrefix = `${name}.`;
  const kafka = createKafka({ ...run.kafka, clientId: name, topicPrefix, logger });
  const admin = kafka.admin();
  const configOf = (topic: string): Record<string, string> =>
    topic.includes('.state.') ? { 'cleanup.policy': 'compact' } : {};
  await admin.ensureTopics(topics.map((topic) => ({ name: topic, partitions, config: configOf(topic) })));
  await admin.close();
  const dataSource = createDataSource({ url: schema.url, name, entities: [], migrations: [] });
  await dataSource.initialize();
  const relay = createRelay({ name, databaseUrl: schema.url, kafka, logger });
  await relay.start();
  while (!relay.state().leader) await new Promise((resolve) => setTimeout(resolve, 10));
  return {
    ...schema,
    dataSource,
    kafka,
    topicPrefix,
    relay,
    append: appendToOutbox,
    async close() {
      await relay.stop();
      await dataSource.destroy();
      await schema.drop();
    },
  };
}
