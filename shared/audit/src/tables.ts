import { guardedByRegion, seesEverything, seesSomething, serviceGroup } from '@shouwang/database';

/**
 * `position` is the order in which numbers were given, not that of commits; a change that was rolled back leaves a gap.
 * The trigger of insertions sees to it that a transaction has its id before it gets a position: whoever waits for all
 * transactions with lower ids has then waited for all lower positions (see sealing.ts).
 *
 * Who may do what is settled twice. The rights: a service's role may read both tables and insert into them, but for the
 * position, which is nobody's choice. The triggers: they refuse a change to everyone, also to the owner. Whoever may
 * switch triggers off is found out by `npm run audit -- verify`.
 */
export const auditTablesSql: readonly string[] = [
  `create table audit_entry (
    position bigint generated always as identity constraint audit_entry_pkey primary key,
    action text not null constraint audit_entry_action check (action in ('WRITE', 'REVEAL')),
    occurred_at timestamptz not null,
    viewer_id text not null,
    roles text[] not null,
    areas text[] not null,
    purpose text,
    request_id text not null,
    caused_by uuid,
    operation text not null,
    subject_kind text not null,
    subject_id text not null,
    person_id uuid,
    region_code text not null,
    fields text[] not null,
    values_before jsonb,
    values_after jsonb
  )`,
  `create index audit_entry_person on audit_entry (person_id, occurred_at, position) where person_id is not null`,
  `create index audit_entry_subject on audit_entry (subject_id, occurred_at, position)`,
  `create index audit_entry_viewer on audit_entry (viewer_id, occurred_at, position)`,
  `create index audit_entry_time on audit_entry (occurred_at, position)`,
  `create table audit_seal (
    number bigint constraint audit_seal_pkey primary key,
    first_position bigint not null,
    last_position bigint not null constraint audit_seal_last_position unique,
    row_count int not null,
    leaves bytea not null,
    rows_hash bytea not null,
    previous_hash bytea not null,
    hash bytea not null,
    algorithm text not null constraint audit_seal_algorithm check (algorithm in ('sha256', 'sm3')),
    sealed_at timestamptz not null,
    constraint audit_seal_range check (first_position <= last_position)
  )`,
  `create function audit_take_transaction_id() returns trigger language plpgsql as $$
    begin perform pg_current_xact_id(); return null; end $$`,
  `create trigger audit_entry_transaction_id before insert on audit_entry
    for each statement execute function audit_take_transaction_id()`,
  `create function audit_refuse_change() returns trigger language plpgsql as $$
    begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$`,
  ...['audit_entry', 'audit_seal'].map(
    (table) => `create trigger ${table}_append_only before update or delete or truncate on ${table}
      for each statement execute function audit_refuse_change()`,
  ),
  guardedByRegion('audit_entry'),
  // Whether an entry is sealed is no secret of a region.
  `alter table audit_seal enable row level security`,
  `create policy audit_seal_read on audit_seal for select using (${seesSomething})`,
  `create policy audit_seal_insert on audit_seal for insert with check (${seesEverything})`,
  `revoke all on audit_entry, audit_seal from ${serviceGroup}`,
  `grant select on audit_entry, audit_seal to ${serviceGroup}`,
  `grant insert on audit_seal to ${serviceGroup}`,
  `grant insert (action, occurred_at, viewer_id, roles, areas, purpose, request_id, caused_by, operation, subject_kind,
    subject_id, person_id, region_code, fields, values_before, values_after) on audit_entry to ${serviceGroup}`,
];
