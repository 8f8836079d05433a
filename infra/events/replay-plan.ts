import { groupOf, oldestReplayableMs, type ReplayArguments } from '@shouwang/inbox';
import type { PartitionOffsets } from '@shouwang/kafka';
import type { ServiceName } from '../start/members.ts';
import type { Moment } from './moment.ts';
import type { EventSystem } from './system.ts';
import { partsOf } from './topic-names.ts';

export interface PlannedTopic {
  topic: string;
  /** How many messages come again. */
  messages: bigint;
  /** State topics are always safe: what is not newer is dropped. */
  isState: boolean;
}

export interface ReplayPlan {
  topics: PlannedTopic[];
  request: ReplayArguments;
  /** Events sent before it may have a second effect; null: all are known to have been handled. */
  limitMs: number | null;
}

/** The topics on which a service's consumers have a place. */
export async function topicsOf({ admin }: EventSystem, service: ServiceName): Promise<string[]> {
  const all = (await admin.describeTopics('shouwang.')).map(({ name }) => name);
  const committed = await admin.committedOffsets(groupOf(service), all);
  return [...new Set([...committed.keys()].map((place) => partsOf(place).topic))].toSorted();
}

export async function planReplay(
  system: EventSystem,
  service: ServiceName,
  topics: string[],
  from: Moment,
): Promise<ReplayPlan> {
  const { admin } = system;
  const [begins, committed] = await Promise.all([
    admin.beginningOffsets(topics),
    admin.committedOffsets(groupOf(service), topics),
  ]);
  const starts = from.kind === 'time' ? await admin.offsetsAt(topics, from.ms) : begins;
  const offsets: PartitionOffsets = new Map();
  for (const [place, end] of committed) {
    const begin = begins.get(place) ?? 0n;
    const wanted = from.kind === 'offset' ? from.offset : (starts.get(place) ?? begin);
    const start = wanted < begin ? begin : wanted;
    if (start < end) offsets.set(place, start);
  }
  const database = await system.database(service);
  const limitMs = await oldestReplayableMs(async (sql) => (await database.query<{ deleted_before: Date }>(sql)).rows);
  return {
    topics: topics.map((topic) => ({
      topic,
      isState: topic.endsWith('.state.v1'),
      messages: [...offsets]
        .filter(([place]) => partsOf(place).topic === topic)
        .reduce((sum, [place, start]) => sum + (committed.get(place) ?? 0n) - start, 0n),
    })),
    request: {
      offsets: Object.fromEntries([...offsets].map(([place, offset]) => [place, String(offset)])),
      oldestEventMs: await oldestEventMs(system, offsets),
    },
    limitMs,
  };
}

/** When the oldest of the events was sent that would come again: the first of each partition is asked. */
async function oldestEventMs({ kafka }: EventSystem, offsets: PartitionOffsets): Promise<number | null> {
  const ranges = [...offsets]
    .map(([place, from]) => ({ ...partsOf(place), from, to: from + 1n }))
    .filter(({ topic }) => !topic.endsWith('.state.v1'));
  let oldest: number | null = null;
  await kafka.read({
    ranges,
    onMessages: (messages) => {
      for (const { timestamp } of messages) oldest = Math.min(oldest ?? Number(timestamp), Number(timestamp));
    },
  });
  return oldest;
}
