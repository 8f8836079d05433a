/**
 * What an operator asks of a service's consumers. The handlers live in the service's processes and the operator's
 * command does not, so a request is a row that any copy of the service takes up and writes its result into. A claim
 * lasts as long as `touched_at` is refreshed: a copy that dies leaves the request to the next.
 *
 * `discarded_message` says who gave up which message for good and why. Each row was typed by a person, so the table
 * stays small; the message itself is on its topic and, for as long as dead letters are kept, on the dead-letter topic.
 */
export const inboxRequestTablesSql = `
create table inbox_request (
  id uuid constraint inbox_request_pkey primary key,
  action text not null constraint inbox_request_action check (action in ('redrive', 'discard', 'replay')),
  arguments jsonb not null,
  requested_by text not null,
  requested_at timestamptz not null default now(),
  touched_at timestamptz,
  progress int not null default 0,
  finished_at timestamptz,
  result jsonb,
  constraint inbox_request_result check ((finished_at is null) = (result is null))
);
create index inbox_request_open on inbox_request (requested_at) where finished_at is null;
create index inbox_request_finished on inbox_request (finished_at) where finished_at is not null;
create table discarded_message (
  consumer text not null,
  topic text not null,
  partition int not null,
  "offset" bigint not null,
  key text not null,
  event_id text,
  reason text not null,
  attempts int not null,
  parked_at timestamptz not null,
  because text not null,
  discarded_by text not null,
  discarded_at timestamptz not null default now(),
  constraint discarded_message_pkey primary key (consumer, topic, partition, "offset")
);
`;

/** Which parked keys are meant; null is any. */
export interface KeyFilter {
  consumer: string | null;
  topic: string | null;
  key: string | null;
}

export type InboxRequest =
  | { action: 'redrive'; arguments: KeyFilter }
  | { action: 'discard'; arguments: KeyFilter & { key: string; because: string } }
  | { action: 'replay'; arguments: ReplayArguments };

export interface ReplayArguments {
  /** `topic:partition` → the first offset that is to come again. */
  offsets: Record<string, string>;
  /** When the oldest event was sent that is to come again (milliseconds since 1970); null: none, state only. */
  oldestEventMs: number | null;
}

/** What became of a parked key. */
export interface KeyOutcome {
  consumer: string;
  topic: string;
  key: string;
  handled: number;
  stillParked: number;
  /** Why the first that is still parked failed. */
  reason: string | null;
}

export interface RedriveResult {
  handled: number;
  stillParked: number;
  /** At most a thousand. */
  keys: KeyOutcome[];
}

export interface Discarded {
  consumer: string;
  topic: string;
  partition: number;
  offset: string;
  reason: string;
}

export interface ReplayResult {
  moved: { topic: string; partition: number; from: string; to: string }[];
}

/** `refused` and `failed` are codes and reasons in English; the command has the words for people. */
export type InboxResult =
  | { action: 'redrive'; redriven: RedriveResult }
  | { action: 'discard'; discarded: Discarded; redriven: RedriveResult }
  | { action: 'replay'; replayed: ReplayResult }
  | { refused: RefusalCode; limit?: string }
  | { failed: string };

export type RefusalCode = 'nothing-parked' | 'several-consumers' | 'not-failed' | 'beyond-inbox';
