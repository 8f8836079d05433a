import type { DataSource } from 'typeorm';
import type { Change, Store, Stored } from '@shouwang/aggregate';
import type { Transaction } from '@shouwang/database';
import { instantOn, year } from './plan.ts';
import { seed } from './seed.ts';

/**
 * Writes planned history in bulk: rows, village counters and events in transactions of a thousand aggregates, through
 * the same stores that commands use. Each transaction leaves a mark, so that a load that was cut off goes on where it
 * stood and a second load changes nothing.
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
  const cause = { correlationId: seed, causationId: null, now: instantOn(year.to) };
  return {
    async save(step, store, changes, also) {
      for (let start = 0; start < changes.length; start += chunkSize) {
        signal.throwIfAborted();
        const chunk = changes.slice(start, start + chunkSize);
        await dataSource.transaction(async (tx) => {
          if (!(await claim(tx, `${scope}${step}/${start}`))) return;
          await store.save(tx, cause, chunk);
          await also?.(tx, chunk);
        });
      }
    },
  };
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
