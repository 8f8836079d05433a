import { randomUUID } from 'node:crypto';
import { createDataSource, migrateDatabase, migration, retentionTableSql } from '@shouwang/database';
import { defineAggregate, encodeHeaders, stateEventType } from '@shouwang/events';
import { createKafka, type Kafka, type Logger, type OutgoingMessage } from '@shouwang/kafka';
import { createRelay, outboxTableSql, type Relay } from '@shouwang/outbox';
import { createTestDatabase, testKafka, type TestDatabase } from '@shouwang/test-engines';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  createConsumer,
  inboxRequestTablesSql,
  inboxTablesSql,
  type InboxConsumer,
  type InboxOptions,
  type Subscription,
} from '../index.ts';

export const thing = defineAggregate({
  service: 'test',
  name: 'thing',
  description: { zh: '物', en: 'thing' },
  state: z.object({ name: z.string() }),
  events: {
    changed: { description: { zh: '变更', en: 'changed' }, details: z.object({ why: z.string() }) },
    moved: { description: { zh: '移动', en: 'moved' }, details: z.object({}) },
  },
});
export const deadLetterTopic = 'shouwang.reader.dead-letter.v1';

const Tables = migration(
  1_700_000_000_000,
  'create-tables',
  outboxTableSql,
  inboxTablesSql,
  inboxRequestTablesSql,
  retentionTableSql,
  'create table effect (position bigint generated always as identity, key text not null, number bigint not null)',
  'create table copy (id text primary key, name text not null, sequence bigint not null)',
);

export interface World {
  database: TestDatabase;
  dataSource: DataSource;
  kafka: Kafka;
  relay: Relay;
  /** SQL of the consumers since it was last emptied. */
  statements: string[];
  publish(...messages: OutgoingMessage[]): Promise<void>;
  consumer(subscriptions: Subscription[], options?: Partial<InboxOptions>): InboxConsumer;
  query<Row extends object>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function createWorld(logger: Logger): Promise<World> {
  const open = async (url: string, onStatement: (sql: string) => void): Promise<DataSource> => {
    const dataSource = createDataSource({ url, name: 'test', entities: [], migrations: [Tables], onStatement });
    await migrateDatabase(dataSource, 10_000);
    return dataSource;
  };
  const database = await createTestDatabase({
    name: 'inbox',
    migrate: async (url) => (await open(url, () => {})).destroy(),
  });
  const statements: string[] = [];
  const dataSource = await open(database.url, (sql) => statements.push(sql));
  const { brokers, topicPrefix } = testKafka();
  const kafka = createKafka({ brokers, clientId: 'test', topicPrefix, logger });
  const admin = kafka.admin();
  await admin.ensureTopics(
    [thing.eventsTopic, thing.stateTopic, deadLetterTopic].map((name) => ({ name, partitions: 2, config: {} })),
  );
  await admin.close();
  const relay = createRelay({ name: 'reader', databaseUrl: database.url, kafka, logger });
  await relay.start();
  const producer = kafka.producer();
  const consumers: InboxConsumer[] = [];
  return {
    database,
    dataSource,
    kafka,
    relay,
    statements,
    publish: (...messages) => producer.send(messages),
    consumer(subscriptions, options = {}) {
      const consumer = createConsumer({
        service: 'reader',
        kafka,
        dataSource,
        logger,
        subscriptions,
        afterCommit: () => relay.poke(),
        ...options,
      });
      consumers.push(consumer);
      return consumer;
    },
    query: (sql, parameters = []) => dataSource.query(sql, parameters),
    async close() {
      await Promise.all(consumers.map((consumer) => consumer.stop()));
      await Promise.all([relay.stop(), producer.disconnect()]);
      await dataSource.destroy();
      await database.drop();
    },
  };
}

export function event(key: string, sequence: number, overrides: Partial<OutgoingMessage> = {}): OutgoingMessage {
  const headers = encodeHeaders({
    id: randomUUID(),
    source: thing.source,
    type: thing.events.changed.type,
    time: '2026-03-01T02:03:04.005Z',
    subject: key,
    partitionkey: key,
    regioncode: '360704101201',
    correlationid: 'request-1',
    causationid: null,
    sequence,
  });
  const value = JSON.stringify({ state: { name: `${key}-${sequence}` }, why: 'test' });
  return { topic: thing.eventsTopic, key, value, headers, ...overrides };
}

export function state(
  key: string,
  sequence: number,
  value: string | null = JSON.stringify({ name: `${key}-${sequence}` }),
): OutgoingMessage {
  const { headers } = event(key, sequence);
  return { topic: thing.stateTopic, key, value, headers: { ...headers, ce_type: stateEventType(thing) } };
}
