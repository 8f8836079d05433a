import {
  insertPart,
  isSeen,
  OutsideAreas,
  runTogether,
  selectOpenRows,
  selectRows,
  sightOf,
  updatePart,
  type Entity,
  type Queryable,
  type StatementPart,
  type Transaction,
} from '@shouwang/database';
import type { AggregateContract } from '@shouwang/events';
import { appendPart, appendToOutbox, type OutboxRow } from '@shouwang/outbox';
import { appendAuditPart } from '@shouwang/audit';
import { newId } from '@shouwang/values';
import { writeEntry, type Audited, type Author } from './audited.ts';
import { CounterDifferences, type Contribution } from './counters.ts';
import { jsonOf } from './json-of.ts';

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

/** Why a change happens: the request or the event that caused it, and who is answerable for it. */
export interface Cause {
  correlationId: string;
  causationId: string | null;
  now: Date;
  /** Each save leaves an entry per aggregate in the audit; null only where the caller leaves one for them all. */
  by: Author | null;
}

export interface Store<Row extends Stored> {
  contract: AggregateContract;
  entity: Entity<Row>;
  /** Those that are in sight; the others as if they did not exist. */
  find(db: Queryable, ids: readonly string[]): Promise<Row[]>;
  /** Locks the rows in id order until the transaction ends: this is what makes the order of events per key right. */
  lock(tx: Transaction, ids: readonly string[]): Promise<Row[]>;
  /** What is published of a row as its state. */
  stateOf(row: Row): unknown;
  /** What a row counts in its village. */
  contributionOf(row: Row): Contribution;
  /** Rows, counters, outbox, audit and what goes `along` by one statement; returns the rows with their new versions. */
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
  /** Found by everybody wherever it lies, as regions are; changed only by who sees the place. */
  openToAll?: boolean;
  /** Published fields whose values the audit must not hold: health, income, who a person is. */
  concealed?: readonly (keyof Row & string)[];
  /** The person whose record it is; `personId` where the row has one. */
  personOf?: (row: Row) => string | null;
}): Store<Row> {
  const {
    contract,
    entity,
    counts,
    publish = (row: Row): object => row,
    concealed = [],
    openToAll = false,
  } = definition;
  const audited: Audited<Row> = {
    kind: contract.name,
    // What is not even published (names, ID numbers, notes) is never ordinary, and neither is a new field.
    isOrdinary: (field) => field in contract.state.shape && !concealed.some((name) => name === field),
    personOf: definition.personOf ?? ((row) => ('personId' in row ? (row.personId as string | null) : null)),
  };
  const idType = entity.options.columns.id?.type === 'text' ? 'text' : 'uuid';

  return {
    contract,
    entity,
    stateOf: (row) => contract.state.parse(jsonOf(publish(row))),
    contributionOf: (row) => counts?.(row) ?? {},
    find: (db, ids) => (openToAll ? selectOpenRows : selectRows)(db, entity, `where id = any($1::${idType}[])`, [ids]),
    lock: (tx, ids) => selectRows(tx, entity, `where id = any($1::${idType}[]) order by id for update`, [ids]),
    async save(tx, cause, changes, along = []) {
      const versioned = changes.map((change) => ({
        ...change,
        after: { ...change.after, version: (change.before?.version ?? 0) + change.events.length },
      }));
      for (const row of versioned.flatMap(({ before, after }) => (before ? [before, after] : [after]))) {
        if (!isSeen(sightOf(tx), row.regionCode)) throw new OutsideAreas(row.regionCode);
      }
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
      const { by } = cause;
      const entries = by ? versioned.map((change) => writeEntry(audited, change, cause, by)) : [];
      const parts = [
        ...(inserted.length > 0 ? [insertPart(tx, entity, inserted)] : []),
        ...(updated.length > 0 ? [updatePart(tx, entity, updated)] : []),
        ...(counters ? [counters] : []),
        ...(outbox.length > 0 ? [appendPart(tx, outbox)] : []),
        ...(entries.length > 0 ? [appendAuditPart(entries)] : []),
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
