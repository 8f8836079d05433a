import { setTimeout as delay } from 'node:timers/promises';
import kafkajs, { type Admin, type ITopicMetadata } from 'kafkajs';
import { reasonOf } from './client.ts';
import type { TopicDefinition } from './port.ts';

const topicsTimeoutMs = 30_000;

/**
 * Looks, mends what differs and looks again, until nothing differs. Another process that does the same at the same
 * moment makes some of our requests fail ("already exists", "already has 6 partitions"); the next look tells whether
 * that matters. The library's own waiting for leaders is not used: it fails on a topic that is a moment old.
 */
export async function ensureTopics(admin: Admin, wanted: readonly TopicDefinition[]): Promise<void> {
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
      throw new Error(`the topics are not as defined after ${topicsTimeoutMs / 1_000} s: ${reason}`, {
        cause: problem,
      });
    }
    await delay(100);
  }
}

async function mend(admin: Admin, wanted: readonly TopicDefinition[]): Promise<boolean> {
  // All topics: asking for one that is missing makes the library return nothing at all.
  const { topics } = await admin.fetchTopicMetadata();
  const present = new Map(topics.map((topic) => [topic.name, topic]));
  const missing = wanted.filter((topic) => !present.has(topic.name));
  if (missing.length > 0) {
    await admin.createTopics({
      waitForLeaders: false,
      topics: missing.map(({ name, partitions, config }) => ({
        topic: name,
        numPartitions: partitions,
        configEntries: entriesOf(config),
      })),
    });
    return false;
  }
  const small = wanted.filter((topic) => (present.get(topic.name)?.partitions.length ?? 0) < topic.partitions);
  if (small.length > 0) {
    await admin.createPartitions({
      topicPartitions: small.map((topic) => ({ topic: topic.name, count: topic.partitions })),
    });
    return false;
  }
  await setConfigs(admin, wanted);
  return wanted.every((topic) => hasLeaders(present.get(topic.name)));
}

function hasLeaders(topic: ITopicMetadata | undefined): boolean {
  return topic !== undefined && topic.partitions.every((partition) => partition.leader >= 0);
}

/** Setting replaces all entries of a topic, so those that someone else set are sent along. */
async function setConfigs(admin: Admin, wanted: readonly TopicDefinition[]): Promise<void> {
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
