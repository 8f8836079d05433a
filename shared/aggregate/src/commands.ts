import type { DataSource } from 'typeorm';
import {
  inTransaction,
  runTogether,
  violatedConstraint,
  type StatementPart,
  type Transaction,
} from '@shouwang/database';
import type { Viewer } from '@shouwang/viewer';
import type { Cause, Occurrence, Store, Stored } from './store.ts';

const keyConstraint = 'command_log_pkey';

/**
 * A command is one transaction: load and lock, compare versions, decide, save with its events, take the idempotency key.
 * A refusal rolls everything back, so that the same command may be tried again; a success is remembered, and its
 * repetition answers with the same aggregate and changes nothing. The key is taken with the save, so that a first call
 * pays nothing for it; a repetition decides again, whatever comes out, and then finds the key taken.
 */
export const commandLogTableSql = `
  create table command_log (
    viewer_id text not null,
    idempotency_key text not null,
    operation text not null,
    input_hash bytea not null,
    aggregate_id text,
    handled_at timestamptz not null default now(),
    constraint ${keyConstraint} primary key (viewer_id, idempotency_key)
  );
  create index command_log_handled_at on command_log (handled_at)`;

/** An expected refusal: the name of its GraphQL type and its data. */
export interface Refusal {
  refusal: string;
}

export type Decision<Row extends Stored, R extends Refusal = Refusal> =
  | {
      ok: true;
      next: Row;
      events: readonly Occurrence[];
      /** Saved with it, by the same statement. */
      along?: readonly StatementPart[];
    }
  | { ok: false; refusal: R };

/**
 * The aggregate that a command was about, and its row where the command has just written it. Of a repetition: what to
 * answer where the viewer does not see it any more.
 */
export type Outcome =
  { ok: true; id: string; row?: Stored | undefined; unseen?: Refusal } | { ok: false; refusal: Refusal };

export interface CommandRequest {
  operation: string;
  /** Who asks: what lies outside the viewer's areas is not found and not changed. */
  viewer: Viewer;
  idempotencyKey: string;
  correlationId: string;
  /** Everything that the caller sent; a repeated key with another input is refused. */
  input: object;
}

/** A change of an existing aggregate: its id and the version that the caller saw. */
export type GuardedRequest = CommandRequest & { id: string; expectedVersion: number };

type Decided<Row extends Stored> = Decision<Row> | Promise<Decision<Row>>;

export interface Commands {
  /** Whatever the work changes, and the aggregate that answers for it. */
  run(request: CommandRequest, work: (tx: Transaction, cause: Cause) => Promise<Outcome>): Promise<Outcome>;
  /** A new aggregate and nothing else. */
  create<Row extends Stored>(
    store: Store<Row>,
    request: CommandRequest,
    decide: (tx: Transaction, cause: Cause) => Decided<Row>,
  ): Promise<Outcome>;
  /** The common case: one aggregate of its own transaction, guarded by the version that the caller saw. */
  change<Row extends Stored>(
    store: Store<Row>,
    request: GuardedRequest,
    decide: (row: Row, context: { tx: Transaction; cause: Cause }) => Decided<Row>,
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
  /** 32 bytes of an input, which the log of commands keeps; keyed where inputs hold what could be guessed from them. */
  hashInput: (text: string) => Promise<Buffer>;
  now: () => Date;
  afterCommit: () => void;
  /** Name of a constraint → the refusal that its violation is: the last word where two commands race. */
  constraints: Readonly<Record<string, Refusal>>;
}

/** Takes the idempotency key for what the aggregate of this id has become. */
type TakeKey = (aggregateId: string) => StatementPart;

export function createCommands(deps: CommandDeps): Commands {
  const transact = async (
    request: CommandRequest,
    work: (tx: Transaction, cause: Cause, takeKey: TakeKey) => Promise<Outcome>,
  ): Promise<Outcome> => {
    const inputHash = await deps.hashInput(canonical(request.input));
    let refusal: Refusal | undefined;
    try {
      const { viewer, operation, correlationId } = request;
      const outcome = await inTransaction(deps.dataSource, viewer, async (tx): Promise<Outcome> => {
        const cause = { correlationId, causationId: null, now: deps.now(), by: { viewer, operation } };
        const result = await work(tx, cause, (aggregateId) => keyPart(request, inputHash, aggregateId));
        if (!result.ok) throw new RolledBack(result.refusal);
        return result;
      });
      deps.afterCommit();
      return outcome;
    } catch (error) {
      const constraint = violatedConstraint(error) ?? '';
      refusal = error instanceof RolledBack ? error.refusal : deps.constraints[constraint];
      if (!refusal && constraint !== keyConstraint) throw error;
    }
    const earlier = await earlierOutcome(deps.dataSource, request, inputHash);
    if (earlier?.ok) return { ...earlier, unseen: refusal ?? notFound(earlier.id) };
    if (earlier) return earlier;
    if (!refusal) throw new Error('an idempotency key was taken and then vanished');
    return { ok: false, refusal };
  };

  return {
    run: (request, work) =>
      transact(request, async (tx, cause, takeKey) => {
        const outcome = await work(tx, cause);
        if (outcome.ok) await runTogether(tx, [takeKey(outcome.id)]);
        return outcome;
      }),
    create: (store, request, decide) =>
      transact(request, async (tx, cause, takeKey) => {
        const decision = await decide(tx, cause);
        if (!decision.ok) return decision;
        const { next, events, along = [] } = decision;
        const parts = [takeKey(next.id), ...along];
        const [saved] = await store.save(tx, cause, [{ before: null, after: next, events }], parts);
        return { ok: true, id: next.id, row: saved };
      }),
    change: (store, request, decide) =>
      transact(request, async (tx, cause, takeKey) => {
        const [locked] = await store.lock(tx, [request.id]);
        const seen = asSeen(store.contract.name, locked, request);
        if (!seen.ok) return seen;
        const { row } = seen;
        const decision = await decide(row, { tx, cause });
        if (!decision.ok) return decision;
        const { next, events, along = [] } = decision;
        const parts = [takeKey(row.id), ...along];
        const [saved] = await store.save(tx, cause, [{ before: row, after: next, events }], parts);
        return { ok: true, id: row.id, row: saved };
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

/** For a repetition that the rules would allow again, by who does not see what came of the first. */
function notFound(id: string): Refusal & { kind: string; id: string } {
  return { refusal: 'RecordNotFound', kind: 'record', id };
}

function refuse<R extends Refusal>(refusal: R): { ok: false; refusal: R } {
  return { ok: false, refusal };
}

/** Violates `keyConstraint` where an earlier call has the key, and waits where that call is still at work. */
function keyPart(
  { viewer, idempotencyKey, operation }: CommandRequest,
  inputHash: Buffer,
  aggregateId: string,
): StatementPart {
  return {
    sql: `taken as (
      insert into command_log (viewer_id, idempotency_key, operation, input_hash, aggregate_id)
      values ($1, $2, $3, $4, $5)
    )`,
    parameters: [viewer.id, idempotencyKey, operation, inputHash, aggregateId],
  };
}

/** What the key was used for before; null where it is free. */
async function earlierOutcome(db: DataSource, request: CommandRequest, inputHash: Buffer): Promise<Outcome | null> {
  const [earlier]: { operation: string; input_hash: Buffer; aggregate_id: string }[] = await db.query(
    `select operation, input_hash, aggregate_id from command_log where viewer_id = $1 and idempotency_key = $2`,
    [request.viewer.id, request.idempotencyKey],
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
