/**
 * `inbox_event` is what has had its effect here; its BRIN index is enough for deleting what was handled long ago.
 * `parked_key` blocks a key of one consumer, `parked_message` holds what waits on it in order of arrival: the message
 * that failed has a reason, those behind it have none.
 */
export const inboxTablesSql = `
create table inbox_event (
  consumer text not null,
  event_id uuid not null,
  handled_at timestamptz not null default now(),
  constraint inbox_event_pkey primary key (consumer, event_id)
);
create index inbox_event_handled_at on inbox_event using brin (handled_at) with (autosummarize = on);
create table parked_key (
  consumer text not null,
  topic text not null,
  key text not null,
  parked_at timestamptz not null default now(),
  constraint parked_key_pkey primary key (consumer, topic, key)
);
create table parked_message (
  id bigint generated always as identity constraint parked_message_pkey primary key,
  consumer text not null,
  topic text not null,
  key text not null,
  partition int not null,
  "offset" bigint not null,
  headers jsonb not null,
  value bytea,
  reason text,
  attempts int not null,
  parked_at timestamptz not null default now(),
  constraint parked_message_once unique (consumer, topic, partition, "offset"),
  constraint parked_message_key foreign key (consumer, topic, key) references parked_key
);
create index parked_message_order on parked_message (consumer, topic, key, id);
`;
