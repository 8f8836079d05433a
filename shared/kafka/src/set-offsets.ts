import { createClient, patientRetry, settles } from './client.ts';
import type { KafkaOptions, PartitionOffsets } from './port.ts';

const timeoutMs = 30_000;
const leaveMs = 1_500;

/**
 * The library commits only as a member, so this joins the group for a moment and reads nothing. Its own `setOffsets`
 * does the same for one topic at a time, with a wait of five seconds in each.
 */
export async function setOffsets(options: KafkaOptions, groupId: string, offsets: PartitionOffsets): Promise<void> {
  if (offsets.size === 0) return;
  const prefix = options.topicPrefix ?? '';
  const places = [...offsets].map(([place, offset]) => {
    const at = place.lastIndexOf(':');
    return { topic: prefix + place.slice(0, at), partition: Number(place.slice(at + 1)), offset: String(offset) };
  });
  const topics = [...new Set(places.map(({ topic }) => topic))];
  const client = createClient(options, patientRetry);
  const admin = client.kafka.admin();
  const consumer = client.kafka.consumer({
    groupId: prefix + groupId,
    allowAutoTopicCreation: false,
    maxWaitTimeInMs: 100,
    retry: patientRetry,
  });
  const { promise: done, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(() => reject(new Error(`no offsets set after ${timeoutMs / 1_000} s`)), timeoutMs);
  let fetches = 0;
  let isSought = false;
  consumer.on(consumer.events.FETCH, () => {
    // A fetch begins by committing the places that were sought; the first one may have begun before.
    if (isSought) fetches += 1;
    if (fetches === 2) resolve();
  });
  consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
  try {
    await admin.connect();
    const [group] = (await admin.describeGroups([prefix + groupId])).groups;
    if (group && group.members.length > 0) throw new Error(`the group ${groupId} has members`);
    await consumer.connect();
    await consumer.subscribe({ topics, fromBeginning: true });
    await consumer.run({ autoCommit: true, eachBatchAutoResolve: false, eachBatch: () => Promise.resolve() });
    consumer.pause(topics.map((topic) => ({ topic })));
    for (const place of places) consumer.seek(place);
    isSought = true;
    await done;
  } finally {
    clearTimeout(timer);
    await settles(consumer.disconnect(), leaveMs);
    await settles(admin.disconnect(), leaveMs);
    client.destroy();
  }
}
