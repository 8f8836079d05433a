import { insertRows, selectRows, updateRow, type Entity, type Queryable, type Transaction } from '@shouwang/database';
import type { AggregateContract } from '@shouwang/events';
import { appendToOutbox, type OutboxRow } from '@shouwang/outbox';
import { newId } from '@shouwang/values';
import { CounterDifferences, type Contribution } from './counters.ts';

/** What every aggregate's row has. `version` counts its events: it is the sequence of the last one. */
export interface Stored {
  id: string;
  version: number;
  regionCode: string;
}

/** Something that happened: the past fact of the contract and what this change says beside the new state. */
export interface Occurrence {
  fact: string;
  details: object;
  /** Only in replayed history: the row right after this event, and when it happened. */
  history?: { row: Stored; occurredAt: Date };
}

export interface Change<Row extends Stored> {
  before: Row | null;
  after: Row;
  events: readonly Occurrence[];
}

/** Why a change happens: the request or the event that caused it. */
export interface Cause {
  correlationId: string;
  causationId: string | null;
  now: Date;
}

export interface Store<Row extends Stored> {
  contract: AggregateContract;
  entity: Entity<Row>;
  find(db: Queryable, ids: readonly string[]): Promise<Row[]>;
  /** Locks the rows in id order until the transaction ends: this is what makes the order of events per key right. */
  lock(tx: Transaction, ids: readonly string[]): Promise<Row[]>;
  /** What is published of a row as its state. */
  stateOf(row: Row): unknown;
  /** What a row counts in its village. */
  contributionOf(row: Row): Contribution;
  /** Rows, counters and outbox in one transaction; returns the rows with their new versions. */
  save(tx: Transaction, cause: Cause, changes: readonly Change<Row>[]): Promise<Row[]>;
}

/** The row changed between its lock and its save: only possible when a caller saves without a lock. */
class LostUpdate extends Error {}

export function defineStore<Row extends Stored>(definition: {
  contract: AggregateContract;
  entity: Entity<Row>;
  /** What this row contributes to the counters of its region. */
  counts?: (row: Row) => Contribution;
  /** The published state, where it is more than the row's fields of the same names. */
  publish?: (row: Row) => object;
}): Store<Row> {
  const { contract, entity, counts, publish = (row: Row): object => row } = definition;
  const idType = entity.options.columns.id?.type === 'text' ? 'text' : 'uuid';

  return {
    contract,
    entity,
    stateOf: (row) => contract.state.parse(jsonOf(publish(row))),
    contributionOf: (row) => counts?.(row) ?? {},
    find: (db, ids) => selectRows(db, entity, `where id = any($1::${idType}[])`, [ids]),
    lock: (tx, ids) => selectRows(tx, entity, `where id = any($1::${idType}[]) order by id for update`, [ids]),
    async save(tx, cause, changes) {
      const versioned = changes.map((change) => ({
        ...change,
        after: { ...change.after, version: (change.before?.version ?? 0) + change.events.length },
      }));
      const differences = new CounterDifferences();
      for (const { before, after } of versioned) {
        if (counts && before) differences.add(before.regionCode, counts(before), -1n);
        if (counts) differences.add(after.regionCode, counts(after), 1n);
      }
      await insertRows(
        tx,
        entity,
        versioned.filter((change) => change.before === null).map((change) => change.after),
      );
      for (const { before, after } of versioned) {
        if (before === null) continue;
        if (!(await updateRow(tx, entity, after, before.version))) throw new LostUpdate(`${contract.name} ${after.id}`);
      }
      await differences.apply(tx);
      await appendToOutbox(
        tx,
        versioned.flatMap((change) => outboxRowsOf(contract, publish, change, cause)),
      );
      return versioned.map((change) => change.after);
    },
  };
}

/** One row for each event of a change, with the published state after it. */
function outboxRowsOf<Row extends Stored>(
  contract: AggregateContract,
  publish: (row: Row) => object,
  change: Change<Row>,
  cause: Cause,
): OutboxRow[] {
  return change.events.map((event, index) => {
    const declared = contract.events[event.fact];
    if (!declared) throw new Error(`${contract.name} declares no event ${event.fact}`);
    const row = (event.history?.row ?? change.after) as Row;
    const state = contract.state.parse(jsonOf(publish(row)));
    return {
      eventId: newId(),
      topic: contract.eventsTopic,
      stateTopic: contract.stateTopic,
      key: change.after.id,
      type: declared.type,
      source: contract.source,
      sequence: (change.before?.version ?? 0) + index + 1,
      regionCode: row.regionCode,
      correlationId: cause.correlationId,
      causationId: cause.causationId,
      occurredAt: event.history?.occurredAt ?? cause.now,
      data: declared.data.parse({ state, ...(jsonOf(event.details) as object) }),
    };
  });
}

/** Rows hold bigint and Date; the wire holds whole numbers and RFC 3339 text. */
function jsonOf(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(jsonOf);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, jsonOf(field)]));
  }
  return value;
}
