import { setTimeout as delay } from 'node:timers/promises';
import kafkajs, { type Admin as KafkaJsAdmin } from 'kafkajs';
import * as inspect from './inspect.ts';
import { createClient, settles, type Client } from './client.ts';
import type { Admin, KafkaOptions, PartitionOffsets } from './port.ts';
import { setOffsets } from './set-offsets.ts';
import { ensureTopics } from './topics.ts';

const coordinatorTimeoutMs = 10_000;

interface Connection {
  client: Client;
  admin: KafkaJsAdmin;
}

/** Connects when it is first used; after an error the next call starts over with a new connection. */
export function createAdmin(options: KafkaOptions): Admin {
  const prefix = options.topicPrefix ?? '';
  let connection: Promise<Connection> | null = null;

  async function discard(): Promise<void> {
    const old = connection;
    connection = null;
    const opened = await old?.catch(() => null);
    if (!opened) return;
    await settles(opened.admin.disconnect(), 500);
    opened.client.destroy();
  }

  async function ask<T>(question: (admin: KafkaJsAdmin) => Promise<T>): Promise<T> {
    const until = Date.now() + coordinatorTimeoutMs;
    for (;;) {
      connection ??= connect(options);
      try {
        const { admin } = await connection;
        return await question(admin);
      } catch (error) {
        if (isNotYetThere(error) && Date.now() < until) {
          await delay(100);
          continue;
        }
        await discard();
        throw error;
      }
    }
  }

  return {
    ensureTopics: (topics) =>
      ask((admin) =>
        ensureTopics(
          admin,
          topics.map((topic) => ({ ...topic, name: prefix + topic.name })),
        ),
      ),
    beginningOffsets: (topics) => ask((admin) => inspect.beginningOffsets(admin, prefix, topics)),
    offsetsAt: (topics, timestampMs) => ask((admin) => inspect.offsetsAt(admin, prefix, topics, timestampMs)),
    describeTopics: (start) => ask((admin) => inspect.describeTopics(admin, prefix, start)),
    describeGroups: (start) => ask((admin) => inspect.describeGroups(admin, prefix, start)),
    setOffsets: (groupId, offsets) => setOffsets(options, groupId, offsets),
    logDirectories: () => ask(inspect.logDirectories),
    endOffsets: (topics) => ask((admin) => endOffsets(admin, prefix, topics)),
    committedOffsets: (groupId, topics) => ask((admin) => committedOffsets(admin, prefix, groupId, topics)),
    close: discard,
  };
}

async function connect(options: KafkaOptions): Promise<Connection> {
  const client = createClient(options);
  const admin = client.kafka.admin();
  try {
    await admin.connect();
    return { client, admin };
  } catch (error) {
    client.destroy();
    throw error;
  }
}

async function endOffsets(admin: KafkaJsAdmin, prefix: string, topics: readonly string[]): Promise<PartitionOffsets> {
  const offsets: PartitionOffsets = new Map();
  const read = topics.map(async (topic) => {
    const partitions = await admin.fetchTopicOffsets(prefix + topic);
    for (const { partition, high } of partitions) offsets.set(`${topic}:${partition}`, BigInt(high));
  });
  await Promise.all(read);
  return offsets;
}

async function committedOffsets(
  admin: KafkaJsAdmin,
  prefix: string,
  groupId: string,
  topics: readonly string[],
): Promise<PartitionOffsets> {
  const offsets: PartitionOffsets = new Map();
  if (topics.length === 0) return offsets;
  const prefixed = topics.map((topic) => prefix + topic);
  const answer = await admin.fetchOffsets({ groupId: prefix + groupId, topics: prefixed });
  for (const { topic, partitions } of answer) {
    for (const { partition, offset } of partitions) {
      // -1: nothing committed
      if (BigInt(offset) >= 0n) offsets.set(`${topic.slice(prefix.length)}:${partition}`, BigInt(offset));
    }
  }
  return offsets;
}

/** A broker that has just started is still looking for, or loading, the coordinator of a group. */
function isNotYetThere(error: unknown): boolean {
  if (error instanceof kafkajs.KafkaJSGroupCoordinatorNotFound) return true;
  return error instanceof kafkajs.KafkaJSProtocolError && error.retriable;
}
