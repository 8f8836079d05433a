import { guardedByParent, migration } from '@shouwang/database';
import { policyRows } from '@shouwang/policy';
import { personKeys, sealedPattern } from '@shouwang/personal-data';

/**
 * Names and ID numbers are stored sealed under a key per person (decision 0028). A migration has no keys, so it cannot
 * seal what stands there in clear: it refuses, which costs nobody anything, for only invented people were stored so far.
 */
export const sealPersonalData = migration(
  1795810000000,
  'seal-personal-data',
  `do $$ begin
    if exists (select from person) then
      raise exception '已有未加密的人员记录：本版本不转换演示数据，请用 npm start -- --reset 重建 / persons are stored in clear: this version does not convert the demo, begin anew with npm start -- --reset';
    end if;
  end $$`,
  ...personKeys.tableSql,
  ...personKeys.wallSql,
  `alter table person
    alter column name drop not null,
    alter column id_number drop not null,
    add column id_number_index text,
    add column erased_on date,
    add constraint person_name_is_sealed check (name ~ '${sealedPattern}'),
    add constraint person_id_number_is_sealed check (id_number ~ '${sealedPattern}'),
    add constraint person_whole_or_erased check (
      (erased_on is null and num_nulls(name, id_number, id_number_index) = 0)
      or (erased_on is not null and num_nonnulls(name, id_number, id_number_index) = 0)
    )`,
  `drop index person_living_id_number`,
  `create unique index person_living_id_number on person (id_number_index) where left_on is null`,
  `create table person_correction (
    id uuid constraint person_correction_pkey primary key,
    person_id uuid not null constraint person_correction_person references person (id),
    fields text[] not null,
    before text not null constraint person_correction_before_is_sealed check (before ~ '${sealedPattern}'),
    reason text not null,
    corrected_by text not null,
    corrected_at timestamptz not null
  )`,
  `create index person_correction_person_id on person_correction (person_id, id)`,
  guardedByParent('person_correction', 'person_id', 'person'),
  policyRows([
    {
      code: 'personal-data-retention',
      validFrom: '2021-11-01',
      value: { years: 10 },
      source:
        '个人信息保护法 第十九条 (no longer than necessary, unless a law says otherwise); 会计档案管理办法 (2015): papers behind payments are kept at least 10 years; that this holds for a register entry is the project’s own reading',
      verified: false,
    },
  ]),
);
