import { setTimeout as delay } from 'node:timers/promises';
import kafkajs, { type Admin as KafkaJsAdmin, type ITopicMetadata } from 'kafkajs';
import { createClient, reasonOf, settles, type Client } from './client.ts';
import type { Admin, KafkaOptions, PartitionOffsets, TopicDefinition } from './port.ts';

const topicsTimeoutMs = 30_000;

/** Connects when it is first used; after an error the next call starts over with a new connection. */
export function createAdmin(options: KafkaOptions): Admin {
  const prefix = options.topicPrefix ?? '';
  let connection: Promise<{ client: Client; admin: KafkaJsAdmin }> | null = null;

  async function connect(): Promise<{ client: Client; admin: KafkaJsAdmin }> {
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

  async function discard(): Promise<void> {
    const old = connection;
    connection = null;
    const opened = await old?.catch(() => null);
    if (!opened) return;
    await settles(opened.admin.disconnect(), 500);
    opened.client.destroy();
  }

  async function ask<T>(question: (admin: KafkaJsAdmin) => Promise<T>): Promise<T> {
    connection ??= connect();
    try {
      const { admin } = await connection;
      return await question(admin);
    } catch (error) {
      await discard();
      throw error;
    }
  }

  return {
    ensureTopics: (topics) => ask((admin) => ensureTopics(admin, topics.map((topic) => ({ ...topic, name: prefix + topic.name })))),
    endOffsets: (topics) =>
      ask(async (admin) => {
        const offsets: PartitionOffsets = new Map();
        const read = topics.map(async (topic) => {
          for (const { partition, high } of await admin.fetchTopicOffsets(prefix + topic)) offsets.set(`${topic}:${partition}`, BigInt(high));
        });
        await Promise.all(read);
        return offsets;
      }),
    committedOffsets: (groupId, topics) =>
      ask(async (admin) => {
        const offsets: PartitionOffsets = new Map();
        if (topics.length === 0) return offsets;
        const answer = await admin.fetchOffsets({ groupId: prefix + groupId, topics: topics.map((topic) => prefix + topic) });
        for (const { topic, partitions } of answer) {
          for (const { partition, offset } of partitions) {
            // -1: nothing committed
            if (BigInt(offset) >= 0n) offsets.set(`${topic.slice(prefix.length)}:${partition}`, BigInt(offset));
          }
        }
        return offsets;
      }),
    close: discard,
  };
}

/**
 * Looks, mends what differs and looks again, until nothing differs. Another process that does the same at the same
 * moment makes some of our requests fail ("already exists", "already has 6 partitions"); the next look tells whether
 * that matters. The library's own waiting for leaders is not used: it fails on a topic that is a moment old.
 */
async function ensureTopics(admin: KafkaJsAdmin, wanted: readonly TopicDefinition[]): Promise<void> {
  const until = Date.now() + topicsTimeoutMs;
  let problem: unknown = null;
  while (wanted.length > 0) {
    try {
      const done = await mend(admin, wanted);
      if (done) return;
    } catch (error) {
      problem = error;
    }
    if (Date.now() > until) {
      const reason = problem === null ? 'they have no leaders yet' : reasonOf(problem);
      throw new Error(`the topics are not as defined after ${topicsTimeoutMs / 1_000} s: ${reason}`, { cause: problem });
    }
    await delay(100);
  }
}

async function mend(admin: KafkaJsAdmin, wanted: readonly TopicDefinition[]): Promise<boolean> {
  // All topics: asking for one that is missing makes the library return nothing at all.
  const { topics } = await admin.fetchTopicMetadata();
  const present = new Map(topics.map((topic) => [topic.name, topic]));
  const missing = wanted.filter((topic) => !present.has(topic.name));
  if (missing.length > 0) {
    await admin.createTopics({
      waitForLeaders: false,
      topics: missing.map(({ name, partitions, config }) => ({ topic: name, numPartitions: partitions, configEntries: entriesOf(config) })),
    });
    return false;
  }
  const small = wanted.filter((topic) => (present.get(topic.name)?.partitions.length ?? 0) < topic.partitions);
  if (small.length > 0) {
    await admin.createPartitions({ topicPartitions: small.map((topic) => ({ topic: topic.name, count: topic.partitions })) });
    return false;
  }
  await setConfigs(admin, wanted);
  return wanted.every((topic) => hasLeaders(present.get(topic.name)));
}

function hasLeaders(topic: ITopicMetadata | undefined): boolean {
  return topic !== undefined && topic.partitions.every((partition) => partition.leader >= 0);
}

/** Setting replaces all entries of a topic, so those that someone else set are sent along. */
async function setConfigs(admin: KafkaJsAdmin, wanted: readonly TopicDefinition[]): Promise<void> {
  const type = kafkajs.ConfigResourceTypes.TOPIC;
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: wanted.map(({ name }) => ({ type, name })),
  });
  const changed = wanted.flatMap((topic) => {
    const entries = resources.find((resource) => resource.resourceName === topic.name)?.configEntries ?? [];
    const current = new Map(entries.map((entry) => [entry.configName, entry.configValue]));
    if (Object.entries(topic.config).every(([name, value]) => current.get(name) === value)) return [];
    const set = entries.filter((entry) => entry.configSource === kafkajs.ConfigSource.TOPIC_CONFIG);
    const kept = Object.fromEntries(set.map((entry) => [entry.configName, entry.configValue]));
    return [{ type, name: topic.name, configEntries: entriesOf({ ...kept, ...topic.config }) }];
  });
  if (changed.length > 0) await admin.alterConfigs({ validateOnly: false, resources: changed });
}

function entriesOf(config: Record<string, string>): { name: string; value: string }[] {
  return Object.entries(config).map(([name, value]) => ({ name, value }));
}
