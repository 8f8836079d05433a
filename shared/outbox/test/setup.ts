import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createDataSource } from '@shouwang/database';
import { createKafka, type Kafka, type Logger } from '@shouwang/kafka';
import { createTestDatabase, testKafka, type TestDatabase } from '@shouwang/test-engines';
import type { DataSource } from 'typeorm';
import { outboxTableSql, type OutboxRow } from '../index.ts';

export const silent: Logger = { debug() {}, info() {}, warn() {}, error() {} };

export const eventsTopic = 'shouwang.test.thing.events.v1';
export const stateTopic = 'shouwang.test.thing.state.v1';

export interface World {
  database: TestDatabase;
  dataSource: DataSource;
  brokers: string[];
  topicPrefix: string;
  kafka: Kafka;
  query<Row extends object>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** A database with an outbox, and a pair of topics. */
export async function createWorld(): Promise<World> {
  const database = await createTestDatabase({
    name: 'outbox',
    migrate: (url) => withClient(url, (client) => client.query(outboxTableSql)),
  });
  const dataSource = createDataSource({ url: database.url, name: 'test', entities: [], migrations: [] });
  await dataSource.initialize();
  const { brokers, topicPrefix } = testKafka();
  const kafka = createKafka({ brokers, clientId: 'test', topicPrefix, logger: silent });
  const admin = kafka.admin();
  await admin.ensureTopics([
    { name: eventsTopic, partitions: 3, config: {} },
    { name: stateTopic, partitions: 3, config: { 'cleanup.policy': 'compact' } },
  ]);
  await admin.close();
  return {
    database,
    dataSource,
    brokers,
    topicPrefix,
    kafka,
    query: (sql, parameters = []) => dataSource.query(sql, parameters),
    async close() {
      await dataSource.destroy();
      await database.drop();
    },
  };
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

export function eventRow(key: string, sequence: number, overrides: Partial<OutboxRow> = {}): OutboxRow {
  return {
    eventId: randomUUID(),
    topic: eventsTopic,
    stateTopic,
    key,
    type: 'thing.changed',
    source: '/shouwang/test',
    sequence,
    regionCode: '360704101201',
    correlationId: 'request-1',
    causationId: null,
    occurredAt: new Date('2026-03-01T02:03:04.005Z'),
    data: { state: { name: '东屋', number: sequence }, why: 'test' },
    ...overrides,
  };
}
