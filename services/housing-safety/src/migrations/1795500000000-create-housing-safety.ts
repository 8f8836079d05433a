import { migration } from '@shouwang/database';
import { registryTablesSql } from '@shouwang/registry';
import { serviceTablesSql } from '@shouwang/service';

export const createHousingSafety = migration(
  1795500000000,
  'create-housing-safety',
  ...serviceTablesSql,
  registryTablesSql,
  // household_id refers to no table here: households are a copy that events feed, and a bulk load does not wait for it.
  `create table dwelling (
    id uuid constraint dwelling_pkey primary key,
    version int not null,
    region_code text not null,
    household_id uuid not null,
    tenure text not null,
    built_year int,
    area_square_metres int not null,
    residents int not null constraint dwelling_residents_not_negative check (residents >= 0),
    occupied boolean not null,
    occupancy_since date not null,
    grade text,
    appraised_on date,
    registered_on date not null,
    demolished_on date,
    constraint dwelling_occupied_has_residents check (occupied = (residents > 0)),
    constraint dwelling_demolished_is_empty check (demolished_on is null or not occupied),
    constraint dwelling_grade_has_date check ((grade is null) = (appraised_on is null))
  )`,
  `create index dwelling_region on dwelling (region_code, id)`,
  `create index dwelling_household_id on dwelling (household_id)`,
  // A province's dangerous dwellings are few among many: their list must not walk past all the safe ones.
  `create index dwelling_danger on dwelling (region_code, id) where occupied and grade in ('C', 'D')`,
  `create table renovation (
    id uuid constraint renovation_pkey primary key,
    version int not null,
    region_code text not null,
    dwelling_id uuid not null constraint renovation_dwelling references dwelling (id),
    household_id uuid not null,
    applicant_group text not null,
    status text not null,
    status_since date not null,
    applied_on date not null,
    grade_before text not null,
    grant_fen bigint not null constraint renovation_grant_not_negative check (grant_fen >= 0),
    grant_policy text,
    deadline_policy text,
    built_due_on date,
    paid_due_on date,
    lived_in_due_on date,
    due_on date,
    rejection_reason text,
    constraint renovation_approved_has_grant
      check ((status in ('APPLIED', 'REJECTED')) = (grant_policy is null) and (grant_policy is null) = (grant_fen = 0)),
    constraint renovation_rejected_has_reason check ((status = 'REJECTED') = (rejection_reason is not null))
  )`,
  `create index renovation_region on renovation (region_code, id)`,
  `create index renovation_due on renovation (region_code, id) where due_on is not null`,
  `create index renovation_dwelling_id on renovation (dwelling_id)`,
  `create index renovation_household_id on renovation (household_id)`,
  `create unique index renovation_one_open_per_dwelling on renovation (dwelling_id)
    where status not in ('REJECTED', 'LIVED_IN')`,
  `create table appraisal (
    id uuid constraint appraisal_pkey primary key,
    dwelling_id uuid not null constraint appraisal_dwelling references dwelling (id),
    renovation_id uuid constraint appraisal_renovation references renovation (id),
    grade text not null,
    previous_grade text,
    kind text not null,
    appraised_on date not null,
    appraiser text not null,
    report text,
    recorded_at timestamptz not null,
    constraint appraisal_of_renovation check ((kind = 'RENOVATION_ACCEPTANCE') = (renovation_id is not null))
  )`,
  `create index appraisal_dwelling_id on appraisal (dwelling_id)`,
  // History is added to and never rewritten, whoever connects.
  `create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$`,
  `create trigger appraisal_append_only before update or delete or truncate on appraisal
    for each statement execute function refuse_change()`,
);
