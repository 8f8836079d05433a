import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { inTransaction, violatedConstraint, type Transaction } from '@shouwang/database';
import type { Cause, Occurrence, Store, Stored } from './store.ts';

/**
 * A command is one transaction: claim the idempotency key, load and lock, compare versions, decide, save, append events.
 * A refusal rolls everything back, the key included, so that the same command may be tried again; a success is
 * remembered, and its repetition answers with the same aggregate and changes nothing.
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

class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refusal);
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
    try {
      const outcome = await inTransaction(deps.dataSource, async (tx): Promise<Outcome> => {
        const earlier = await claim(tx, request, inputHash);
        if (earlier) return earlier;
        const cause = { correlationId: request.correlationId, causationId: null, now: deps.now() };
        const result = await work(tx, cause);
        if (!result.ok) throw new RolledBack(result.refusal);
        await tx.query(`update command_log set aggregate_id = $3 where viewer_id = $1 and idempotency_key = $2`, [
          request.viewerId,
          request.idempotencyKey,
          result.id,
        ]);
        return result;
      });
      deps.afterCommit();
      return outcome;
    } catch (error) {
      if (error instanceof RolledBack) return { ok: false, refusal: error.refusal };
      const refusal = deps.constraints[violatedConstraint(error) ?? ''];
      if (refusal) return { ok: false, refusal };
      throw error;
    }
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

/** Null when the key is new and now ours; a second caller waits here until the first has committed or rolled back. */
async function claim(tx: Transaction, request: CommandRequest, inputHash: Buffer): Promise<Outcome | null> {
  const claimed: unknown[] = await tx.query(
    `insert into command_log (viewer_id, idempotency_key, operation, input_hash) values ($1, $2, $3, $4)
     on conflict do nothing returning 1`,
    [request.viewerId, request.idempotencyKey, request.operation, inputHash],
  );
  if (claimed.length === 1) return null;
  const [earlier]: { operation: string; input_hash: Buffer; aggregate_id: string }[] = await tx.query(
    `select operation, input_hash, aggregate_id from command_log where viewer_id = $1 and idempotency_key = $2`,
    [request.viewerId, request.idempotencyKey],
  );
  if (!earlier) throw new Error('an idempotency key was claimed and then vanished');
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
