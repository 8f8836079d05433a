import { isDeepStrictEqual } from 'node:util';
import type { ForeignMessage } from '../whole-graph/foreign-reader.ts';
import type { Change } from './client.ts';

/**
 * Compares what was acknowledged and what lies in the tables with what is on the topics, knowing nothing of how the
 * services work. Pure, so that a test can show that it finds what it is there for.
 */
export interface Evidence {
  changes: readonly Change[];
  /** Of events topics, in order per partition. */
  events: readonly ForeignMessage[];
  /** Of state topics, in order per partition. */
  states: readonly ForeignMessage[];
  /** What the tables say: `version` is the number of an aggregate's events. */
  rows: readonly { eventsTopic: string; key: string; version: number }[];
  /** Clues in monitoring's table by the event that raised them, one entry for each row. */
  clueSources: readonly string[];
}

export type Kind = 'lost' | 'reordered' | 'doubled' | 'differs';

/** Something that must not be. `at` says when it happened, where that is known. */
export interface Finding {
  kind: Kind;
  what: string;
  at: number | null;
  /** The change that it is about, where it is about one. */
  change: number | null;
}

export interface Verdict {
  findings: Finding[];
  /** Messages that came again: allowed, and to be dropped by id. */
  repeated: ForeignMessage[];
  /** First occurrences only: from the change to the message, and from a warning to its clue, in ms. */
  deliveries: { at: number; ms: number }[];
  clues: { at: number; ms: number }[];
}

export function judge(evidence: Evidence): Verdict {
  const { first, repeated } = withoutRepetitions(evidence.events);
  const warned = clueFindings(first, evidence.clueSources);
  return {
    findings: [
      ...changeFindings(evidence.changes, first),
      ...orderFindings(first),
      ...rowFindings(evidence.rows, first),
      ...stateFindings(evidence.states, first),
      ...warned.findings,
    ],
    repeated,
    deliveries: first.map(({ time, sentAt }) => ({ at: time, ms: sentAt - time })),
    clues: warned.clues,
  };
}

function withoutRepetitions(events: readonly ForeignMessage[]) {
  const seen = new Set<string>();
  const first: ForeignMessage[] = [];
  const repeated: ForeignMessage[] = [];
  for (const message of events) {
    const isNew = !seen.has(message.id);
    seen.add(message.id);
    (isNew ? first : repeated).push(message);
  }
  return { first, repeated };
}

/** Every acknowledged change is there, once; of a refused one there is nothing. */
function changeFindings(changes: readonly Change[], first: readonly ForeignMessage[]): Finding[] {
  const byCause = Map.groupBy(first, (message) => message.correlationId);
  return changes.flatMap(({ number, key, mutation, event, outcome, aggregateId }): Finding[] => {
    const caused = byCause.get(key) ?? [];
    const own = caused.filter((message) => message.type === event);
    const about = { change: number, at: own[0]?.time ?? null };
    if (outcome === 'refused' && caused.length > 0)
      return [{ ...about, kind: 'doubled', what: `${mutation} ${number} was refused and is on a topic` }];
    if (own.length > 1)
      return [{ ...about, kind: 'doubled', what: `${mutation} ${number} happened ${own.length} times` }];
    if (outcome === 'acknowledged' && own[0]?.key !== aggregateId)
      return [{ ...about, kind: 'lost', what: `${mutation} ${number} was acknowledged and is on no topic` }];
    return [];
  });
}

/** Per key 1, 2, 3 … without a gap, by first occurrences; no number stands for two events. */
function orderFindings(first: readonly ForeignMessage[]): Finding[] {
  return [...Map.groupBy(first, keyOf)].flatMap(([key, messages]): Finding[] => {
    const findings: Finding[] = [];
    const seen = new Set<number>();
    let last = 0;
    for (const { sequence, time } of messages) {
      const about = { change: null, at: time };
      if (seen.has(sequence)) findings.push({ ...about, kind: 'doubled', what: `${key} has two events ${sequence}` });
      else if (sequence < last)
        findings.push({ ...about, kind: 'reordered', what: `${key} has ${sequence} after ${last}` });
      seen.add(sequence);
      last = Math.max(last, sequence);
    }
    const missing = Array.from({ length: last }, (_, index) => index + 1).filter((sequence) => !seen.has(sequence));
    const at = messages[0]?.time ?? null;
    return [
      ...findings,
      ...missing.map((sequence) => ({ kind: 'lost' as const, what: `${key} lacks ${sequence}`, at, change: null })),
    ];
  });
}

/** The table and the topic have the same last change of everything. */
function rowFindings(rows: Evidence['rows'], first: readonly ForeignMessage[]): Finding[] {
  const published = new Map<string, ForeignMessage>();
  for (const message of first) {
    const known = published.get(keyOf(message));
    if (!known || known.sequence < message.sequence) published.set(keyOf(message), message);
  }
  const known = new Set(rows.map(({ eventsTopic, key }) => `${eventsTopic} ${key}`));
  return [
    ...rows.flatMap(({ eventsTopic, key, version }): Finding[] => {
      const message = published.get(`${eventsTopic} ${key}`);
      if (message?.sequence === version) return [];
      const what = `${eventsTopic} ${key} is at ${version} in its table and at ${message?.sequence ?? 0} on its topic`;
      return [{ kind: version > (message?.sequence ?? 0) ? 'lost' : 'differs', what, at: null, change: null }];
    }),
    ...[...published].flatMap(([key, { time }]): Finding[] =>
      known.has(key) ? [] : [{ kind: 'differs', what: `${key} is on a topic and in no table`, at: time, change: null }],
    ),
  ];
}

/** The last message on the state topic says what the last event says. */
function stateFindings(states: readonly ForeignMessage[], first: readonly ForeignMessage[]): Finding[] {
  const wanted = new Map<string, ForeignMessage>();
  for (const message of first) {
    const key = stateKeyOf(message);
    if ((wanted.get(key)?.sequence ?? 0) < message.sequence) wanted.set(key, message);
  }
  const last = new Map(states.map((message) => [keyOf(message), message]));
  return [...new Set([...wanted.keys(), ...last.keys()])].flatMap((key): Finding[] => {
    const event = wanted.get(key);
    const state = last.get(key);
    const told = (event?.value as { state?: unknown } | undefined)?.state;
    if (event && state && event.sequence === state.sequence && isDeepStrictEqual(told, state.value)) return [];
    const [at, change] = [event?.time ?? null, null];
    return state
      ? [{ kind: 'differs', what: `the last state of ${key} is not that of its last event`, at, change }]
      : [{ kind: 'lost', what: `${key} has no state`, at, change }];
  });
}

/** The events that monitoring must take for warnings, by the policy of the whole country, and their clues. */
function clueFindings(first: readonly ForeignMessage[], clueSources: readonly string[]) {
  const raised = Map.groupBy(
    first.filter(({ type }) => type === 'risk-clue.raised'),
    ({ value }) => (value as { state: { sourceEventId: string } }).state.sourceEventId,
  );
  const inTable = Map.groupBy(clueSources, (source) => source);
  const warnings = first.filter(isWarning);
  const findings: Finding[] = [];
  const clues: Verdict['clues'] = [];
  for (const { id, type, key, time } of warnings) {
    const [clue] = raised.get(id) ?? [];
    const count = Math.max(raised.get(id)?.length ?? 0, inTable.get(id)?.length ?? 0);
    const about = { at: time, change: null };
    if (count > 1) findings.push({ ...about, kind: 'doubled', what: `${type} of ${key} raised ${count} clues` });
    if (clue && inTable.has(id)) clues.push({ at: time, ms: clue.time - time });
    else findings.push({ ...about, kind: 'lost', what: `${type} of ${key} raised no clue` });
  }
  const known = new Set(warnings.map(({ id }) => id));
  for (const source of new Set([...raised.keys(), ...inTable.keys()])) {
    if (!known.has(source)) {
      findings.push({
        kind: 'differs',
        what: `event ${source} is no warning and raised a clue`,
        at: null,
        change: null,
      });
    }
  }
  return { findings, clues };
}

function isWarning({ type, value }: ForeignMessage): boolean {
  const data = value as { grade?: string; state?: { occupied?: boolean }; householdJobsLeft?: number } | undefined;
  if (type === 'enrolment.dropped-out') return true;
  if (type === 'employment-record.ended') return data?.householdJobsLeft === 0;
  return type === 'dwelling.appraised' && data?.state?.occupied === true && (data.grade === 'C' || data.grade === 'D');
}

function keyOf({ topic, key }: ForeignMessage): string {
  return `${topic} ${key}`;
}

function stateKeyOf({ topic, key }: ForeignMessage): string {
  return `${topic.replace(/\.events\.v1$/, '.state.v1')} ${key}`;
}
