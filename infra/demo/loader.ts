import type { DataSource } from 'typeorm';
import { systemAuthor, type Change, type Store, type Stored } from '@shouwang/aggregate';
import { appendToAudit } from '@shouwang/audit';
import type { Transaction } from '@shouwang/database';
import { contains, parentOf, type RegionCode } from '@shouwang/values';
import { instantOn, year } from './plan.ts';
import { seed } from './seed.ts';

/**
 * Writes planned history in bulk: rows, village counters and events in transactions of a thousand aggregates, through
 * the same stores that commands use. Each transaction leaves a mark, so that a load that was cut off goes on where it
 * stood and a second load changes nothing. The audit has one entry for each transaction, not one per record.
 */
export interface Loader {
  /** `also` writes what belongs to these aggregates in other tables, in the same transaction. */
  save<Row extends Stored>(
    step: string,
    store: Store<Row>,
    changes: readonly Change<Row>[],
    also?: (tx: Transaction, changes: readonly Change<Row>[]) => Promise<void>,
  ): Promise<void>;
}

const chunkSize = 1_000;

/** `scope` is put before the names of the steps, for loads that are told apart. */
export function createLoader(dataSource: DataSource, signal: AbortSignal, scope = ''): Loader {
  const cause = { correlationId: seed, causationId: null, now: instantOn(year.to), by: null };
  return {
    async save(step, store, changes, also) {
      for (let start = 0; start < changes.length; start += chunkSize) {
        signal.throwIfAborted();
        const chunk = changes.slice(start, start + chunkSize);
        await dataSource.transaction(async (tx) => {
          const mark = `${scope}${step}/${start}`;
          if (!(await claim(tx, mark))) return;
          await store.save(tx, cause, chunk);
          await also?.(tx, chunk);
          await leaveEntry(tx, store.contract.name, mark, chunk);
        });
      }
    },
  };
}

/** One entry for all of them, about the smallest region that holds them. */
async function leaveEntry<Row extends Stored>(
  tx: Transaction,
  kind: string,
  mark: string,
  chunk: readonly Change<Row>[],
): Promise<void> {
  const { viewer, operation } = systemAuthor('load-demo');
  const regionCode = chunk.reduce<string | null>(
    (region, { after }) => smallestWithBoth(region, after.regionCode),
    chunk[0]?.after.regionCode ?? null,
  );
  await appendToAudit(tx, [
    {
      action: 'WRITE',
      viewerId: viewer.id,
      roles: viewer.roles,
      areas: viewer.areas,
      purpose: null,
      requestId: seed,
      operation,
      subjectKind: kind,
      subjectId: mark,
      personId: null,
      regionCode: regionCode ?? '',
      fields: [],
      before: null,
      after: { records: chunk.length },
      at: new Date(),
    },
  ]);
}

function smallestWithBoth(region: string | null, code: string): string | null {
  let found = region as RegionCode | null;
  while (found !== null && !contains(found, code as RegionCode)) found = parentOf(found);
  return found;
}

/** The log of commands remembers the load like any other command. */
async function claim(tx: Transaction, key: string): Promise<boolean> {
  const claimed: unknown[] = await tx.query(
    `insert into command_log (viewer_id, idempotency_key, operation, input_hash) values ($1, $2, 'loadDemo', '')
     on conflict do nothing returning 1`,
    [seed, key],
  );
  return claimed.length === 1;
}
