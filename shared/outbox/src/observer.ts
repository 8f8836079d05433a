import type { DataSource, EntityManager } from 'typeorm';

/** What an observer may know of an event: names and ids, never data. Columns of the table. */
export interface ObservedRow {
  event_id: string;
  topic: string;
  key: string;
  type: string;
  correlation_id: string;
}

export interface RelayObserver {
  /** A batch goes out; call the function that is returned when Kafka has taken it (true) or has not. */
  sending(rows: readonly ObservedRow[]): (taken: boolean) => void;
}

export type AppendObserver = (
  rows: readonly { eventId: string; topic: string; type: string; correlationId: string }[],
) => void;

// By data source, for `appendToOutbox` is given nothing but its transaction; a process may have several services.
const observers = new WeakMap<DataSource, AppendObserver>();

/** From now on the observer sees each event that is written to this database's outbox, in its transaction. */
export function observeAppends(dataSource: DataSource, observer: AppendObserver): void {
  observers.set(dataSource, observer);
}

export function appendObserverOf(tx: EntityManager): AppendObserver | undefined {
  return observers.get(tx.dataSource);
}
