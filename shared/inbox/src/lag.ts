import type { Admin } from '@shouwang/kafka';

/** Ends of the topics less what the group has committed, by topic. */
export async function lagOf(admin: Admin, groupId: string, topics: string[]): Promise<Map<string, number>> {
  const [ends, committed] = await Promise.all([admin.endOffsets(topics), admin.committedOffsets(groupId, topics)]);
  const lag = new Map(topics.map((topic) => [topic, 0]));
  for (const [partition, end] of ends) {
    const topic = partition.slice(0, partition.lastIndexOf(':'));
    lag.set(topic, (lag.get(topic) ?? 0) + Number(end - (committed.get(partition) ?? 0n)));
  }
  return lag;
}
