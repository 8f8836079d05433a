import {
  insertPart,
  runTogether,
  selectRows,
  updatePart,
  type Entity,
  type Queryable,
  type StatementPart,
  type Transaction,
} from '@shouwang/database';
import type { AggregateContract } from '@shouwang/events';
import { appendPart, appendToOutbox, type OutboxRow } from '@shouwang/outbox';
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
  /** Rows, counters, outbox and what goes `along` by one statement; returns the rows with their new versions. */
  save(
    tx: Transaction,
    cause: Cause,
    changes: readonly Change<Row>[],
    along?: readonly StatementPart[],
  ): Promise<Row[]>;
  /**
   * After a restore: tells subscribers, who have heard of later changes, what holds now. The rows get a version above
   * the last one published, so that no sequence is used twice; those that are gone get a tombstone.
   */
  restate(tx: Transaction, cause: Cause, undone: readonly UndoneChanges[], backupTakenAt: Date): Promise<void>;
}

/** Changes of one aggregate that were published and are no longer in the database. */
export interface UndoneChanges {
  id: string;
  /** The sequence of the last one. */
  sequence: number;
  /** The published state after it. */
  state: object;
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
    async save(tx, cause, changes, along = []) {
      const versioned = changes.map((change) => ({
        ...change,
        after: { ...change.after, version: (change.before?.version ?? 0) + change.events.length },
      }));
      const differences = new CounterDifferences();
      for (const { before, after } of versioned) {
        if (counts && before) differences.add(before.regionCode, counts(before), -1n);
        if (counts) differences.add(after.regionCode, counts(after), 1n);
      }
      const inserted = versioned.filter(({ before }) => before === null).map(({ after }) => after);
      const updated = versioned.flatMap(({ before, after }) =>
        before ? [{ row: after, version: before.version }] : [],
      );
      const outbox = versioned.flatMap((change) => outboxRowsOf(contract, publish, change, cause));
      const counters = differences.part();
      const parts = [
        ...(inserted.length > 0 ? [insertPart(tx, entity, inserted)] : []),
        ...(updated.length > 0 ? [updatePart(tx, entity, updated)] : []),
        ...(counters ? [counters] : []),
        ...(outbox.length > 0 ? [appendPart(tx, outbox)] : []),
        ...along,
      ];
      if (parts.length > 0) {
        const held = await runTogether<object>(tx, parts, updated.length > 0 ? 'select from updated' : 'select');
        if (updated.length > 0 && held.length !== updated.length) {
          throw new LostUpdate(`${contract.name} ${updated.map(({ row }) => row.id).join(', ')}`);
        }
      }
      return versioned.map((change) => change.after);
    },
    async restate(tx, cause, undone, backupTakenAt) {
      const rows = await selectRows(tx, entity, `where id = any($1::${idType}[]) for update`, [
        undone.map(({ id }) => id),
      ]);
      const byId = new Map(rows.map((row) => [row.id, row]));
      const raised = undone.flatMap(({ id, sequence }) => {
        const row = byId.get(id);
        return row ? [{ row: { ...row, version: sequence + 1 }, version: row.version }] : [];
      });
      if (raised.length > 0) await runTogether(tx, [updatePart(tx, entity, raised)]);
      const occurred = undone.map(({ id, sequence, state }) => {
        const row = byId.get(id);
        const details = { exists: row !== undefined, backupTakenAt };
        return { id, sequence: sequence + 1, fact: 'restored', state: row ? publish(row) : state, details };
      });
      await appendToOutbox(
        tx,
        occurred.map((event) => ({
          ...outboxRowOf(contract, event, cause, cause.now),
          deleted: !event.details.exists,
        })),
      );
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
  return change.events.map(({ fact, details, history }, index) => {
    const state = publish((history?.row ?? change.after) as Row);
    const sequence = (change.before?.version ?? 0) + index + 1;
    const event = { id: change.after.id, sequence, fact, state, details };
    return outboxRowOf(contract, event, cause, history?.occurredAt ?? cause.now);
  });
}

interface PublishedEvent {
  id: string;
  sequence: number;
  fact: string;
  state: object;
  details: object;
}

function outboxRowOf(contract: AggregateContract, event: PublishedEvent, cause: Cause, occurredAt: Date): OutboxRow {
  const declared = contract.events[event.fact];
  if (!declared) throw new Error(`${contract.name} declares no event ${event.fact}`);
  const state = contract.state.parse(jsonOf(event.state)) as { regionCode: string };
  return {
    eventId: newId(),
    topic: contract.eventsTopic,
    stateTopic: contract.stateTopic,
    key: event.id,
    type: declared.type,
    source: contract.source,
    sequence: event.sequence,
    regionCode: state.regionCode,
    correlationId: cause.correlationId,
    causationId: cause.causationId,
    occurredAt,
    data: declared.data.parse({ state, ...(jsonOf(event.details) as object) }),
  };
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
