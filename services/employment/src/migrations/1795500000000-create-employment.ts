import { migration } from '@shouwang/database';
import { registryTablesSql } from '@shouwang/registry';
import { serviceTablesSql } from '@shouwang/service';

export const createEmployment = migration(
  1795500000000,
  'create-employment',
  ...serviceTablesSql,
  registryTablesSql,
  `create table workshop (
    id uuid constraint workshop_pkey primary key,
    version int not null,
    region_code text not null,
    name text not null,
    kind text not null,
    operator text not null,
    status text not null,
    opened_on date not null,
    recognised_on date,
    recognition_policy text,
    withdrawn_on date,
    withdrawal_reason text
  )`,
  `create index workshop_region on workshop (region_code, id)`,
  `create table public_post (
    id uuid constraint public_post_pkey primary key,
    version int not null,
    region_code text not null,
    kind text not null,
    status text not null,
    monthly_amount_fen bigint not null constraint public_post_amount_not_negative check (monthly_amount_fen >= 0),
    amount_policy text not null,
    opened_on date not null,
    free_since date not null,
    holder_person_id uuid,
    holder_household_id uuid,
    agreement_from date,
    agreement_to date,
    holder_policy text,
    closed_on date,
    constraint public_post_filled_by_someone check ((status = 'FILLED') = (holder_person_id is not null))
  )`,
  `create index public_post_region on public_post (region_code, id)`,
  // No double post: the last word where one person is put into two posts at once.
  `create unique index public_post_one_per_person on public_post (holder_person_id) where status = 'FILLED'`,
  `create table employment_record (
    id uuid constraint employment_record_pkey primary key,
    version int not null,
    region_code text not null,
    person_id uuid not null,
    household_id uuid not null,
    route text not null,
    workplace text not null,
    employer text,
    monthly_wage_fen bigint not null constraint employment_record_wage_not_negative check (monthly_wage_fen >= 0),
    started_on date not null,
    ended_on date,
    end_reason text,
    workshop_id uuid constraint employment_record_workshop references workshop (id),
    public_post_id uuid constraint employment_record_public_post references public_post (id),
    lifted boolean not null,
    counts_person boolean not null,
    constraint employment_record_ends_after_start check (ended_on >= started_on),
    constraint employment_record_end_has_reason check ((ended_on is null) = (end_reason is null)),
    constraint employment_record_workshop_by_route check ((route = 'WORKSHOP') = (workshop_id is not null)),
    constraint employment_record_post_by_route check ((route = 'PUBLIC_POST') = (public_post_id is not null))
  )`,
  `create index employment_record_region on employment_record (region_code, id)`,
  `create index employment_record_person on employment_record (person_id)`,
  `create index employment_record_household on employment_record (household_id)`,
  `create index employment_record_workers on employment_record (workshop_id) where ended_on is null`,
  `create unique index employment_record_once_per_workshop on employment_record (person_id, workshop_id)
     where ended_on is null and workshop_id is not null`,
  `create unique index employment_record_one_in_post on employment_record (public_post_id) where ended_on is null`,
  // Each person with a job stands once in the figure of people.
  `create unique index employment_record_counts_person_once on employment_record (person_id) where counts_person`,
);
