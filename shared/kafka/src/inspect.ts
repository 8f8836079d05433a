import kafkajs, { type Admin as KafkaJsAdmin } from 'kafkajs';
import type { GroupDescription, PartitionOffsets, TopicDescription } from './port.ts';

/** What an operator asks of a cluster; the port says what each answer holds. */

export async function beginningOffsets(
  admin: KafkaJsAdmin,
  prefix: string,
  topics: readonly string[],
): Promise<PartitionOffsets> {
  return offsetsOf(topics, async (topic) =>
    (await admin.fetchTopicOffsets(prefix + topic)).map(({ partition, low }) => [partition, low]),
  );
}

export async function offsetsAt(
  admin: KafkaJsAdmin,
  prefix: string,
  topics: readonly string[],
  timestampMs: number,
): Promise<PartitionOffsets> {
  return offsetsOf(topics, async (topic) =>
    (await admin.fetchTopicOffsetsByTimestamp(prefix + topic, timestampMs)).map(({ partition, offset }) => [
      partition,
      offset,
    ]),
  );
}

async function offsetsOf(
  topics: readonly string[],
  ask: (topic: string) => Promise<[number, string][]>,
): Promise<PartitionOffsets> {
  const offsets: PartitionOffsets = new Map();
  const read = topics.map(async (topic) => {
    for (const [partition, offset] of await ask(topic)) offsets.set(`${topic}:${partition}`, BigInt(offset));
  });
  await Promise.all(read);
  return offsets;
}

export async function describeTopics(admin: KafkaJsAdmin, prefix: string, start: string): Promise<TopicDescription[]> {
  const { topics } = await admin.fetchTopicMetadata();
  const found = topics.filter(({ name }) => name.startsWith(prefix + start));
  if (found.length === 0) return [];
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: found.map(({ name }) => ({ type: kafkajs.ConfigResourceTypes.TOPIC, name })),
  });
  const configs = new Map(
    resources.map(({ resourceName, configEntries }) => [
      resourceName,
      Object.fromEntries(
        configEntries
          .filter((entry) => entry.configSource === kafkajs.ConfigSource.TOPIC_CONFIG)
          .map(({ configName, configValue }) => [configName, configValue]),
      ),
    ]),
  );
  return found
    .map(({ name, partitions }) => ({
      name: name.slice(prefix.length),
      partitions: partitions.length,
      config: configs.get(name) ?? {},
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

export async function describeGroups(admin: KafkaJsAdmin, prefix: string, start: string): Promise<GroupDescription[]> {
  const listed = await admin.listGroups();
  const ids = listed.groups.map(({ groupId }) => groupId).filter((id) => id.startsWith(prefix + start));
  if (ids.length === 0) return [];
  const { groups } = await admin.describeGroups(ids);
  return groups
    .map(({ groupId, state, members }) => ({
      groupId: groupId.slice(prefix.length),
      state,
      members: members.map(({ clientId, clientHost, memberAssignment }) => ({
        clientId,
        host: clientHost.replace(/^\//, ''),
        topics: assignedTopics(memberAssignment).map((topic) => topic.slice(prefix.length)),
      })),
    }))
    .toSorted((a, b) => (a.groupId < b.groupId ? -1 : 1));
}

/** Empty for a member that another program's assignor, or none yet, has spoken to. */
function assignedTopics(assignment: Buffer): string[] {
  if (assignment.length === 0) return [];
  return Object.keys(kafkajs.AssignerProtocol.MemberAssignment.decode(assignment)?.assignment ?? {});
}

export async function logDirectories(admin: KafkaJsAdmin): Promise<string[]> {
  const { brokers } = await admin.describeCluster();
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: brokers.map(({ nodeId }) => ({
      type: kafkajs.ConfigResourceTypes.BROKER,
      name: String(nodeId),
      configNames: ['log.dirs', 'log.dir'],
    })),
  });
  const values = resources.flatMap(({ configEntries }) => {
    const set = configEntries.find(({ configName, configValue }) => configName === 'log.dirs' && configValue);
    return (set ?? configEntries.find(({ configName }) => configName === 'log.dir'))?.configValue?.split(',') ?? [];
  });
  return [...new Set(values)];
}
