import { setTimeout as delay } from 'node:timers/promises';
import { inTransaction, retentionLockSql } from '@shouwang/database';
import type { Admin, PartitionOffsets } from '@shouwang/kafka';
import { background } from './background.ts';
import type { DataSource, EntityManager } from 'typeorm';
import { groupOf } from './consumer.ts';
import type { InboxResult, ReplayArguments, ReplayResult } from './request-table.ts';

/** Each copy looks for an open replay twice a second; after this time all have seen it and leave the group. */
const seenByAllMs = 1_500;
const emptyGroupTimeoutMs = 60_000;

/**
 * A message may come on its topic again for as long as its outbox row is kept (7 days unless set otherwise), and its
 * first coming is what the inbox recorded. So what is on a topic since `deleted_before` plus this is surely recorded.
 */
export const repetitionDays = 8;
const repetitionMs = repetitionDays * 24 * 60 * 60 * 1_000;

/**
 * The oldest event that may come again without a second effect, as a time in ms; null: any, nothing was ever forgotten.
 */
export async function oldestReplayableMs(
  query: (sql: string) => Promise<{ deleted_before: Date }[]>,
): Promise<number | null> {
  const [mark] = await query(`select deleted_before from retention_mark where name = 'inbox_event'`);
  return mark ? mark.deleted_before.getTime() + repetitionMs : null;
}

/**
 * Moves the group's place back while every copy of the service is out of the group: all step aside for as long as the
 * request is open (see request-desk.ts). A copy that joined in between shows in the group's state, and then it is done
 * again. Only ever back: moving forward would skip events.
 */
export async function replay(
  {
    service,
    dataSource,
    admin,
    signal,
  }: { service: string; dataSource: DataSource; admin: Admin; signal: AbortSignal },
  { offsets, oldestEventMs }: ReplayArguments,
): Promise<InboxResult> {
  await delay(seenByAllMs, undefined, { signal });
  const limit = await inTransaction(dataSource, background, (tx) => limitUnderLock(tx));
  if (oldestEventMs !== null && limit !== null && oldestEventMs < limit) {
    return { refused: 'beyond-inbox', limit: new Date(limit).toISOString() };
  }
  const groupId = groupOf(service);
  const wanted = new Map(Object.entries(offsets).map(([place, offset]) => [place, BigInt(offset)])) as PartitionOffsets;
  const topics = [...new Set([...wanted.keys()].map((place) => place.slice(0, place.lastIndexOf(':'))))];
  const until = Date.now() + emptyGroupTimeoutMs;
  const moved = new Map<string, ReplayResult['moved'][number]>();
  for (;;) {
    signal.throwIfAborted();
    if (await isEmpty(admin, groupId)) {
      const committed = await admin.committedOffsets(groupId, topics);
      const back = new Map([...wanted].filter(([place, offset]) => offset < (committed.get(place) ?? 0n)));
      if (back.size === 0) return { action: 'replay', replayed: { moved: [...moved.values()] } };
      for (const [place, to] of back) {
        const at = place.lastIndexOf(':');
        const [topic, partition] = [place.slice(0, at), Number(place.slice(at + 1))];
        moved.set(place, { topic, partition, from: String(committed.get(place)), to: String(to) });
      }
      await admin.setOffsets(groupId, back);
    } else if (Date.now() > until) {
      throw new GroupNotEmpty(`${groupId} still has members after ${emptyGroupTimeoutMs / 1_000} s`);
    }
    await delay(100, undefined, { signal });
  }
}

class GroupNotEmpty extends Error {
  override readonly name = 'GroupNotEmpty';
}

async function isEmpty(admin: Admin, groupId: string): Promise<boolean> {
  const groups = await admin.describeGroups(groupId);
  return (groups.find((group) => group.groupId === groupId)?.members.length ?? 0) === 0;
}

/** Under the lock of those who delete, who from now on see our request and leave the inbox as it is for a while. */
async function limitUnderLock(tx: EntityManager): Promise<number | null> {
  await tx.query(retentionLockSql);
  return oldestReplayableMs((sql) => tx.query(sql));
}
