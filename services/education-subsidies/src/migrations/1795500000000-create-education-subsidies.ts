import { migration } from '@shouwang/database';
import { registryTablesSql } from '@shouwang/registry';
import { serviceTablesSql } from '@shouwang/service';

export const createEducationSubsidies = migration(
  1795500000000,
  'create-education-subsidies',
  ...serviceTablesSql,
  registryTablesSql,
  `create table school (
    id uuid constraint school_pkey primary key,
    version int not null,
    region_code text not null,
    name text not null,
    stages text[] not null,
    places int not null constraint school_has_places check (places > 0),
    registered_on date not null,
    constraint school_region_name unique (region_code, name)
  )`,
  `create index school_region on school (region_code, id)`,
  `create table student (
    id uuid constraint student_pkey primary key,
    version int not null,
    region_code text not null,
    person_id uuid not null constraint student_one_per_person unique,
    household_id uuid not null,
    registered_on date not null,
    roster_policy text not null
  )`,
  `create index student_region on student (region_code, id)`,
  `create index student_household on student (household_id)`,
  `create table enrolment (
    id uuid constraint enrolment_pkey primary key,
    version int not null,
    region_code text not null,
    student_id uuid not null constraint enrolment_student references student (id),
    person_id uuid not null,
    household_id uuid not null,
    school_id uuid not null constraint enrolment_school references school (id),
    stage text not null,
    grade int not null,
    boarder boolean not null,
    status text not null,
    started_on date not null,
    status_since date not null,
    ended_on date,
    last_step text not null,
    last_step_on date not null,
    suspension_reason text,
    dropout_cause text,
    compulsory_at_dropout boolean,
    compulsory_age_policy text,
    constraint enrolment_ends_with_graduation check ((status = 'GRADUATED') = (ended_on is not null)),
    constraint enrolment_suspended_for_a_reason check ((status = 'SUSPENDED') = (suspension_reason is not null)),
    constraint enrolment_dropped_out_for_a_cause check (
      (status = 'DROPPED_OUT') = (dropout_cause is not null)
      and (dropout_cause is null) = (compulsory_at_dropout is null)
      and (dropout_cause is null) = (compulsory_age_policy is null)
    )
  )`,
  `create index enrolment_region on enrolment (region_code, id)`,
  `create index enrolment_student_id on enrolment (student_id)`,
  `create index enrolment_household on enrolment (household_id)`,
  // The last word where a student is enrolled at two schools at once.
  `create unique index enrolment_one_open_per_student on enrolment (student_id) where ended_on is null`,
  // Append-only: what a pupil's state was on a day is read here, years later.
  `create table enrolment_step (
    enrolment_id uuid not null constraint enrolment_step_enrolment references enrolment (id),
    sequence int not null,
    step text not null,
    taken_on date not null,
    status text not null,
    school_id uuid not null,
    boarder boolean not null,
    suspension_reason text,
    dropout_cause text,
    recorded_at timestamptz not null,
    constraint enrolment_step_pkey primary key (enrolment_id, sequence)
  )`,
  `create table subsidy_payment (
    id uuid constraint subsidy_payment_pkey primary key,
    version int not null,
    region_code text not null,
    student_id uuid not null constraint subsidy_payment_student references student (id),
    enrolment_id uuid not null constraint subsidy_payment_enrolment references enrolment (id),
    household_id uuid not null,
    scheme text not null,
    year int not null,
    term text not null,
    stage text not null,
    boarder boolean not null,
    aid_level text,
    amount_fen bigint not null constraint subsidy_payment_amount_positive check (amount_fen > 0),
    amount_policy text not null,
    judged_on date not null,
    term_policy text not null,
    paid_on date not null,
    constraint subsidy_payment_once unique (student_id, scheme, year, term)
  )`,
  `create index subsidy_payment_region on subsidy_payment (region_code, id)`,
);
