import type { Decision } from './commands.ts';
import type { Change, Occurrence, Stored } from './store.ts';

/** A step of an aggregate's history: what was decided on the row as it then was, and when. */
export interface Step<Row extends Stored> {
  at: Date;
  decide: (row: Row | null) => Decision<Row>;
}

/**
 * Folds a history into one change, for loading in bulk: the rules that decide a single command decide it here, and each
 * event carries the state right after it. A refusal is a fault of the loader and is thrown with its data.
 */
export function replay<Row extends Stored>(steps: readonly Step<Row>[]): Change<Row> {
  let row: Row | null = null;
  const events: Occurrence[] = [];
  for (const { at, decide } of steps) {
    const decision: Decision<Row> = decide(row);
    if (!decision.ok) throw new Error(`a replayed command was refused: ${JSON.stringify(decision.refusal)}`);
    const after: Row = { ...decision.next, version: events.length + decision.events.length };
    events.push(...decision.events.map((event) => ({ ...event, history: { row: after, occurredAt: at } })));
    row = after;
  }
  if (row === null) throw new Error('nothing to replay');
  return { before: null, after: row, events };
}
