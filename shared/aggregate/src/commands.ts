import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { inTransaction, violatedConstraint, type Transaction } from '@shouwang/database';
import type { Cause, Occurrence, Store, Stored } from './store.ts';

/**
 * A command is one transaction: load and lock, compare versions, decide, save with its events, take the idempotency key.
 * A refusal rolls everything back, so that the same command may be tried again; a success is remembered, and its
 * repetition answers with the same aggregate and changes nothing. The key is taken last, which costs a first call one
 * statement instead of two: a repetition decides again, on what its first call made of the data, and then finds the key.
 */
export const commandLogTableSql = `
  create table command_log (
    viewer_id text not null,
    idempotency_key text not null,
    operation text not null,
    input_hash bytea not null,
    aggregate_id text,
    handled_at timestamptz not null default now(),
    constraint command_log_pkey primary key (viewer_id, idempotency_key)
  );
  create index command_log_handled_at on command_log (handled_at)`;

/** An expected refusal: the name of its GraphQL type and its data. */
export interface Refusal {
  refusal: string;
}

export type Decision<Row extends Stored, R extends Refusal = Refusal> =
  { ok: true; next: Row; events: readonly Occurrence[] } | { ok: false; refusal: R };

export type Outcome = { ok: true; id: string } | { ok: false; refusal: Refusal };

export interface CommandRequest {
  operation: string;
  viewerId: string;
  idempotencyKey: string;
  correlationId: string;
  /** Everything that the caller sent; a repeated key with another input is refused. */
  input: object;
}

/** A change of an existing aggregate: its id and the version that the caller saw. */
export type GuardedRequest = CommandRequest & { id: string; expectedVersion: number };

export interface Commands {
  run(request: CommandRequest, work: (tx: Transaction, cause: Cause) => Promise<Outcome>): Promise<Outcome>;
  /** The common case: one aggregate of its own transaction, guarded by the version that the caller saw. */
  change<Row extends Stored>(
    store: Store<Row>,
    request: GuardedRequest,
    decide: (row: Row, context: { tx: Transaction; cause: Cause }) => Decision<Row> | Promise<Decision<Row>>,
  ): Promise<Outcome>;
}

/** Ends the transaction without a change; no refusal where the key was taken. */
class RolledBack extends Error {
  readonly refusal: Refusal | undefined;
  constructor(refusal?: Refusal) {
    super(refusal?.refusal);
    this.refusal = refusal;
  }
}

export interface CommandDeps {
  dataSource: DataSource;
  now: () => Date;
  afterCommit: () => void;
  /** Name of a constraint → the refusal that its violation is: the last word where two commands race. */
  constraints: Readonly<Record<string, Refusal>>;
}

export function createCommands(deps: CommandDeps): Commands {
  const run: Commands['run'] = async (request, work) => {
    const inputHash = createHash('sha256').update(canonical(request.input)).digest();
    let refusal: Refusal | undefined;
    try {
      const outcome = await inTransaction(deps.dataSource, async (tx): Promise<Outcome> => {
        const cause = { correlationId: request.correlationId, causationId: null, now: deps.now() };
        const result = await work(tx, cause);
        if (!result.ok) throw new RolledBack(result.refusal);
        if (!(await takeKey(tx, request, inputHash, result.id))) throw new RolledBack();
        return result;
      });
      deps.afterCommit();
      return outcome;
    } catch (error) {
      refusal = error instanceof RolledBack ? error.refusal : deps.constraints[violatedConstraint(error) ?? ''];
      if (!refusal && !(error instanceof RolledBack)) throw error;
    }
    const earlier = await earlierOutcome(deps.dataSource, request, inputHash);
    if (earlier) return earlier;
    if (!refusal) throw new Error('an idempotency key was taken and then vanished');
    return { ok: false, refusal };
  };

  return {
    run,
    change: (store, request, decide) =>
      run(request, async (tx, cause) => {
        const [locked] = await store.lock(tx, [request.id]);
        const seen = asSeen(store.contract.name, locked, request);
        if (!seen.ok) return seen;
        const { row } = seen;
        const decision = await decide(row, { tx, cause });
        if (!decision.ok) return decision;
        await store.save(tx, cause, [{ before: row, after: decision.next, events: decision.events }]);
        return { ok: true, id: row.id };
      }),
  };
}

/** The row where it is as the caller saw it; also for commands that lock several rows themselves. */
export function asSeen<Row extends Stored>(
  kind: string,
  row: Row | undefined,
  request: GuardedRequest,
): { ok: true; row: Row } | { ok: false; refusal: Refusal } {
  if (!row) return refuse({ refusal: 'RecordNotFound', kind, id: request.id });
  if (row.version === request.expectedVersion) return { ok: true, row };
  return refuse({ refusal: 'VersionConflict', id: row.id, currentVersion: row.version });
}

function refuse<R extends Refusal>(refusal: R): { ok: false; refusal: R } {
  return { ok: false, refusal };
}

/** False where an earlier call has the key; while that one is at work, this waits until it has committed or rolled back. */
async function takeKey(
  tx: Transaction,
  { viewerId, idempotencyKey, operation }: CommandRequest,
  inputHash: Buffer,
  aggregateId: string,
): Promise<boolean> {
  const taken: unknown[] = await tx.query(
    `insert into command_log (viewer_id, idempotency_key, operation, input_hash, aggregate_id)
     values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
    [viewerId, idempotencyKey, operation, inputHash, aggregateId],
  );
  return taken.length === 1;
}

/** What the key was used for before; null where it is free. */
async function earlierOutcome(db: DataSource, request: CommandRequest, inputHash: Buffer): Promise<Outcome | null> {
  const [earlier]: { operation: string; input_hash: Buffer; aggregate_id: string }[] = await db.query(
    `select operation, input_hash, aggregate_id from command_log where viewer_id = $1 and idempotency_key = $2`,
    [request.viewerId, request.idempotencyKey],
  );
  if (!earlier) return null;
  if (earlier.operation === request.operation && inputHash.equals(earlier.input_hash)) {
    return { ok: true, id: earlier.aggregate_id };
  }
  return refuse({ refusal: 'IdempotencyKeyReused', idempotencyKey: request.idempotencyKey });
}

/** JSON with sorted keys, so that the order of fields does not make another input. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) => {
    if (typeof field === 'bigint') return field.toString();
    if (typeof field !== 'object' || field === null || Array.isArray(field) || field instanceof Date) return field;
    return Object.fromEntries(Object.entries(field).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
