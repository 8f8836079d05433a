import type { Transaction } from '@shouwang/database';
import type { Cause, Store, Stored } from './store.ts';

/** Records that belong to a household follow it to its new village, and so do the counters they stand in. */
export async function relocate<Row extends Stored>(
  tx: Transaction,
  cause: Cause,
  store: Store<Row>,
  rows: readonly Row[],
  regionCode: string,
): Promise<void> {
  await store.save(
    tx,
    cause,
    rows.map((before) => ({
      before,
      after: { ...before, regionCode },
      events: [{ fact: 'followed-household', details: { previousRegionCode: before.regionCode } }],
    })),
  );
}
